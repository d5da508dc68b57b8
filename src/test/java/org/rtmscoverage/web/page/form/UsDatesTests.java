package org.rtmscoverage.web.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsDatesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12/01/2026 | 2026-12-01",
        "12/1/2026 | 2026-12-01",
        "2/29/2028 | 2028-02-29",
        "12-01-2026 | 2026-12-01",
        "12.1.2026 | 2026-12-01",
        "12012026 | 2026-12-01",
        "2026-12-01 | 2026-12-01",
        "Dec 1, 2026 | 2026-12-01"
      })
  void dayIsReadAsItIsWritten(String written, String iso) {
    assertThat(UsDates.toIsoDay(written)).contains(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2/30/2026", "13/01/2026", "12/2026", "2026", "1/2/26", "tomorrow", "12/01/20266"})
  void whatIsNoDayIsNotReadAsOne(String written) {
    assertThat(UsDates.toIsoDay(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"02/2026, 2026-02", "2/2026, 2026-02", "2026-02, 2026-02", "2026, 2026"})
  void monthAndYearAreDatesWhereTheyAreEnough(String written, String iso) {
    assertThat(UsDates.toIso(written)).contains(iso);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, 12/01/2026",
    "2026-02, 02/2026",
    "2026, 2026",
    "0042, 0042",
    "2026-02-30, 2026-02-30",
    "sertraline, sertraline",
    "PHQ-9, PHQ-9",
    "1999999984, 1999999984"
  })
  void datesAreShownAsPeopleWriteThemAndNothingElseIsTouched(String held, String shown) {
    assertThat(UsDates.toUs(held)).isEqualTo(shown);
  }

  @Test
  void localTimeIsOfTheZoneOfTheService() {
    var zone = ZoneId.of("America/New_York");
    assertThat(UsDates.toInstant("2026-11-23T14:05", zone)).contains("2026-11-23T19:05:00Z");
    assertThat(UsDates.toInstant("2026-07-01T14:05", zone)).contains("2026-07-01T18:05:00Z");
    assertThat(UsDates.toInstant("noon", zone)).isEmpty();
  }
}
