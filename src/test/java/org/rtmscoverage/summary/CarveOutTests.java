package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.summary.SummaryCase.DAY;
import static org.rtmscoverage.summary.SummaryCase.DELIVERY;
import static org.rtmscoverage.summary.SummaryCase.PLANNING;

import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.benefits.Row;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.vocabulary.Owner;

@NullUnmarked // a null that slips through fails the test anyway
class CarveOutTests {

  private static SummaryCase carvedOut() {
    return new SummaryCase()
        .row(Row.of(BenefitKind.CONTACT_ENTITY, "MH").entity("Mind Co", null, "8005550100"));
  }

  @Test
  void authorizationOnFileOfUnknownIssuerIsToBeConfirmed() {
    CoverageSummary summary =
        carvedOut().onFile(DAY, DAY.plusMonths(6), Map.of(PLANNING, 1, DELIVERY, 36)).summary();
    Part authorization = summary.determination().parts().authorization();
    assertThat(authorization.state()).isEqualTo(PartState.ACTION);
    assertThat(authorization.text()).contains("confirm that Mind Co (8005550100) issued it");
    assertThat(summary.nextSteps())
        .anyMatch(
            step ->
                step.who() == Owner.AUTHORIZATION
                    && step.action()
                        .equals(
                            "Confirm that Mind Co (8005550100) issued the authorization on"
                                + " file."));
  }

  @Test
  void managerIsAskedAboutAuthorization() {
    assertThat(carvedOut().summary().nextSteps())
        .extracting(NextStep::action)
        .contains(
            "Ask Mind Co (8005550100) whether prior authorization is needed for 90867 and 90868.");
  }
}
