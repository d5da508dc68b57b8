package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.PolicyEvaluator;
import org.rtmscoverage.policy.Truth;

@NullUnmarked // a null that slips through fails the test anyway
class CallScriptTests {

  private static CallScript script(Situation situation) {
    return situation.summary().callScript();
  }

  private static List<String> ids(Situation situation) {
    return script(situation).questions().stream().map(CallQuestion::id).toList();
  }

  @Test
  void whatIsSettledIsNotAsked() {
    assertThat(ids(Situation.clear().rule(false))).isEmpty();
  }

  @Test
  void openAuthorizationIsAskedUnderTheIdOfItsStep() {
    CoverageSummary summary = Situation.clear().summary();
    assertThat(summary.callScript().questions())
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.id()).isEqualTo("authorization-unknown");
              assertThat(question.topic()).isEqualTo(CallTopic.AUTHORIZATION);
              assertThat(question.answer()).isNull();
            });
    assertThat(summary.nextSteps()).extracting(NextStep::id).contains("authorization-unknown");
  }

  @Test
  void managerIsCalledWhereOneIsNamed() {
    CallScript script = script(Situation.clear().rule(false).carveOut(Situation.MIND_CO));
    assertThat(script.callee()).isEqualTo("Mind Co");
    assertThat(script.telephones()).containsExactly("8005550100");
    assertThat(script.questions()).extracting(CallQuestion::id).contains("carve-out", "ask-policy");
  }

  @Test
  void telephoneOfThePayerIsTheOneItsFileNames() {
    assertThat(script(Situation.clear().route("PHONE", "555-0100")).telephones())
        .containsExactly("555-0100");
    assertThat(script(Situation.clear().route("FAX", "555-0101")).telephones()).isEmpty();
  }

  @Test
  void limitsMissingTermsAndUnpublishedCriteriaAreAskedOnce() {
    Situation open =
        Situation.clear()
            .rule(false)
            .noCost()
            .visitLimit(30, 18)
            .verdict(
                Verdicts.unknown(
                    Truth.UNKNOWN,
                    Verdicts.cause(CauseKind.UNPUBLISHED, "Rule 4"),
                    Verdicts.cause(CauseKind.EXTERNAL, "Rule 4"),
                    Verdicts.cause(CauseKind.REFERRAL, "Send for review")));
    assertThat(ids(open)).containsExactly("ask-payer", "referral", "visit-limit", "cost-share");
    assertThat(script(open).questions())
        .extracting(CallQuestion::question)
        .allMatch(question -> question.endsWith("?"));
  }

  @Test
  void missingPolicyIsAskedFor() {
    assertThat(ids(Situation.clear().rule(false).verdict(PolicyEvaluator.noPolicy("none"))))
        .containsExactly("ask-policy");
  }

  @Test
  void nothingSaidNamesTheMember() {
    CallScript script = script(Situation.clear().noCost());
    assertThat(script.toString()).doesNotContain("O'Neil", "M-1 23", "1985");
  }
}
