package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.Truth.MET;
import static org.rtmscoverage.policy.Truth.NOT_MET;
import static org.rtmscoverage.policy.Truth.UNKNOWN;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;

/** Determinations whose criteria for a first course nobody has read: WPS, NGS, CGS, Palmetto. */
class MedicareOpenCriteriaTests {

  private static final ShippedPolicy WPS = new ShippedPolicy("medicare-l34641");
  private static final ShippedPolicy NGS = new ShippedPolicy("medicare-l33398");
  private static final ShippedPolicy CGS = new ShippedPolicy("medicare-l36469");
  private static final ShippedPolicy PALMETTO = new ShippedPolicy("medicare-l34869");
  private static final DatedPatients NOW = new DatedPatients("2026-12-01");
  private static final DatedPatients EARLY_2024 = new DatedPatients("2024-06-05");
  private static final String PROGRESS = "progress-on-validated-scale";

  private static Patients fits() {
    return NOW.severe();
  }

  /** What WPS and NGS ask alike. */
  static Stream<PolicyRow> alike() {
    return Stream.of(codes(NOW), retreatments(), delivery()).flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> codes(DatedPatients patients) {
    return Stream.of(
        met("single episode", "severe-mdd", patients.coded("F32.2")),
        met("recurrent", "severe-mdd", patients.coded("F33.2")),
        notMet("moderate", "severe-mdd", patients.coded("F33.1")),
        notMet("psychotic features", "severe-mdd", patients.coded("F33.3")),
        unknown("severity not coded", "severe-mdd", patients.coded("F33.9")),
        unknown(
            "no code, list open",
            "severe-mdd",
            patients.severe().noDiagnosis().open(ClinicalSection.DIAGNOSES)));
  }

  private static Stream<PolicyRow> retreatments() {
    return Stream.of(
        met("more than half gone", "more-than-half-better", NOW.again(fits(), 20, 9, false)),
        notMet("half gone", "more-than-half-better", NOW.again(fits(), 20, 10, false)),
        met("remission, then relapse", "relapse-after-remission", NOW.again(fits(), 8, 4, true)),
        notMet("a point above remission", "relapse-after-remission", NOW.again(fits(), 8, 5, true)),
        unknown("remission, no relapse", "earlier-course-helped", NOW.again(fits(), 8, 4, false)),
        unknown(
            "earlier TMS not asked",
            "earlier-course-helped",
            fits().requestType(RequestType.RETREATMENT).open(ClinicalSection.PRIOR_TMS)),
        met("severe at relapse", "retreatment-severe-mdd", NOW.again(fits(), 20, 9, true)),
        notMet(
            "moderate at relapse",
            "retreatment-severe-mdd",
            NOW.again(NOW.coded("F33.1"), 20, 9, true)));
  }

  private static Stream<PolicyRow> delivery() {
    return Stream.of(
        met("device cleared", "cleared-device", fits().device("neuronetics-k083538")),
        notMet("device for OCD", "cleared-device", fits().device("brainsway-den170078")),
        new PolicyRow("no device named", MET, "cleared-device", UNKNOWN, fits()),
        met("progress on scales", "progress-on-scale", fits().attests(PROGRESS, true, null)),
        notMet("no scale kept", "progress-on-scale", fits().attests(PROGRESS, false, null)));
  }

  /** What only WPS asks. */
  static Stream<PolicyRow> wpsOnly() {
    var again = "retreatment-progress-on-scale";
    return Stream.of(
        met("a quarter better", "extension-necessary", NOW.extension(fits(), 20, 15)),
        notMet("a point less", "extension-necessary", NOW.extension(fits(), 20, 16)),
        unknown(
            "no second score",
            "extension-necessary",
            NOW.extension(fits(), 20).open(ClinicalSection.SCORES)),
        met(
            "progress on scales again",
            again,
            NOW.again(fits(), 20, 9, true).attests(PROGRESS, true, null)),
        notMet(
            "no scale kept again",
            again,
            NOW.again(fits(), 20, 9, true).attests(PROGRESS, false, null)));
  }

  static Stream<PolicyRow> cgs() {
    return Stream.concat(codes(NOW), codes(EARLY_2024));
  }

  static Stream<PolicyRow> palmetto() {
    return Stream.concat(codes(NOW), adultsAndOcd());
  }

  private static Stream<PolicyRow> adultsAndOcd() {
    return Stream.of(
        met("aged 18", "adult", fits().age(18)),
        notMet("aged 17", "adult", fits().age(17)),
        unknown("age not stated", "adult", fits().age(null)),
        met("OCD", "ocd-diagnosis", ocd("F42.2")),
        notMet("depression, treated for OCD", "ocd-diagnosis", ocd("F33.2")),
        met("device for OCD", "ocd-cleared-device", ocd("F42.2").device("brainsway-den170078")),
        notMet(
            "device for depression only",
            "ocd-cleared-device",
            ocd("F42.2").device("brainsway-k122288")),
        new PolicyRow("no device named", MET, "ocd-cleared-device", UNKNOWN, ocd("F42.2")));
  }

  private static Patients ocd(String code) {
    return NOW.coded(code).treatment(Indication.OCD, Modality.DEEP_TMS);
  }

  static Stream<Patients> ofWps() {
    return PolicyRow.patients(Stream.concat(alike(), wpsOnly()));
  }

  static Stream<Patients> ofNgs() {
    return PolicyRow.patients(alike());
  }

  static Stream<Patients> ofCgs() {
    return PolicyRow.patients(cgs());
  }

  static Stream<Patients> ofPalmetto() {
    return PolicyRow.patients(palmetto());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alike")
  void rowHoldsForWpsAndNgs(PolicyRow row) {
    row.holdsIn(WPS);
    row.holdsIn(NGS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wpsOnly")
  void rowHoldsForWps(PolicyRow row) {
    row.holdsIn(WPS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cgs")
  void rowHoldsForCgs(PolicyRow row) {
    row.holdsIn(CGS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("palmetto")
  void rowHoldsForPalmetto(PolicyRow row) {
    row.holdsIn(PALMETTO);
  }

  @Test
  void whatWasReadIsMetAndTheRestStaysOpen() {
    for (var policy : List.of(WPS, NGS, CGS, PALMETTO)) {
      policy.gives(UNKNOWN, MET, fits());
    }
    PALMETTO.gives(UNKNOWN, MET, ocd("F42.2"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"INITIAL, 36", "EXTENSION, 16"})
  void wpsGrantsTheCourseInStages(RequestType type, int sessions) {
    var limit = Objects.requireNonNull(WPS.verdict(fits().requestType(type)).sessionLimit());
    assertThat(limit.maxSessions()).isEqualTo(sessions);
    assertThat(NGS.verdict(fits().requestType(type)).sessionLimit()).isNull();
  }

  @ParameterizedTest(name = "{0}: {1} by {2}, {3}: {4}")
  @CsvSource({
    "medicare-l34641, MDD, RTMS, INITIAL, depression-covered, MET",
    "medicare-l34641, MDD, RTMS, MAINTENANCE, maintenance-investigational, NOT_MET",
    "medicare-l34641, OCD, DEEP_TMS, INITIAL, coverage, UNKNOWN",
    "medicare-l33398, MDD, THETA_BURST, INITIAL, depression-covered, MET",
    "medicare-l33398, MDD, RTMS, MAINTENANCE, maintenance-not-covered, NOT_MET",
    "medicare-l33398, OCD, DEEP_TMS, INITIAL, coverage, UNKNOWN",
    "medicare-l36469, MDD, DEEP_TMS, INITIAL, depression-covered, MET",
    "medicare-l36469, MDD, NAVIGATED, INITIAL, coverage, UNKNOWN",
    "medicare-l36469, PTSD, RTMS, INITIAL, coverage, UNKNOWN",
    "medicare-l34869, MDD, RTMS, INITIAL, depression-covered, MET",
    "medicare-l34869, OCD, DEEP_TMS, INITIAL, ocd-covered, MET",
    "medicare-l34869, OCD, RTMS, INITIAL, coverage, UNKNOWN"
  })
  void coverageGoesByIndication(
      String policy,
      Indication indication,
      Modality modality,
      RequestType type,
      String row,
      Truth truth) {
    var patient = fits().treatment(indication, modality).requestType(type);
    var shipped = new ShippedPolicy(policy);
    assertThat(shipped.finding(patient, row)).isEqualTo(truth);
    assertThat(shipped.verdict(patient).notCovered()).isEqualTo(truth == NOT_MET);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "medicare-l34641, 2024-04-24, ",
    "medicare-l34641, 2024-04-25, 2024-04-25",
    "medicare-l33398, 2023-03-31, ",
    "medicare-l33398, 2023-04-01, 2023-04-01",
    "medicare-l36469, 2024-01-03, ",
    "medicare-l36469, 2024-01-04, 2024-01-04",
    "medicare-l36469, 2024-06-05, 2024-01-04",
    "medicare-l36469, 2024-06-06, 2024-06-06",
    "medicare-l34869, 2022-06-08, ",
    "medicare-l34869, 2022-06-09, 2022-06-09"
  })
  void textHoldsFromItsFirstDay(String policy, String day, @Nullable String version) {
    var found = new ShippedPolicy(policy).verdict(fits().serviceDate(day)).version();
    assertThat(found == null ? null : found.effectiveFrom().toString()).isEqualTo(version);
  }
}
