package org.rtmscoverage.eligibility.x12;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rtmscoverage.eligibility.Allocations;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.Inquiries;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.eligibility.PayerAnswer;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.PayerReply;
import org.rtmscoverage.eligibility.Rejection;

/** Any bytes are an answer, a refusal or declared to be neither. */
class X12AnswerFuzzTests {

  private static final LocalDate ASKED = LocalDate.of(2026, 12, 1);
  private static final Member MEMBER = Inquiries.member("QX1234567");

  /** Far more than a reader takes: while fuzzing, whatever watches it takes most. */
  private static final int TIMES = 50_000;

  private final X12PayerClient client = X12Adapters.client();

  @FuzzTest(maxDuration = "10m")
  void anyBytesAreReadOrDeclined(byte[] body) {
    Allocations.stayUnder(body.length, TIMES, () -> read(body))
        .ifPresent(X12AnswerFuzzTests::isSound);
  }

  private Optional<PayerAnswer> read(byte[] body) {
    try {
      return Optional.of(client.answer(new PayerReply(200, body, null), ASKED, MEMBER));
    } catch (PayerException declined) {
      assertThat(declined.getMessage()).isNotBlank();
      return Optional.empty();
    }
  }

  private static void isSound(PayerAnswer answer) {
    switch (answer) {
      case PayerAnswer.Told(var response) ->
          assertThat(response.lines())
              .isNotEmpty()
              .extracting(BenefitLine::pointer)
              .allMatch(pointer -> pointer.startsWith("segment "))
              .doesNotHaveDuplicates();
      case PayerAnswer.Refused(List<Rejection> rejections) -> assertThat(rejections).isNotEmpty();
    }
  }
}
