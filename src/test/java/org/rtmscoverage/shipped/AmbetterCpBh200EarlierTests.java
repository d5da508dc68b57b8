package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.TrialOutcome.INTOLERANCE;
import static org.rtmscoverage.policy.TrialOutcome.NO_RESPONSE;
import static org.rtmscoverage.policy.TrialOutcome.RESPONSE;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.EctStatus;
import org.rtmscoverage.policy.EffectiveToBasis;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PsychotherapyTrial;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.RequestType;

/** Ambetter CP.BH.200 before July 2024: the copy of 2018, and what stood between it and 2024. */
class AmbetterCpBh200EarlierTests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("ambetter-cp-bh-200");
  private static final String NO_OTHERS = "no-disorders-passing-for-depression";
  private static final int IN_2019 = 7;
  private static final int IN_2023 = 3;

  private static final PsychotherapyTrial BEFORE_THE_EPISODE =
      new PsychotherapyTrial(
          "CBT", PartialDate.parse("2025-03"), PartialDate.parse("2025-06"), 16, NO_RESPONSE);

  private static Patients untried() {
    return Patients.severe().attests(NO_OTHERS, true, "PSYCHIATRIST").allComplete();
  }

  /** Four agents of two classes, two of them for six weeks, that is 42 days to 14 March. */
  private static Patients fits() {
    return with("sertraline", 50, "2026-03-14");
  }

  private static Patients with(String drug, int mg, String lastDay) {
    return untried()
        .trial(drug, mg, "2026-02-01", lastDay, NO_RESPONSE)
        .trial("venlafaxine", 150, "2026-05-01", "2026-06-25", NO_RESPONSE)
        .trial("bupropion", 150, "2026-06-26", "2026-06-30", INTOLERANCE)
        .trial("citalopram", 40, "2026-07-01", "2026-07-10", NO_RESPONSE);
  }

  private static Patients two() {
    return untried()
        .trial("sertraline", 50, "2026-02-01", "2026-03-14", NO_RESPONSE)
        .trial("venlafaxine", 150, "2026-05-01", "2026-06-25", NO_RESPONSE);
  }

  private static Patients three() {
    return two().trial("bupropion", 150, "2026-06-26", "2026-06-30", INTOLERANCE);
  }

  static Stream<PolicyRow> rows() {
    return Stream.of(
            both(IN_2019),
            both(IN_2023),
            only2019().map(row -> row.yearsEarlier(IN_2019)),
            only2023().map(row -> row.yearsEarlier(IN_2023)))
        .flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> both(int years) {
    return Stream.of(
            met("aged 18", "adult", fits().age(18)),
            notMet("aged 14", "adult", fits().age(14)),
            unknown("age not stated", "adult", fits().age(null)),
            met("four agents", "four-trials", fits()),
            met("16 on PHQ-9", "phq-9-above-15", scored(16)),
            new PolicyRow("15 on PHQ-9", Truth.MET, "phq-9-above-15", Truth.NOT_MET, scored(15)),
            notMet("14 on PHQ-9", "phq-9-at-least-15", scored(14)),
            unknown(
                "no PHQ-9, list open",
                "phq-9-above-15",
                fits().noScore().open(ClinicalSection.SCORES)),
            notMet("no psychotherapy", "failed-psychotherapy", fits().noPsychotherapy()),
            notMet(
                "psychotherapy helped",
                "failed-psychotherapy",
                fits().noPsychotherapy().psychotherapy("CBT", RESPONSE)),
            notMet("psychosis", "no-psychosis", fits().safety("PSYCHOSIS", true)),
            unknown("psychosis not asked", "no-psychosis", fits().safety("PSYCHOSIS", null)))
        .map(row -> row.yearsEarlier(years));
  }

  private static Patients scored(int phq9) {
    return fits()
        .noScore()
        .score("PHQ-9", 22, "2026-02-01", "BASELINE")
        .score("PHQ-9", phq9, "2026-11-10");
  }

  private static Stream<PolicyRow> only2019() {
    return Stream.of(
        notMet("three agents", "four-trials", three()),
        notMet("a day short of six weeks", "four-trials", with("sertraline", 50, "2026-03-13")),
        notMet("a milligram short", "four-trials", with("sertraline", 49, "2026-03-14")),
        notMet("one class", "four-trials", ssris()),
        unknown(
            "three agents, history open",
            "four-trials",
            three().open(ClinicalSection.MEDICATION_TRIALS)),
        notMet("aged 17", "adult", fits().age(17)),
        met("mild by code", "mdd-without-psychosis", coded("F33.0")),
        notMet("psychotic features", "mdd-without-psychosis", coded("F33.3")),
        notMet("anxiety", "mdd-without-psychosis", coded("F41.1")),
        notMet(
            "therapy before the episode",
            "failed-psychotherapy",
            fits().noPsychotherapy().psychotherapy(BEFORE_THE_EPISODE)),
        notMet(
            "other disorders",
            "no-masquerade",
            attested(patient -> patient.attests(NO_OTHERS, false, "PSYCHIATRIST"))),
        unknown("other disorders not asked", "no-masquerade", attested(patient -> patient)),
        met("psychiatrist", "psychiatrist", by("PSYCHIATRY")),
        notMet("family physician", "psychiatrist", by("FAMILY_MEDICINE")));
  }

  private static Patients ssris() {
    return untried()
        .trial("sertraline", 50, "2026-02-01", "2026-03-14", NO_RESPONSE)
        .trial("escitalopram", 20, "2026-05-01", "2026-06-25", NO_RESPONSE)
        .trial("fluoxetine", 20, "2026-06-26", "2026-06-30", INTOLERANCE)
        .trial("citalopram", 40, "2026-07-01", "2026-07-10", NO_RESPONSE);
  }

  private static Patients coded(String code) {
    return fits().noDiagnosis().diagnosis(code);
  }

  private static Patients by(String specialty) {
    return fits().provider(NetworkStatus.IN, specialty, "TX");
  }

  private static Patients attested(UnaryOperator<Patients> statement) {
    return statement
        .apply(Patients.severe().allComplete())
        .trial("sertraline", 50, "2026-02-01", "2026-03-14", NO_RESPONSE)
        .trial("venlafaxine", 150, "2026-05-01", "2026-06-25", NO_RESPONSE)
        .trial("bupropion", 150, "2026-06-26", "2026-06-30", INTOLERANCE)
        .trial("mirtazapine", 15, "2026-07-01", "2026-07-05", INTOLERANCE);
  }

  private static Stream<PolicyRow> only2023() {
    return Stream.of(
        new PolicyRow("three agents", Truth.MET, "four-trials", Truth.NOT_MET, three()),
        met("two agents", "two-trials", two()),
        notMet("one agent", "two-trials", untried().intolerance("sertraline")),
        notMet(
            "two of one class",
            "two-trials",
            untried().intolerance("sertraline").intolerance("citalopram")),
        met("depression", "mdd", coded("F33.1")),
        notMet("anxiety", "mdd", coded("F41.1")),
        new PolicyRow("aged 17", Truth.MET, "adolescents-unread", Truth.UNKNOWN, fits().age(17)),
        met("no ketamine", "no-ketamine", fits()),
        notMet("with ketamine", "no-ketamine", fits().safety("CONCURRENT_KETAMINE", true)),
        unknown("ketamine not asked", "no-ketamine", fits().safety("CONCURRENT_KETAMINE", null)),
        met("scale planned", "scale-planned", scale(true)),
        notMet("no scale planned", "scale-planned", scale(false)));
  }

  private static Patients scale(boolean value) {
    return fits().attests("scale-during-treatment", value, null);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @Test
  void unreadTextHoldsBackTheResult() {
    POLICY.gives(Truth.UNKNOWN, Truth.MET, fits().yearsEarlier(IN_2019));
    POLICY.gives(Truth.UNKNOWN, Truth.MET, fits().yearsEarlier(IN_2023));
  }

  @ParameterizedTest
  @CsvSource({"7, 15", "3, 15"})
  void exactlyFifteenIsOpen(int years, int phq9) {
    assertThat(POLICY.finding(scored(phq9).yearsEarlier(years), "phq-9")).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2024-07-30, NOT_MET", "2024-07-31, MET"})
  void psychosisAndKetamineExcludeUntilJuly2024(String day, Truth published) {
    for (var key : List.of("PSYCHOSIS", "CONCURRENT_KETAMINE")) {
      var patient =
          fits()
              .ect(EctStatus.FAILED, null)
              .noScore()
              .score("PHQ-9", 22, "2026-07-01", "BASELINE")
              .safety(key, true)
              .serviceDate(day.replace("2024", "2026"))
              .yearsEarlier(2);
      assertThat(POLICY.verdict(patient).publishedResult()).isEqualTo(published);
    }
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    "2018-12-30,,",
    "2018-12-31,2018-12-31,INFERRED",
    "2023-07-30,2018-12-31,INFERRED",
    "2023-07-31,2023-07-31,STATED",
    "2024-07-30,2023-07-31,STATED",
    "2024-07-31,2024-07-31,"
  })
  void versionIsTheOneOfTheDay(
      String day, @Nullable String version, @Nullable EffectiveToBasis basis) {
    var found = POLICY.verdict(Patients.severe().serviceDate(day)).version();
    assertThat(found == null ? null : found.effectiveFrom().toString()).isEqualTo(version);
    assertThat(found == null ? null : found.effectiveToBasis()).isEqualTo(basis);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2024-07-30, MET", "2024-07-31, NOT_MET"})
  void scoreBeforeTreatmentIsAskedForFromJuly2024(String day, Truth truth) {
    var patient =
        fits()
            .noScore()
            .score("PHQ-9", 22, "2026-07-01")
            .serviceDate(day.replace("2024", "2026"))
            .yearsEarlier(2);
    assertThat(POLICY.verdict(patient).publishedResult()).isEqualTo(truth);
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, MET",
    "MDD, DEEP_TMS, MET",
    "MDD, THETA_BURST, UNKNOWN",
    "MDD, ACCELERATED_TBS, UNKNOWN",
    "OCD, DEEP_TMS, UNKNOWN"
  })
  void coverageGoesByIndicationAndModality(Indication indication, Modality modality, Truth truth) {
    for (int years : new int[] {IN_2019, IN_2023}) {
      var patient = fits().treatment(indication, modality).yearsEarlier(years);
      assertThat(POLICY.verdict(patient).findings().children().getFirst().result())
          .isEqualTo(truth);
    }
  }

  @ParameterizedTest
  @EnumSource(value = RequestType.class, names = "INITIAL", mode = EnumSource.Mode.EXCLUDE)
  void otherRequestsAreUnpublished(RequestType type) {
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, fits().requestType(type).yearsEarlier(IN_2019));
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, fits().requestType(type).yearsEarlier(IN_2023));
  }
}
