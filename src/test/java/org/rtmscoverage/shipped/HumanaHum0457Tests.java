package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.TrialOutcome.NO_RESPONSE;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.Change;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.SourceGrade;

/** Humana: adults only until April 2024, since then adolescents by the medical director. */
class HumanaHum0457Tests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("humana-hum-0457");
  private static final String BEFORE = "2024-04-24";
  private static final String SINCE = "2024-04-25";

  private static Patients three() {
    return Patients.severe()
        .trial("sertraline", 50, "2023-02-01", "2023-04-12", NO_RESPONSE)
        .trial("escitalopram", 10, "2023-05-01", "2023-08-01", NO_RESPONSE)
        .trial("citalopram", 20, "2023-09-01", "2023-11-01", NO_RESPONSE)
        .allComplete();
  }

  private static Patients four() {
    return three().trial("fluoxetine", 20, "2023-12-01", "2024-02-01", NO_RESPONSE);
  }

  private static Patients asked(boolean accepted) {
    return three().attests("humana-accepts-the-trials", accepted, null);
  }

  static Stream<PolicyRow> rows() {
    return Stream.of(
        met("adult, old version", "adult", four().serviceDate(BEFORE).age(18)),
        notMet("aged 17, old version", "adult", four().serviceDate(BEFORE).age(17)),
        unknown("age not stated, old version", "adult", four().serviceDate(BEFORE).age(null)),
        met("adult", "adult", four().serviceDate(SINCE).age(18)),
        unknown("aged 17", "adolescents", four().serviceDate(SINCE).age(17)),
        unknown("aged 15", "adolescents", four().serviceDate(SINCE).age(15)),
        notMet("aged 14", "adult", four().serviceDate(SINCE).age(14)),
        unknown("age not stated", "adult", four().serviceDate(SINCE).age(null)),
        met("four failed", "four-trials", four()),
        met("three failed, one not tolerated", "four-trials", three().intolerance("fluoxetine")),
        new PolicyRow(
            "three failed, Humana not asked", Truth.UNKNOWN, "four-trials", Truth.NOT_MET, three()),
        met("three failed, Humana accepts them", "fewer-suffice", asked(true)),
        notMet("three failed, Humana wants more", "fewer-suffice", asked(false)),
        unknown(
            "three failed, list open",
            "four-trials",
            three().open(ClinicalSection.MEDICATION_TRIALS)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 16, 17})
  void adolescentGoesToTheMedicalDirectorFromTheDayOfTheChange(int age) {
    var patient = three().age(age);
    POLICY.gives(Truth.NOT_MET, Truth.NOT_MET, patient.serviceDate(BEFORE));
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, patient.serviceDate(SINCE));
    assertThat(POLICY.verdict(patient).findings().causes())
        .anySatisfy(
            cause -> {
              assertThat(cause.kind()).isEqualTo(CauseKind.REFERRAL);
              assertThat(cause.text()).contains("medical director");
            });
  }

  @Test
  void hearsayOfFourTrialsNeverRefuses() {
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, three());
    assertThat(POLICY.verdict(three()).gaps().getFirst().changes())
        .extracting(Change::criterionId)
        .containsExactly("fewer-suffice");
    POLICY.gives(Truth.UNKNOWN, Truth.MET, four());
    assertThat(POLICY.verdict(four()).grade()).isEqualTo(SourceGrade.CLINIC);
  }

  @Test
  void nothingIsSaidOfMedicationInTheOldVersion() {
    POLICY.gives(Truth.UNKNOWN, Truth.MET, Patients.silent().serviceDate(BEFORE).allComplete());
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, depression-covered, MET",
    "MDD, DEEP_TMS, depression-covered, MET",
    "MDD, THETA_BURST, depression-covered, MET",
    "MDD, NAVIGATED, coverage, UNKNOWN",
    "OCD, DEEP_TMS, coverage, UNKNOWN"
  })
  void onlyDepressionIsSpokenOf(Indication indication, Modality modality, String row, Truth truth) {
    assertThat(POLICY.finding(four().treatment(indication, modality), row)).isEqualTo(truth);
    assertThat(POLICY.finding(four().treatment(indication, modality).serviceDate(BEFORE), row))
        .isEqualTo(truth);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2023-04-26, ''",
    "2023-04-27, 2023-04-27",
    "2024-04-24, 2023-04-27",
    "2024-04-25, 2024-04-25"
  })
  void versionGoesByTheDayOfService(String day, String version) {
    var inForce = POLICY.verdict(four().serviceDate(day)).version();
    assertThat(inForce == null ? "" : inForce.effectiveFrom().toString()).isEqualTo(version);
  }
}
