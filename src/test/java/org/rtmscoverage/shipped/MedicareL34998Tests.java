package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.TrialOutcome.INTOLERANCE;
import static org.rtmscoverage.policy.TrialOutcome.NOT_RECORDED;
import static org.rtmscoverage.policy.TrialOutcome.NO_RESPONSE;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PriorTmsCourse;
import org.rtmscoverage.policy.Trials;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.RequestType;

class MedicareL34998Tests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("medicare-l34998");
  private static final String ORDER = "psychiatrist-examined-and-ordered";

  /** One failed drug, ordered by a psychiatrist, every list complete. */
  private static Patients complete() {
    return withoutDrugs().trial("sertraline", 50, "2026-02-01", "2026-04-12", NO_RESPONSE);
  }

  private static Patients withoutDrugs() {
    return withoutOrder().attests(ORDER, true, "PSYCHIATRIST");
  }

  private static Patients withoutOrder() {
    return Patients.severe().age(70).allComplete();
  }

  private static Patients unordered() {
    return withoutOrder().trial("sertraline", 50, "2026-02-01", "2026-04-12", NO_RESPONSE);
  }

  private static Patients retreatment(int after, @Nullable String relapse) {
    return complete()
        .requestType(RequestType.RETREATMENT)
        .priorTms(
            new PriorTmsCourse(
                null,
                PartialDate.parse("2025-03-02"),
                36,
                Modality.RTMS,
                "PHQ-9",
                22,
                after,
                null,
                relapse == null ? null : PartialDate.parse(relapse)));
  }

  static Stream<PolicyRow> rows() {
    return Stream.of(history(), patient(), safety(), retreatments()).flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> history() {
    return Stream.of(
        met("one failed drug", "one-failed-trial", complete()),
        notMet("none failed", "medication-history", withoutDrugs()),
        notMet(
            "a milligram short of the least dose",
            "one-failed-trial",
            withoutDrugs()
                .age(41)
                .trial("sertraline", 49, "2026-02-01", "2026-04-12", NO_RESPONSE)),
        unknown(
            "dose not stated",
            "one-failed-trial",
            withoutDrugs().trial(Trials.of("m1", "sertraline").build())),
        unknown(
            "outcome not recorded",
            "one-failed-trial",
            withoutDrugs().trial("sertraline", 50, "2026-02-01", "2026-04-12", NOT_RECORDED)),
        met("one drug not tolerated", "intolerance", withoutDrugs().intolerance("sertraline")),
        unknown(
            "none failed, history open",
            "medication-history",
            withoutDrugs().open(ClinicalSection.MEDICATION_TRIALS)),
        met("no psychotherapy", "medication-history", complete().noPsychotherapy()),
        met("ordered by a psychiatrist", "psychiatrist-order", complete()),
        unknown("nobody ordered", "psychiatrist-order", unordered()),
        unknown(
            "ordered by a nurse", "psychiatrist-order", unordered().attests(ORDER, true, "NURSE")),
        notMet(
            "not examined face to face",
            "psychiatrist-order",
            unordered().attests(ORDER, false, "PSYCHIATRIST")));
  }

  private static Stream<PolicyRow> patient() {
    return Stream.of(
        met("aged 18", "adult", complete().age(18)),
        notMet("aged 17", "adult", complete().age(17)),
        unknown("age not stated", "adult", complete().age(null)),
        met("single episode", "severe-mdd", coded("F32.2")),
        met("recurrent", "severe-mdd", coded("F33.2")),
        notMet("moderate", "severe-mdd", coded("F33.1")),
        notMet("psychotic features", "severe-mdd", coded("F32.3")),
        unknown("severity not coded", "severe-mdd", coded("F33.9")),
        unknown(
            "no code, list open",
            "severe-mdd",
            complete().noDiagnosis().open(ClinicalSection.DIAGNOSES)));
  }

  private static Patients coded(String code) {
    return complete().noDiagnosis().diagnosis(code).safety("PSYCHOSIS", code.endsWith("3"));
  }

  private static Stream<PolicyRow> safety() {
    return Stream.of(
        notMet("implant", "no-implant", implant(30)),
        met("implant a centimetre farther", "no-implant", implant(31)),
        unknown("implants not asked", "no-implant", complete().safety("IMPLANT_NEAR_COIL", null)),
        met("no seizures", "seizures-weighed", complete()),
        unknown("seizures", "seizures-weighed", complete().safety("SEIZURE_DISORDER", true)),
        unknown(
            "seizures not asked", "seizures-weighed", complete().safety("SEIZURE_DISORDER", null)),
        unknown("psychosis", "psychosis-weighed", complete().safety("PSYCHOSIS", true)),
        unknown("psychosis not asked", "psychosis-weighed", complete().safety("PSYCHOSIS", null)),
        unknown(
            "stroke",
            "neurologic-condition-weighed",
            complete().safety("NEUROLOGIC_CONDITION", true)),
        unknown(
            "brain not asked",
            "neurologic-condition-weighed",
            complete().safety("NEUROLOGIC_CONDITION", null)),
        met(
            "daily for six weeks",
            "daily-for-six-weeks",
            complete().attests("daily-for-six-weeks", true, null)),
        notMet(
            "longer than six weeks",
            "daily-for-six-weeks",
            complete().attests("daily-for-six-weeks", false, null)));
  }

  private static Patients implant(int centimetres) {
    return complete()
        .safety("IMPLANT_NEAR_COIL", true)
        .safetyDetail("IMPLANT_NEAR_COIL", centimetres);
  }

  private static Stream<PolicyRow> retreatments() {
    return Stream.of(
        met("relapsed after response", "relapsed", retreatment(8, "2026-10-01")),
        unknown("relapse not documented", "relapsed", retreatment(8, null)),
        met("aged 18 at relapse", "retreatment-adult", retreatment(8, "2026-10-01").age(18)),
        notMet("aged 17 at relapse", "retreatment-adult", retreatment(8, "2026-10-01").age(17)),
        unknown(
            "age at relapse not stated",
            "retreatment-adult",
            retreatment(8, "2026-10-01").age(null)),
        unknown("some response", "relapsed", retreatment(12, "2026-10-01")),
        notMet("no change at all", "relapsed", retreatment(22, "2026-10-01")),
        notMet(
            "moderate at relapse",
            "retreatment-severe-mdd",
            retreatment(8, "2026-10-01").noDiagnosis().diagnosis("F33.1")),
        notMet(
            "implant at relapse",
            "retreatment-no-implant",
            retreatment(8, "2026-10-01")
                .safety("IMPLANT_NEAR_COIL", true)
                .safetyDetail("IMPLANT_NEAR_COIL", 30)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @Test
  void courseTakesSixWeeksAtMost() {
    var limit = Objects.requireNonNull(POLICY.verdict(complete()).sessionLimit());
    assertThat(limit.maxWeeks()).isEqualTo(6);
    assertThat(limit.maxSessions()).isNull();
  }

  @Test
  void oneFailedTrialIsEnoughForTheWholePolicy() {
    POLICY.gives(Truth.MET, Truth.MET, complete());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"SEIZURE_DISORDER", "PSYCHOSIS", "NEUROLOGIC_CONDITION"})
  void relativeContraindicationsGoToAPerson(String group) {
    var verdict = POLICY.verdict(complete().safety(group, true));
    assertThat(verdict.findings().causes())
        .singleElement()
        .satisfies(cause -> assertThat(cause.text()).contains("psychiatrist who orders"));
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, depression-covered, MET",
    "MDD, THETA_BURST, depression-covered, MET",
    "MDD, DEEP_TMS, depression-covered, MET",
    "MDD, ACCELERATED_TBS, coverage, UNKNOWN",
    "MDD, NAVIGATED, coverage, UNKNOWN",
    "OCD, DEEP_TMS, other-conditions-not-covered, NOT_MET",
    "PTSD, RTMS, other-conditions-not-covered, NOT_MET",
    "OTHER, RTMS, other-conditions-not-covered, NOT_MET"
  })
  void coverageGoesByIndication(Indication indication, Modality modality, String row, Truth truth) {
    var patient = complete().treatment(indication, modality);
    assertThat(POLICY.finding(patient, row)).isEqualTo(truth);
    assertThat(POLICY.verdict(patient).notCovered()).isEqualTo(truth == Truth.NOT_MET);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"MAINTENANCE", "EXTENSION"})
  void otherKindsOfRequestAreUnread(RequestType kind) {
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, complete().requestType(kind));
    assertThat(POLICY.verdict(complete().requestType(kind)).notCovered()).isFalse();
  }

  @Test
  void intoleranceCountsByItsOutcomeOnly() {
    var trial = Trials.of("m1", "sertraline").outcome(INTOLERANCE).build();
    POLICY.gives(Truth.MET, Truth.MET, withoutDrugs().trial(trial));
  }
}
