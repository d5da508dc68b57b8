package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.EctStatus;
import org.rtmscoverage.policy.EffectiveToBasis;
import org.rtmscoverage.policy.MedicationTrial;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PriorTmsCourse;
import org.rtmscoverage.policy.Trials;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;

/**
 * Highmark before 2018: nothing covered at first, then four trials, worded alike in Pennsylvania
 * from 2014 and in West Virginia in 2014 and 2017.
 */
class HighmarkZ4008Tests {

  private static final ShippedPolicy PENNSYLVANIA = new ShippedPolicy("highmark-z-4-017");
  private static final ShippedPolicy WEST_VIRGINIA = new ShippedPolicy("highmark-wv-z-4-008");
  private static final int IN_2015 = 11;
  private static final int IN_2017 = 9;
  private static final String NOT_SUPERIOR = "ect-not-superior";

  static Stream<PolicyRow> rowsOfPennsylvania() {
    return Stream.concat(rows(IN_2015), contraindications(IN_2015));
  }

  static Stream<PolicyRow> rowsOfWestVirginia() {
    return Stream.of(rows(IN_2015), contraindications(IN_2015), rows(IN_2017))
        .flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> rows(int years) {
    return Stream.of(trials(), ways(), patient())
        .flatMap(rows -> rows)
        .map(row -> row.yearsEarlier(years));
  }

  private static Patients untried() {
    return Patients.severe().ect(EctStatus.NOT_TRIED, false).allComplete();
  }

  private static Patients complete() {
    return with("aripiprazole", "buspirone");
  }

  /** Two antidepressants of two classes, each with a drug added. */
  private static Patients with(String first, String second) {
    return two().trial(added("m3", first, "m1")).trial(added("m4", second, "m2"));
  }

  private static Patients two() {
    return untried()
        .trial("sertraline", 100, "2026-02-01", "2026-04-12", NO_RESPONSE)
        .trial("venlafaxine", 150, "2026-05-01", "2026-08-01", NO_RESPONSE);
  }

  private static MedicationTrial added(String id, String drug, String augments) {
    var months = augments.equals("m1") ? "2026-03-01 2026-04-10" : "2026-06-01 2026-07-20";
    return Trials.of(id, drug)
        .from(months.substring(0, 10))
        .to(months.substring(11))
        .augments(augments)
        .build();
  }

  private static Stream<PolicyRow> trials() {
    return Stream.of(
        met("two failed and two added", "failed-trials", complete()),
        notMet("one added only", "failed-trials", two().trial(added("m3", "aripiprazole", "m1"))),
        notMet(
            "four failed, none added",
            "failed-trials",
            two()
                .trial("bupropion", 300, "2026-08-02", "2026-09-20", NO_RESPONSE)
                .trial("mirtazapine", 30, "2026-09-21", "2026-11-01", NO_RESPONSE)),
        unknown(
            "three listed, history open",
            "failed-trials",
            two().trial(added("m3", "aripiprazole", "m1")).open(ClinicalSection.MEDICATION_TRIALS)),
        notMet(
            "one of them helped",
            "failed-trials",
            untried()
                .trial("sertraline", 100, "2026-02-01", "2026-04-12", NO_RESPONSE)
                .trial("venlafaxine", 150, "2026-05-01", "2026-08-01", RESPONSE)
                .trial(added("m3", "aripiprazole", "m1"))
                .trial(added("m4", "buspirone", "m1"))));
  }

  private static Stream<PolicyRow> ways() {
    return Stream.of(
        met(
            "four not tolerated, for different reasons",
            "intolerances",
            untried()
                .intolerance("sertraline", "nausea")
                .intolerance("venlafaxine", "insomnia")
                .intolerance("bupropion", "dry mouth")
                .intolerance("mirtazapine", "weight gain")),
        notMet(
            "four not tolerated, two for one reason",
            "intolerances",
            untried()
                .intolerance("sertraline", "nausea")
                .intolerance("venlafaxine", "nausea")
                .intolerance("bupropion", "dry mouth")
                .intolerance("mirtazapine", "weight gain")),
        notMet(
            "three not tolerated",
            "intolerances",
            untried()
                .intolerance("sertraline", "nausea")
                .intolerance("venlafaxine", "insomnia")
                .intolerance("bupropion", "dry mouth")),
        met("responded to rTMS", "earlier-response", responded("2025-09-01", 15)),
        notMet("no change after rTMS", "earlier-response", responded("2025-09-01", 30)),
        notMet("responded within this episode", "earlier-response", responded("2026-03-01", 15)),
        met(
            "candidate for ECT",
            "instead-of-ect",
            candidate().attests(NOT_SUPERIOR, true, "PHYSICIAN")),
        unknown("nobody judged ECT", "ect-not-superior", candidate()),
        notMet(
            "ECT superior",
            "ect-not-superior",
            candidate().attests(NOT_SUPERIOR, false, "PHYSICIAN")),
        notMet("no candidate", "ect-candidate", untried()),
        unknown(
            "ECT not asked", "ect-candidate", untried().ect(null, null).open(ClinicalSection.ECT)),
        notMet("candidate with catatonia", "no-need-of-ect", inNeed("CATATONIA_OR_INANITION")),
        notMet("candidate at acute risk", "no-need-of-ect", inNeed("ACUTE_SUICIDALITY")),
        notMet("candidate with psychosis", "no-need-of-ect", inNeed("PSYCHOSIS")));
  }

  private static Patients candidate() {
    return untried().ect(EctStatus.NOT_TRIED, true);
  }

  private static Patients inNeed(String key) {
    return candidate().attests(NOT_SUPERIOR, true, "PHYSICIAN").safety(key, true);
  }

  private static Patients responded(String lastSession, int after) {
    return untried()
        .priorTms(
            new PriorTmsCourse(
                null,
                PartialDate.parse(lastSession),
                36,
                Modality.RTMS,
                "PHQ-9",
                30,
                after,
                null,
                null));
  }

  private static Stream<PolicyRow> patient() {
    return Stream.of(
        met("any age", "failed-trials", complete().age(14)),
        notMet("moderate", "mdd-severe-diagnosis", complete().noDiagnosis().diagnosis("F33.1")),
        unknown("not coded", "mdd-severe-diagnosis", complete().noDiagnosis().diagnosis("F33.9")),
        notMet(
            "moderate on PHQ-9",
            "severe-on-scale",
            complete().noScore().score("PHQ-9", 14, "2026-11-10")),
        unknown(
            "a point below severe",
            "severe-on-scale",
            complete().noScore().score("PHQ-9", 19, "2026-11-10")),
        notMet("no psychotherapy", "failed-psychotherapy", complete().noPsychotherapy()),
        notMet(
            "psychotherapy helped",
            "failed-psychotherapy",
            complete().noPsychotherapy().psychotherapy("CBT", RESPONSE)),
        unknown(
            "no psychotherapy, list open",
            "failed-psychotherapy",
            complete().noPsychotherapy().open(ClinicalSection.PSYCHOTHERAPY)));
  }

  private static Stream<PolicyRow> contraindications(int years) {
    return Stream.of(
            notMet("never scored", "psychotherapy-scored", complete().noScore()),
            notMet("seizures", "no-seizure-disorder", complete().safety("SEIZURE_DISORDER", true)),
            unknown(
                "seizures not asked",
                "no-seizure-disorder",
                complete().safety("SEIZURE_DISORDER", null)),
            notMet("psychosis", "no-psychosis", complete().safety("PSYCHOSIS", true)),
            unknown("psychosis not asked", "no-psychosis", complete().safety("PSYCHOSIS", null)),
            notMet("stroke", "no-cerebrovascular-disease", complete().safety("stroke", true)),
            unknown(
                "stroke not asked",
                "no-cerebrovascular-disease",
                complete().safety("NEUROLOGIC_CONDITION", null)))
        .map(row -> row.yearsEarlier(years));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rowsOfPennsylvania")
  void rowHoldsInPennsylvania(PolicyRow row) {
    row.holdsIn(PENNSYLVANIA);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rowsOfWestVirginia")
  void rowHoldsInWestVirginia(PolicyRow row) {
    row.holdsIn(WEST_VIRGINIA);
  }

  @Test
  void listsThatBreakOffHoldBackTheResult() {
    PENNSYLVANIA.gives(Truth.UNKNOWN, Truth.MET, complete().yearsEarlier(IN_2015));
    WEST_VIRGINIA.gives(Truth.UNKNOWN, Truth.MET, complete().yearsEarlier(IN_2015));
    WEST_VIRGINIA.gives(Truth.UNKNOWN, Truth.MET, complete().yearsEarlier(IN_2017));
  }

  @ParameterizedTest
  @EnumSource(Indication.class)
  void nothingIsCoveredInPennsylvaniaBeforeSeptember2014(Indication indication) {
    for (var day : new String[] {"2012-01-01", "2013-08-25", "2013-08-26", "2014-09-21"}) {
      for (var type : RequestType.values()) {
        var patient =
            Patients.silent()
                .treatment(indication, Modality.RTMS)
                .requestType(type)
                .serviceDate(day);
        assertThat(PENNSYLVANIA.finding(patient, "nothing-covered")).isEqualTo(Truth.NOT_MET);
        assertThat(PENNSYLVANIA.verdict(patient).notCovered()).isTrue();
      }
    }
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "2011-12-31,,",
    "2012-01-01,2012-01-01,INFERRED",
    "2013-08-25,2012-01-01,INFERRED",
    "2013-08-26,2013-08-26,STATED",
    "2014-09-21,2013-08-26,STATED",
    "2014-09-22,2014-09-22,INFERRED",
    "2024-10-27,2014-09-22,INFERRED",
    "2024-10-28,2024-10-28,"
  })
  void textOfPennsylvaniaIsTheOneOfTheDay(
      String day, @Nullable String version, @Nullable EffectiveToBasis basis) {
    holds(PENNSYLVANIA, day, version, basis);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "2014-10-19,,",
    "2014-10-20,2014-10-20,INFERRED",
    "2017-03-05,2014-10-20,INFERRED",
    "2017-03-06,2017-03-06,INFERRED",
    "2017-12-31,2017-03-06,INFERRED",
    "2018-01-01,,"
  })
  void textOfWestVirginiaIsTheOneOfTheDay(
      String day, @Nullable String version, @Nullable EffectiveToBasis basis) {
    holds(WEST_VIRGINIA, day, version, basis);
  }

  private static void holds(
      ShippedPolicy policy,
      String day,
      @Nullable String version,
      @Nullable EffectiveToBasis basis) {
    var found = policy.verdict(Patients.severe().serviceDate(day)).version();
    assertThat(found == null ? null : found.effectiveFrom().toString()).isEqualTo(version);
    assertThat(found == null ? null : found.effectiveToBasis()).isEqualTo(basis);
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, MET",
    "MDD, DEEP_TMS, MET",
    "MDD, THETA_BURST, UNKNOWN",
    "OCD, DEEP_TMS, UNKNOWN"
  })
  void coverageGoesByIndicationAndModality(Indication indication, Modality modality, Truth truth) {
    for (int years : new int[] {IN_2015, IN_2017}) {
      var patient = complete().treatment(indication, modality).yearsEarlier(years);
      assertThat(first(PENNSYLVANIA, patient)).isEqualTo(truth);
      assertThat(first(WEST_VIRGINIA, patient)).isEqualTo(truth);
    }
  }

  private static Truth first(ShippedPolicy policy, Patients patient) {
    return policy.verdict(patient).findings().children().getFirst().result();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"PA, highmark-z-4-017", "WV, highmark-wv-z-4-008", "OH,", ","})
  void stateOfThePlanSelectsTheText(@Nullable String state, @Nullable String policy) {
    assertThat(ShippedPolicy.selected("highmark", LineOfBusiness.COMMERCIAL, state))
        .isEqualTo(policy);
  }

  @Test
  void payersOwnTextIsTheGrade() {
    var version = WEST_VIRGINIA.verdict(complete().yearsEarlier(IN_2017));
    assertThat(version.grade()).isEqualTo(SourceGrade.PRIMARY);
    assertThat(Objects.requireNonNull(version.version()).source().title()).contains("Z-4-008");
  }
}
