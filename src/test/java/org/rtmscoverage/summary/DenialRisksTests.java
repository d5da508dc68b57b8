package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.eligibility.BenefitPeriod;
import org.rtmscoverage.policy.Cause;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.Change;
import org.rtmscoverage.policy.ChangeKind;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.SourceGrade;

@NullUnmarked // a null that slips through fails the test anyway
class DenialRisksTests {

  private static Situation clear() {
    return Situation.clear().rule(false).course("2026-12-01");
  }

  static Stream<Arguments> risks() {
    return Stream.of(
        arguments(clear().plan(CoverageStatus.INACTIVE), "27", List.of("insurance")),
        arguments(clear().carveOut(Situation.MIND_CO), "109", List.of("carve-out")),
        arguments(clear().otherCoverage("Second"), "22", List.of("other-coverage")),
        arguments(clear().nonCovered(), "96", List.of()),
        arguments(
            clear().verdict(Verdicts.notCovered(SourceGrade.PRIMARY)),
            "55",
            List.of("not-covered")),
        arguments(
            clear().verdict(Verdicts.gap(new Change(ChangeKind.DO, "trials", "Try a drug"))),
            "50",
            List.of("gap")),
        arguments(
            clear()
                .verdict(
                    Verdicts.unknown(
                        Truth.UNKNOWN, new Cause(CauseKind.MISSING_FACT, "Which dose?", "open"))),
            "50",
            List.of("question")),
        arguments(clear().rule(true), "197", List.of("submit")),
        arguments(
            clear().rule(true).onFile("2026-12-01", "2026-12-04", Map.of()),
            "198",
            List.of("extension")),
        arguments(
            clear().network(NetworkStatus.OUT, NetworkException.REQUESTED),
            "242",
            List.of("network")));
  }

  @ParameterizedTest
  @MethodSource("risks")
  void likelyDenialIsNamedWithTheStepThatMendsIt(
      Situation situation, String code, List<String> steps) {
    assertThat(situation.summary().denialRisks())
        .filteredOn(risk -> risk.code().equals(code))
        .singleElement()
        .satisfies(risk -> assertThat(risk.stepIds()).isEqualTo(steps));
  }

  @Test
  void limitOfVisitsIsARisk() {
    var risks = clear().visitLimit(BenefitPeriod.CALENDAR_YEAR, 20).summary().denialRisks();
    assertThat(risks).singleElement().satisfies(risk -> assertThat(risk.code()).isEqualTo("119"));
  }

  @Test
  void clearCheckHasNoRisk() {
    assertThat(clear().summary().denialRisks()).isEmpty();
  }
}
