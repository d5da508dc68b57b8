package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;

/** L34522, whose abstract agrees with that of L34998: what holds there holds here. */
class MedicareL34522Tests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("medicare-l34522");
  private static final DatedPatients NOW = new DatedPatients("2026-12-01");

  static Stream<PolicyRow> rows() {
    return MedicareL34998Tests.rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @Test
  void courseTakesSixWeeksAtMost() {
    var limit = Objects.requireNonNull(POLICY.verdict(NOW.severe()).sessionLimit());
    assertThat(limit.maxWeeks()).isEqualTo(6);
    assertThat(limit.maxSessions()).isNull();
  }

  @Test
  void oneFailedTrialAndTheOrderAreEnough() {
    POLICY.gives(
        Truth.MET,
        Truth.MET,
        NOW.failing(DatedPatients.SERTRALINE)
            .attests("psychiatrist-examined-and-ordered", true, "PSYCHIATRIST"));
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, depression-covered, MET",
    "MDD, THETA_BURST, depression-covered, MET",
    "MDD, DEEP_TMS, depression-covered, MET",
    "MDD, ACCELERATED_TBS, coverage, UNKNOWN",
    "OCD, DEEP_TMS, other-conditions-not-covered, NOT_MET",
    "PTSD, RTMS, other-conditions-not-covered, NOT_MET"
  })
  void coverageGoesByIndication(Indication indication, Modality modality, String row, Truth truth) {
    var patient = NOW.severe().treatment(indication, modality);
    assertThat(POLICY.finding(patient, row)).isEqualTo(truth);
    assertThat(POLICY.verdict(patient).notCovered()).isEqualTo(truth == Truth.NOT_MET);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"MAINTENANCE", "EXTENSION"})
  void otherKindsOfRequestAreUnread(RequestType kind) {
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, NOW.severe().requestType(kind));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2022-12-10, false", "2022-12-11, true"})
  void revisionIsInForceFromItsFirstDay(String serviceDate, boolean inForce) {
    var verdict = POLICY.verdict(NOW.severe().serviceDate(serviceDate));
    assertThat(verdict.version() != null).isEqualTo(inForce);
  }
}
