package org.rtmscoverage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.vocabulary.PartialDate;

/** Constructs of the language at their boundaries, and what their gaps promise. */
class ConstructTests {

  private static final Criterion EITHER_SCALE =
      new Criterion.ScoreReaches(
          Policies.node("score"),
          List.of(
              new ScoreBar("PHQ-9", 15, ScoreBar.NO_UPPER_LIMIT),
              new ScoreBar("HAM-D17", 21, ScoreBar.NO_UPPER_LIMIT)),
          ScoreTime.NOW,
          28);

  private static Finding finding(Criterion leaf, Patients patient) {
    return Policies.verdict(leaf, patient).findings().children().getLast();
  }

  private static Truth result(Criterion leaf, Patients patient) {
    return finding(leaf, patient).result();
  }

  @ParameterizedTest
  @CsvSource({
    "PHQ-9,15,2026-11-03,MET", "PHQ-9,14,2026-11-03,UNKNOWN", "PHQ-9,15,2026-11-02,UNKNOWN",
    "HAM-D17,21,2026-11-20,MET", "HAM-D17,20,2026-11-20,UNKNOWN", "PHQ-9,20,2026-11,UNKNOWN",
    "PHQ-9,20,2026-12-02,UNKNOWN"
  })
  void barIsReachedToThePointAndTheDay(String scale, int score, String date, Truth expected) {
    assertThat(result(EITHER_SCALE, Patients.silent().score(scale, score, date)))
        .isEqualTo(expected);
  }

  @Test
  void scaleThatIsNotGivenMayStillReachItsBar() {
    var open = Patients.silent().score("PHQ-9", 14, "2026-11-20");
    var finding = finding(EITHER_SCALE, open);
    assertThat(finding.result()).isEqualTo(Truth.UNKNOWN);
    assertThat(finding.causes())
        .extracting(Cause::text)
        .containsExactly(
            "What is the score now, with its date and phase? Asked for: HAM-D17 21 or more.");
    var closed = open.complete(ClinicalSection.SCORES);
    assertThat(result(EITHER_SCALE, closed)).isEqualTo(Truth.NOT_MET);
    assertThat(Policies.verdict(EITHER_SCALE, closed).gaps().getFirst().changes())
        .containsExactly(
            new Change(
                ChangeKind.DO, "score", "Score one of the policy's scales: HAM-D17 21 or more"));
    var both = Patients.silent().score("PHQ-9", 14, "2026-11-20").score("HAM-D17", 9, "2026-11-20");
    assertThat(result(EITHER_SCALE, both)).isEqualTo(Truth.NOT_MET);
    assertThat(Policies.verdict(EITHER_SCALE, both).gaps().getFirst().changes())
        .extracting(Change::kind)
        .containsExactly(ChangeKind.CANNOT_CHANGE);
  }

  private static Criterion bar(ScoreTime at) {
    return new Criterion.ScoreReaches(
        Policies.node("score"),
        List.of(new ScoreBar("PHQ-9", 15, ScoreBar.NO_UPPER_LIMIT)),
        at,
        null);
  }

  @ParameterizedTest
  @CsvSource({
    "NOW,,20,UNKNOWN",
    "NOW,,14,UNKNOWN",
    "NOW,20,9,MET",
    "NOW,14,20,NOT_MET",
    "BASELINE,,20,UNKNOWN",
    "BASELINE,20,9,MET",
    "THROUGHOUT,,20,UNKNOWN",
    "THROUGHOUT,20,20,MET",
    "THROUGHOUT,20,9,UNKNOWN",
    "THROUGHOUT,14,20,NOT_MET"
  })
  void scoreThatMayBeOfAnEarlierEpisodeIsNotTakenForThisOne(
      ScoreTime at, @Nullable Integer recent, int old, Truth expected) {
    var patient = Patients.silent().episode(null).score("PHQ-9", old, "2019-05-01", "BASELINE");
    if (recent != null) {
      patient.score("PHQ-9", recent, "2026-06-01", "BASELINE");
    }
    var finding = finding(bar(at), patient);
    assertThat(finding.result()).isEqualTo(expected);
    if (expected == Truth.UNKNOWN && old != 14) {
      assertThat(finding.causes())
          .extracting(Cause::text)
          .containsExactly("When did the current episode start?");
      assertThat(finding.evidence()).isNotEmpty();
    }
  }

  @Test
  void bothScoresOfAComparisonAreOfThisEpisode() {
    var patient =
        Patients.silent()
            .episode(null)
            .score("PHQ-9", 20, "2019-05-01", "BASELINE")
            .score("PHQ-9", 10, "2026-11-20");
    var improved = change(ScoreChangeRule.From.BASELINE, false);
    assertThat(finding(improved, patient).causes())
        .extracting(Cause::text)
        .containsExactly("When did the current episode start?");
    assertThat(result(improved, patient.episode("2019-01"))).isEqualTo(Truth.MET);
    var recorded =
        new Criterion.ScoresRecorded(
            Policies.node("scores"), Set.of("PHQ-9"), Set.of("BASELINE"), 2, null);
    assertThat(result(recorded, patient)).isEqualTo(Truth.MET);
    assertThat(finding(recorded, patient.episode(null)).causes())
        .extracting(Cause::text)
        .containsExactly("When did the current episode start?");
  }

  @ParameterizedTest
  @CsvSource({"CURRENT,MET", ",MET", "BASELINE,MET", "DURING_COURSE,NOT_MET"})
  void scoreBeforeAFirstCourseIsOneBeforeTreatment(String phase, Truth expected) {
    var recorded =
        new Criterion.ScoresRecorded(
            Policies.node("scores"), Set.of("PHQ-9"), Set.of("BASELINE"), 1, null);
    var patient = Patients.silent().complete(ClinicalSection.SCORES);
    assertThat(result(recorded, patient.score("PHQ-9", 22, "2026-11-10", phase)))
        .isEqualTo(expected);
  }

  @Test
  void scoreBeforeTreatmentIsAskedForInPlainWords() {
    var recorded =
        new Criterion.ScoresRecorded(
            Policies.node("scores"), Set.of("PHQ-9"), Set.of("BASELINE"), 1, null);
    assertThat(finding(recorded, Patients.silent()).causes())
        .extracting(Cause::text)
        .containsExactly(
            "On record must be a score of PHQ-9, taken before treatment. Which is it?");
  }

  @Test
  void rolesAreAskedForInPlainWords() {
    var stated =
        new Criterion.Attested(
            Policies.node("said"),
            "said",
            "Is it so?",
            Set.of("PSYCHIATRIST", "PSYCHIATRIC_NURSE_PRACTITIONER", "PHYSICIAN"),
            false);
    assertThat(stated.asked())
        .isEqualTo(
            "Is it so? To be stated by: physician, psychiatric nurse practitioner or"
                + " psychiatrist.");
  }

  @Test
  void barThatIsReachedStandsBesideOneThatCannotBeTold() {
    var patient =
        Patients.silent()
            .score("PHQ-9", 20, "2026-11-20")
            .score("PHQ-9", 5, "2026-11-20")
            .score("HAM-D17", 22, "2026-11-20");
    assertThat(result(EITHER_SCALE, patient)).isEqualTo(Truth.MET);
  }

  private static Criterion change(ScoreChangeRule.From from, boolean worsening) {
    return new Criterion.ScoreChanged(
        Policies.node("change"),
        new ScoreChangeRule(Set.of("PHQ-9"), from, worsening, 25, false, Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"20,15,MET", "20,16,NOT_MET", "0,0,NOT_MET", "0,5,NOT_MET"})
  void improvementIsMeasuredFromTheBaseline(int before, int after, Truth expected) {
    var patient =
        Patients.silent()
            .score("PHQ-9", before, "2026-10-01", "BASELINE")
            .score("PHQ-9", after, "2026-11-20");
    assertThat(result(change(ScoreChangeRule.From.BASELINE, false), patient)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0,1,MET", "8,10,MET", "8,9,NOT_MET"})
  void worseningIsMeasuredFromTheBestSinceTheBaseline(int best, int now, Truth expected) {
    var patient =
        Patients.silent()
            .score("PHQ-9", 0, "2026-02-01")
            .score("PHQ-9", 20, "2026-03-01", "BASELINE")
            .score("PHQ-9", best, "2026-05-01")
            .score("PHQ-9", now, "2026-11-20");
    assertThat(result(change(ScoreChangeRule.From.BEST, true), patient)).isEqualTo(expected);
  }

  @Test
  void latestScoreThatCannotBeToldIsAskedAboutThoughScoresAreComplete() {
    var patient =
        Patients.silent()
            .score("PHQ-9", 20, "2026-03-01", "BASELINE")
            .score("PHQ-9", 19, "2026-11-20")
            .score("PHQ-9", 5, "2026-11-20")
            .allComplete();
    assertThat(result(change(ScoreChangeRule.From.BASELINE, false), patient))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void pointsSufficeInsteadOfThePercentageWhichMayHaveToBeExceeded() {
    var points =
        new Criterion.ScoreChanged(
            Policies.node("change"),
            new ScoreChangeRule(
                Set.of("PHQ-9"),
                ScoreChangeRule.From.BASELINE,
                false,
                25,
                true,
                Map.of("PHQ-9", 7)));
    for (int after : List.of(18, 17, 16)) {
      var patient =
          Patients.silent()
              .score("PHQ-9", 24, "2026-10-01", "BASELINE")
              .score("PHQ-9", after, "2026-11-20");
      assertThat(result(points, patient)).isEqualTo(after == 18 ? Truth.NOT_MET : Truth.MET);
    }
    var percent =
        new Criterion.ScoreChanged(
            Policies.node("change"),
            new ScoreChangeRule(
                Set.of("PHQ-9"), ScoreChangeRule.From.BASELINE, false, 25, true, Map.of()));
    for (int after : List.of(18, 17)) {
      var patient =
          Patients.silent()
              .score("PHQ-9", 24, "2026-10-01", "BASELINE")
              .score("PHQ-9", after, "2026-11-20");
      assertThat(result(percent, patient)).isEqualTo(after == 18 ? Truth.NOT_MET : Truth.MET);
    }
  }

  @ParameterizedTest
  @CsvSource({"PHQ-9,16,NOT_MET", "PHQ-9,15,MET", "GAD-7,0,UNKNOWN"})
  void pointsAloneAreABar(String instrument, int after, Truth expected) {
    var rule =
        new ScoreChangeRule(
            Set.of(), ScoreChangeRule.From.BASELINE, false, 0, false, Map.of("PHQ-9", 5));
    assertThat(rule.amount()).isEqualTo("at least PHQ-9 5 points");
    var patient =
        Patients.silent()
            .score(instrument, 20, "2026-10-01", "BASELINE")
            .score(instrument, after, "2026-11-20");
    assertThat(result(new Criterion.ScoreChanged(Policies.node("change"), rule), patient))
        .isEqualTo(expected);
  }

  private static Criterion therapy(int count) {
    return new Criterion.FailedPsychotherapy(
        Policies.node("therapy"),
        new TherapyRule(count, Set.of("CBT"), true, 8, 42, LookBack.CURRENT_EPISODE));
  }

  @ParameterizedTest
  @CsvSource({
    "CBT,2026-02-01,2026-03-14,8,MET", "CBT,2026-02-01,2026-03-13,8,NOT_MET",
    "CBT,2026-02-01,2026-03-14,7,NOT_MET", "CBT,2026-02,2026-03,8,UNKNOWN",
    "CBT,2026-02-01,2026-03-14,,UNKNOWN", "EMDR,2026-02-01,2026-03-14,8,UNKNOWN",
    "EMDR,2026-02-01,2026-03-14,7,NOT_MET", "CBT,2025-11-01,2026-01-09,8,NOT_MET",
    "CBT,2025-11-01,2026-01-10,8,UNKNOWN", "CBT,2026-11-01,2027-06-01,8,NOT_MET"
  })
  void courseOfPsychotherapyPassesEveryTestOrNone(
      String type, String start, String end, @Nullable Integer sessions, Truth expected) {
    var course =
        new PsychotherapyTrial(
            type,
            PartialDate.parse(start),
            PartialDate.parse(end),
            sessions,
            TrialOutcome.NO_RESPONSE);
    assertThat(result(therapy(1), Patients.silent().psychotherapy(course).allComplete()))
        .isEqualTo(expected);
  }

  @Test
  void everyMissingCourseIsAChange() {
    assertThat(
            Policies.verdict(therapy(2), Patients.silent().allComplete())
                .gaps()
                .getFirst()
                .count(ChangeKind.DO))
        .isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02,,MET",
    "2026-03-01,,UNKNOWN",
    ",2026-03-03,MET",
    ",2026-03-02,NOT_MET",
    ",2026-03,UNKNOWN",
    ",,UNKNOWN"
  })
  void responseIsHeldForTheDaysAfterTheLastSession(
      @Nullable String heldUntil, @Nullable String relapse, Truth expected) {
    var course =
        new PriorTmsCourse(
            null,
            PartialDate.parse("2026-01-01"),
            36,
            null,
            "PHQ-9",
            20,
            5,
            heldUntil == null ? null : PartialDate.parse(heldUntil),
            relapse == null ? null : PartialDate.parse(relapse));
    var held =
        new Criterion.PriorTmsResponse(
            Policies.node("tms"),
            new TmsResponseRule(
                Set.of(),
                50,
                false,
                false,
                false,
                TmsResponseRule.CourseEpisode.ANY,
                null,
                null,
                null,
                60));
    assertThat(result(held, Patients.silent().priorTms(course).allComplete())).isEqualTo(expected);
  }

  @Test
  void plannedCourseOfTmsIsReportedAndNotCounted() {
    var planned =
        new PriorTmsCourse(
            PartialDate.parse("2026-12-02"), null, 36, null, "PHQ-9", 20, 5, null, null);
    var any =
        new Criterion.PriorTmsResponse(
            Policies.node("tms"),
            new TmsResponseRule(
                Set.of(),
                50,
                false,
                false,
                false,
                TmsResponseRule.CourseEpisode.ANY,
                null,
                null,
                null,
                null));
    var finding = finding(any, Patients.silent().priorTms(planned).allComplete());
    assertThat(finding.result()).isEqualTo(Truth.NOT_MET);
    assertThat(finding.notes()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "ECT_INDUCED,,NOT_MET",
    "OTHER,,MET",
    ",,UNKNOWN",
    "OTHER,2026-09-02,NOT_MET",
    "OTHER,2026-09-03,MET",
    "OTHER,2026-09,UNKNOWN"
  })
  void exceptionFitsEveryDetailOrIsAskedFor(
      @Nullable String cause, @Nullable String last, Truth expected) {
    var seizure =
        new Criterion.SafetyPresent(
            Policies.node("seizure"),
            "SEIZURE_DISORDER",
            null,
            List.of(
                new SafetyException(Set.of("ECT_INDUCED"), null, null, null),
                new SafetyException(Set.of("OTHER"), null, null, last == null ? 36500 : 90)));
    var patient =
        Patients.silent()
            .safety("SEIZURE_DISORDER", true)
            .safetyDetail("SEIZURE_DISORDER", cause, null, last == null ? "2026-11-01" : last);
    assertThat(result(seizure, patient)).isEqualTo(expected);
    assertThat(result(seizure, patient.safetyDetail("SEIZURE_DISORDER", "UNKNOWN", null, null)))
        .isEqualTo(Truth.MET);
  }

  @Test
  void unspecifiedCodeIsEnoughWhereOnlyItsGroupIsAsked() {
    var group =
        new Criterion.DiagnosisStated(
            Policies.node("group"), DiagnosisRule.of(Set.of("MDD"), Set.of(), Set.of()));
    assertThat(result(group, Patients.silent().diagnosis("F33.9"))).isEqualTo(Truth.MET);
    assertThat(result(group, Patients.silent().diagnosis("F32.A"))).isEqualTo(Truth.UNKNOWN);
  }

  private static TrialTest test(AugmentationUse use, Set<String> classes) {
    return new TrialTest(
        Set.of(TrialOutcomeClass.FAILURE),
        use,
        Set.of(),
        Set.of(),
        classes,
        AdequateTrial.NOT_TESTED,
        LookBack.ANY_TIME);
  }

  @Test
  void drugOutsideTheClassTableIsForAPersonToJudge() {
    var table = new ClassTable(Map.of("ours", Set.of("SSRI")));
    var rule =
        new TrialRule(
            1,
            test(AugmentationUse.NOT_COUNTED, Set.of("ours")),
            null,
            table,
            false,
            null,
            List.of());
    var trials = new Criterion.MedicationTrials(Policies.node("trials"), rule);
    for (String drug : List.of("sertraline", "venlafaxine")) {
      var patient =
          Patients.silent()
              .trial(drug, 150, "2026-02-01", "2026-05-01", TrialOutcome.NO_RESPONSE)
              .allComplete();
      assertThat(result(trials, patient))
          .isEqualTo(drug.equals("sertraline") ? Truth.MET : Truth.UNKNOWN);
    }
  }

  @Test
  void openTrialOfACountedClassIsNoWayToAnotherClass() {
    var rule = TrialRule.of(2, test(AugmentationUse.NOT_COUNTED, Set.of()), 2);
    var patient =
        Patients.silent()
            .trial("sertraline", 100, "2026-02-01", "2026-05-01", TrialOutcome.NO_RESPONSE)
            .trial("escitalopram", 20, "2026-06-01", "2026-09-01", TrialOutcome.NOT_RECORDED)
            .allComplete();
    var verdict =
        Policies.verdict(new Criterion.MedicationTrials(Policies.node("trials"), rule), patient);
    assertThat(verdict.result()).isEqualTo(Truth.NOT_MET);
    assertThat(verdict.gaps().getFirst().changes())
        .extracting(Change::kind)
        .containsExactly(ChangeKind.DO);
  }

  @Test
  void augmentationsBeyondTheMostAreNoWayToMoreTrials() {
    var rule =
        new TrialRule(2, test(AugmentationUse.COUNTED, Set.of()), null, null, false, 0, List.of());
    var patient =
        Patients.silent()
            .trial("sertraline", 100, "2026-02-01", "2026-05-01", TrialOutcome.NO_RESPONSE)
            .trial(Trials.of("m2", "Abilify").dose(5).build())
            .allComplete();
    var verdict =
        Policies.verdict(new Criterion.MedicationTrials(Policies.node("trials"), rule), patient);
    assertThat(verdict.result()).isEqualTo(Truth.NOT_MET);
    assertThat(verdict.gaps().getFirst().changes())
        .extracting(Change::kind)
        .containsExactly(ChangeKind.DO);
  }

  @ParameterizedTest
  @CsvSource({"NO_RESPONSE,MET", "RESPONSE,NOT_MET", "NOT_RECORDED,UNKNOWN"})
  void augmentationCountsWithTheTrialItWasAddedTo(TrialOutcome ofBase, Truth expected) {
    var part = new TrialRule.Including(1, test(AugmentationUse.ONLY, Set.of()), null, true);
    var rule =
        new TrialRule(
            1, test(AugmentationUse.COUNTED, Set.of()), null, null, false, null, List.of(part));
    var patient =
        Patients.silent()
            .trial("sertraline", 100, "2026-02-01", "2026-09-01", ofBase)
            .trial(
                Trials.of("m2", "Abilify")
                    .dose(5)
                    .from("2026-05-01")
                    .to("2026-08-01")
                    .augments("m1")
                    .build())
            .allComplete();
    assertThat(result(new Criterion.MedicationTrials(Policies.node("trials"), rule), patient))
        .isEqualTo(expected);
  }

  @Test
  void coverageRowsThatAgreeDecideWithoutTheFactThatTellsThemApart() {
    var teens =
        new CoverageRow(
            Policies.node("teens"),
            Applicability.ofTreatment(Set.of(), Set.of(), Set.of(), null, 17),
            true);
    var all = Policies.row("all", Set.of(), true);
    var none = Policies.row("none", Set.of(), false);
    var patient = Patients.silent().age(null).attests("a", true, null);
    assertThat(
            Policies.verdict(Policies.of(Policies.attested("a"), List.of(teens, all)), patient)
                .result())
        .isEqualTo(Truth.MET);
    assertThat(
            Policies.verdict(Policies.of(Policies.attested("a"), List.of(teens, none)), patient)
                .findings()
                .causes())
        .extracting(Cause::text)
        .containsExactly("How old is the patient on the service date?");
  }

  @ParameterizedTest
  @CsvSource({"17,UNKNOWN,REFERRAL", "18,MET,", ",UNKNOWN,MISSING_FACT"})
  void referUnderACaseReplacesTheRest(
      @Nullable Integer age, Truth expected, @Nullable CauseKind cause) {
    var cases =
        new Criterion.Cases(
            Policies.node("cases"),
            List.of(
                new Criterion.Branch(
                    Applicability.ofTreatment(Set.of(), Set.of(), Set.of(), null, 17),
                    new Criterion.Refer(Policies.node("refer"), "medical director"))),
            Policies.attested("a"));
    var finding = finding(cases, Patients.silent().age(age).attests("a", true, null));
    assertThat(finding.result()).isEqualTo(expected);
    if (cause != null) {
      assertThat(finding.causes()).extracting(Cause::kind).contains(cause);
      assertThat(finding.children()).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"16,UNKNOWN,REFERRAL", "18,NOT_MET,", ",UNKNOWN,MISSING_FACT"})
  void referUnderACaseReplacesTheWholeTree(
      @Nullable Integer age, Truth expected, @Nullable CauseKind cause) {
    var cases =
        new Criterion.Cases(
            Policies.node("cases"),
            List.of(
                new Criterion.Branch(
                    Applicability.ofTreatment(Set.of(), Set.of(), Set.of(), null, 17),
                    new Criterion.Refer(Policies.node("refer"), "medical director"))),
            Policies.attested("b"));
    var tree = new Criterion.All(Policies.node("all"), List.of(Policies.attested("a"), cases));
    var patient = Patients.silent().age(age).attests("a", false, null).attests("b", true, null);
    var finding = finding(tree, patient);
    assertThat(finding.result()).isEqualTo(expected);
    assertThat(finding.children().getFirst().result()).isEqualTo(Truth.NOT_MET);
    if (cause != null) {
      assertThat(finding.causes()).extracting(Cause::kind).contains(cause);
    }
    var refused = Policies.of(tree, List.of(Policies.row("none", Set.of(), false)));
    assertThat(Policies.verdict(refused, patient).result()).isEqualTo(Truth.NOT_MET);
  }

  @Test
  void referralThatMayApplyBelowANegationIsAskedAbout() {
    var cases =
        new Criterion.Cases(
            Policies.node("cases"),
            List.of(
                new Criterion.Branch(
                    Applicability.ofTreatment(Set.of(), Set.of(), Set.of(), null, 17),
                    new Criterion.Refer(Policies.node("refer"), "medical director"))),
            Policies.attested("a"));
    var none =
        new Criterion.Not(
            Policies.node("not"),
            new Criterion.All(
                Policies.node("all"),
                List.of(Policies.attested("b"), Policies.attested("c"), cases)));
    var patient = Patients.silent().age(null).attests("b", false, null).attests("c", false, null);
    assertThat(Policies.verdict(none, patient).result()).isEqualTo(Truth.UNKNOWN);
    assertThat(Policies.verdict(none, patient).gaps().getFirst().changes())
        .extracting(Change::what)
        .contains("How old is the patient on the service date?");
    assertThat(Policies.verdict(none, patient.age(41)).result()).isEqualTo(Truth.MET);
  }

  @ParameterizedTest
  @CsvSource({"Y-BOCS,MET", "PHQ-9,UNKNOWN", ",UNKNOWN"})
  void changeOnAnotherInstrumentIsAskedAbout(@Nullable String instrument, Truth expected) {
    var course =
        new PriorTmsCourse(
            null, PartialDate.parse("2025-03-01"), 36, null, instrument, 30, 20, null, null);
    var response =
        new Criterion.PriorTmsResponse(
            Policies.node("tms"),
            new TmsResponseRule(
                Set.of("Y-BOCS"),
                30,
                false,
                false,
                false,
                TmsResponseRule.CourseEpisode.ANY,
                null,
                null,
                null,
                null));
    assertThat(result(response, Patients.silent().priorTms(course).allComplete()))
        .isEqualTo(expected);
  }
}
