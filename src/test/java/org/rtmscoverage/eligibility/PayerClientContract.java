package org.rtmscoverage.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Rejected;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unreadable;
import org.rtmscoverage.eligibility.LoopbackPayer.Script;
import org.rtmscoverage.vocabulary.Owner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * What every adapter does with whatever a payer sends. An adapter passes it by a subclass in its
 * own package, which gives the adapter and bodies of its format.
 */
@ExtendWith(OutputCaptureExtension.class)
public abstract class PayerClientContract extends PayerTransportContract {

  private static final int ATTEMPTS = 1 + RetryBudget.FLOOR;
  private static final int DEPTH = 10_000;
  private static final long HUGE = 64L << 20;
  private static final long BOUND = 256L << 20;
  private static final String LOGIN =
      "<!DOCTYPE html><html><body><form>Sign in, Zoë Quillmarker QXMARK7719</form></body></html>";

  private static Answered answered(EligibilityOutcome outcome) {
    assertThat(outcome).isInstanceOf(Answered.class);
    return (Answered) outcome;
  }

  private static void isTheMember(EligibilityOutcome outcome) {
    MemberEcho echo = answered(outcome).response().member();
    assertThat(echo.memberId()).isEqualTo(MEMBER.memberId().value());
    assertThat(echo.firstName()).isEqualToIgnoringCase(MEMBER.firstName());
    assertThat(echo.lastName()).isEqualToIgnoringCase(MEMBER.lastName());
    assertThat(echo.dateOfBirth()).isEqualTo(MEMBER.dateOfBirth());
  }

  @Test
  void answerIsAnswered() {
    EligibilityOutcome outcome = ask(reply(200, goodAnswer()));

    isTheMember(outcome);
    assertThat(answered(outcome).response().lines())
        .extracting(BenefitLine::kind)
        .contains(BenefitKind.ACTIVE);
    counted(1, 0);
    assertThat(server().requests().getFirst().head())
        .contains("Basic Y2xpbmljOnNlY3JldA==")
        .doesNotContainIgnoringCase("accept-encoding: gzip");
  }

  @Test
  void answerInChunksOfOneByteIsAnswered() {
    isTheMember(ask(Scripts.tinyChunks(mediaType().toString(), goodAnswer())));
    counted(1, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 404, 422, 500})
  void readableRejectionIsReadWhateverTheStatusAndDoesNotCount(int status) {
    assertThat(ask(reply(status, rejection())))
        .isInstanceOfSatisfying(
            Rejected.class,
            r ->
                assertThat(r.rejections())
                    .extracting(Rejection::rejectionClass)
                    .contains(RejectionClass.PATIENT_NOT_FOUND));
    counted(1, 0);
  }

  @Test
  void payerThatCannotRespondNowIsAskedAgainAndCountsEachTime() {
    isUnavailable(ask(reply(200, unavailable())), UnavailableCause.PAYER_SAYS_UNAVAILABLE);
    counted(ATTEMPTS, ATTEMPTS);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 202})
  void emptyBodyIsUnreadableAndCounts(int status) {
    isUnreadable(ask(reply(status, "")));
    counted(1, 1);
  }

  @Test
  void noContentIsUnreadableAndCounts() {
    isUnreadable(
        ask(connection -> connection.send(Scripts.ascii("HTTP/1.1 204 No Content\r\n\r\n"))));
    counted(1, 1);
  }

  @ParameterizedTest
  @CsvSource({"401,HTTP 401", "403,HTTP 403"})
  void refusedAccessIsOursToMendAndDoesNotCount(int status, String code) {
    for (String body : new String[] {"", LOGIN}) {
      assertThat(ask(reply(status, body)))
          .isInstanceOfSatisfying(
              Rejected.class,
              r -> {
                assertThat(r.rejections()).hasSize(1);
                assertThat(r.rejections().getFirst().code()).isEqualTo(code);
                assertThat(r.rejections().getFirst().rejectionClass())
                    .isEqualTo(RejectionClass.ACCESS_REFUSED);
                assertThat(r.rejections().getFirst().owner()).isEqualTo(Owner.CONFIGURATION);
              });
      counted(1, 0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void readableRejectionIsReadThoughAccessSeemsRefused(int status) {
    assertThat(ask(reply(status, rejection())))
        .isInstanceOfSatisfying(
            Rejected.class,
            r ->
                assertThat(r.rejections())
                    .extracting(Rejection::rejectionClass)
                    .contains(RejectionClass.PATIENT_NOT_FOUND));
    counted(1, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404})
  void clientErrorDoesNotCountAndIsNotTriedAgain(int status) {
    for (String body : new String[] {"", LOGIN}) {
      isUnavailable(ask(reply(status, body)), UnavailableCause.HTTP_ERROR);
      counted(1, 0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void serverErrorCountsAndIsNotTriedAgain(int status) {
    isUnavailable(ask(reply(status, LOGIN)), UnavailableCause.HTTP_ERROR);
    counted(1, 1);
  }

  @Test
  void serviceUnavailableThatSaysWhenItIsBackCountsAndIsTriedAgain() {
    isUnavailable(ask(reply(503, LOGIN, "Retry-After: 1")), UnavailableCause.HTTP_ERROR);
    counted(ATTEMPTS, ATTEMPTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Retry-After: 0",
        "Retry-After: 1",
        "Retry-After: -5",
        "Retry-After: soon, QXMARK7719",
        "Retry-After:",
        "Retry-After: Mon, 23 Nov 2026 12:30:01 GMT",
        "Retry-After: Monday, 23-Nov-26 12:30:01 GMT",
        "Retry-After: Mon Nov 23 12:30:01 2026",
        "Retry-After: Mon, 23 Nov 2016 12:30:01 GMT",
        "Retry-After: 0\r\nRetry-After: 1"
      })
  void tooManyRequestsIsTriedAgainIfTheWaitFits(String header) {
    isTheMember(ask(tooMany(header), reply(200, goodAnswer())));
    counted(2, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Retry-After: 10",
        "Retry-After: 86400",
        "Retry-After: 315360000",
        "Retry-After: 99999999999999999999999999",
        "Retry-After: Mon, 23 Nov 2026 12:31:00 GMT",
        "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT",
        "Retry-After: Monday, 23-Nov-36 12:30:00 GMT",
        "Retry-After: 0\r\nRetry-After: 3600"
      })
  void tooManyRequestsEndsAtOnceIfTheWaitDoesNotFit(String header) {
    isUnavailable(ask(tooMany(header), reply(200, goodAnswer())), UnavailableCause.HTTP_ERROR);
    counted(1, 0);
  }

  @Test
  void waitThePayerAsksForIsKeptThoughItsAnswerCanBeRead() {
    isUnavailable(
        ask(reply(503, unavailable(), "Retry-After: 3600"), reply(200, goodAnswer())),
        UnavailableCause.PAYER_SAYS_UNAVAILABLE);
    counted(1, 1);
  }

  @Test
  void askingTooOftenIsNotThePayersFailureThoughItsAnswerCanBeRead() {
    isUnavailable(
        ask(reply(429, unavailable(), "Retry-After: 3600"), reply(200, goodAnswer())),
        UnavailableCause.PAYER_SAYS_UNAVAILABLE);
    counted(1, 0);
  }

  private Script tooMany(String header) {
    return header.isEmpty() ? reply(429, LOGIN) : reply(429, LOGIN, header);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 42})
  void garbageIsUnreadableAndCounts(long seed) {
    byte[] noise = new byte[5_000];
    new Random(seed).nextBytes(noise);
    isUnreadable(ask(reply(200, Scripts.joined(noise, goodAnswer()))));
    counted(1, 1);
  }

  @Test
  void loginPageIsUnreadableAndCounts() {
    isUnreadable(ask(reply(200, LOGIN)));
    counted(1, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 25, 50, 75, 90, 97})
  void answerCutOffIsUnreadableOrSaysSo(int percent) {
    byte[] whole = goodAnswer();
    EligibilityOutcome outcome =
        ask(reply(200, Arrays.copyOf(whole, whole.length * percent / 100)));

    if (outcome instanceof Answered(var _, EligibilityResponse response)) {
      assertThat(response.warnings()).isNotEmpty();
    } else {
      isUnreadable(outcome);
    }
  }

  @Test
  void answerPastTheLimitIsGivenUpBeforeItsEnd() {
    isUnreadable(ask(Scripts.huge(mediaType().toString(), goodAnswer(), HUGE)));
    server().clientLeft();
    assertThat(server().written()).isLessThan(HUGE);
    counted(1, 1);
  }

  @Test
  void deeplyNestedAnswerIsUnreadable() {
    isUnreadable(ask(reply(200, nested(DEPTH))));
    counted(1, 1);
  }

  @Test
  void compressedAnswerNobodyAskedForIsNotInflated() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Script bomb = reply(200, Scripts.gzipBomb(), "Content-Encoding: gzip");
    long before = threads.getTotalThreadAllocatedBytes();

    isUnreadable(ask(bomb));

    assertThat(threads.getTotalThreadAllocatedBytes() - before).isLessThan(BOUND);
    counted(1, 1);
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1,UTF-8", "windows-1252,UTF-8", "UTF-16,UTF-16", "UTF-16LE,UTF-8"})
  void wrongCharsetIsUnreadableOrReadAsItWasMeant(String used, String told) {
    byte[] body = answer(MEMBER).getBytes(Charset.forName(used));
    EligibilityOutcome outcome = ask(Scripts.reply(200, mediaType() + ";charset=" + told, body));

    if (outcome instanceof Answered) {
      isTheMember(outcome);
    } else {
      isUnreadable(outcome);
    }
  }

  @Test
  void byteOrderMarkDoesNoHarm() {
    isTheMember(ask(reply(200, ("\ufeff" + answer(MEMBER)).getBytes(StandardCharsets.UTF_8))));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectIsNotFollowedAndCredentialsStayHere(int status) throws IOException {
    try (LoopbackPayer elsewhere = LoopbackPayer.start(reply(200, goodAnswer()))) {
      isUnreadable(ask(reply(status, LOGIN, "Location: " + elsewhere.url())));
      assertThat(elsewhere.requests()).isEmpty();
      counted(1, 1);
    }
  }

  @Test
  void anotherMembersAnswerIsNotUsedAndRaisesAnAlarm(CapturedOutput output) {
    assertThat(ask(reply(200, answer(OTHER))))
        .isEqualTo(new Unreadable(NOW, "answer is about another member"));
    counted(1, 1);
    assertThat(output).contains("WARN").contains("bcbs-ma answered about another member");
    assertThat(
            meters().counter("rtmscoverage.payer.other_member_answers", "payer", "bcbs-ma").count())
        .isEqualTo(1);
  }
}
