package org.rtmscoverage.eligibility.x12;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.eligibility.Allocations;
import org.rtmscoverage.eligibility.PayerAnswer;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.PayerReply;
import org.rtmscoverage.eligibility.X12Text;

/** The worst answers of the largest size read take no more memory than a stated multiple. */
class X12MemoryTests {

  private static final int SIZE = 512 * 1024;
  private static final int TIMES = 400;

  private final X12PayerClient client = X12Adapters.client();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EB~",
        "EB*1~",
        "*",
        "^",
        "A^",
        "A:",
        "~",
        "X~",
        "MSG*A~",
        "HSD~",
        "DTP~",
        "NM1~",
        "III~",
        "AAA~",
        "HL*1*1*22~NM1*IL~EB~",
        "HI*A:B~",
        "REF*A*B~",
        "PER*IC**TE*1~",
        "ST*271~",
        "ISA",
        "EB*1*ESP*MH***13*TEN***SOME*Q*Z*N4:90867:GT*1:3~"
      })
  void repeatedPartsTakeBoundedMemory(String part) {
    String filled = "EB*1**" + part.repeat(SIZE / part.length());
    byte[] body =
        X12Text.answer("NM1*IL*1*DOE~", part.endsWith("~") ? filled : filled + "~")
            .getBytes(StandardCharsets.UTF_8);

    Allocations.stayUnder(body.length, TIMES, () -> read(body));
  }

  private Optional<PayerAnswer> read(byte[] body) {
    try {
      return Optional.of(
          client.answer(new PayerReply(200, body, null), LocalDate.of(2026, 12, 1), null));
    } catch (PayerException _) {
      return Optional.empty(); // too many segments to be an answer
    }
  }
}
