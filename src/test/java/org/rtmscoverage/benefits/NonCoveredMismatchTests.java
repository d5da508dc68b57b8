package org.rtmscoverage.benefits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.vocabulary.NetworkStatus;

/** The smallest mismatch keeps a row that says not covered from deciding. */
@NullUnmarked // a null that slips through fails the test anyway
class NonCoveredMismatchTests {

  private static final LocalDate DAY = LocalDate.parse("2026-12-01");

  private static Benefits read(String place, NetworkStatus network, Row row) {
    return new BenefitsNormaliser()
        .normalise(Row.answer(row), new BenefitContext(place, network, DAY));
  }

  private static Row no() {
    return Row.of(BenefitKind.NON_COVERED, "MH")
        .network(BenefitNetwork.IN)
        .places("11")
        .date("BENEFIT", "2026-12-01", "2026-12-01");
  }

  static Stream<Arguments> matching() {
    return Stream.of(
        argumentSet("all four", no()),
        argumentSet("another type too", Row.of(BenefitKind.NON_COVERED, "33", "MH")),
        argumentSet("another place too", Row.of(BenefitKind.NON_COVERED, "MH").places("22", "11")),
        argumentSet(
            "both networks", Row.of(BenefitKind.NON_COVERED, "MH").network(BenefitNetwork.BOTH)),
        argumentSet("code", Row.of(BenefitKind.NON_COVERED).code("90869")));
  }

  @ParameterizedTest
  @MethodSource("matching")
  void rowThatMatchesInAllDecides(Row row) {
    assertThat(read("11", NetworkStatus.IN, row).nonCovered()).isNotNull();
  }

  static Stream<Arguments> mismatches() {
    return Stream.of(
        argumentSet("type", Row.of(BenefitKind.NON_COVERED, "A6")),
        argumentSet("inpatient type", Row.of(BenefitKind.NON_COVERED, "A7")),
        argumentSet("code", Row.of(BenefitKind.NON_COVERED, "MH").code("90870")),
        argumentSet("network", no().network(BenefitNetwork.OUT)),
        argumentSet("place", no().places("22")),
        argumentSet(
            "day before",
            Row.of(BenefitKind.NON_COVERED, "MH").date("BENEFIT", "2026-01-01", "2026-11-30")),
        argumentSet(
            "day after",
            Row.of(BenefitKind.NON_COVERED, "MH").date("BENEFIT", "2026-12-02", "2026-12-31")));
  }

  @ParameterizedTest
  @MethodSource("mismatches")
  void rowThatDiffersInOneThingDoesNotCount(Row row) {
    Benefits benefits = read("11", NetworkStatus.IN, row);
    assertThat(benefits.nonCovered()).isNull();
    assertThat(benefits.speaksAgainstCoverage()).isFalse();
    assertThat(benefits.rows().getFirst().why()).startsWith("does not count: ");
  }

  static Stream<Arguments> unknowns() {
    return Stream.of(
        argumentSet("network not known", "11", NetworkStatus.UNKNOWN, no()),
        argumentSet("place not stated", null, NetworkStatus.IN, no()),
        argumentSet(
            "payer does not know the network",
            "11",
            NetworkStatus.IN,
            no().network(BenefitNetwork.UNKNOWN_TO_PAYER)));
  }

  @ParameterizedTest
  @MethodSource("unknowns")
  void rowThatMayNotMatchIsAWarningOnly(String place, NetworkStatus network, Row row) {
    Benefits benefits = read(place, network, row);
    assertThat(benefits.nonCovered()).isNull();
    assertThat(benefits.warnings()).singleElement().asString().contains("does not settle it");
  }
}
