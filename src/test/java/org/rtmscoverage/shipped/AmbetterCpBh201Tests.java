package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.Truth.MET;
import static org.rtmscoverage.policy.Truth.NOT_MET;
import static org.rtmscoverage.policy.Truth.UNKNOWN;
import static org.rtmscoverage.shipped.PolicyCases.miss;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.TrialOutcome;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;

/** Ambetter CP.BH.201: deep TMS for OCD, in four versions that differ by what was announced. */
class AmbetterCpBh201Tests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("ambetter-cp-bh-201");
  private static final String TARGET = "coil-aimed-at-cingulate-and-medial-prefrontal";
  private static final OcdPatients NOW = new OcdPatients("2026-11-23");

  private static Patients unknownCoil(boolean h7) {
    return NOW.fits().device("brainsway-k220819").attests("h7-coil", h7, null);
  }

  static Stream<Patients> everyone() {
    return Stream.of("2021-07-31", "2023-07-31", "2024-07-31", "2025-05-30")
        .map(OcdPatients::new)
        .flatMap(
            day -> Stream.concat(day.everyone(), Stream.of(day.lastUsed(92), day.lastUsed(88))));
  }

  static Stream<Arguments> patients() {
    return Stream.of(
        miss("medically-necessary", UNKNOWN, MET, NOW.fits()),
        miss("adult", NOT_MET, NOT_MET, NOW.fits().age(17)),
        miss("adult", UNKNOWN, UNKNOWN, NOW.fits().age(null)),
        miss(
            "primary-ocd",
            NOT_MET,
            NOT_MET,
            NOW.fits().noDiagnosis().diagnosis("F33.2").diagnosis("F42.2")),
        miss("primary-ocd", UNKNOWN, UNKNOWN, NOW.silent()),
        miss(
            "failed-therapy",
            NOT_MET,
            NOT_MET,
            NOW.fits().noPsychotherapy().psychotherapy(NOW.therapy(8, TrialOutcome.RESPONSE))),
        miss(
            "failed-therapy",
            NOT_MET,
            NOT_MET,
            NOW.fits().noPsychotherapy().psychotherapy(NOW.therapy(20, TrialOutcome.NO_RESPONSE))),
        miss("failed-therapy", UNKNOWN, UNKNOWN, NOW.silent().diagnosis("F42.2")),
        miss("four-failed-trials", NOT_MET, UNKNOWN, NOW.threeFailures()),
        miss(
            "medication",
            NOT_MET,
            NOT_MET,
            NOW.threeFailures().attests("ocd-medication-incompatible", false, "PHYSICIAN")),
        miss(
            "medication",
            NOT_MET,
            NOT_MET,
            NOW.threeFailures()
                .trial(
                    "paroxetine",
                    40,
                    NOW.monthsBefore(4),
                    NOW.monthsBefore(2),
                    TrialOutcome.NO_RESPONSE)
                .attests("ocd-medication-incompatible", false, "PHYSICIAN")),
        miss(
            "medication",
            NOT_MET,
            NOT_MET,
            NOW.threeFailures()
                .trial(
                    "clomipramine",
                    200,
                    NOW.monthsBefore(16),
                    NOW.monthsBefore(13),
                    TrialOutcome.NO_RESPONSE)
                .attests("ocd-medication-incompatible", false, "PHYSICIAN")),
        miss(
            "medication",
            MET,
            MET,
            NOW.threeFailures().attests("ocd-medication-incompatible", true, "PHYSICIAN")),
        miss(
            "medication",
            UNKNOWN,
            MET,
            NOW.unmedicated()
                .trial(
                    "sertraline",
                    50,
                    NOW.monthsBefore(5),
                    NOW.monthsBefore(4),
                    TrialOutcome.INTOLERANCE)),
        miss("medication", UNKNOWN, UNKNOWN, NOW.silent().diagnosis("F42.2")),
        miss("severity", MET, MET, NOW.scored(24, 24)),
        miss("severity", UNKNOWN, UNKNOWN, NOW.scored(24, 23)),
        miss(
            "severity",
            MET,
            MET,
            NOW.scored(16, 23).attests("ocd-moderately-severe", true, "PSYCHIATRIST")),
        miss(
            "severity",
            UNKNOWN,
            UNKNOWN,
            NOW.scored(24, 15).attests("ocd-moderately-severe", true, "PSYCHIATRIST")),
        miss(
            "severity",
            NOT_MET,
            NOT_MET,
            NOW.scored(24, 15).attests("ocd-severe-on-another-scale", false, "PSYCHIATRIST")),
        miss(
            "severity",
            MET,
            MET,
            NOW.scored(15).attests("ocd-severe-on-another-scale", true, "PSYCHIATRIST")),
        miss("severity", UNKNOWN, UNKNOWN, NOW.silent().diagnosis("F42.2")),
        miss("sessions", MET, MET, NOW.fits().sessions(36)),
        miss("sessions", NOT_MET, NOT_MET, NOW.fits().sessions(37)),
        miss("sessions", UNKNOWN, UNKNOWN, NOW.fits().sessions(null)),
        miss("no-comorbidity", UNKNOWN, UNKNOWN, NOW.silent().diagnosis("F42.2")),
        miss("no-implant", NOT_MET, NOT_MET, NOW.fits().safety("IMPLANT_NEAR_COIL", true)),
        miss("no-implant", UNKNOWN, UNKNOWN, NOW.fits().safety("IMPLANT_NEAR_COIL", null)),
        miss("no-substance-abuse", MET, MET, NOW.lastUsed(92)),
        miss("no-substance-abuse", NOT_MET, NOT_MET, NOW.lastUsed(91)),
        miss("no-substance-abuse", UNKNOWN, UNKNOWN, NOW.fits().safety("SUBSTANCE_USE", true)),
        miss("h7-coil", MET, MET, NOW.fits().device("brainsway-k183303")),
        miss("h7-coil", NOT_MET, NOT_MET, NOW.fits().device("brainsway-k122288")),
        miss("h7-coil", UNKNOWN, MET, NOW.fits()),
        miss("h7-coil", UNKNOWN, MET, NOW.fits().device("brainsway-k220819")),
        miss("h7-coil", UNKNOWN, MET, NOW.fits().device("a-device-of-2027")),
        miss("h7-coil", MET, MET, unknownCoil(true)),
        miss("h7-coil", NOT_MET, NOT_MET, unknownCoil(false)),
        miss("coil-target", MET, MET, NOW.fits().attests(TARGET, true, null)),
        miss("coil-target", NOT_MET, NOT_MET, NOW.fits().attests(TARGET, false, null)),
        miss("coil-target", UNKNOWN, MET, NOW.fits()));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("patients")
  void nodeAndPolicyComeTo(String nodeId, Truth node, Truth published, Patients patient) {
    assertThat(POLICY.finding(patient, nodeId)).isEqualTo(node);
    assertThat(POLICY.verdict(patient).publishedResult()).isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-07-30,",
    "2021-07-31,2021-07-31",
    "2023-07-30,2021-07-31",
    "2023-07-31,2023-07-31",
    "2024-07-30,2023-07-31",
    "2024-07-31,2024-07-31",
    "2025-05-29,2024-07-31",
    "2025-05-30,2025-05-30",
    "2026-11-23,2025-05-30"
  })
  void versionIsTheOneOfTheDay(String day, String version) {
    var found = POLICY.verdict(new OcdPatients(day).fits()).version();
    assertThat(found == null ? null : found.effectiveFrom().toString()).isEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-30,20,15,MET",
    "2023-07-30,20,16,NOT_MET",
    "2023-07-31,20,15,NOT_MET",
    "2023-07-31,20,14,MET",
    "2025-05-29,20,14,MET",
    "2025-05-29,20,15,NOT_MET"
  })
  void extensionAsksForTheResponseOfItsDay(String day, int before, int now, Truth response) {
    var patient = new OcdPatients(day).extension(before, now);
    assertThat(POLICY.finding(patient, "response")).isEqualTo(response);
    assertThat(POLICY.finding(patient, "extension-rest")).isEqualTo(UNKNOWN);
    var result = response == MET ? UNKNOWN : NOT_MET;
    POLICY.gives(result, result, patient);
  }

  @ParameterizedTest
  @CsvSource({"2023-07-30,UNKNOWN", "2023-07-31,NOT_MET", "2025-05-29,NOT_MET"})
  void extensionAsksForTheFirstCriteriaSinceJuly2023(String day, Truth result) {
    var patient = new OcdPatients(day).unstatedExtension(20, 5);
    POLICY.gives(UNKNOWN, UNKNOWN, patient);
    var lost = patient.attests("initial-criteria-still-met", false, "PSYCHIATRIST");
    POLICY.gives(result, result, lost);
  }

  @Test
  void extensionIsNoLongerSpokenOfSinceMay2025() {
    POLICY.gives(UNKNOWN, UNKNOWN, new OcdPatients("2025-05-30").extension(20, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-30,30,20 10",
    "2023-07-31,36,30 6",
    "2025-05-29,36,30 6",
    "2025-05-30,36,''"
  })
  void sessionsAreGrantedInTheStagesOfTheDay(String day, int most, String grants) {
    var limit = POLICY.verdict(new OcdPatients(day).fits()).sessionLimit();
    assertThat(Objects.requireNonNull(limit).maxSessions()).isEqualTo(most);
    assertThat(
            limit.grants().stream()
                .map(grant -> String.valueOf(grant.sessions()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(grants);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-30,30,MET",
    "2023-07-30,31,NOT_MET",
    "2023-07-31,36,MET",
    "2023-07-31,37,NOT_MET"
  })
  void plannedSessionsKeepToTheLimitOfTheDay(String day, int sessions, Truth result) {
    assertThat(POLICY.finding(new OcdPatients(day).fits().sessions(sessions), "sessions"))
        .isEqualTo(result);
  }

  @Test
  void medicalDirectorReviewsUntilMay2025() {
    POLICY.gives(UNKNOWN, UNKNOWN, new OcdPatients("2025-05-29").fits());
    assertThat(POLICY.verdict(new OcdPatients("2025-05-29").fits()).findings().causes())
        .extracting(cause -> cause.kind())
        .containsOnly(CauseKind.REFERRAL, CauseKind.UNPUBLISHED);
    POLICY.gives(UNKNOWN, MET, new OcdPatients("2025-05-30").fits());
    assertThat(POLICY.verdict(new OcdPatients("2025-05-30").fits()).findings().causes())
        .extracting(cause -> cause.criterionId())
        .containsExactly("contraindications-unread");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-07-31", "2023-07-31", "2024-07-31", "2025-05-29"})
  void medicalDirectorReviewsFurtherCoursesToo(String day) {
    var patients = new OcdPatients(day);
    for (Patients patient : List.of(patients.extension(20, 5), patients.again(20, 5, 184))) {
      POLICY.gives(UNKNOWN, UNKNOWN, patient);
      assertThat(POLICY.verdict(patient).findings().causes())
          .extracting(cause -> cause.kind())
          .containsExactlyInAnyOrder(CauseKind.REFERRAL, CauseKind.UNPUBLISHED);
    }
  }

  @Test
  void furtherCoursesAreNotReviewedSinceMay2025() {
    POLICY.gives(UNKNOWN, MET, new OcdPatients("2025-05-30").again(20, 5, 184));
  }

  @ParameterizedTest
  @CsvSource({"2021-07-31,Y-BOCS at least 25 % below the baseline", "2023-07-31,Taper"})
  void secondGrantSaysWhatItIs(String day, String condition) {
    var limit = POLICY.verdict(new OcdPatients(day).fits()).sessionLimit();
    assertThat(Objects.requireNonNull(limit).grants().getLast().condition()).isEqualTo(condition);
  }

  @ParameterizedTest
  @CsvSource({
    "SEIZURE_DISORDER,2025-05-29,no-seizures",
    "dementia,2025-05-29,no-dementia",
    "CARDIOVASCULAR,2025-05-29,no-cardiovascular",
    "ACUTE_SUICIDALITY,2025-05-29,no-suicidal-intent",
    "ACUTE_SUICIDALITY,2023-07-31,no-suicidal-intent"
  })
  void relativeContraindicationIsReferredNotRefused(String key, String day, String node) {
    var patients = new OcdPatients(day);
    assertThat(POLICY.finding(patients.fits().safety(key, true), node)).isEqualTo(UNKNOWN);
    assertThat(POLICY.finding(patients.fits(), node)).isEqualTo(MET);
    POLICY.gives(UNKNOWN, MET, new OcdPatients("2025-05-30").fits().safety(key, true));
  }

  @Test
  void suicidalIntentIsNotSpokenOfBeforeJuly2023() {
    var patient = new OcdPatients("2023-07-30").fits();
    assertThat(ShippedPolicy.nodes(POLICY.verdict(patient).findings()).map(Finding::id))
        .contains("no-seizures")
        .doesNotContain("no-suicidal-intent", "used-as-labelled", "cleared-device");
  }

  @ParameterizedTest
  @CsvSource({"tbi", "stroke", "raised-icp", "cns-tumour", "PREGNANCY"})
  void contraindicationDroppedInJuly2024ExcludesOnlyBefore(String key) {
    POLICY.gives(NOT_MET, NOT_MET, new OcdPatients("2024-07-30").fits().safety(key, true));
    POLICY.gives(UNKNOWN, UNKNOWN, new OcdPatients("2024-07-31").fits().safety(key, true));
    POLICY.gives(UNKNOWN, MET, new OcdPatients("2025-05-30").fits().safety(key, true));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-07-30,92,NOT_MET",
    "2024-07-31,92,MET",
    "2024-07-31,91,NOT_MET",
    "2025-05-30,92,MET"
  })
  void remissionCountsSinceJuly2024(String day, int days, Truth result) {
    assertThat(POLICY.finding(new OcdPatients(day).lastUsed(days), "no-substance-abuse"))
        .isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"2024-07-30,UNKNOWN", "2024-07-31,MET", "2025-05-30,MET"})
  void supervisionFollowsScopeOfPracticeSinceJuly2024(String day, Truth result) {
    var patient =
        new OcdPatients(day).fits().attests("supervised-within-scope-of-practice", true, null);
    assertThat(POLICY.finding(patient, "supervision")).isEqualTo(result);
    assertThat(
            POLICY.finding(
                new OcdPatients(day)
                    .fits()
                    .attests("supervised-by-psychiatrist", true, "PSYCHIATRIST"),
                "supervision"))
        .isEqualTo(MET);
  }

  @ParameterizedTest
  @CsvSource({"2024-07-30,NOT_MET,NOT_MET", "2024-07-31,UNKNOWN,NOT_MET"})
  void noPsychiatristIsABreachOnlyIfNobodyElseMay(String day, Truth unstated, Truth nobody) {
    var patient =
        new OcdPatients(day).fits().attests("supervised-by-psychiatrist", false, "PSYCHIATRIST");
    assertThat(POLICY.finding(patient, "supervision")).isEqualTo(unstated);
    assertThat(
            POLICY.finding(
                patient.attests("supervised-within-scope-of-practice", false, null), "supervision"))
        .isEqualTo(nobody);
  }

  @ParameterizedTest
  @CsvSource({"2023-07-30,UNKNOWN", "2023-07-31,NOT_MET", "2025-05-30,NOT_MET"})
  void deviceIsUsedAsLabelledSinceJuly2023(String day, Truth result) {
    var patient = new OcdPatients(day).fits().attests("device-used-as-labelled", false, null);
    POLICY.gives(result, result, patient);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-30,15,1,MET", "2023-07-30,16,1,NOT_MET", "2023-07-31,15,1,NOT_MET",
    "2023-07-31,14,1,MET", "2025-05-29,14,182,MET", "2025-05-30,14,182,NOT_MET",
    "2025-05-30,14,183,MET", "2025-05-30,15,184,NOT_MET"
  })
  void earlierResponseIsThatOfTheDay(String day, int after, int daysHeld, Truth response) {
    var patient = new OcdPatients(day).again(20, after, daysHeld);
    assertThat(POLICY.finding(patient, "earlier-response")).isEqualTo(response);
    assertThat(POLICY.verdict(patient).result()).isEqualTo(response == MET ? UNKNOWN : NOT_MET);
  }

  @Test
  void maintenanceIsUnpublished() {
    POLICY.gives(UNKNOWN, UNKNOWN, NOW.fits().requestType(RequestType.MAINTENANCE));
  }

  @ParameterizedTest
  @CsvSource({"OCD,DEEP_TMS,MET", "OCD,RTMS,UNKNOWN", "MDD,DEEP_TMS,UNKNOWN"})
  void onlyDeepTmsForOcdIsSpokenOf(Indication indication, Modality modality, Truth coverage) {
    var findings = POLICY.verdict(NOW.fits().treatment(indication, modality)).findings();
    assertThat(findings.children().getFirst().result()).isEqualTo(coverage);
  }
}
