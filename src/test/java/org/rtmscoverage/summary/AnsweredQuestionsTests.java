package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.summary.Situation.DELIVERY;
import static org.rtmscoverage.summary.Situation.PLANNING;
import static org.rtmscoverage.summary.Situation.REDETERMINATION;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.Truth;

@NullUnmarked // a null that slips through fails the test anyway
class AnsweredQuestionsTests {

  private static final String VISITS =
      "Does the visit limit count rTMS sessions, and how many visits are left?";

  private static Situation limited() {
    return Situation.clear().rule(false).visitLimit(30, 18);
  }

  private static Verification visits(String day) {
    return Recorded.answer("visit-limit", VISITS, CallTopic.VISIT_LIMIT, day);
  }

  private static CallQuestion question(CoverageSummary summary, String id) {
    return summary.callScript().questions().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> actions(CoverageSummary summary, String id) {
    return summary.nextSteps().stream()
        .filter(step -> step.id().equals(id))
        .map(NextStep::action)
        .toList();
  }

  @Test
  void newestAnswerFillsTheQuestionAndItsStepIsToBeReadAndClosed() {
    CoverageSummary summary =
        limited().said(visits("2026-11-20")).said(visits("2026-11-10")).summary();
    CallQuestion asked = question(summary, "visit-limit");
    assertThat(asked.answer()).isEqualTo("Twenty visits.");
    assertThat(asked.referenceNumber()).isEqualTo("R-2");
    assertThat(asked.representative()).isNull();
    assertThat(asked.answeredOn()).isEqualTo("2026-11-20");
    assertThat(actions(summary, "visit-limit"))
        .singleElement()
        .asString()
        .startsWith(
            "Answered on November 20, 2026: read the answer, and close this step if it is settled.");
    assertThat(actions(limited().summary(), "visit-limit"))
        .singleElement()
        .asString()
        .doesNotContain("Answered");
  }

  @Test
  void freeTextChangesNoPart() {
    assertThat(limited().said(visits("2026-11-20")).summary().determination())
        .isEqualTo(limited().summary().determination());
  }

  @Test
  void answerOlderThan90DaysIsToBeChecked() {
    assertThat(actions(limited().said(visits("2026-09-02")).summary(), "visit-limit"))
        .singleElement()
        .asString()
        .startsWith("Answered on September 2, 2026: read the answer");
    assertThat(actions(limited().said(visits("2026-09-01")).summary(), "visit-limit"))
        .singleElement()
        .satisfies(
            action ->
                assertThat(action)
                    .startsWith("Answered on September 1, 2026: check whether it still holds."));
  }

  @Test
  void questionThatAnAnswerHasSettledStaysInTheScript() {
    var no = Recorded.said(AuthorizationRequired.NO, "2026-11-20", "R-1", PLANNING, DELIVERY);
    CoverageSummary summary = Situation.clear().said(no).summary();
    assertThat(question(summary, "authorization-unknown").answeredOn()).isEqualTo("2026-11-20");
    assertThat(actions(summary, "authorization-unknown")).isEmpty();
  }

  @Test
  void answerThatDoesNotSettleAuthorizationLeavesTheStep() {
    var no = Recorded.said(AuthorizationRequired.NO, "2026-11-20", null, PLANNING, DELIVERY);
    assertThat(actions(Situation.clear().said(no).summary(), "authorization-unknown"))
        .singleElement()
        .satisfies(
            action ->
                assertThat(action)
                    .startsWith("Answered on November 20, 2026: that does not settle it. Ask"));
  }

  @Test
  void answerForOtherCodesIsNoAnswer() {
    var no = Recorded.said(AuthorizationRequired.NO, "2026-11-20", "R-1", REDETERMINATION);
    CoverageSummary summary = Situation.clear().said(no).summary();
    assertThat(question(summary, "authorization-unknown").answer()).isNull();
  }

  @Test
  void idThatManyQuestionsShareIsTakenByTheWords() {
    Situation open =
        Situation.clear()
            .rule(false)
            .verdict(
                Verdicts.unknown(Truth.UNKNOWN, Verdicts.cause(CauseKind.UNPUBLISHED, "Rule 4")));
    String asked = open.summary().callScript().questions().getFirst().question();
    assertThat(asked).contains("Rule 4");
    var other = Recorded.answer("ask-payer", "Which is rule 7?", CallTopic.CRITERIA, "2026-11-20");
    CoverageSummary summary = open.said(other).summary();
    assertThat(question(summary, "ask-payer").answer()).isNull();
    assertThat(actions(summary, "ask-payer")).singleElement().asString().doesNotContain("Answered");
    var same = Recorded.answer("ask-payer", asked, CallTopic.CRITERIA, "2026-11-21");
    assertThat(actions(open.said(same).summary(), "ask-payer"))
        .singleElement()
        .asString()
        .startsWith("Answered on November 21, 2026: read the answer");
  }

  @Test
  void pendedRequestIsFollowedUpHoweverOftenItWasAskedAbout() {
    var pended = Recorded.decided(PayerDecision.Decision.PENDED, "P1", "2026-11-18");
    var asked =
        Recorded.answer(
            "authorization-pended", "What is needed?", CallTopic.AUTHORIZATION, "2026-11-20");
    assertThat(
            actions(
                Situation.clear().decided(pended).said(asked).summary(), "authorization-pended"))
        .hasSize(1);
  }
}
