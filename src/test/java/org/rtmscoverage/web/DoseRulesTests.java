package org.rtmscoverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.web.view.ProblemErrorView;
import tools.jackson.databind.json.JsonMapper;

/** Doses of a trial: one for each day, within the trial's own dates. */
class DoseRulesTests {

  private static List<String> errors(String trial) {
    var errors = new RequestErrors();
    DoseRules.addErrors(JsonMapper.shared().readTree(trial), "/trial", errors);
    return errors.isEmpty()
        ? List.of()
        : errors.toException().errors().stream().map(ProblemErrorView::pointer).toList();
  }

  private static List<String> twoDoses(String first, String second) {
    return errors(
        """
        {"startDate":"2026-02-01","endDate":"2026-04-30","doses":[{%s},{%s}]}"""
            .formatted(first, second));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "'from':'2026-02-01','to':'2026-02-28' | 'from':'2026-03-01'",
        "'from':'2026-02-01','to':'2026-02-28' | 'from':'2026-02-28'",
        "'from':'2026-02-01' | 'from':'2026-02-15'",
        "'from':'2026-02','to':'2026-03' | 'from':'2026-03','to':'2026-04'",
        "'from':'2026-02' | 'from':'2026-02'",
        "'from':'2026-02-01','to':'2026-03-31','dailyDoseMg':50.0 | 'from':'2026-03-01','dailyDoseMg':50",
      })
  void dosesThatMayFollowEachOtherStand(String first, String second) {
    assertThat(twoDoses(dose(first, 50), dose(second, 100))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "'from':'2026-02-01','to':'2026-03-31' | 'from':'2026-03-01','to':'2026-04-30'",
        "'from':'2026-03-01','to':'2026-04-30' | 'from':'2026-02-01','to':'2026-03-31'",
        "'from':'2026-02-01','to':'2026-03-31' | 'from':'2026-03-30'",
        "'from':'2026-02-01' | 'from':'2026-02-01'",
        "'from':'2026-02','to':'2026-04' | 'from':'2026-03-10','to':'2026-03-20'",
      })
  void twoDosesOfOneDayAreRefused(String first, String second) {
    assertThat(twoDoses(dose(first, 50), dose(second, 100))).containsExactly("/trial/doses/1/from");
  }

  private static String dose(String dates, int mg) {
    var quoted = dates.replace('\'', '"');
    return quoted.contains("dailyDoseMg") ? quoted : quoted + ",\"dailyDoseMg\":" + mg;
  }

  @Test
  void doseOutsideTheTrialIsRefused() {
    assertThat(
            errors(
                """
                {"startDate":"2026-02","endDate":"2026-04","doses":[
                  {"dailyDoseMg":50,"from":"2026-01-31","to":"2026-02-10"},
                  {"dailyDoseMg":50,"from":"2026-02-11","to":"2026-05-01"},
                  {"dailyDoseMg":50,"from":"2026-05-01"}]}"""))
        .containsExactly("/trial/doses/0/from", "/trial/doses/1/to", "/trial/doses/2/from");
    assertThat(
            errors(
                """
                {"startDate":"2026-02-10","endDate":"2026-04-10","doses":[
                  {"dailyDoseMg":50,"from":"2026-02","to":"2026-04"}]}"""))
        .isEmpty();
    assertThat(errors("{\"doses\":[{\"dailyDoseMg\":50,\"from\":\"2026-02\",\"to\":\"2026-04\"}]}"))
        .isEmpty();
  }
}
