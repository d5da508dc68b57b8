package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.TrialOutcome.INTOLERANCE;
import static org.rtmscoverage.policy.TrialOutcome.NO_RESPONSE;
import static org.rtmscoverage.policy.TrialOutcome.RESPONSE;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Trials;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;

/** HCSC: adults after two classes and psychotherapy, adolescents without any failed treatment. */
class HcscPsy301015Tests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("hcsc-psy301-015");
  private static final String FOR_ADOLESCENTS = "neuronetics-k231926";
  private static final String ADJUNCTIVE = "adjunctive-treatment";

  private static Patients untried() {
    return Patients.severe().allComplete();
  }

  private static Patients with(Trials first) {
    return untried()
        .trial(first.build())
        .trial("venlafaxine", 150, "2026-05-01", "2026-06-25", NO_RESPONSE);
  }

  private static Trials first(String drug) {
    return Trials.of("m1", drug).dose(60).from("2026-02-01").to("2026-03-28");
  }

  private static Patients adult() {
    return with(first("sertraline"));
  }

  /** Nothing was ever tried; every list complete. */
  private static Patients untreatedTeen() {
    return Patients.silent().age(16).diagnosis("F32.1").safe().allComplete();
  }

  private static Patients teen() {
    return untreatedTeen().device(FOR_ADOLESCENTS).attests(ADJUNCTIVE, true, "PSYCHIATRIST");
  }

  private static Patients ocd(int age, String code) {
    return Patients.silent()
        .age(age)
        .diagnosis(code)
        .safe()
        .treatment(Indication.OCD, Modality.DEEP_TMS)
        .allComplete();
  }

  static Stream<PolicyRow> rows() {
    return Stream.of(adults(), adolescents(), exclusions(), delivery(), otherUses())
        .flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> adults() {
    return Stream.of(
        met("two classes failed", "two-failed-trials", adult()),
        notMet("two drugs of one class", "two-failed-trials", with(first("duloxetine"))),
        notMet(
            "one drug failed",
            "two-failed-trials",
            untried().trial("venlafaxine", 150, "2026-05-01", "2026-06-25", NO_RESPONSE)),
        notMet(
            "one of two helped",
            "failed-or-not-tolerated",
            with(first("sertraline").outcome(RESPONSE))),
        unknown(
            "history open", "two-failed-trials", untried().open(ClinicalSection.MEDICATION_TRIALS)),
        met(
            "one of two not tolerated",
            "failed-or-not-tolerated",
            with(first("sertraline").outcome(INTOLERANCE).sideEffects("nausea"))),
        met("moderate", "moderate-or-severe-mdd", adult().noDiagnosis().diagnosis("F33.1")),
        notMet("mild", "moderate-or-severe-mdd", adult().noDiagnosis().diagnosis("F33.0")),
        notMet(
            "psychotic features",
            "moderate-or-severe-mdd",
            adult().noDiagnosis().diagnosis("F33.3").safety("PSYCHOSIS", true)),
        unknown(
            "severity not coded",
            "moderate-or-severe-mdd",
            adult().noDiagnosis().diagnosis("F33.9")),
        met("ten points on PHQ-9", "moderate-on-scale", scored(10)),
        notMet("nine points on PHQ-9", "moderate-on-scale", scored(9)),
        unknown(
            "scores not stated",
            "moderate-on-scale",
            adult().noScore().open(ClinicalSection.SCORES)),
        notMet("no psychotherapy", "failed-psychotherapy", adult().noPsychotherapy()),
        notMet(
            "psychotherapy that helped",
            "failed-psychotherapy",
            adult().noPsychotherapy().psychotherapy("CBT", RESPONSE)),
        unknown(
            "psychotherapy not stated",
            "failed-psychotherapy",
            adult().noPsychotherapy().open(ClinicalSection.PSYCHOTHERAPY)),
        met("aged 18 after two classes", "two-failed-trials", adult().age(18)),
        notMet("aged 18, nothing tried", "two-failed-trials", teen().age(18)));
  }

  private static Patients scored(int score) {
    return adult().noScore().score("PHQ-9", score, "2026-11-10");
  }

  private static Stream<PolicyRow> adolescents() {
    return Stream.of(
        met("aged 17, nothing tried", "adolescents", teen().age(17)),
        met("aged 15, nothing tried", "age-15", teen().age(15)),
        notMet("aged 14", "age-15", teen().age(14)),
        unknown("age not stated", "age-15", teen().age(null)),
        met(
            "another device for adolescents",
            "device-for-adolescents",
            onDevice("magventure-k251125")),
        notMet("device for adults only", "device-for-adolescents", onDevice("neuronetics-k083538")),
        unknown(
            "device not stated",
            "device-for-adolescents",
            untreatedTeen().attests(ADJUNCTIVE, true, "PSYCHIATRIST")),
        notMet(
            "TMS alone",
            "adjunctive",
            untreatedTeen().device(FOR_ADOLESCENTS).attests(ADJUNCTIVE, false, "PSYCHIATRIST")),
        unknown("nobody says adjunctive", "adjunctive", untreatedTeen().device(FOR_ADOLESCENTS)),
        notMet("bipolar", "adolescent-mdd", teen().noDiagnosis().diagnosis("F31.4")),
        notMet(
            "adolescent with psychotic features",
            "adolescent-mdd",
            teen().noDiagnosis().diagnosis("F32.3").safety("PSYCHOSIS", true)),
        notMet(
            "mild depression of an adolescent",
            "adolescent-moderate-or-severe",
            teen().noDiagnosis().diagnosis("F32.0")));
  }

  private static Patients onDevice(String key) {
    return untreatedTeen().device(key).attests(ADJUNCTIVE, true, "PSYCHIATRIST");
  }

  private static Stream<PolicyRow> exclusions() {
    return Stream.of(
        notMet("psychosis", "no-psychosis", adult().safety("PSYCHOSIS", true)),
        unknown("psychosis not asked", "no-psychosis", adult().safety("PSYCHOSIS", null)),
        notMet("seizures", "no-seizure-disorder", adult().safety("SEIZURE_DISORDER", true)),
        notMet("seizures at 16", "no-seizure-disorder", teen().safety("SEIZURE_DISORDER", true)),
        unknown(
            "seizures not asked", "no-seizure-disorder", adult().safety("SEIZURE_DISORDER", null)),
        notMet("stroke", "no-neurologic-condition", adult().safety("NEUROLOGIC_CONDITION", true)),
        unknown(
            "brain not asked",
            "no-neurologic-condition",
            adult().safety("NEUROLOGIC_CONDITION", null)));
  }

  private static Stream<PolicyRow> delivery() {
    return Stream.of(
        met("device for depression", "cleared-device", adult().device("neuronetics-k083538")),
        notMet("device for OCD", "cleared-device", adult().device("brainsway-den170078")),
        met("weekly scores", "weekly-scale", attested("scored-weekly", true)),
        notMet("scored now and then", "weekly-scale", attested("scored-weekly", false)),
        met("protocol of the maker", "protocol", attested("protocol-supported", true)),
        notMet("protocol of nobody", "protocol", attested("protocol-supported", false)),
        met("psychiatrist", "trained-psychiatrist", provider(true, false)),
        met("other provider for want of one", "other-trained-provider", provider(false, true)),
        notMet("neither is trained", "trained-psychiatrist", provider(false, false)),
        notMet("none for want of access", "other-trained-provider", provider(false, false)));
  }

  private static Patients attested(String key, boolean value) {
    return adult().attests(key, value, "PHYSICIAN");
  }

  private static Patients provider(boolean psychiatrist, boolean other) {
    return adult()
        .attests("trained-psychiatrist-prescribes", psychiatrist, "PSYCHIATRIST")
        .attests("trained-provider-for-want-of-access", other, "PHYSICIAN");
  }

  private static Stream<PolicyRow> otherUses() {
    return Stream.of(
        met("adult with OCD", "ocd-diagnosis", ocd(18, "F42.2")),
        notMet("adolescent with OCD", "ocd-adult", ocd(17, "F42.2")),
        notMet("OCD asked, depression coded", "ocd-diagnosis", ocd(41, "F33.2")),
        new PolicyRow(
            "post-traumatic stress",
            Truth.MET,
            "other-indications-unread",
            Truth.UNKNOWN,
            untried().treatment(Indication.PTSD, Modality.RTMS)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 16, 17})
  void adolescentIsNeverAskedForATrial(int age) {
    var patient = untreatedTeen().age(age).open(ClinicalSection.MEDICATION_TRIALS);
    assertThat(POLICY.verdict(patient).findings().causes())
        .extracting(cause -> cause.criterionId())
        .doesNotContain("two-failed-trials", "failed-psychotherapy");
    POLICY.gives(Truth.UNKNOWN, Truth.MET, teen().age(age));
  }

  @Test
  void mildDepressionOfAnAdolescentIsOpen() {
    var patient = teen().noDiagnosis().diagnosis("F32.0");
    assertThat(POLICY.verdict(patient).result()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void drugThatWasNotToleratedLeavesTheMedicationOpen() {
    var patient = with(first("sertraline").outcome(INTOLERANCE).sideEffects("nausea"));
    POLICY.gives(Truth.UNKNOWN, Truth.MET, patient);
    assertThat(POLICY.finding(patient, "two-classes")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void obsessiveCompulsiveDisorderIsUnread() {
    POLICY.gives(Truth.UNKNOWN, Truth.MET, ocd(41, "F42.2"));
    assertThat(POLICY.finding(ocd(41, "F42.2"), "ocd-unread")).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, depression-covered, MET",
    "MDD, DEEP_TMS, depression-covered, MET",
    "MDD, THETA_BURST, depression-covered, MET",
    "OCD, DEEP_TMS, ocd-covered, MET",
    "MDD, ACCELERATED_TBS, coverage, UNKNOWN",
    "MDD, NAVIGATED, coverage, UNKNOWN",
    "PTSD, RTMS, coverage, UNKNOWN"
  })
  void coverageGoesByIndication(Indication indication, Modality modality, String row, Truth truth) {
    assertThat(POLICY.finding(adult().treatment(indication, modality), row)).isEqualTo(truth);
  }

  @ParameterizedTest
  @EnumSource(value = RequestType.class, names = "INITIAL", mode = EnumSource.Mode.EXCLUDE)
  void otherRequestsAreUnread(RequestType type) {
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, adult().requestType(type));
    assertThat(POLICY.verdict(adult().requestType(type)).notCovered()).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2024-09-24, false", "2024-09-25, true"})
  void policyIsKnownFromTheDayOfTheNews(String day, boolean inForce) {
    assertThat(POLICY.verdict(teen().serviceDate(day)).version() != null).isEqualTo(inForce);
  }
}
