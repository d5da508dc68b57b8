package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.eligibility.EligibilityOutcome;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.payer.CarveOut;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.Change;
import org.rtmscoverage.policy.ChangeKind;
import org.rtmscoverage.policy.PolicyEvaluator;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Owner;

@NullUnmarked // a null that slips through fails the test anyway
class NextStepsTests {

  private static Situation clear() {
    return Situation.clear();
  }

  private static List<String> ids(Situation situation) {
    return situation.summary().nextSteps().stream().map(NextStep::id).toList();
  }

  static Stream<Arguments> eligibility() {
    var timedOut = new EligibilityOutcome.Unavailable(Situation.NOW, UnavailableCause.TIMED_OUT);
    var garbage = new EligibilityOutcome.Unreadable(Situation.NOW, "HTML");
    var notConnected = new EligibilityOutcome.NotConnected(Situation.NOW);
    return Stream.of(
        arguments(clear(), List.of()),
        arguments(clear().plan(CoverageStatus.INACTIVE), List.of("insurance")),
        arguments(clear().plan(CoverageStatus.INACTIVE_PENDING), List.of("insurance")),
        arguments(
            clear().plan(CoverageStatus.ACTIVE_PENDING), List.of("check-by-phone", "grace-period")),
        arguments(clear().behavioral(CoverageStatus.NOT_STATED), List.of("check-by-phone")),
        arguments(clear().verifiedFor("2026-11-23"), List.of("check-by-phone")),
        arguments(clear().outcome(timedOut), List.of("check-again")),
        arguments(clear().outcome(garbage), List.of("check-by-phone")),
        arguments(clear().outcome(notConnected), List.of("check-by-phone", "connect")),
        arguments(clear().notAsked(), List.of("check-by-phone", "connect")));
  }

  @ParameterizedTest
  @MethodSource("eligibility")
  void coverageThatIsNotConfirmedHasAStep(Situation situation, List<String> expected) {
    assertThat(ids(situation.rule(false))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "MISSING_FACT,Which dose was taken?,question,INTAKE,Which dose was taken?",
    "MISSING_FACT,Which PHQ-9 score?,question,INTAKE,Which PHQ-9 score?",
    "JUDGEMENT,Was the dose enough?,judgement,CLINICIAN,Was the dose enough?",
    "REFERRAL,Send for review,referral,AUTHORIZATION,Send for review.",
    "UNPUBLISHED,Rule 4,ask-payer,AUTHORIZATION,Ask the payer: Rule 4.",
    "EXTERNAL,InterQual,ask-payer,AUTHORIZATION,Ask the payer: InterQual."
  })
  void eachCauseGoesToWhoCanAnswer(
      CauseKind kind, String text, String id, Owner who, String action) {
    CoverageSummary summary =
        clear()
            .rule(false)
            .verdict(Verdicts.unknown(Truth.UNKNOWN, Verdicts.cause(kind, text)))
            .summary();
    assertThat(summary.nextSteps())
        .extracting(NextStep::id, NextStep::who, NextStep::action)
        .containsExactly(tuple(id, who, action));
  }

  @Test
  void withoutAPolicyACopyIsAskedFor() {
    assertThat(ids(clear().rule(false).verdict(PolicyEvaluator.noPolicy("none"))))
        .containsExactly("ask-policy");
  }

  @Test
  void recordThatRulesTheCriteriaOutIsCheckedBeforeAnythingIsDone() {
    CoverageSummary summary =
        clear()
            .rule(false)
            .verdict(
                Verdicts.gap(
                    new Change(ChangeKind.DO, "c", "A further trial"),
                    new Change(ChangeKind.CANNOT_CHANGE, "d", "Age 18 or over")))
            .summary();
    assertThat(summary.nextSteps())
        .extracting(NextStep::id, NextStep::who, NextStep::action)
        .containsExactly(
            tuple(
                "check-record",
                Owner.CLINICIAN,
                "Check that this is recorded correctly: Age 18 or over."));
  }

  @Test
  void nearestWayIsAskedForOnce() {
    CoverageSummary summary =
        clear()
            .rule(false)
            .verdict(
                Verdicts.gap(
                    new Change(ChangeKind.DOCUMENT, "a", "End date of sertraline"),
                    new Change(ChangeKind.DOCUMENT, "b", "Baseline scale"),
                    new Change(ChangeKind.DO, "c", "A further trial"),
                    new Change(ChangeKind.DO, "e", "a further TRIAL")))
            .summary();
    assertThat(summary.nextSteps())
        .extracting(NextStep::id, NextStep::who, NextStep::action)
        .containsExactly(
            tuple("question", Owner.INTAKE, "End date of sertraline."),
            tuple("question-2", Owner.INTAKE, "Baseline scale."),
            tuple("gap", Owner.CLINICIAN, "A further trial."));
  }

  @Test
  void unstatedDeliveryIsConfirmedAndHoldsNothingBack() {
    CoverageSummary summary =
        clear()
            .rule(false)
            .verdict(
                Verdicts.met(
                    Verdicts.delivery("Cleared device.", Truth.UNKNOWN),
                    Verdicts.delivery("Trained operator", Truth.UNKNOWN),
                    Verdicts.delivery("Supervised", Truth.MET)))
            .summary();
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.LIKELY_COVERED);
    assertThat(summary.nextSteps())
        .extracting(NextStep::id, NextStep::action)
        .containsExactly(
            tuple("delivery", "Confirm: Cleared device."),
            tuple("delivery-2", "Confirm: Trained operator."));
  }

  @Test
  void unstatedDeliveryIsNoOpenQuestionOfTheCriteria() {
    CoverageSummary summary =
        clear()
            .verdict(
                Verdicts.of(
                    Truth.UNKNOWN,
                    Truth.UNKNOWN,
                    Verdicts.delivery("Cleared device", Truth.UNKNOWN),
                    Verdicts.leaf("ok", Truth.MET),
                    Verdicts.leaf(
                        "open", Truth.UNKNOWN, Verdicts.cause(CauseKind.MISSING_FACT, "Dose?"))))
            .summary();
    assertThat(summary.determination().parts().criteria().text())
        .isEqualTo("The criteria cannot be decided on what was sent. Still needed: Dose?");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"36,false", "37,true", "-,false"})
  void moreSessionsThanThePolicyNamesNeedAReason(Integer planned, boolean asked) {
    assertThat(ids(clear().rule(false).sessions(planned)).contains("sessions")).isEqualTo(asked);
  }

  @Test
  void requestGoesWhereThePayerTakesIt() {
    assertThat(clear().rule(true).route("FAX", "555-0101").summary().nextSteps())
        .extracting(NextStep::action)
        .endsWith("Send the prior-authorization request by fax: 555-0101.");
    assertThat(clear().rule(true).summary().nextSteps())
        .extracting(NextStep::action)
        .endsWith("Send the prior-authorization request to the payer.");
  }

  @Test
  void whetherAuthorizationIsNeededIsNotAskedOfAnInactivePlan() {
    assertThat(ids(clear())).containsExactly("authorization-unknown", "documents", "submit");
    assertThat(ids(clear().plan(CoverageStatus.INACTIVE))).containsExactly("insurance");
  }

  @Test
  void stepsComeInTheOrderOfWhatBlocks() {
    Situation busy =
        clear()
            .noCost()
            .rule(false)
            .says(AuthorizationIndicator.YES, "90868")
            .carveOut(Situation.MIND_CO)
            .configuredCarveOut(new CarveOut("mind co", null, null))
            .echo(null, "Joan", null, null)
            .visitLimit(30, 18)
            .sessions(40)
            .verdict(
                Verdicts.of(
                    Truth.UNKNOWN,
                    Truth.UNKNOWN,
                    Verdicts.leaf(
                        "open",
                        Truth.UNKNOWN,
                        Verdicts.cause(CauseKind.MISSING_FACT, "Which dose?"),
                        Verdicts.cause(CauseKind.MISSING_FACT, "which DOSE?")),
                    Verdicts.delivery("Cleared device", Truth.UNKNOWN)));
    assertThat(ids(busy))
        .containsExactly(
            "carve-out",
            "question",
            "authorization-conflict",
            "sessions",
            "delivery",
            "demographics",
            "visit-limit",
            "cost");
  }
}
