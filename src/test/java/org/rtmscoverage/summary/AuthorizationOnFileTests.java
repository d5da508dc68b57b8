package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.summary.SummaryCase.DAY;
import static org.rtmscoverage.summary.SummaryCase.DELIVERY;
import static org.rtmscoverage.summary.SummaryCase.PLANNING;
import static org.rtmscoverage.summary.SummaryCase.REDETERMINATION;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.vocabulary.ProcedureCode;

@NullUnmarked // a null that slips through fails the test anyway
class AuthorizationOnFileTests {

  private static final Map<ProcedureCode, Integer> ENOUGH = Map.of(PLANNING, 1, DELIVERY, 36);

  /** Units that do not pay for 36 sessions of 90868, one of them counted as 90867. */
  static Stream<Map<ProcedureCode, Integer>> unitsThatDoNotSuffice() {
    return Stream.of(
        Map.of(),
        Map.of(PLANNING, 36),
        Map.of(DELIVERY, 36),
        Map.of(PLANNING, 10, DELIVERY, 30),
        Map.of(PLANNING, 1, DELIVERY, 34),
        Map.of(REDETERMINATION, 40, PLANNING, 1, DELIVERY, 1));
  }

  @ParameterizedTest
  @MethodSource("unitsThatDoNotSuffice")
  void unitsOfOneCodeDoNotPayForAnother(Map<ProcedureCode, Integer> units) {
    CoverageSummary summary = new SummaryCase().onFile(DAY, DAY.plusMonths(6), units).summary();
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.READY_TO_SUBMIT);
    assertThat(summary.determination().parts().authorization().state()).isEqualTo(PartState.ACTION);
    assertThat(summary.determination().headline())
        .contains("units of the authorization on file to be confirmed");
  }

  @Test
  void unitsOfEachCodeSuffice() {
    CoverageSummary summary =
        new SummaryCase()
            .onFile(DAY, DAY.plusMonths(6), Map.of(PLANNING, 1, DELIVERY, 35))
            .summary();
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.LIKELY_COVERED);
    assertThat(summary.priorAuthorization().onFile()).isNotNull();
  }

  @Test
  void onceAWeekOutlastsTheAuthorization() {
    CoverageSummary summary =
        new SummaryCase()
            .schedule(LocalDate.parse("2027-01-15"), 1)
            .onFile(DAY, LocalDate.parse("2027-01-31"), ENOUGH)
            .summary();
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.READY_TO_SUBMIT);
    assertThat(summary.determination().parts().authorization().text())
        .isEqualTo("What is authorized covers the first 3 of 36 sessions.");
  }

  @Test
  void courseThatStartsBeforeTheAuthorizationIsNotCovered() {
    CoverageSummary summary =
        new SummaryCase()
            .schedule(DAY.minusDays(1), 5)
            .onFile(DAY, DAY.plusMonths(6), ENOUGH)
            .summary();
    assertThat(summary.determination().headline()).contains("none on file");
  }

  /** Six weeks of five, then 3, 2 and 1: the last is on the first day of the ninth week. */
  @ParameterizedTest
  @CsvSource({"56,LIKELY_COVERED,''", "55,READY_TO_SUBMIT,in part"})
  void taperIsPartOfTheCourse(int days, Outcome outcome, String words) {
    CoverageSummary summary =
        new SummaryCase()
            .schedule(DAY, 5, 3, 2, 1)
            .onFile(DAY, DAY.plusDays(days), ENOUGH)
            .summary();
    assertThat(summary.determination().outcome()).isEqualTo(outcome);
    assertThat(summary.determination().headline()).contains(words);
  }

  @Test
  void unstatedScheduleWithAThinMarginIsToBeConfirmed() {
    CoverageSummary summary = new SummaryCase().onFile(DAY, DAY.plusWeeks(8), ENOUGH).summary();
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.READY_TO_SUBMIT);
    assertThat(summary.determination().headline())
        .contains("last day of the authorization on file to be confirmed");
  }
}
