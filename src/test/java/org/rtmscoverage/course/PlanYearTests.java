package org.rtmscoverage.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanYearTests {

  @ParameterizedTest
  @CsvSource({
    "--01-01,2027-01-01,2027-01-01",
    "--01-01,2026-12-31,2026-01-01",
    "--07-01,2027-06-30,2026-07-01",
    "--07-01,2027-07-01,2027-07-01",
    // a year without February 29 begins on the 28th
    "--02-29,2027-02-27,2026-02-28",
    "--02-29,2027-02-28,2027-02-28",
    "--02-29,2028-02-28,2027-02-28",
    "--02-29,2028-02-29,2028-02-29",
    "--02-29,2029-02-27,2028-02-29"
  })
  void yearOfADayBeginsOnItOrBefore(String start, String day, String first) {
    assertThat(new PlanYear(MonthDay.parse(start)).firstDay(LocalDate.parse(day))).isEqualTo(first);
  }

  @Test
  void daysOfOneYearAreTold() {
    PlanYear years = new PlanYear(MonthDay.of(7, 1));
    LocalDate lastDay = LocalDate.parse("2027-06-30");
    assertThat(years.isSame(LocalDate.parse("2026-07-01"), lastDay)).isTrue();
    assertThat(years.isSame(lastDay, lastDay.plusDays(1))).isFalse();
  }

  @Test
  void yearNobodyKnowsHasNoEnd() {
    PlanYear years = new PlanYear(null);
    assertThat(years.isSame(LocalDate.parse("2020-01-01"), LocalDate.parse("2030-01-01"))).isTrue();
  }
}
