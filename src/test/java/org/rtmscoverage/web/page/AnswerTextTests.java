package org.rtmscoverage.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTextTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          check again on 2027-01-01.                 | Check again on 01/01/2027.
          $12500.00 of $350.00                       | $12,500.00 of $350.00
          Other ways stand under gaps.               | Other ways stand under What is missing.
          Which device will be used (deviceKey)?     | Which device will be used?
          PSYCHOSIS: no                              | Psychosis: no
          SEIZURE_DISORDER: yes                      | Seizure disorder: yes
          Was it confirmed by: PSYCHIATRIST?         | Was it confirmed by: psychiatrist?
          run by SANDBOX BEHAVIORAL HEALTH           | Run by SANDBOX BEHAVIORAL HEALTH
          ECT and TMS, F33.2                         | ECT and TMS, F33.2
          ''                                         | ''
          """)
  void sentencesOfTheAnswerAreSaidAsStaffSayThem(String text, String said) {
    assertThat(AnswerText.of(text)).isEqualTo(said);
  }
}
