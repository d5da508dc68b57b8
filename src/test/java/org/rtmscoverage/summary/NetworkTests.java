package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.benefits.Row;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.vocabulary.Product;

@NullUnmarked // a null that slips through fails the test anyway
class NetworkTests {

  private static Part coverage(CoverageSummary summary) {
    return summary.determination().parts().coverage();
  }

  @ParameterizedTest
  @CsvSource({
    "PPO,REQUESTED,network exception not yet granted",
    "HMO,REQUESTED,network exception not yet granted",
    "HMO,NONE,provider out of network on plan type HMO",
    "EPO,NONE,provider out of network on plan type EPO"
  })
  void outOfNetworkWithoutAnExceptionIsSaid(
      Product product, NetworkException exception, String words) {
    CoverageSummary summary =
        new SummaryCase().product(product).network(NetworkStatus.OUT, exception).summary();
    assertThat(coverage(summary).state()).isEqualTo(PartState.ACTION);
    assertThat(summary.determination().headline()).contains(words);
    assertThat(summary.nextSteps())
        .anyMatch(step -> step.id().equals("network") && step.who() == Owner.AUTHORIZATION);
  }

  @ParameterizedTest
  @CsvSource({"OUT,APPROVED,HMO", "OUT,NONE,PPO", "IN,NONE,HMO"})
  void networkThatDoesNotStandInTheWayIsClear(
      NetworkStatus network, NetworkException exception, Product product) {
    CoverageSummary summary =
        new SummaryCase().product(product).network(network, exception).summary();
    assertThat(coverage(summary).state()).isEqualTo(PartState.CLEAR);
    assertThat(summary.nextSteps()).noneMatch(step -> step.id().equals("network"));
  }

  @ParameterizedTest
  @CsvSource({
    ",Ask which payer is primary: Sample or Other Co.",
    "true,'Bill Other Co first, as the primary payer.'",
    "false,Confirm with both payers that Sample is primary to Other Co."
  })
  void otherCoverageIsSettledBeforeBilling(Boolean primary, String action) {
    CoverageSummary summary = new SummaryCase().other("Other Co", primary).summary();
    assertThat(coverage(summary).state()).isEqualTo(PartState.ACTION);
    assertThat(summary.nextSteps())
        .anyMatch(step -> step.action().equals(action) && step.who() == Owner.BILLING);
  }

  @Test
  void plannedCodesAreNamed() {
    CoverageSummary summary =
        new SummaryCase().noAuthorizationRule().codes(SummaryCase.DELIVERY).summary();
    assertThat(summary.nextSteps())
        .extracting(NextStep::action)
        .contains("Ask the payer whether prior authorization is needed for 90868.");
  }

  @Test
  void answerForNoDayAtAllIsNotConfirmed() {
    CoverageSummary summary = new SummaryCase().verifiedFor(null).summary();
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.ELIGIBILITY_UNCONFIRMED);
    assertThat(coverage(summary).state()).isEqualTo(PartState.ACTION);
    assertThat(summary.determination().headline())
        .contains("coverage not confirmed for the service date");
  }

  @Test
  void policyTakenForAnUnstatedLineOfBusinessIsSaid() {
    CoverageSummary summary = new SummaryCase().line(null).summary();
    Part criteria = summary.determination().parts().criteria();
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.READY_TO_SUBMIT);
    assertThat(criteria.state()).isEqualTo(PartState.ACTION);
    assertThat(criteria.text())
        .contains("policy for COMMERCIAL plans; the line of business is not stated");
    assertThat(summary.determination().reasons()).contains(criteria.text());
    assertThat(summary.determination().headline()).contains("line of business not stated");
    assertThat(summary.nextSteps())
        .anyMatch(
            step ->
                step.action().equals("Which line of business is the plan?")
                    && step.who() == Owner.INTAKE);
  }

  @Test
  void statedLineOfBusinessIsNotAskedFor() {
    CoverageSummary summary = new SummaryCase().line(LineOfBusiness.COMMERCIAL).summary();
    assertThat(summary.determination().parts().criteria().state()).isEqualTo(PartState.CLEAR);
    assertThat(summary.nextSteps()).noneMatch(step -> step.id().equals("line-of-business"));
    assertThat(summary.criteria().result()).isEqualTo(Truth.MET);
  }

  @Test
  void anotherPlanBehindOriginalMedicareLeavesItsRulesOpen() {
    var medicare = new SummaryCase().line(LineOfBusiness.MEDICARE).freedFromAuthorization();
    assertThat(medicare.summary().priorAuthorization().required())
        .isEqualTo(AuthorizationRequired.NO);
    CoverageSummary summary = medicare.row(Row.of(BenefitKind.OTHER_PAYER, "30")).summary();
    assertThat(summary.priorAuthorization().required()).isEqualTo(AuthorizationRequired.UNKNOWN);
    assertThat(coverage(summary).state()).isEqualTo(PartState.ACTION);
    assertThat(summary.determination().headline()).contains("perhaps a Medicare Advantage plan");
    assertThat(summary.nextSteps())
        .anyMatch(step -> step.id().equals("medicare-advantage") && step.who() == Owner.BILLING);
  }

  @Test
  void anotherPayerBesideACommercialPlanIsOnlyAWarning() {
    CoverageSummary summary =
        new SummaryCase().row(Row.of(BenefitKind.OTHER_PAYER, "30")).summary();
    assertThat(summary.nextSteps()).noneMatch(step -> step.id().equals("medicare-advantage"));
  }
}
