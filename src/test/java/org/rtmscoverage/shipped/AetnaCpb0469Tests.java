package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.TrialOutcome.INTOLERANCE;
import static org.rtmscoverage.policy.TrialOutcome.NO_RESPONSE;
import static org.rtmscoverage.policy.TrialOutcome.RESPONSE;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.MedicationTrial;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PriorTmsCourse;
import org.rtmscoverage.policy.Trials;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;

class AetnaCpb0469Tests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("aetna-cpb-0469");

  /** Meets everything that could be read; every list complete. */
  private static Patients complete() {
    return withoutAugmentation().trial(augmentation().build());
  }

  private static Patients withoutAugmentation() {
    return Patients.severe()
        .trial(sertraline("2026-03-28", 50))
        .trial("venlafaxine", 150, "2026-05-01", "2026-06-25", NO_RESPONSE)
        .allComplete();
  }

  private static Patients withFirstTrial(MedicationTrial trial) {
    return Patients.severe()
        .trial(trial)
        .trial(Trials.of("m2", "venlafaxine").dose(150).from("2026-05-01").to("2026-06-25").build())
        .trial(augmentation().build())
        .allComplete();
  }

  /** Eight weeks, that is 56 days, end on 28 March. */
  private static MedicationTrial sertraline(String lastDay, int mg) {
    return Trials.of("m1", "sertraline").dose(mg).from("2026-02-01").to(lastDay).build();
  }

  private static Trials augmentation() {
    return Trials.of("m3", "aripiprazole")
        .dose(5)
        .from("2026-05-20")
        .to("2026-06-25")
        .augments("m2");
  }

  private static Patients retreatment(int before, int after, @Nullable String heldUntil) {
    return complete()
        .requestType(RequestType.RETREATMENT)
        .priorTms(
            new PriorTmsCourse(
                null,
                PartialDate.parse("2026-03-02"),
                36,
                Modality.RTMS,
                "PHQ-9",
                before,
                after,
                heldUntil == null ? null : PartialDate.parse(heldUntil),
                heldUntil == null
                    ? null
                    : PartialDate.of(PartialDate.parse(heldUntil).latest().plusDays(1))));
  }

  static Stream<PolicyRow> rows() {
    return Stream.of(medication(), patient(), safety(), delivery(), retreatments())
        .flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> medication() {
    return Stream.of(
        met("two classes failed and augmented", "augmentation-tried", complete()),
        notMet("two classes failed, never augmented", "augmentation-tried", withoutAugmentation()),
        met(
            "augmentation stopped for side effects",
            "augmentation-tried",
            withoutAugmentation()
                .trial(augmentation().outcome(INTOLERANCE).sideEffects("akathisia").build())),
        notMet(
            "augmentation helped",
            "augmentation-tried",
            withoutAugmentation().trial(augmentation().outcome(RESPONSE).build())),
        unknown(
            "augmentation of a drug not named",
            "augmentation-tried",
            withoutAugmentation()
                .trial(
                    Trials.of("m3", "aripiprazole").from("2026-05-20").to("2026-06-25").build())),
        unknown(
            "never augmented, history open",
            "augmentation-tried",
            Patients.severe()
                .trial(sertraline("2026-03-28", 50))
                .trial("venlafaxine", 150, "2026-05-01", "2026-06-25", NO_RESPONSE)),
        met("eight weeks", "two-failed-trials", complete()),
        notMet(
            "a day short of eight weeks",
            "two-failed-trials",
            withFirstTrial(sertraline("2026-03-27", 50))),
        notMet(
            "a milligram short of the least dose",
            "two-failed-trials",
            withFirstTrial(sertraline("2026-03-28", 49))),
        notMet(
            "two drugs of one class",
            "two-failed-trials",
            withFirstTrial(
                Trials.of("m1", "duloxetine")
                    .dose(60)
                    .from("2026-02-01")
                    .to("2026-03-28")
                    .build())),
        notMet(
            "one failed trial only",
            "two-failed-trials",
            Patients.severe()
                .trial(
                    Trials.of("m2", "venlafaxine")
                        .dose(150)
                        .from("2026-05-01")
                        .to("2026-06-25")
                        .build())
                .trial(augmentation().build())
                .allComplete()),
        new PolicyRow(
            "one of the two not tolerated",
            Truth.MET,
            "two-failed-trials",
            Truth.NOT_MET,
            withFirstTrial(
                Trials.of("m1", "sertraline")
                    .dose(50)
                    .from("2026-02-01")
                    .to("2026-03-28")
                    .outcome(INTOLERANCE)
                    .sideEffects("nausea")
                    .build())),
        unknown(
            "dose not stated",
            "two-failed-trials",
            withFirstTrial(
                Trials.of("m1", "sertraline").from("2026-02-01").to("2026-03-28").build())),
        unknown(
            "dates not stated",
            "two-failed-trials",
            withFirstTrial(Trials.of("m1", "sertraline").dose(50).build())));
  }

  private static Stream<PolicyRow> patient() {
    return Stream.of(
        met("aged 15", "minimum-age", complete().age(15)),
        notMet("aged 14", "minimum-age", complete().age(14)),
        unknown("age not stated", "minimum-age", complete().age(null)),
        met("single episode", "severe-mdd", complete().noDiagnosis().diagnosis("F32.2")),
        notMet("moderate", "severe-mdd", complete().noDiagnosis().diagnosis("F33.1")),
        notMet("psychotic features", "severe-mdd", psychotic()),
        notMet("psychotic features", "no-psychosis", psychotic()),
        unknown("severity not coded", "severe-mdd", complete().noDiagnosis().diagnosis("F33.9")),
        unknown(
            "diagnosed by a psychologist",
            "severe-mdd",
            complete().noDiagnosis().diagnosis("F33.2", true, "PSYCHOLOGIST")),
        notMet("psychosis", "no-psychosis", complete().safety("PSYCHOSIS", true)),
        unknown("psychosis not asked", "no-psychosis", complete().safety("PSYCHOSIS", null)),
        met("severe on MADRS", "severe-on-scale", scored("MADRS", 35)),
        unknown("a point below severe", "severe-on-scale", scored("PHQ-9", 19)),
        notMet("moderate on PHQ-9", "severe-on-scale", scored("PHQ-9", 14)),
        notMet("no score, list complete", "severe-on-scale", complete().noScore()),
        unknown(
            "no score, list open",
            "severe-on-scale",
            complete().noScore().open(ClinicalSection.SCORES)));
  }

  private static Patients scored(String instrument, int score) {
    return complete().noScore().score(instrument, score, "2026-11-10");
  }

  private static Patients psychotic() {
    return complete().noDiagnosis().diagnosis("F33.3").safety("PSYCHOSIS", true);
  }

  private static Stream<PolicyRow> safety() {
    return Stream.of(
        notMet("89 days sober", "no-recent-substance-abuse", sober("2026-09-03")),
        met("90 days sober", "no-recent-substance-abuse", sober("2026-09-02")),
        unknown(
            "last use not stated",
            "no-recent-substance-abuse",
            complete().safety("SUBSTANCE_USE", true)),
        unknown(
            "substances not asked",
            "no-recent-substance-abuse",
            complete().safety("SUBSTANCE_USE", null)),
        notMet("suicidal", "no-suicidality", complete().safety("ACUTE_SUICIDALITY", true)),
        unknown(
            "suicidality not asked",
            "no-suicidality",
            complete().safety("ACUTE_SUICIDALITY", null)),
        notMet(
            "stroke", "no-neurologic-condition", complete().safety("NEUROLOGIC_CONDITION", true)),
        unknown(
            "brain not asked",
            "no-neurologic-condition",
            complete().safety("NEUROLOGIC_CONDITION", null)),
        notMet("implant", "no-metal", complete().safety("IMPLANT_NEAR_COIL", true)),
        unknown("implants not asked", "no-metal", complete().safety("IMPLANT_NEAR_COIL", null)),
        unknown(
            "heart disease, nobody said cleared",
            "heart-disease-cleared",
            complete().safety("CARDIOVASCULAR", true)),
        met("heart disease, cleared", "heart-disease-cleared", heartDisease(true)),
        notMet("heart disease, not cleared", "heart-disease-cleared", heartDisease(false)),
        unknown(
            "heart not asked", "heart-disease-cleared", complete().safety("CARDIOVASCULAR", null)),
        notMet("with ketamine", "no-ketamine", complete().safety("CONCURRENT_KETAMINE", true)),
        unknown(
            "ketamine not asked", "no-ketamine", complete().safety("CONCURRENT_KETAMINE", null)));
  }

  private static Patients sober(String lastUse) {
    return complete()
        .safety("SUBSTANCE_USE", true)
        .safetyDetail("SUBSTANCE_USE", null, null, lastUse);
  }

  private static Patients heartDisease(boolean cleared) {
    return complete()
        .safety("CARDIOVASCULAR", true)
        .attests("cardiac-clearance", cleared, "CARDIOLOGIST");
  }

  private static Stream<PolicyRow> delivery() {
    return Stream.of(
        met("device for depression", "cleared-device", complete().device("neuronetics-k083538")),
        notMet("device for OCD", "cleared-device", complete().device("brainsway-den170078")),
        met("psychiatrist orders", "ordered", attested("ordered-and-overseen", true)),
        notMet("nobody oversees", "ordered", attested("ordered-and-overseen", false)),
        met("operator stays", "operator-present", attested("trained-operator-present", true)),
        notMet("operator leaves", "operator-present", attested("trained-operator-present", false)),
        met("scores kept", "scores-kept", attested("serial-scores", true)),
        notMet("scores not kept", "scores-kept", attested("serial-scores", false)),
        met("36 sessions", "at-most-36", complete().sessions(36)),
        notMet("37 sessions", "at-most-36", complete().sessions(37)),
        new PolicyRow(
            "sessions not stated",
            Truth.MET,
            "at-most-36",
            Truth.UNKNOWN,
            complete().sessions(null)),
        new PolicyRow("device not stated", Truth.MET, "cleared-device", Truth.UNKNOWN, complete()));
  }

  private static Patients attested(String key, boolean value) {
    return complete().attests(key, value, "PSYCHIATRIST");
  }

  private static Stream<PolicyRow> retreatments() {
    return Stream.of(
        met("half gone for two months", "response-held", retreatment(22, 11, "2026-05-02")),
        notMet("a day short of it", "response-held", retreatment(22, 11, "2026-05-01")),
        notMet("a point short of half", "response-held", retreatment(22, 12, "2026-05-02")),
        unknown("nobody says how long", "response-held", retreatment(22, 11, null)),
        notMet(
            "no earlier course", "response-held", complete().requestType(RequestType.RETREATMENT)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @Test
  void unreadConditionsHoldBackTheResultOnly() {
    POLICY.gives(Truth.UNKNOWN, Truth.MET, complete());
    assertThat(POLICY.finding(complete(), "conditions-unread")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void drugThatWasNotToleratedLeavesTheMedicationOpen() {
    var notTolerated = Trials.of("m1", "sertraline").outcome(INTOLERANCE).sideEffects("nausea");
    var patient = withFirstTrial(notTolerated.build());
    POLICY.gives(Truth.UNKNOWN, Truth.MET, patient);
    assertThat(POLICY.finding(patient, "two-trials")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void tooFewFailuresWithoutIntoleranceAreNotMet() {
    var patient = withFirstTrial(sertraline("2026-03-27", 50));
    POLICY.gives(Truth.NOT_MET, Truth.NOT_MET, patient);
  }

  @Test
  void patientMetUnderPolicy297FailsForWantOfAugmentationAlone() {
    var patient = withoutAugmentation();
    new ShippedPolicy("bcbs-ma-297").gives(Truth.MET, Truth.MET, patient);
    POLICY.gives(Truth.NOT_MET, Truth.NOT_MET, patient);
    assertThat(POLICY.verdict(patient).gaps().getFirst().changes())
        .filteredOn(change -> !change.criterionId().endsWith("unread"))
        .allSatisfy(change -> assertThat(change.criterionId()).isEqualTo("augmentation-tried"));
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, depression-covered, MET",
    "MDD, DEEP_TMS, depression-covered, MET",
    "MDD, THETA_BURST, depression-covered, MET",
    "MDD, ACCELERATED_TBS, accelerated-experimental, NOT_MET",
    "MDD, NAVIGATED, navigated-experimental, NOT_MET",
    "OCD, DEEP_TMS, ocd-not-covered, NOT_MET",
    "PTSD, RTMS, other-conditions-experimental, NOT_MET",
    "ADHD, RTMS, other-conditions-experimental, NOT_MET",
    "BIPOLAR, RTMS, other-conditions-experimental, NOT_MET",
    "GAD, RTMS, other-conditions-experimental, NOT_MET",
    "SMOKING, DEEP_TMS, other-conditions-experimental, NOT_MET",
    "MIGRAINE, RTMS, other-conditions-experimental, NOT_MET",
    "OTHER, RTMS, coverage, UNKNOWN"
  })
  void coverageGoesByIndicationAndModality(
      Indication indication, Modality modality, String row, Truth truth) {
    var patient = complete().treatment(indication, modality);
    assertThat(POLICY.finding(patient, row)).isEqualTo(truth);
    assertThat(POLICY.verdict(patient).notCovered()).isEqualTo(truth == Truth.NOT_MET);
  }

  @Test
  void maintenanceIsNotCoveredAndExtensionIsUnread() {
    assertThat(POLICY.verdict(complete().requestType(RequestType.MAINTENANCE)).notCovered())
        .isTrue();
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, complete().requestType(RequestType.EXTENSION));
  }

  @Test
  void courseIsThirtySessionsAndSixOfTaper() {
    var limit = Objects.requireNonNull(POLICY.verdict(complete()).sessionLimit());
    assertThat(limit.maxSessions()).isEqualTo(36);
    assertThat(limit.grants()).extracting(grant -> grant.sessions()).containsExactly(30, 6);
  }

  @Test
  void verdictRestsOnAClinicsPageAndSaysSo() {
    assertThat(POLICY.verdict(complete()).grade()).isEqualTo(SourceGrade.CLINIC);
  }

  @Test
  void openListsAskInsteadOfDenying() {
    POLICY.gives(
        Truth.UNKNOWN, Truth.UNKNOWN, Patients.silent().complete(ClinicalSection.PSYCHOTHERAPY));
  }
}
