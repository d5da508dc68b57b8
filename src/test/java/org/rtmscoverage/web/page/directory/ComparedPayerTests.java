package org.rtmscoverage.web.page.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rtmscoverage.summary.PartState;

class ComparedPayerTests {

  @ParameterizedTest
  @EnumSource
  void criteriaAloneAreNeverGreen(PartState state) {
    assertThat(ComparedPayer.tone(state)).isIn("met", "action", "blocked", "unknown");
  }
}
