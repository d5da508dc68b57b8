package org.rtmscoverage.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTests {

  @ParameterizedTest
  @CsvSource({"1,1.00", "30.5,30.50", "0.005,0.01", "0.0049,0.00", "1E+3,1000.00", "-0.005,-0.01"})
  void hasCentsRoundedHalfUp(String text, String dollars) {
    assertThat(Money.of(text).dollars()).isEqualTo(new BigDecimal(dollars));
    assertThat(Money.of(text)).hasToString("$" + dollars);
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Money.of("ten"));
  }

  @Test
  void equalAmountsAreEqualHoweverTheyWereWritten() {
    assertThat(Money.of("0")).isEqualTo(Money.ZERO).hasSameHashCodeAs(Money.ZERO);
    assertThat(Money.of("1.5")).isEqualTo(Money.of("1.500"));
  }

  @Test
  void addsAndSubtractsToTheCent() {
    assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.30"));
    assertThat(Money.of("0.10").minus(Money.of("0.30"))).isEqualTo(Money.of("-0.20"));
  }

  @Test
  void smallerOfTwoIsTakenAndThisOneWhereTheyAreEqual() {
    Money one = Money.of("1");
    Money same = Money.of("1.00");
    assertThat(one.min(Money.of("1.01"))).isSameAs(one);
    assertThat(Money.of("1.01").min(one)).isSameAs(one);
    assertThat(one.min(same)).isSameAs(one);
  }

  @ParameterizedTest
  @CsvSource({
    "200,20,40.00",
    "200,0,0.00",
    "200,100,200.00",
    "0.01,50,0.01", // half a cent goes up
    "0.01,49.9,0.00",
    "333.33,33.3,111.00", // 110.99889
    "100.05,12.5,12.51", // 12.50625
    "0.10,5,0.01", // 0.005
    "0,20,0.00"
  })
  void shareIsRoundedHalfUpToTheCent(String amount, BigDecimal percent, String share) {
    assertThat(Money.of(amount).percent(percent)).isEqualTo(Money.of(share));
  }

  @Test
  void zeroIsNeitherPositiveNorNegative() {
    assertThat(Money.ZERO.isPositive()).isFalse();
    assertThat(Money.ZERO.isNegative()).isFalse();
    assertThat(Money.of("0.01").isPositive()).isTrue();
    assertThat(Money.of("0.01").isNegative()).isFalse();
    assertThat(Money.of("-0.01").isNegative()).isTrue();
    assertThat(Money.of("-0.01").isPositive()).isFalse();
  }

  @Test
  void comparesByAmount() {
    assertThat(Money.of("2")).isGreaterThan(Money.of("1.99"));
    assertThat(Money.of("2")).isEqualByComparingTo(Money.of("2.00"));
    assertThat(Money.of("-1")).isLessThan(Money.ZERO);
  }
}
