package org.rtmscoverage.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rtmscoverage.course.CoursePrices;
import org.rtmscoverage.eligibility.EligibilityGateway;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.load.PayerCatalogLoader;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.ProcedureCode;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@ExtendWith(OutputCaptureExtension.class)
class FeeScheduleTests {

  private static final PayerId PAYER = new PayerId("bcbs-ma");
  private static final ProcedureCode DELIVERY = new ProcedureCode("90868");

  private static FeeSchedule fees() {
    var amount = new BigDecimal("220.00");
    return new FeeSchedule(
        Map.of("bcbs-ma", Map.of("90868", amount), "bcbs-mma", Map.of("90868", amount)),
        Map.of("90868", new BigDecimal("400.00")));
  }

  @ParameterizedTest
  @EnumSource(names = {"IN", "UNKNOWN"})
  void contractFillsWhatWasNotSent(NetworkStatus network) {
    var filled = fees().fill(PAYER, network, CoursePrices.UNSTATED);
    assertThat(filled.allowed()).containsExactly(Map.entry(DELIVERY, Money.of("220.00")));
    assertThat(filled.fromFeeSchedule()).containsExactly(DELIVERY);
  }

  @Test
  void contractIsNotReadOutOfNetwork() {
    var filled = fees().fill(PAYER, NetworkStatus.OUT, CoursePrices.UNSTATED);
    assertThat(filled.allowed()).isEmpty();
    assertThat(filled.fromFeeSchedule()).isEmpty();
    assertThat(filled.billed()).containsExactly(Map.entry(DELIVERY, Money.of("400.00")));
  }

  @Test
  void payerNobodyKnowsIsNamedAtStartByItsProperty(CapturedOutput output) {
    PayerCatalog catalog =
        new PayerCatalogLoader(new PathMatchingResourcePatternResolver())
            .load(Path.of("payer-config"));
    new CheckConfiguration()
        .pipelines(
            () -> catalog,
            mock(EligibilityGateway.class),
            fees(),
            new CheckMeters(new SimpleMeterRegistry()),
            Clock.systemUTC());
    assertThat(output)
        .contains("rtmscoverage.fee-schedule.allowed.bcbs-mma names no known payer")
        .doesNotContain("allowed.bcbs-ma names", "220");
  }
}
