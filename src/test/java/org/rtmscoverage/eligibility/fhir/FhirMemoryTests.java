package org.rtmscoverage.eligibility.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.eligibility.Allocations;
import org.rtmscoverage.eligibility.PayerAnswer;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.PayerReply;

/** The worst answers of the largest size read take no more memory than a stated multiple. */
class FhirMemoryTests {

  private static final int SIZE = 512 * 1024;
  private static final int TIMES = 600;

  private final FhirPayerClient client = FhirBodies.client(FhirBodies.CLOCK);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "'insurance':[@];{}",
        "'insurance':[@];{'inforce':true}",
        "'insurance':[{'inforce':true,'item':[@]}];{}",
        "'insurance':[{'inforce':true,'item':[@]}];{'name':'A'}",
        "'insurance':[{'inforce':true,'item':[{'benefit':[@]}]}];{}",
        "'insurance':[{'inforce':true,'item':[{'benefit':[@]}]}];{'allowedUnsignedInt':1}",
        "'insurance':[{'inforce':true,'item':[{'category':{'coding':[@]}}]}];{'code':'A'}",
        "'error':[@];{}",
        "'contained':[@];{'resourceType':'Patient'}",
        "'extension':[@];{}",
        "'a':[@];{}",
        "'purpose':[@];'benefits'"
      })
  void repeatedPartsTakeBoundedMemory(String form, String part) {
    String filled = (part + ",").repeat(SIZE / (part.length() + 1));
    String elements = form.replace("@", filled.substring(0, filled.length() - 1));
    byte[] body =
        FhirBodies.json(FhirBodies.response("'outcome': 'complete', " + elements))
            .getBytes(StandardCharsets.UTF_8);

    Allocations.stayUnder(body.length, TIMES, () -> read(body));
  }

  private Optional<PayerAnswer> read(byte[] body) {
    try {
      return Optional.of(client.answer(new PayerReply(200, body, null), FhirBodies.ASKED));
    } catch (PayerException _) {
      return Optional.empty(); // too much of one thing to be an answer
    }
  }
}
