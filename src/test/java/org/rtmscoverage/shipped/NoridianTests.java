package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.Truth.MET;
import static org.rtmscoverage.policy.Truth.NOT_MET;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.SessionGrant;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;

/** L37086 and L37088, two determinations of one contractor that are taken to say the same. */
class NoridianTests {

  private static final ShippedPolicy JE = new ShippedPolicy("medicare-l37086");
  private static final ShippedPolicy JF = new ShippedPolicy("medicare-l37088");

  static Stream<PolicyRow> rows() {
    return NoridianPatients.rows();
  }

  static Stream<PolicyRow> earlierRows() {
    return NoridianPatients.earlierRows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHoldsInBothJurisdictions(PolicyRow row) {
    row.holdsIn(JE);
    row.holdsIn(JF);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("earlierRows")
  void rowHoldsInTheEarlierText(PolicyRow row) {
    row.holdsIn(JF);
  }

  @Test
  void twoClassesAreEnoughForTheWholePolicy() {
    JE.gives(MET, MET, NoridianPatients.complete());
    JF.gives(MET, MET, NoridianPatients.complete());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"INITIAL, 36", "RETREATMENT, 36", "EXTENSION, 16"})
  void courseIsGrantedInStages(RequestType type, int sessions) {
    var limit =
        Objects.requireNonNull(
            JF.verdict(NoridianPatients.complete().requestType(type)).sessionLimit());
    assertThat(limit.maxSessions()).isEqualTo(sessions);
    assertThat(limit.grants().stream().mapToInt(SessionGrant::sessions).sum()).isEqualTo(sessions);
  }

  @ParameterizedTest(name = "{0} by {1}, {2}: {3}")
  @CsvSource({
    "MDD, RTMS, INITIAL, depression-covered, MET",
    "MDD, THETA_BURST, EXTENSION, depression-covered, MET",
    "MDD, RTMS, RETREATMENT, depression-covered, MET",
    "MDD, DEEP_TMS, INITIAL, coverage, UNKNOWN",
    "MDD, ACCELERATED_TBS, INITIAL, coverage, UNKNOWN",
    "MDD, NAVIGATED, INITIAL, coverage, UNKNOWN",
    "MDD, RTMS, MAINTENANCE, maintenance-not-covered, NOT_MET",
    "OCD, DEEP_TMS, INITIAL, other-conditions-investigational, NOT_MET",
    "OTHER, RTMS, INITIAL, other-conditions-investigational, NOT_MET"
  })
  void coverageGoesByIndicationAndKindOfRequest(
      Indication indication, Modality modality, RequestType type, String row, Truth truth) {
    for (var policy : List.of(JE, JF)) {
      var patient = NoridianPatients.complete().treatment(indication, modality).requestType(type);
      assertThat(policy.finding(patient, row)).isEqualTo(truth);
      assertThat(policy.verdict(patient).notCovered()).isEqualTo(truth == NOT_MET);
    }
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "2018-05-13, , ",
    "2018-05-14, , earlier",
    "2023-08-19, , earlier",
    "2023-08-20, later, later"
  })
  void textsHoldFromTheirFirstDays(String day, @Nullable String je, @Nullable String jf) {
    assertThat(text(JE, day)).isEqualTo(je);
    assertThat(text(JF, day)).isEqualTo(jf);
  }

  private static @Nullable String text(ShippedPolicy policy, String day) {
    var version = policy.verdict(NoridianPatients.NOW.severe().serviceDate(day)).version();
    return version == null ? null : version.effectiveTo() == null ? "later" : "earlier";
  }

  @Test
  void ownBodyIsCitedWhereItWasRead() {
    assertThat(grade("psychiatrist-order")).isEqualTo(SourceGrade.PRIMARY);
    assertThat(grade("supervised")).isEqualTo(SourceGrade.PRIMARY);
    assertThat(grade("failed-psychotherapy")).isEqualTo(SourceGrade.SECONDARY);
  }

  private static SourceGrade grade(String id) {
    return ShippedPolicy.nodes(JF.verdict(NoridianPatients.complete()).findings())
        .filter(node -> node.id().equals(id))
        .map(node -> Objects.requireNonNull(node.citation()).grade())
        .findFirst()
        .orElseThrow();
  }
}
