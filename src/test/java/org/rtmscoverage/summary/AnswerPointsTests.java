package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.benefits.Row;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.vocabulary.Product;

/** Odd answers of a payer are never a silent yes. */
@NullUnmarked // a null that slips through fails the test anyway
class AnswerPointsTests {

  private static Row other() {
    return Row.of(BenefitKind.OTHER_PAYER, "30").entity("Second Plan", null);
  }

  private static Row noted(String note) {
    return Row.of(BenefitKind.BENEFIT_DESCRIPTION, "MH").notes(note);
  }

  static Stream<Arguments> odd() {
    return Stream.of(
        argumentSet(
            "grace",
            Situation.clear().plan(CoverageStatus.ACTIVE_PENDING).summary(),
            "grace-period",
            "a premium is unpaid"),
        argumentSet(
            "future plan",
            Situation.clear().planDates("2027-01-01", null).summary(),
            "plan-begins",
            "The plan begins on 2027-01-01"),
        argumentSet(
            "ended plan",
            Situation.clear().planDates(null, "2026-11-30").summary(),
            "plan-ended",
            "last day as stated is 2026-11-30, before the first day of service"),
        argumentSet(
            "ends in the course",
            Situation.clear().planDates(null, "2026-12-31").summary(),
            "plan-ends",
            "before the course ends. Plans often end with the year"),
        argumentSet(
            "Medicaid month",
            Situation.clear()
                .market(LineOfBusiness.MEDICAID, Product.HMO)
                .planDates(null, "2026-12-31")
                .summary(),
            "plan-ends",
            "Medicaid answers often end with the month"),
        argumentSet(
            "service type ignored",
            Situation.clear().behavioral(CoverageStatus.NOT_STATED).noCost().summary(),
            "service-type",
            "without a row on mental health"),
        argumentSet(
            "other payer",
            new SummaryCase().row(other()).summary(),
            "other-coverage",
            "another payer (Second Plan) also covers the member"),
        argumentSet(
            "several plans",
            new SummaryCase()
                .row(Row.of(BenefitKind.ACTIVE, "30").plan("Gold PPO", null))
                .row(Row.of(BenefitKind.ACTIVE, "MH").plan("Silver HMO", null))
                .summary(),
            "several-plans",
            "several active plans (Gold PPO; Silver HMO)"),
        argumentSet(
            "network",
            new SummaryCase()
                .row(noted("Provider is out of network based on NPI ID provided in request."))
                .summary(),
            "network-note",
            "says that the provider is out of network"));
  }

  @ParameterizedTest
  @MethodSource("odd")
  void oddAnswerIsAWarningAndAStepWithAnOwner(CoverageSummary summary, String id, String text) {
    assertThat(summary.eligibility().warnings()).anyMatch(warning -> warning.contains(text));
    assertThat(summary.nextSteps())
        .filteredOn(step -> step.id().equals(id))
        .singleElement()
        .satisfies(step -> assertThat(step.who()).isEqualTo(Owner.BILLING))
        .satisfies(step -> assertThat(step.why()).contains(text));
    assertThat(summary.determination().parts().coverage().state()).isNotEqualTo(PartState.CLEAR);
  }

  @Test
  void plainAnswerHasNone() {
    assertThat(new SummaryCase().summary().eligibility().warnings()).isEmpty();
    assertThat(Situation.clear().planDates("2026-01-01", "2027-12-31").summary().nextSteps())
        .noneMatch(step -> step.id().startsWith("plan-"));
  }

  @Test
  void sameSpellingOfAPlanIsOnePlan() {
    CoverageSummary summary =
        new SummaryCase()
            .row(Row.of(BenefitKind.ACTIVE, "30").plan("Gold PPO", null))
            .row(Row.of(BenefitKind.ACTIVE, "MH").plan("GOLD PPO ", null))
            .summary();
    assertThat(summary.nextSteps()).noneMatch(step -> step.id().equals("several-plans"));
  }

  @Test
  void otherCoverageTheClinicStatedIsNotAskedForTwice() {
    assertThat(new SummaryCase().other("Second Plan", null).row(other()).summary().nextSteps())
        .filteredOn(step -> step.id().startsWith("other-coverage"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "If provider is out of network precert is required,IN,false",
    "Precert is required when the provider is not participating,IN,false",
    "Out of network providers are paid 60 percent,IN,false",
    "Rendering provider is not participating,IN,true",
    "Provider is out-of-network,OUT,false",
    "Provider is out-of-network,UNKNOWN,false"
  })
  void onlyAPlainNoteOnThisProviderIsADoubt(String note, NetworkStatus network, boolean doubt) {
    CoverageSummary summary =
        new SummaryCase().network(network, NetworkException.NONE).row(noted(note)).summary();
    assertThat(summary.nextSteps().stream().anyMatch(step -> step.id().equals("network-note")))
        .isEqualTo(doubt);
  }
}
