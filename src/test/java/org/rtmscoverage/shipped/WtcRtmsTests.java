package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.Truth.MET;
import static org.rtmscoverage.policy.Truth.UNKNOWN;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;

class WtcRtmsTests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("wtc-rtms");
  private static final DatedPatients NOW = new DatedPatients("2026-12-01");
  private static final String ISOLATED = "ISOLATED_AND_NOT_RECURRENT";
  private static final String NODE = "no-seizure-history";

  static Stream<PolicyRow> rows() {
    return Stream.concat(seizures(), diagnoses());
  }

  private static Patients seizure(@Nullable String cause, @Nullable Boolean medicated) {
    return NOW.severe()
        .safety("SEIZURE_DISORDER", true)
        .safetyDetail("SEIZURE_DISORDER", cause, medicated, null);
  }

  private static Stream<PolicyRow> seizures() {
    return Stream.of(
        met("no seizure", NODE, NOW.severe()),
        met("one seizure, never medicated", NODE, seizure(ISOLATED, false)),
        notMet("one seizure, medicated", NODE, seizure(ISOLATED, true)),
        notMet("another cause, never medicated", NODE, seizure("ECT_INDUCED", false)),
        unknown("one seizure, medication not said", NODE, seizure(ISOLATED, null)),
        unknown("never medicated, kind not said", NODE, seizure(null, false)),
        notMet("medicated, kind not said", NODE, seizure(null, true)),
        unknown("no details", NODE, NOW.severe().safety("SEIZURE_DISORDER", true)),
        unknown("seizures not asked", NODE, NOW.severe().safety("SEIZURE_DISORDER", null)),
        notMet(
            "two seizures, one of them medicated",
            NODE,
            seizure(ISOLATED, false).safetyDetail("SEIZURE_DISORDER", ISOLATED, true, null)));
  }

  private static Stream<PolicyRow> diagnoses() {
    return Stream.of(
        met("severe", "mdd-without-psychosis", NOW.severe()),
        met("moderate", "mdd-without-psychosis", NOW.coded("F33.1")),
        notMet("with psychotic features", "mdd-without-psychosis", NOW.coded("F33.3")),
        unknown("features not coded", "mdd-without-psychosis", NOW.coded("F33.9")),
        met("no psychosis", "no-psychosis", NOW.severe()),
        notMet("psychosis", "no-psychosis", NOW.severe().safety("PSYCHOSIS", true)),
        unknown("psychosis not asked", "no-psychosis", NOW.severe().safety("PSYCHOSIS", null)),
        met(
            "post-traumatic stress beside it",
            "mdd-without-psychosis",
            NOW.severe().diagnosis("F43.12")));
  }

  static Stream<Patients> everyone() {
    return PolicyRow.patients(rows());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @Test
  void trialsAskedForAreUnread() {
    POLICY.gives(UNKNOWN, MET, NOW.severe());
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, depression-without-psychosis, MET",
    "MDD, DEEP_TMS, depression-without-psychosis, MET",
    "MDD, ACCELERATED_TBS, coverage, UNKNOWN",
    "PTSD, RTMS, coverage, UNKNOWN"
  })
  void coverageIsForDepression(Indication indication, Modality modality, String row, Truth truth) {
    var patient = NOW.severe().treatment(indication, modality);
    assertThat(POLICY.finding(patient, row)).isEqualTo(truth);
    assertThat(POLICY.verdict(patient).notCovered()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(value = RequestType.class, names = "INITIAL", mode = EnumSource.Mode.EXCLUDE)
  void otherKindsOfRequestAreUnread(RequestType kind) {
    POLICY.gives(UNKNOWN, UNKNOWN, NOW.severe().requestType(kind));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2023-08-22, false", "2023-08-23, true"})
  void revisionIsInForceFromItsFirstDay(String day, boolean inForce) {
    var version = POLICY.verdict(NOW.severe().serviceDate(day)).version();
    assertThat(version != null).isEqualTo(inForce);
  }
}
