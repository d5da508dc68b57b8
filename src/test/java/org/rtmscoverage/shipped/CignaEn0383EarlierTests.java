package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.TrialOutcome.NO_RESPONSE;
import static org.rtmscoverage.policy.TrialOutcome.RESPONSE;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.time.LocalDate;
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
import org.rtmscoverage.policy.PsychotherapyTrial;
import org.rtmscoverage.policy.Trials;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.RequestType;

/** Cigna EN0383 before 2026: three trials in 2016, two in 2023, adolescents from 2025. */
class CignaEn0383EarlierTests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("cigna-en0383");
  private static final String THREE = "three-antidepressants-not-usable";
  private static final String TWO = "two-antidepressants-failed-or-contraindicated";

  private static final PsychotherapyTrial BEFORE_THE_EPISODE =
      new PsychotherapyTrial(
          "CBT", PartialDate.parse("2025-03"), PartialDate.parse("2025-06"), 16, NO_RESPONSE);

  private static Patients untried2016() {
    return Patients.severe()
        .score("PHQ-9", 22, "2026-02-01", "BASELINE")
        .attests(THREE, false, "PSYCHIATRIST")
        .allComplete()
        .yearsEarlier(8);
  }

  private static Patients complete2016() {
    return with2016("sertraline", 50, "2026-02-28");
  }

  /** Four weeks, that is 28 days, end on 28 February. */
  private static Patients with2016(String drug, int mg, String lastDay) {
    return two2016().trial(drug, mg, "2026-02-01", lastDay, NO_RESPONSE);
  }

  private static Patients two2016() {
    return untried2016()
        .trial("escitalopram", 20, "2026-04-01", "2026-05-15", NO_RESPONSE)
        .trial("venlafaxine", 150, "2026-05-20", "2026-06-25", NO_RESPONSE);
  }

  private static Patients intolerances2016(String... drugs) {
    var patient = untried2016();
    for (String drug : drugs) {
      patient.intolerance(drug);
    }
    return patient;
  }

  private static Patients untried2023() {
    return Patients.severe().attests(TWO, false, "PSYCHIATRIST").allComplete().yearsEarlier(3);
  }

  private static Patients complete2023() {
    return with2023("sertraline", 50, "2026-02-01", "2026-02-28");
  }

  private static Patients with2023(String drug, int mg, String firstDay, String lastDay) {
    return untried2023()
        .trial(drug, mg, firstDay, lastDay, NO_RESPONSE)
        .trial("venlafaxine", 150, "2026-05-01", "2026-06-25", NO_RESPONSE);
  }

  static Stream<PolicyRow> rows() {
    return Stream.of(
            medication2016(),
            patient2016(),
            medication2023(),
            patient2023(),
            CignaEn0383Tests.ocdRows().map(row -> row.yearsEarlier(3)),
            CignaEn0383Tests.rows().map(row -> row.yearsEarlier(1)))
        .flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> medication2016() {
    return Stream.of(
        met("2016, three for four weeks", "failed-trials", complete2016()),
        notMet("2016, two trials", "failed-trials", two2016()),
        notMet(
            "2016, a day short of four weeks",
            "failed-trials",
            with2016("sertraline", 50, "2026-02-27")),
        notMet(
            "2016, a milligram short", "failed-trials", with2016("sertraline", 49, "2026-02-28")),
        notMet("2016, three of one class", "failed-trials", ssris()),
        notMet(
            "2016, one before the episode",
            "failed-trials",
            two2016().trial("sertraline", 50, "2025-09-01", "2025-11-01", NO_RESPONSE)),
        unknown(
            "2016, dates not stated",
            "failed-trials",
            two2016().trial(Trials.of("m3", "sertraline").dose(50).build())),
        notMet(
            "2016, one score only",
            "failure-scored",
            complete2016().noScore().score("PHQ-9", 22, "2026-11-10")),
        unknown(
            "2016, one score, list open",
            "failure-scored",
            complete2016().noScore().score("PHQ-9", 22, "2026-11-10").open(ClinicalSection.SCORES)),
        met(
            "2016, three not tolerated",
            "intolerance",
            intolerances2016("sertraline", "citalopram", "venlafaxine")),
        notMet(
            "2016, two not tolerated",
            "intolerance",
            intolerances2016("sertraline", "venlafaxine")),
        notMet(
            "2016, three of one class not tolerated",
            "intolerance",
            intolerances2016("sertraline", "citalopram", "fluoxetine")),
        met("2016, contraindicated", "contraindication", contraindicated2016()),
        notMet(
            "2016, contraindicated but no therapy",
            "failed-psychotherapy-beside-intolerance",
            contraindicated2016().noPsychotherapy()));
  }

  private static Patients contraindicated2016() {
    return Patients.severe().attests(THREE, true, "PSYCHIATRIST").allComplete().yearsEarlier(8);
  }

  private static Patients ssris() {
    return untried2016()
        .trial("escitalopram", 20, "2026-04-01", "2026-05-15", NO_RESPONSE)
        .trial("citalopram", 40, "2026-05-20", "2026-06-25", NO_RESPONSE)
        .trial("sertraline", 50, "2026-02-01", "2026-02-28", NO_RESPONSE);
  }

  private static Stream<PolicyRow> patient2016() {
    return Stream.of(
        met("2016, aged 18", "minimum-age", complete2016().age(18)),
        notMet("2016, aged 17", "minimum-age", complete2016().age(17)),
        unknown("2016, age not stated", "minimum-age", complete2016().age(null)),
        met("2016, moderate", "moderate-or-severe-mdd", coded2016("F33.1")),
        notMet("2016, mild", "moderate-or-severe-mdd", coded2016("F33.0")),
        notMet("2016, psychotic features", "moderate-or-severe-mdd", coded2016("F33.3")),
        unknown("2016, severity not coded", "moderate-or-severe-mdd", coded2016("F33.9")),
        notMet("2016, bipolar", "unipolar", complete2016().safety("BIPOLAR", true)),
        unknown("2016, bipolar not asked", "unipolar", complete2016().safety("BIPOLAR", null)),
        notMet("2016, psychosis", "no-psychosis", complete2016().safety("PSYCHOSIS", true)),
        unknown(
            "2016, psychosis not asked", "no-psychosis", complete2016().safety("PSYCHOSIS", null)),
        notMet("2016, no therapy", "failed-psychotherapy", complete2016().noPsychotherapy()),
        notMet(
            "2016, therapy before the episode",
            "failed-psychotherapy",
            complete2016().noPsychotherapy().psychotherapy(BEFORE_THE_EPISODE)),
        met(
            "2016, device for depression",
            "cleared-device",
            complete2016().device("neuronetics-k083538")),
        notMet(
            "2016, device for OCD",
            "cleared-device",
            complete2016().device("brainsway-den170078")));
  }

  private static Patients coded2016(String code) {
    return complete2016().noDiagnosis().diagnosis(code);
  }

  private static Stream<PolicyRow> medication2023() {
    return Stream.of(
        met("2023, two for four weeks", "failed-trials", complete2023()),
        notMet(
            "2023, a day short of four weeks",
            "two-trials-ever",
            with2023("sertraline", 50, "2026-02-01", "2026-02-27")),
        notMet(
            "2023, a milligram short",
            "two-trials-ever",
            with2023("sertraline", 49, "2026-02-01", "2026-02-28")),
        notMet(
            "2023, two of one class",
            "two-trials-ever",
            with2023("duloxetine", 60, "2026-02-01", "2026-02-28")),
        new PolicyRow(
            "2023, one before the episode",
            Truth.MET,
            "failed-trials",
            Truth.NOT_MET,
            with2023("sertraline", 50, "2025-09-01", "2025-11-01")),
        met(
            "2023, one failed and one not tolerated",
            "two-trials-ever",
            untried2023()
                .intolerance("sertraline")
                .trial("venlafaxine", 150, "2026-05-01", "2026-06-25", NO_RESPONSE)),
        notMet("2023, one not tolerated", "failed-trials", untried2023().intolerance("sertraline")),
        unknown(
            "2023, nothing tried, history open",
            "failed-trials",
            untried2023().open(ClinicalSection.MEDICATION_TRIALS)),
        met("2023, contraindicated", "contraindication", contraindicated2023()),
        notMet("2023, nothing tried", "contraindication", untried2023()));
  }

  private static Patients contraindicated2023() {
    return Patients.severe().attests(TWO, true, "PSYCHIATRIST").allComplete().yearsEarlier(3);
  }

  private static Stream<PolicyRow> patient2023() {
    return Stream.of(
        met("2023, aged 18", "minimum-age", complete2023().age(18)),
        notMet("2023, aged 17", "minimum-age", complete2023().age(17)),
        unknown("2023, age not stated", "minimum-age", complete2023().age(null)),
        met("2023, moderate", "moderate-or-severe-mdd", coded2023("F33.1")),
        notMet("2023, mild", "moderate-or-severe-mdd", coded2023("F33.0")),
        unknown("2023, severity not coded", "moderate-or-severe-mdd", coded2023("F33.9")),
        notMet("2023, psychosis", "no-psychosis", complete2023().safety("PSYCHOSIS", true)),
        unknown(
            "2023, psychosis not asked", "no-psychosis", complete2023().safety("PSYCHOSIS", null)),
        notMet("2023, never scored", "scored-at-start", complete2023().noScore()),
        unknown(
            "2023, no score, list open",
            "scored-at-start",
            complete2023().noScore().open(ClinicalSection.SCORES)),
        notMet(
            "2023, therapy helped",
            "failed-psychotherapy",
            complete2023().noPsychotherapy().psychotherapy("CBT", RESPONSE)),
        notMet("2023, no therapy", "failed-psychotherapy", complete2023().noPsychotherapy()),
        met("2023, scored at the end", "scored-at-end", endScore2023(true)),
        notMet("2023, not scored at the end", "scored-at-end", endScore2023(false)),
        met("2023, 36 sessions", "at-most-36", complete2023().sessions(36)),
        notMet("2023, 37 sessions", "at-most-36", complete2023().sessions(37)),
        met(
            "2023, device for depression",
            "cleared-device",
            complete2023().device("neuronetics-k083538")),
        notMet(
            "2023, device for OCD", "cleared-device", complete2023().device("brainsway-den170078")),
        new PolicyRow(
            "2023, retreatment of depression",
            Truth.MET,
            "depression-again-unread",
            Truth.UNKNOWN,
            complete2023().requestType(RequestType.RETREATMENT)),
        new PolicyRow(
            "February 2025, aged 17",
            Truth.MET,
            "adolescents-unread",
            Truth.UNKNOWN,
            adolescent("2025-02-01")));
  }

  private static Patients coded2023(String code) {
    return complete2023().noDiagnosis().diagnosis(code);
  }

  private static Patients endScore2023(boolean value) {
    return complete2023().attests("same-scale-at-end", value, "PSYCHIATRIST");
  }

  /** Aged 17, on a day after 1 August of the year before and until 31 July. */
  private static Patients adolescent(String day) {
    var years = 2027 - LocalDate.parse(day).getYear();
    return complete2023()
        .age(17)
        .yearsEarlier(years)
        .serviceDate(LocalDate.parse(day).plusYears(years).toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @Test
  void restOfTheTextHoldsBackTheResult() {
    POLICY.gives(Truth.UNKNOWN, Truth.MET, complete2016());
    POLICY.gives(Truth.UNKNOWN, Truth.MET, contraindicated2016());
    POLICY.gives(Truth.UNKNOWN, Truth.MET, complete2023());
    assertThat(POLICY.finding(complete2023(), "rest-unread")).isEqualTo(Truth.UNKNOWN);
    assertThat(POLICY.finding(complete2016(), "rest-unread")).isEqualTo(Truth.UNKNOWN);
    assertThat(POLICY.finding(contraindicated2016(), "intolerance-rest-unread"))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void trialBeforeTheEpisodeIsOpenIn2023() {
    var patient = with2023("sertraline", 50, "2025-09-01", "2025-11-01");
    POLICY.gives(Truth.UNKNOWN, Truth.MET, patient);
    assertThat(POLICY.finding(patient, "episode-unread")).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2016-03-27,",
    "2016-03-28,2016-03-28",
    "2023-03-31,2016-03-28",
    "2023-04-01,2023-04-01",
    "2025-03-24,2023-04-01",
    "2025-03-25,2025-03-25",
    "2026-03-14,2025-03-25",
    "2026-03-15,2026-03-15"
  })
  void versionIsTheOneOfTheDay(String day, @Nullable String version) {
    var found = POLICY.verdict(Patients.severe().serviceDate(day)).version();
    assertThat(found == null ? null : found.effectiveFrom().toString()).isEqualTo(version);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2016-03-28,INFERRED", "2023-04-01,INFERRED", "2025-03-25,INFERRED", "2026-03-15,"})
  void lastDaysOfEarlierTextsAreInferred(String day, @Nullable EffectiveToBasis basis) {
    var version = POLICY.verdict(Patients.severe().serviceDate(day)).version();
    assertThat(Objects.requireNonNull(version).effectiveToBasis()).isEqualTo(basis);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2024-12-31, NOT_MET",
    "2025-01-01, UNKNOWN",
    "2025-03-24, UNKNOWN",
    "2025-03-25, UNKNOWN"
  })
  void adolescentsAreOpenOnceTheyMayHaveBeenTakenIn(String day, Truth result) {
    assertThat(POLICY.verdict(adolescent(day)).result()).isEqualTo(result);
  }

  @ParameterizedTest(name = "{0} by {1} in 2016: {2}, in 2023: {3}, in 2025: {4}")
  @CsvSource({
    "MDD, RTMS, MET, MET, MET",
    "MDD, DEEP_TMS, MET, MET, MET",
    "MDD, ACCELERATED_TBS, UNKNOWN, UNKNOWN, UNKNOWN",
    "OCD, DEEP_TMS, UNKNOWN, MET, MET",
    "OCD, RTMS, UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void coverageGoesByIndicationAndModality(
      Indication indication, Modality modality, Truth in2016, Truth in2023, Truth in2025) {
    assertThat(Stream.of(8, 3, 1).map(years -> coverage(indication, modality, years)))
        .containsExactly(in2016, in2023, in2025);
  }

  private static Truth coverage(Indication indication, Modality modality, int years) {
    var patient = Patients.severe().treatment(indication, modality).yearsEarlier(years);
    return POLICY.verdict(patient).findings().children().getFirst().result();
  }
}
