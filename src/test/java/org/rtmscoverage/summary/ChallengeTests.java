package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Owner;

@NullUnmarked // a null that slips through fails the test anyway
class ChallengeTests {

  private static final List<String> NOTES =
      List.of(
          "ASSUMED_CONSTANT: sertraline at one dose throughout",
          "LIKELY_CHALLENGED: sertraline: 25 mg is below the least effective dose");

  private static CoverageSummary with(Truth result) {
    return new SummaryCase().verdict(SummaryCase.verdict(result, List.of(), NOTES)).summary();
  }

  @Test
  void criteriaMetByTheWordingOnlyAreNotClear() {
    CoverageSummary summary = with(Truth.MET);
    Determination determination = summary.determination();
    assertThat(determination.outcome()).isEqualTo(Outcome.READY_TO_SUBMIT);
    assertThat(determination.parts().criteria().state()).isEqualTo(PartState.ACTION);
    assertThat(determination.parts().criteria().text())
        .isEqualTo(
            "The criteria are met by the wording, likely to be challenged: sertraline: 25 mg is"
                + " below the least effective dose.");
    assertThat(determination.headline()).contains("criteria likely to be challenged");
    assertThat(determination.reasons())
        .contains("Likely to be challenged: sertraline: 25 mg is below the least effective dose.");
    assertThat(summary.nextSteps())
        .filteredOn(step -> step.id().equals("challenge"))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.who()).isEqualTo(Owner.CLINICIAN);
              assertThat(step.action()).contains("sertraline").doesNotContain("ASSUMED");
            });
  }

  @Test
  void criteriaThatAreNotMetNeedNoDefence() {
    assertThat(with(Truth.NOT_MET).nextSteps())
        .noneMatch(step -> step.id().startsWith("challenge"));
  }
}
