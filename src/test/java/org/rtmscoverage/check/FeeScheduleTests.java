package org.rtmscoverage.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
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
import org.rtmscoverage.vocabulary.Practice;
import org.rtmscoverage.vocabulary.ProcedureCode;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@ExtendWith(OutputCaptureExtension.class)
class FeeScheduleTests {

  private static final PayerId PAYER = new PayerId("bcbs-ma");
  private static final Practice HARBOR = new Practice("harbor");
  private static final ProcedureCode MAPPING = new ProcedureCode("90867");
  private static final ProcedureCode DELIVERY = new ProcedureCode("90868");

  private static FeeSchedule fees() {
    var amount = new BigDecimal("220.00");
    return new FeeSchedule(
        Map.of("bcbs-ma", Map.of("90868", amount), "bcbs-mma", Map.of("90868", amount)),
        Map.of("90868", new BigDecimal("400.00")),
        null);
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
  void pricesOfOnePracticeGoBeforeThoseThatAllShare() {
    FeeSchedule fees = withOwn(Map.of("90868", new BigDecimal("180.00")));
    CoursePrices own = fees.of(HARBOR).fill(PAYER, NetworkStatus.IN, CoursePrices.UNSTATED);
    assertThat(own.allowed())
        .containsOnly(
            Map.entry(MAPPING, Money.of("350.00")), Map.entry(DELIVERY, Money.of("180.00")));
    assertThat(own.billed()).containsExactly(Map.entry(DELIVERY, Money.of("400.00")));
    CoursePrices shared =
        fees.of(new Practice("elsewhere")).fill(PAYER, NetworkStatus.IN, CoursePrices.UNSTATED);
    assertThat(shared.allowed())
        .containsOnly(
            Map.entry(MAPPING, Money.of("350.00")), Map.entry(DELIVERY, Money.of("220.00")));
  }

  /** What an answer rests on changes with its own practice's prices and with no other's. */
  @Test
  void pricesOfOnePracticeAreNoneOfAnothersBasis() {
    FeeSchedule before = withOwn(Map.of("90868", new BigDecimal("180.00")));
    FeeSchedule after = withOwn(Map.of("90868", new BigDecimal("181.00")));
    Practice other = new Practice("elsewhere");
    assertThat(after.of(HARBOR).canonical()).isNotEqualTo(before.of(HARBOR).canonical());
    assertThat(after.of(other).canonical())
        .isEqualTo(before.of(other).canonical())
        .isEqualTo(
            "{bcbs-ma={90867=350.00, 90868=220.00}} {90868=400.00}"); // as before practices had any
  }

  private static FeeSchedule withOwn(Map<String, BigDecimal> allowed) {
    return new FeeSchedule(
        Map.of(
            "bcbs-ma",
            Map.of("90867", new BigDecimal("350.00"), "90868", new BigDecimal("220.00"))),
        Map.of("90868", new BigDecimal("400.00")),
        Map.of("harbor", new FeeSchedule.OwnPrices(Map.of("bcbs-ma", allowed), null, null)));
  }

  @Test
  void pricesOfPracticesInsidePracticesAndOfNoPracticeAreRefused() {
    var own = new FeeSchedule.OwnPrices(null, null, Map.of("inner", Map.of()));
    var none = new FeeSchedule.OwnPrices(null, null, null);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeeSchedule(null, null, Map.of("harbor", own)))
        .withMessageContaining("practices.harbor holds practices");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeeSchedule(null, null, Map.of("Harbor", none)));
  }

  @Test
  void badAmountIsNamedByItsWholeProperty() {
    var bad = Map.of("90868", new BigDecimal("1.005"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withOwn(bad))
        .withMessageStartingWith(
            "rtmscoverage.fee-schedule.practices.harbor.allowed.bcbs-ma.90868 is not");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeeSchedule(null, bad, null))
        .withMessageStartingWith("rtmscoverage.fee-schedule.billed.90868 is not");
  }

  @Test
  void payerNobodyKnowsOfOnePracticeIsNamedByItsPlace() {
    assertThat(withOwn(Map.of()).unknownPayers(Set.of("aetna")))
        .containsExactly("allowed.bcbs-ma", "practices.harbor.allowed.bcbs-ma");
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
