package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.rtmscoverage.benefits.AccumulatorKind.DEDUCTIBLE;
import static org.rtmscoverage.benefits.AccumulatorKind.OUT_OF_POCKET;
import static org.rtmscoverage.eligibility.BenefitLevel.FAMILY;
import static org.rtmscoverage.eligibility.BenefitLevel.INDIVIDUAL;

import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;

@NullUnmarked // a null that slips through fails the test anyway
class CostPartTests {

  private static Situation clear() {
    return Situation.clear();
  }

  private static Situation bare() {
    return clear().noCost();
  }

  static Stream<Arguments> terms() {
    return Stream.of(
        arguments(
            clear(),
            PartState.CLEAR,
            "copay $30.00 per visit; in-network deductible $1500.00, $900.00 left."),
        arguments(bare(), PartState.UNKNOWN, "The payer states no cost terms."),
        arguments(bare(), PartState.UNKNOWN, "Not stated: copay or coinsurance, deductible left."),
        arguments(
            bare().row(BenefitKind.CO_INSURANCE, null, "0.20", true),
            PartState.UNKNOWN,
            "coinsurance 20 %. Not stated: deductible left."),
        arguments(
            bare().row(BenefitKind.CO_INSURANCE, null, "0", true),
            PartState.UNKNOWN,
            "coinsurance 0 %."),
        arguments(
            clear().row(BenefitKind.CO_PAYMENT, "30", null, true),
            PartState.CLEAR,
            "copay $30.00 per visit;"),
        arguments(
            clear().row(BenefitKind.CO_PAYMENT, "50", null, true),
            PartState.ACTION,
            "Contradictory or unclear: copay."),
        arguments(
            clear().row(BenefitKind.CO_PAYMENT, "50", null, false),
            PartState.CLEAR,
            "copay $30.00 per visit;"),
        arguments(
            clear().row(BenefitKind.CO_PAYMENT, null, null, true),
            PartState.CLEAR,
            "copay $30.00 per visit;"),
        arguments(
            clear()
                .row(BenefitKind.CO_INSURANCE, null, "0", true)
                .row(BenefitKind.CO_INSURANCE, null, "0.00", true),
            PartState.CLEAR,
            "coinsurance 0 %;"),
        arguments(
            clear().row(BenefitKind.CO_INSURANCE, null, "0.1", true),
            PartState.ACTION,
            "Contradictory or unclear: whether copay, coinsurance or both."),
        arguments(
            clear()
                .row(BenefitKind.CO_INSURANCE, null, "0.1", true)
                .row(BenefitKind.CO_INSURANCE, null, "0.3", true),
            PartState.ACTION,
            "Contradictory or unclear: coinsurance."),
        arguments(
            clear().accumulator(DEDUCTIBLE, FAMILY, BenefitNetwork.IN, "3000", "3000", false),
            PartState.CLEAR,
            "deductible $1500.00, $900.00 left."),
        arguments(
            bare().accumulator(DEDUCTIBLE, FAMILY, BenefitNetwork.BOTH, "3000", "100", false),
            PartState.UNKNOWN,
            "deductible $3000.00, $100.00 left. Not stated: copay or coinsurance."),
        arguments(
            bare().accumulator(DEDUCTIBLE, INDIVIDUAL, BenefitNetwork.IN, null, null, false),
            PartState.UNKNOWN,
            "in-network deductible, what is left is not stated."),
        arguments(
            clear().accumulator(DEDUCTIBLE, INDIVIDUAL, BenefitNetwork.OUT, "5000", "5000", false),
            PartState.CLEAR,
            "in-network deductible $1500.00, $900.00 left."),
        arguments(
            clear()
                .network(NetworkStatus.OUT, NetworkException.NONE)
                .accumulator(DEDUCTIBLE, INDIVIDUAL, BenefitNetwork.OUT, "5000", "4000", false),
            PartState.CLEAR,
            "per visit; out-of-network deductible $5000.00, $4000.00 left."),
        arguments(
            clear()
                .network(NetworkStatus.OUT, NetworkException.APPROVED)
                .accumulator(DEDUCTIBLE, INDIVIDUAL, BenefitNetwork.OUT, "5000", "4000", false),
            PartState.CLEAR,
            "per visit; in-network deductible $1500.00, $900.00 left."),
        arguments(
            clear()
                .network(NetworkStatus.UNKNOWN, NetworkException.NONE)
                .accumulator(DEDUCTIBLE, INDIVIDUAL, BenefitNetwork.OUT, "5000", "4000", false),
            PartState.ACTION,
            "Contradictory or unclear: deductible."),
        arguments(
            clear()
                .accumulator(DEDUCTIBLE, INDIVIDUAL, BenefitNetwork.NOT_STATED, "2000", null, true),
            PartState.ACTION,
            "deductible unclear (limit $1500.00, limit $2000.00)"),
        arguments(
            clear()
                .accumulator(
                    OUT_OF_POCKET,
                    INDIVIDUAL,
                    BenefitNetwork.UNKNOWN_TO_PAYER,
                    "6000",
                    "5100",
                    false),
            PartState.CLEAR,
            "; out-of-pocket maximum $6000.00, $5100.00 left."));
  }

  @ParameterizedTest
  @MethodSource("terms")
  void costIsToldByThePlansTerms(Situation situation, PartState state, String text) {
    CoverageSummary summary = situation.summary();
    Part cost = summary.determination().parts().cost();
    assertThat(cost.text()).contains(text).endsWith("not a total for the course.");
    assertThat(cost.state()).isEqualTo(state);
    assertThat(summary.nextSteps().stream().anyMatch(step -> step.id().equals("cost")))
        .isEqualTo(state != PartState.CLEAR);
  }

  @Test
  void withoutAnAnswerTheCostIsNotKnown() {
    CoverageSummary summary = clear().notAsked().summary();
    assertThat(summary.determination().parts().cost())
        .isEqualTo(new Part(PartState.UNKNOWN, "The cost is not known: there is no payer answer."));
    assertThat(summary.nextSteps()).noneMatch(step -> step.id().equals("cost"));
  }
}
