package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.TrialOutcome.NO_RESPONSE;
import static org.rtmscoverage.policy.TrialOutcome.RESPONSE;
import static org.rtmscoverage.policy.Truth.MET;
import static org.rtmscoverage.policy.Truth.NOT_MET;
import static org.rtmscoverage.policy.Truth.UNKNOWN;
import static org.rtmscoverage.shipped.DatedPatients.SERTRALINE;
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
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;

class TricareTmsTests {

  private static final ShippedPolicy EAST = new ShippedPolicy("tricare-east-tms");
  private static final ShippedPolicy WEST = new ShippedPolicy("tricare-west-tms");
  private static final DatedPatients NOW = new DatedPatients("2026-12-01");
  private static final DatedPatients BEFORE = new DatedPatients("2025-11-11");
  private static final String NOT_MORE_APPROPRIATE = "less-intensive-care-not-more-appropriate";

  /** What both regions ask alike, before and after the change for adolescents. */
  static Stream<PolicyRow> alike() {
    return Stream.of(NOW, BEFORE).flatMap(TricareTmsTests::rowsOf);
  }

  private static Patients talked(DatedPatients at, Patients patient) {
    return patient.psychotherapy(at.therapy(NO_RESPONSE));
  }

  private static Patients fits(DatedPatients at) {
    return talked(at, at.failing(SERTRALINE));
  }

  private static Stream<PolicyRow> rowsOf(DatedPatients at) {
    return Stream.concat(careOf(at), diagnosesOf(at));
  }

  private static Stream<PolicyRow> careOf(DatedPatients at) {
    var care = "less-intensive-care";
    return Stream.of(
        met("drug and talk therapy failed", care, fits(at)),
        met("drug failed", "medication-failed", fits(at)),
        notMet("nothing tried", care, attested(at, false)),
        open("drug alone", at.failing(SERTRALINE)),
        open("talk therapy alone", talked(at, at.severe())),
        open("drug not tolerated", at.severe().intolerance("sertraline")),
        notMet(
            "drug helped",
            "medication-alone",
            attested(at, false).trial(at.trial(SERTRALINE, 0).outcome(RESPONSE).build())),
        notMet(
            "talk therapy helped",
            "talk-therapy-alone",
            attested(at, false).psychotherapy(at.therapy(RESPONSE))),
        met("not more appropriate", "not-more-appropriate", attested(at, true)),
        notMet("more appropriate", "not-more-appropriate", attested(at, false)),
        unknown("history open", care, attested(at, false).open(ClinicalSection.MEDICATION_TRIALS)),
        unknown("nobody says whether it is more appropriate", care, at.severe()));
  }

  private static PolicyRow open(String what, Patients patient) {
    return new PolicyRow(what, MET, "less-intensive-care", UNKNOWN, patient);
  }

  private static Patients attested(DatedPatients at, boolean value) {
    return at.severe().attests(NOT_MORE_APPROPRIATE, value, "PHYSICIAN");
  }

  private static Stream<PolicyRow> diagnosesOf(DatedPatients at) {
    return Stream.of(
        met("single episode", "severe-mdd", DatedPatients.coded(fits(at), "F32.2")),
        notMet("moderate", "severe-mdd", DatedPatients.coded(fits(at), "F33.1")),
        unknown("severity not coded", "severe-mdd", DatedPatients.coded(fits(at), "F33.9")),
        met("aged 18", "adult", fits(at).age(18)),
        unknown("age not stated", "adult", fits(at).age(null)));
  }

  /** Under 18 the regions differ. */
  static Stream<PolicyRow> adultsOnly() {
    return Stream.of(notMet("aged 17", "adult", fits(NOW).age(17)));
  }

  static Stream<PolicyRow> adultsOnlyBefore() {
    return Stream.of(notMet("aged 17", "adult", fits(BEFORE).age(17)));
  }

  static Stream<PolicyRow> adolescents() {
    return Stream.of(
        new PolicyRow("aged 17", MET, "adult", NOT_MET, fits(NOW).age(17)),
        new PolicyRow("aged 15", MET, "old-enough", UNKNOWN, fits(NOW).age(15)),
        met("aged 15", "from-15", fits(NOW).age(15)),
        notMet("aged 14", "from-15", fits(NOW).age(14)),
        notMet("aged 14", "old-enough", fits(NOW).age(14)));
  }

  static Stream<Patients> ofEast() {
    return PolicyRow.patients(Stream.concat(alike(), adultsOnly()));
  }

  static Stream<Patients> ofWest() {
    return PolicyRow.patients(
        Stream.of(alike(), adultsOnlyBefore(), adolescents()).flatMap(rows -> rows));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alike")
  void rowHoldsInBothRegions(PolicyRow row) {
    row.holdsIn(EAST);
    row.holdsIn(WEST);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"adultsOnly", "adultsOnlyBefore"})
  void eastTakesAdultsOnly(PolicyRow row) {
    row.holdsIn(EAST);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"adultsOnlyBefore", "adolescents"})
  void westTakesAdolescentsFromNovember2025(PolicyRow row) {
    row.holdsIn(WEST);
  }

  @Test
  void numberOfTrialsStaysOpen() {
    EAST.gives(UNKNOWN, MET, fits(NOW));
    WEST.gives(UNKNOWN, MET, fits(NOW));
    assertThat(EAST.finding(fits(NOW), "how-many-trials")).isEqualTo(UNKNOWN);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "tricare-east-tms, 2016-05-23, ",
    "tricare-east-tms, 2016-05-24, 2016-05-24",
    "tricare-east-tms, 2025-11-12, 2016-05-24",
    "tricare-west-tms, 2016-05-23, ",
    "tricare-west-tms, 2016-05-24, 2016-05-24",
    "tricare-west-tms, 2025-11-11, 2016-05-24",
    "tricare-west-tms, 2025-11-12, 2025-11-12"
  })
  void textHoldsFromItsFirstDay(String policy, String day, @Nullable String version) {
    var found = new ShippedPolicy(policy).verdict(Patients.silent().serviceDate(day)).version();
    assertThat(found == null ? null : found.effectiveFrom().toString()).isEqualTo(version);
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, depression-covered, MET",
    "MDD, DEEP_TMS, depression-covered, MET",
    "MDD, THETA_BURST, depression-covered, MET",
    "MDD, NAVIGATED, coverage, UNKNOWN",
    "PTSD, RTMS, not-alone, NOT_MET",
    "GAD, RTMS, not-alone, NOT_MET",
    "OCD, DEEP_TMS, coverage, UNKNOWN",
    "OTHER, RTMS, coverage, UNKNOWN"
  })
  void coverageGoesByIndication(Indication indication, Modality modality, String row, Truth truth) {
    for (var at : new DatedPatients[] {NOW, BEFORE}) {
      var patient = fits(at).treatment(indication, modality);
      assertThat(EAST.finding(patient, row)).isEqualTo(truth);
      assertThat(WEST.finding(patient, row)).isEqualTo(truth);
      assertThat(WEST.verdict(patient).notCovered()).isEqualTo(truth == NOT_MET);
    }
  }

  @ParameterizedTest
  @EnumSource(value = RequestType.class, names = "INITIAL", mode = EnumSource.Mode.EXCLUDE)
  void otherKindsOfRequestAreUnread(RequestType kind) {
    EAST.gives(UNKNOWN, UNKNOWN, fits(NOW).requestType(kind));
    WEST.gives(UNKNOWN, UNKNOWN, fits(NOW).requestType(kind));
  }
}
