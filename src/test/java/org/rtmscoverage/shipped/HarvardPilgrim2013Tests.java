package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.EffectiveToBasis;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PriorTmsCourse;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PartialDate;

/** Point32Health before InterQual: what Harvard Pilgrim wrote in August 2013. */
class HarvardPilgrim2013Tests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("point32health-tms");
  private static final String PLAN = "harvard-pilgrim-plan";
  private static final int IN_2013 = 13;

  private static Patients untried() {
    return Patients.severe().attests(PLAN, true, null).allComplete().yearsEarlier(IN_2013);
  }

  private static Patients complete() {
    return with("sertraline", 50, "2026-03-01");
  }

  /** More than four weeks, that is 29 days, end on 1 March. */
  private static Patients with(String drug, int mg, String lastDay) {
    return three().trial(drug, mg, "2026-02-01", lastDay, NO_RESPONSE);
  }

  private static Patients three() {
    return untried()
        .trial("escitalopram", 20, "2026-03-10", "2026-05-01", NO_RESPONSE)
        .trial("venlafaxine", 150, "2026-05-02", "2026-06-25", NO_RESPONSE)
        .trial("bupropion", 300, "2026-07-01", "2026-08-15", NO_RESPONSE);
  }

  static Stream<PolicyRow> rows() {
    return Stream.of(trials(), ways(), others()).flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> trials() {
    return Stream.of(
        met("four for 29 days", "four-failed-trials", complete()),
        notMet("four weeks exactly", "four-failed-trials", with("sertraline", 50, "2026-02-28")),
        notMet("a milligram short", "four-failed-trials", with("sertraline", 49, "2026-03-01")),
        notMet("three trials", "four-failed-trials", three()),
        notMet(
            "one before the episode",
            "four-failed-trials",
            three().trial("sertraline", 50, "2025-09-01", "2025-11-01", NO_RESPONSE)),
        notMet("four of one class", "four-failed-trials", ssris()),
        unknown(
            "three trials, history open",
            "four-failed-trials",
            three().open(ClinicalSection.MEDICATION_TRIALS)));
  }

  private static Patients ssris() {
    return untried()
        .trial("escitalopram", 20, "2026-03-10", "2026-05-01", NO_RESPONSE)
        .trial("citalopram", 40, "2026-05-02", "2026-06-25", NO_RESPONSE)
        .trial("fluoxetine", 40, "2026-07-01", "2026-08-15", NO_RESPONSE)
        .trial("sertraline", 50, "2026-02-01", "2026-03-01", NO_RESPONSE);
  }

  private static Stream<PolicyRow> ways() {
    return Stream.of(
        met("four not tolerated", "four-intolerances", intolerances("weight gain")),
        notMet("two for one reason", "four-intolerances", intolerances("nausea")),
        notMet(
            "three not tolerated",
            "four-intolerances",
            untried()
                .intolerance("sertraline", "nausea")
                .intolerance("venlafaxine", "insomnia")
                .intolerance("bupropion", "dry mouth")),
        met("responded to TMS", "earlier-response", responded(15)),
        notMet("no change after TMS", "earlier-response", responded(30)),
        unknown("some change after TMS", "earlier-response", responded(16)));
  }

  private static Patients intolerances(String last) {
    return untried()
        .intolerance("sertraline", "nausea")
        .intolerance("venlafaxine", "insomnia")
        .intolerance("bupropion", "dry mouth")
        .intolerance("mirtazapine", last);
  }

  private static Patients responded(int after) {
    return untried().priorTms(course(after));
  }

  private static PriorTmsCourse course(int after) {
    var last = PartialDate.parse("2026-03-02");
    return new PriorTmsCourse(null, last, 36, Modality.RTMS, "PHQ-9", 30, after, null, null);
  }

  private static Stream<PolicyRow> others() {
    return Stream.of(
        met("mild by code", "mdd", complete().noDiagnosis().diagnosis("F33.0")),
        notMet("anxiety", "mdd", complete().noDiagnosis().diagnosis("F41.1")),
        unknown(
            "diagnosed by a counselor",
            "mdd",
            complete().noDiagnosis().diagnosis("F33.2", true, "COUNSELOR")),
        notMet("never scored", "baseline-score", complete().noScore()),
        unknown(
            "no score, list open",
            "baseline-score",
            complete().noScore().open(ClinicalSection.SCORES)),
        met("any age and no therapy", "mdd", complete().age(14).noPsychotherapy()),
        met("36 sessions", "sessions", complete().sessions(36)),
        notMet("37 sessions", "sessions", complete().sessions(37)),
        met("NeuroStar", "neurostar-device", complete().device("neuronetics-k083538")),
        notMet("another device", "neurostar-device", complete().device("brainsway-k122288")),
        met("plan of Harvard Pilgrim", "harvard-pilgrim-plan", complete()),
        unknown("plan not stated", "harvard-pilgrim-plan", plan(null)),
        notMet("plan of Tufts", "harvard-pilgrim-plan", plan(false)));
  }

  private static Patients plan(@Nullable Boolean ofHarvardPilgrim) {
    var patient = Patients.severe().allComplete().priorTms(course(15)).yearsEarlier(IN_2013);
    return ofHarvardPilgrim == null ? patient : patient.attests(PLAN, ofHarvardPilgrim, null);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @Test
  void otherDevicesAreOpen() {
    var patient = complete().device("brainsway-k122288");
    assertThat(POLICY.finding(patient, "neurostar")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void plansOfTuftsAreOpen() {
    POLICY.gives(Truth.UNKNOWN, Truth.MET, complete());
    assertThat(POLICY.finding(plan(false), "plan")).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    "2013-08-30,,",
    "2013-08-31,2013-08-31,INFERRED",
    "2024-09-30,2013-08-31,INFERRED",
    "2024-10-01,2024-10-01,"
  })
  void versionIsTheOneOfTheDay(
      String day, @Nullable String version, @Nullable EffectiveToBasis basis) {
    var found = POLICY.verdict(Patients.severe().serviceDate(day)).version();
    assertThat(found == null ? null : found.effectiveFrom().toString()).isEqualTo(version);
    assertThat(found == null ? null : found.effectiveToBasis()).isEqualTo(basis);
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({"MDD, RTMS, MET", "MDD, DEEP_TMS, UNKNOWN", "OCD, DEEP_TMS, UNKNOWN"})
  void coverageGoesByIndicationAndModality(Indication indication, Modality modality, Truth truth) {
    var verdict = POLICY.verdict(complete().treatment(indication, modality));
    assertThat(verdict.findings().children().getFirst().result()).isEqualTo(truth);
  }

  @Test
  void courseIsThirtyVisitsOverSevenWeeksAndSixOfTaper() {
    var limit = Objects.requireNonNull(POLICY.verdict(complete()).sessionLimit());
    assertThat(limit.maxSessions()).isEqualTo(36);
    assertThat(limit.grants()).extracting(grant -> grant.sessions()).containsExactly(30, 6);
    assertThat(limit.grants().getFirst().weeks()).isEqualTo(7);
  }
}
