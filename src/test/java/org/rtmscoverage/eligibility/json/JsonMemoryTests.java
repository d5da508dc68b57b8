package org.rtmscoverage.eligibility.json;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.eligibility.Allocations;
import org.rtmscoverage.eligibility.PayerAnswer;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.PayerReply;

/** The worst answers of the largest size read take no more memory than a stated multiple. */
class JsonMemoryTests {

  private static final int SIZE = 512 * 1024;
  private static final int TIMES = 400;

  private final JsonPayerClient client = JsonAdapters.client();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"benefitsInformation\":[@]};{}",
        "{\"benefitsInformation\":[@]};1",
        "{\"benefitsInformation\":[@]};{\"code\":\"1\"}",
        "{\"benefitsInformation\":[{\"serviceTypeCodes\":[@]}]};\"A\"",
        "{\"benefitsInformation\":[{\"serviceTypeCodes\":[@]}]};[]",
        "{\"benefitsInformation\":[{\"benefitsServiceDelivery\":[@]}]};{}",
        "{\"benefitsInformation\":[{\"benefitsRelatedEntities\":[@]}]};{\"a\":1}",
        "{\"plans\":[@]};{\"benefits\":{\"a\":[{}]}}",
        "{\"plans\":[{\"benefits\":{\"deductible\":[@]}}]};{}",
        "{\"plans\":[{\"benefits\":{\"deductible\":[{\"serviceLimits\":[@]}]}}]};{\"delivery\":{\"a\":1}}",
        "{\"errors\":[@]};{}",
        "{\"errors\":[@]};{\"code\":\"75\"}",
        "{\"errors\":[{}],\"x12\":\"ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *261101*1200*^*00501*000000001*0*T*:~@\"};TA1*1*1*1*R*006~"
      })
  void repeatedPartsTakeBoundedMemory(String form, String part) {
    String between = form.contains("x12") ? "" : ",";
    String filled = (part + between).repeat(SIZE / (part.length() + 1));
    byte[] body =
        form.replace("@", between.isEmpty() ? filled : filled.substring(0, filled.length() - 1))
            .getBytes(StandardCharsets.UTF_8);

    Allocations.stayUnder(body.length, TIMES, () -> read(body));
  }

  private Optional<PayerAnswer> read(byte[] body) {
    try {
      return Optional.of(client.answer(new PayerReply(200, body, null), LocalDate.of(2026, 12, 1)));
    } catch (PayerException _) {
      return Optional.empty(); // too much of one thing to be an answer
    }
  }
}
