package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.Cause;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.Change;
import org.rtmscoverage.policy.ChangeKind;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.Gap;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.TherapyRule;
import org.rtmscoverage.policy.TmsResponseRule;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Owner;

class StepOwnersTests {

  private static final Criterion.Node LEAF = SummaryCase.node("leaf");

  /** Words in the questions that say nothing about who can answer. */
  static Stream<Arguments> leaves() {
    return Stream.of(
        Arguments.of(
            new Criterion.Attested(LEAF, "family", "Was the family asked?", Set.of(), false),
            "Was the family asked?",
            Owner.CLINICIAN),
        Arguments.of(
            new Criterion.SafetyPresent(LEAF, "metal", null, List.of()),
            "Is there metal in the head?",
            Owner.CLINICIAN),
        Arguments.of(
            new Criterion.ClearedDevice(LEAF), "Which device will be used?", Owner.CLINICIAN),
        Arguments.of(
            new Criterion.PriorTmsResponse(LEAF, TmsResponseRule.earlier(50, null)),
            "What was the score before the earlier course?",
            Owner.INTAKE),
        Arguments.of(
            new Criterion.FailedPsychotherapy(LEAF, TherapyRule.failed(1, Set.of())),
            "What was the outcome on a rating scale?",
            Owner.INTAKE),
        Arguments.of(
            new Criterion.External(LEAF, "Set"), "Is the score enough?", Owner.AUTHORIZATION));
  }

  private static PolicyVerdict open(Criterion leaf, String question, boolean withGap) {
    var tree = new Criterion.All(SummaryCase.node("root"), List.of(leaf));
    var cause = new Cause(CauseKind.MISSING_FACT, question, "leaf");
    var gaps =
        withGap
            ? List.of(new Gap(List.of(new Change(ChangeKind.DOCUMENT, "leaf", question))))
            : List.<Gap>of();
    return SummaryCase.verdict(
        Truth.UNKNOWN,
        SummaryCase.version(tree),
        SummaryCase.finding(Truth.UNKNOWN, List.of(cause), List.of()),
        gaps);
  }

  @ParameterizedTest
  @MethodSource("leaves")
  void questionGoesToWhoAnswersForItsCriterion(Criterion leaf, String question, Owner owner) {
    for (boolean withGap : List.of(true, false)) {
      var summary = new SummaryCase().verdict(open(leaf, question, withGap)).summary();
      assertThat(summary.nextSteps())
          .filteredOn(step -> step.action().equals(question))
          .singleElement()
          .extracting(NextStep::who)
          .isEqualTo(owner);
    }
  }

  @Test
  void questionOfNoCriterionInTheTreeGoesToIntake() {
    var leaf = new Criterion.EctCandidate(SummaryCase.node("other"));
    var summary = new SummaryCase().verdict(open(leaf, "How severe is it?", false)).summary();
    assertThat(summary.nextSteps())
        .anyMatch(step -> step.action().equals("How severe is it?") && step.who() == Owner.INTAKE);
  }

  @Test
  void questionIsNotAskedTwice() {
    var causes =
        List.of(
            new Cause(CauseKind.REFERRAL, "The medical director decides", "leaf"),
            new Cause(CauseKind.REFERRAL, "The medical director decides.", "other"));
    var summary =
        new SummaryCase().verdict(SummaryCase.verdict(Truth.UNKNOWN, causes, List.of())).summary();
    assertThat(summary.nextSteps()).filteredOn(step -> step.id().startsWith("referral")).hasSize(1);
  }
}
