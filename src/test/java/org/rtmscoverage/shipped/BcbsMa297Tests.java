package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.TrialOutcome.NOT_RECORDED;
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
import org.rtmscoverage.policy.EctStatus;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PriorTmsCourse;
import org.rtmscoverage.policy.TrialOutcome;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.RequestType;

/** Policy 297: four ways in, psychotherapy beside each, and neither class nor dose asked for. */
class BcbsMa297Tests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("bcbs-ma-297");

  private static Patients untried() {
    return Patients.severe().allComplete();
  }

  private static Patients complete() {
    return Patients.twoFailures().allComplete();
  }

  private static Patients respondedUntil(@Nullable String lastSession, int after) {
    return untried()
        .episode("2026-11-01")
        .priorTms(
            new PriorTmsCourse(
                null,
                lastSession == null ? null : PartialDate.parse(lastSession),
                36,
                Modality.RTMS,
                "PHQ-9",
                22,
                after,
                null,
                null));
  }

  private static Patients ectCandidate(boolean notSuperior) {
    return untried()
        .ect(EctStatus.NOT_TRIED, true)
        .attests("ect-not-superior", notSuperior, "PSYCHIATRIST");
  }

  static Stream<PolicyRow> rows() {
    return Stream.of(severity(), medication(), otherWays(), psychotherapy(), safety(), delivery())
        .flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> severity() {
    return Stream.of(
        met("recurrent and severe", "mdd-severe-diagnosis", complete()),
        met("single episode", "mdd-severe-diagnosis", coded("F32.2")),
        notMet("moderate", "mdd-severe-diagnosis", coded("F33.1")),
        unknown("severity not coded", "mdd-severe-diagnosis", coded("F33.9")),
        unknown(
            "no code, list open",
            "mdd-severe-diagnosis",
            complete().noDiagnosis().open(ClinicalSection.DIAGNOSES)),
        met("the least score that is severe", "severe-on-scale", scored("PHQ-9", 20)),
        unknown("a point below it", "severe-on-scale", scored("PHQ-9", 19)),
        notMet("moderate on PHQ-9", "severe-on-scale", scored("PHQ-9", 14)),
        met("severe on MADRS", "severe-on-scale", scored("MADRS", 35)),
        notMet("no score, list complete", "severe-on-scale", complete().noScore()),
        unknown(
            "no score, list open",
            "severe-on-scale",
            complete().noScore().open(ClinicalSection.SCORES)));
  }

  private static Patients coded(String code) {
    return complete().noDiagnosis().diagnosis(code);
  }

  private static Patients scored(String instrument, int score) {
    return complete().noScore().score(instrument, score, "2026-11-10");
  }

  private static Stream<PolicyRow> medication() {
    return Stream.of(
        met("two SSRIs failed", "two-failed-trials", complete()),
        met(
            "two trials of a day at a low dose",
            "two-failed-trials",
            untried()
                .trial("sertraline", 25, "2026-02-01", "2026-02-01", NO_RESPONSE)
                .trial("citalopram", 10, "2019-05-01", "2019-05-01", NO_RESPONSE)),
        notMet("one failed", "two-failed-trials", one()),
        notMet(
            "one drug failed twice",
            "two-failed-trials",
            one().trial("sertraline", 200, "2026-05-01", "2026-07-01", NO_RESPONSE)),
        notMet(
            "the second helped",
            "two-failed-trials",
            one().trial("escitalopram", 20, "2026-05-01", "2026-08-01", RESPONSE)),
        unknown(
            "outcome of the second not recorded",
            "two-failed-trials",
            one().trial("escitalopram", 20, "2026-05-01", "2026-08-01", NOT_RECORDED)),
        unknown("one failed, history open", "two-failed-trials", openHistory(one())),
        met("nausea and insomnia", "two-intolerances", intolerant("nausea", "insomnia")),
        notMet("nausea twice", "two-intolerances", intolerant("nausea", "nausea")),
        notMet("one not tolerated", "two-intolerances", untried().intolerance("sertraline")),
        notMet(
            "one failed, one not tolerated",
            "two-intolerances",
            one().intolerance("venlafaxine", "nausea")),
        unknown("a side effect not in the list", "two-intolerances", intolerant("nausea", "gloom")),
        unknown("nothing tried, history open", "two-intolerances", openHistory(untried())));
  }

  private static Patients openHistory(Patients patient) {
    return patient.open(ClinicalSection.MEDICATION_TRIALS);
  }

  private static Patients one() {
    return untried().trial("sertraline", 200, "2026-02-01", "2026-04-12", NO_RESPONSE);
  }

  private static Patients intolerant(String first, String second) {
    return untried().intolerance("sertraline", first).intolerance("venlafaxine", second);
  }

  private static Stream<PolicyRow> otherWays() {
    return Stream.of(
        met("responded three months ago", "earlier-rtms-response", respondedUntil("2026-09-01", 8)),
        notMet(
            "a day short of three months",
            "earlier-rtms-response",
            respondedUntil("2026-09-02", 8)),
        notMet(
            "responded in this episode",
            "earlier-rtms-response",
            respondedUntil("2026-03-01", 8).episode("2026-01-10")),
        notMet("no change", "earlier-rtms-response", respondedUntil("2026-03-01", 22)),
        met("half of the score gone", "earlier-rtms-response", respondedUntil("2026-03-01", 11)),
        unknown("a point less gone", "earlier-rtms-response", respondedUntil("2026-03-01", 12)),
        unknown("nobody says when", "earlier-rtms-response", respondedUntil(null, 8)),
        unknown(
            "earlier courses not listed",
            "earlier-rtms-response",
            untried().open(ClinicalSection.PRIOR_TMS)),
        met("instead of ECT", "instead-of-ect", ectCandidate(true)),
        notMet("ECT superior", "ect-not-superior", ectCandidate(false)),
        unknown(
            "nobody compared with ECT",
            "ect-not-superior",
            untried().ect(EctStatus.NOT_TRIED, true)),
        notMet("not a candidate", "ect-candidate", untried().ect(EctStatus.NOT_TRIED, false)),
        unknown(
            "candidacy not stated",
            "ect-candidate",
            untried().attests("ect-not-superior", true, "PSYCHIATRIST").open(ClinicalSection.ECT)),
        needOfEct("ACUTE_SUICIDALITY"),
        needOfEct("CATATONIA_OR_INANITION"),
        needOfEct("PSYCHOSIS"),
        unknown(
            "catatonia not asked",
            "instead-of-ect",
            ectCandidate(true).safety("CATATONIA_OR_INANITION", null)));
  }

  private static PolicyRow needOfEct(String group) {
    return notMet(group, "no-need-of-ect", ectCandidate(true).safety(group, true));
  }

  private static Stream<PolicyRow> psychotherapy() {
    return Stream.of(
        met("CBT failed", "failed-psychotherapy", complete()),
        notMet("none", "failed-psychotherapy", complete().noPsychotherapy()),
        notMet("CBT helped", "failed-psychotherapy", therapy("CBT", RESPONSE)),
        notMet("none beside ECT", "failed-psychotherapy", ectCandidate(true).noPsychotherapy()),
        unknown("outcome not recorded", "failed-psychotherapy", therapy("CBT", NOT_RECORDED)),
        unknown(
            "none, list open",
            "failed-psychotherapy",
            complete().noPsychotherapy().open(ClinicalSection.PSYCHOTHERAPY)));
  }

  private static Patients therapy(String type, TrialOutcome outcome) {
    return complete().noPsychotherapy().psychotherapy(type, outcome);
  }

  private static Stream<PolicyRow> safety() {
    return Stream.of(
            contraindicated("SEIZURE_DISORDER", "no-seizure-disorder"),
            contraindicated("PSYCHOSIS", "no-psychosis"),
            contraindicated("NEUROLOGIC_CONDITION", "no-neurologic-condition"),
            contraindicated("CONCURRENT_KETAMINE", "no-concurrent-ketamine"),
            Stream.of(
                notMet("implant at 30 cm", "no-implant-near-coil", implant(30)),
                met("implant at 31 cm", "no-implant-near-coil", implant(31)),
                notMet("implant, distance not stated", "no-implant-near-coil", implant(null)),
                unknown(
                    "implants not asked",
                    "no-implant-near-coil",
                    complete().safety("IMPLANT_NEAR_COIL", null))))
        .flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> contraindicated(String group, String node) {
    return Stream.of(
        notMet(group, node, complete().safety(group, true)),
        unknown(group + " not asked", node, complete().safety(group, null)));
  }

  private static Patients implant(@Nullable Integer centimetres) {
    return complete()
        .safety("IMPLANT_NEAR_COIL", true)
        .safetyDetail("IMPLANT_NEAR_COIL", centimetres);
  }

  private static Stream<PolicyRow> delivery() {
    return Stream.of(
        met("device for depression", "cleared-device", complete().device("neuronetics-k083538")),
        notMet("device for OCD", "cleared-device", complete().device("brainsway-den170078")),
        new PolicyRow("no device named", Truth.MET, "cleared-device", Truth.UNKNOWN, complete()),
        met("trained physician", "trained-physician", trained(true)),
        notMet("untrained physician", "trained-physician", trained(false)),
        new PolicyRow(
            "training not stated", Truth.MET, "trained-physician", Truth.UNKNOWN, complete()));
  }

  private static Patients trained(boolean value) {
    return complete().attests("trained-physician", value, null);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, mdd-covered, MET",
    "MDD, DEEP_TMS, mdd-covered, MET",
    "MDD, THETA_BURST, mdd-covered, MET",
    "MDD, ACCELERATED_TBS, coverage, UNKNOWN",
    "MDD, NAVIGATED, coverage, UNKNOWN",
    "OCD, DEEP_TMS, other-disorders-investigational, NOT_MET",
    "PTSD, RTMS, other-disorders-investigational, NOT_MET",
    "ADHD, RTMS, other-disorders-investigational, NOT_MET",
    "BIPOLAR, RTMS, other-disorders-investigational, NOT_MET",
    "GAD, RTMS, other-disorders-investigational, NOT_MET",
    "SMOKING, DEEP_TMS, other-disorders-investigational, NOT_MET",
    "MIGRAINE, RTMS, other-disorders-investigational, NOT_MET",
    "OTHER, RTMS, other-disorders-investigational, NOT_MET"
  })
  void coverageGoesByIndicationAndModality(
      Indication indication, Modality modality, String row, Truth truth) {
    var patient = complete().treatment(indication, modality);
    assertThat(POLICY.finding(patient, row)).isEqualTo(truth);
    assertThat(POLICY.verdict(patient).notCovered()).isEqualTo(truth == Truth.NOT_MET);
  }

  @Test
  void maintenanceIsInvestigationalAndExtensionUnread() {
    assertThat(POLICY.verdict(complete().requestType(RequestType.MAINTENANCE)).notCovered())
        .isTrue();
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, complete().requestType(RequestType.EXTENSION));
  }

  @Test
  void retreatmentGoesByTheFirstCriteria() {
    POLICY.gives(Truth.MET, Truth.MET, complete().requestType(RequestType.RETREATMENT));
    POLICY.gives(
        Truth.NOT_MET,
        Truth.NOT_MET,
        respondedUntil("2026-09-02", 8).requestType(RequestType.RETREATMENT));
  }

  @Test
  void courseIsThirtySixSessionsTaperIncluded() {
    var limit = Objects.requireNonNull(POLICY.verdict(complete()).sessionLimit());
    assertThat(limit.maxSessions()).isEqualTo(36);
    assertThat(limit.sessionsPerWeek()).isEqualTo(5);
    assertThat(limit.taper()).containsExactly(3, 2, 1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2024-06-30, false", "2024-07-01, true"})
  void firstVersionIsInForceFromJuly2024(String serviceDate, boolean inForce) {
    var verdict = POLICY.verdict(complete().serviceDate(serviceDate));
    assertThat(verdict.version() != null).isEqualTo(inForce);
  }
}
