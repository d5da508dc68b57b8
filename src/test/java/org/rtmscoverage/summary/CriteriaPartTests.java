package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.policy.Cause;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.SourceGrade;

class CriteriaPartTests {

  private static Finding leaf(Truth result, List<Cause> causes) {
    return new Finding(
        "leaf",
        "Four trials failed",
        NodeKind.CRITERION,
        result,
        causes,
        List.of(),
        List.of(),
        null,
        List.of());
  }

  private static PolicyVerdict verdict(
      Truth result, Truth published, boolean notCovered, List<Cause> causes) {
    Finding root =
        new Finding(
            "all",
            "All",
            NodeKind.CRITERION,
            result,
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(leaf(result, causes)));
    return new PolicyVerdict(
        null,
        null,
        result,
        published,
        null,
        notCovered,
        root,
        List.of(),
        List.of(),
        SourceGrade.PRIMARY);
  }

  @Test
  void unmetCriterionIsNamed() {
    Determination alone =
        CriteriaPart.alone(verdict(Truth.NOT_MET, Truth.NOT_MET, false, List.of()));
    assertThat(alone.outcome()).isEqualTo(Outcome.CRITERIA_NOT_MET);
    assertThat(alone.headline())
        .startsWith("The payer's criteria are not met: Four trials failed.");
    assertThat(alone.reasons()).containsExactly("Not met: Four trials failed.");
  }

  @Test
  void coverageTableComesBeforeCriteria() {
    assertThat(CriteriaPart.outcome(verdict(Truth.NOT_MET, Truth.NOT_MET, true, List.of())))
        .isEqualTo(Outcome.NOT_COVERED);
  }

  @Test
  void policyOfWhichNothingWasReadIsNotCalledMet() {
    Cause unread = new Cause(CauseKind.UNPUBLISHED, "A rule: what follows", "leaf");
    Cause other = new Cause(CauseKind.UNPUBLISHED, "A rule: what precedes", "leaf");
    PolicyVerdict verdict = verdict(Truth.UNKNOWN, Truth.MET, false, List.of(unread, other));
    assertThat(CriteriaPart.of(verdict).part().text())
        .isEqualTo(
            "Hardly anything of the criteria could be read: A rule: what follows; what precedes.");
  }

  @ParameterizedTest
  @CsvSource({
    "MISSING_FACT,UNKNOWN,MORE_INFORMATION_NEEDED,ACTION",
    "JUDGEMENT,UNKNOWN,MORE_INFORMATION_NEEDED,ACTION",
    "REFERRAL,UNKNOWN,MANUAL_REVIEW,UNKNOWN",
    "EXTERNAL,UNKNOWN,MANUAL_REVIEW,UNKNOWN",
    "NO_POLICY,UNKNOWN,MANUAL_REVIEW,UNKNOWN",
    "UNPUBLISHED,MET,MANUAL_REVIEW,UNKNOWN"
  })
  void causeDecidesWhoActs(CauseKind kind, Truth published, Outcome outcome, PartState state) {
    PolicyVerdict verdict =
        verdict(Truth.UNKNOWN, published, false, List.of(new Cause(kind, "the question", "leaf")));
    assertThat(CriteriaPart.outcome(verdict)).isEqualTo(outcome);
    assertThat(CriteriaPart.of(verdict).part().state()).isEqualTo(state);
    assertThat(CriteriaPart.of(verdict).part().text()).contains("the question");
  }
}
