package org.rtmscoverage.web.page.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CostSectionTests {

  @Test
  void courseThatIsNotPricedHasNoChartAndNoSums() {
    var answer = Shown.clear();
    session(answer, 1, "2026-12-01", null, null);
    var cost = Shown.page(answer).cost();
    assertThat(cost.chart()).isNull();
    assertThat(cost.lead()).isEmpty();
    assertThat(cost.runs()).isEmpty();
    assertThat(cost.sessions().getFirst().cells()).contains("–").doesNotContain("$0.00");
  }

  @Test
  void sessionsOfTheSameShareAreSaidAsOne() {
    var cost = Shown.page(priced()).cost();
    assertThat(cost.lead())
        .isEqualTo("The patient pays about $410.00 of $900.00 for 4 sessions, estimated.");
    assertThat(cost.runs())
        .containsExactly("Session 1: $350.00", "Sessions 2 to 3: $30.00 each", "Session 4: $0.00");
    assertThat(cost.freeFrom())
        .isEqualTo("From session 4 on 01/04/2027 the patient pays nothing more.");
  }

  @Test
  void chartShowsSharesInProportionAndTheTurnOfThePlanYear() {
    var chart = Objects.requireNonNull(Shown.page(priced()).cost().chart());
    assertThat(chart.bars())
        .extracting(CostChart.Bar::css)
        .containsExactly("deductible", "share", "share");
    assertThat(chart.bars().getFirst().height()).isEqualTo("150.0");
    assertThat(chart.bars().get(1).height()).isEqualTo("12.9");
    assertThat(chart.turns()).extracting(CostChart.Mark::at).containsExactly("549.0");
    assertThat(chart.lines())
        .extracting(CostChart.Mark::text)
        .containsExactly("$350.00", "$175.00", "$0.00");
    assertThat(chart.description()).contains("Session 1: $350.00");
  }

  @Test
  void rangeIsSaidAndItsDearestReadingMarked() {
    var answer = priced();
    Shown.at(answer, "/course")
        .set("range", Shown.object("{\"patientLow\": 100, \"patientHigh\": 410}"));
    var cost = Shown.page(answer).cost();
    assertThat(cost.lead()).startsWith("The patient pays $100.00 to $410.00 of $900.00");
    assertThat(cost.runsTitle()).endsWith("at most");
    assertThat(cost.totals())
        .extracting(BenefitsSection.Fact::label)
        .containsExactly("Allowed by the plan", "Patient, at most", "Plan, at least");
  }

  @Test
  void tableCountsWhatThePatientHasPaidSoFar() {
    var rows = Shown.page(priced()).cost().sessions();
    assertThat(rows)
        .extracting(row -> row.cells().get(9))
        .containsExactly("$350.00", "$380.00", "$410.00", "$410.00");
    assertThat(rows).extracting(SessionRow::turn).containsExactly("", "", "", "New plan year");
  }

  @Test
  void tableCountsNoFurtherThanSharesAreKnown() {
    var answer = Shown.clear();
    session(answer, 1, "2026-12-01", "30", "0");
    session(answer, 2, "2026-12-02", null, "0");
    session(answer, 3, "2026-12-03", "30", "0");
    assertThat(Shown.page(answer).cost().sessions())
        .extracting(row -> row.cells().get(9))
        .containsExactly("$30.00", "–", "–");
  }

  private static ObjectNode priced() {
    var answer = Shown.clear();
    session(answer, 1, "2026-12-01", "350", "350");
    session(answer, 2, "2026-12-02", "30", "0");
    session(answer, 3, "2026-12-03", "30", "0");
    session(answer, 4, "2027-01-04", "0", "0");
    Shown.at(answer, "/course")
        .put("patientShareZeroFrom", "2027-01-04")
        .set(
            "totals",
            Shown.object(
                """
                {"allowed": 900, "patient": 410, "plan": 490, "clinicAtRisk": 0, "byPlanYear": [
                  {"from": "2026-01-01", "sessions": 3, "allowed": 700, "patient": 410,
                   "plan": 290, "clinicAtRisk": 0, "assumesTodaysBenefits": false},
                  {"from": "2027-01-01", "sessions": 1, "allowed": 200, "patient": 0,
                   "plan": 200, "clinicAtRisk": 0, "assumesTodaysBenefits": true}]}
                """));
    return answer;
  }

  private static void session(
      ObjectNode answer,
      int number,
      String day,
      @Nullable String patient,
      @Nullable String deductible) {
    ((ArrayNode) answer.at("/course/sessions"))
        .add(
            Shown.object(
                """
                {"number": %d, "date": "%s", "procedureCode": "90868", "patient": %s,
                 "deductible": %s}
                """
                    .formatted(number, day, patient, deductible)));
  }
}
