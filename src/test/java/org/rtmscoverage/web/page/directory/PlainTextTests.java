package org.rtmscoverage.web.page.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MDD, DEEP_TMS or RTMS | major depressive disorder, deep TMS or rTMS",
        "age 18 and over, MEDICARE_ADVANTAGE, PPO | age 18 and over, Medicare Advantage, PPO",
        "safety item present: SEIZURE_DISORDER | safety item present: seizure disorder",
        "cause ECT_INDUCED | cause ECT induced",
        "network OUT, treated in MA | out of network, treated in MA",
        "score of PHQ-9 15 or more | score of PHQ-9 15 or more",
        "the version of 2026-03-15 ended | the version of 03/15/2026 ended"
      })
  void constantsAndDaysAreSaidAsPeopleDo(String text, String said) {
    assertThat(PlainText.of(text)).isEqualTo(said);
  }

  @Test
  void spansAreSaidInHoursOrDays() {
    assertThat(PlainText.span(Duration.ofDays(3))).isEqualTo("72 hours");
    assertThat(PlainText.span(Duration.ofDays(7))).isEqualTo("7 calendar days");
  }

  @Test
  void noneIsSaidAsAWord() {
    assertThat(PlainText.count(0, "score", "scores")).isEqualTo("no scores");
    assertThat(PlainText.count(1, "score", "scores")).isEqualTo("1 score");
    assertThat(PlainText.count(2, "score", "scores")).isEqualTo("2 scores");
  }
}
