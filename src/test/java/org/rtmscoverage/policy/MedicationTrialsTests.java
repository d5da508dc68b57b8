package org.rtmscoverage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting of medication trials: which count, which do not, which cannot be told. */
class MedicationTrialsTests {

  private static final Set<TrialOutcomeClass> FAILURE = Set.of(TrialOutcomeClass.FAILURE);
  private static final TrialRule TWO_FAILURES = Policies.failures(2);
  private static final TrialRule SIX_WEEKS =
      adequate(new AdequateTrial(42, DoseStandard.MINIMUM_EFFECTIVE, 80, true, null));
  private static final TrialRule TWO_CLASSES = rule(2, 2, false, LookBack.ANY_TIME);
  private static final TrialRule CURRENT_EPISODE = rule(1, null, false, LookBack.CURRENT_EPISODE);
  private static final TrialRule WITH_AUGMENTATION = rule(2, null, true, LookBack.ANY_TIME);
  private static final TrialRule TWO_INTOLERANCES =
      new TrialRule(
          2,
          TrialTest.of(Set.of(TrialOutcomeClass.INTOLERANCE)),
          null,
          null,
          true,
          null,
          List.of());

  private static TrialRule rule(
      int count, @Nullable Integer classes, boolean augmentation, LookBack lookBack) {
    return TrialRule.of(
        count,
        new TrialTest(
            FAILURE,
            augmentation ? AugmentationUse.COUNTED : AugmentationUse.NOT_COUNTED,
            Set.of(),
            Set.of(),
            Set.of(),
            AdequateTrial.NOT_TESTED,
            lookBack),
        classes);
  }

  private static TrialRule adequate(AdequateTrial adequate) {
    return TrialRule.of(
        1,
        new TrialTest(
            FAILURE,
            AugmentationUse.NOT_COUNTED,
            Set.of(),
            Set.of(),
            Set.of(),
            adequate,
            LookBack.ANY_TIME),
        null);
  }

  private static PolicyVerdict verdict(TrialRule rule, Patients patient) {
    return Policies.verdict(new Criterion.MedicationTrials(Policies.node("trials"), rule), patient);
  }

  private static Finding finding(TrialRule rule, Patients patient) {
    return verdict(rule, patient).findings().children().getLast();
  }

  private static Truth result(TrialRule rule, Trials trial) {
    return finding(rule, Patients.silent().trial(trial.build()).allComplete()).result();
  }

  private static Patients patient() {
    return Patients.silent().allComplete();
  }

  private static Trials good() {
    return Trials.of("m1", "Zoloft").dose(100).from("2026-02-01").to("2026-04-30").adherence(90);
  }

  @Test
  void twoAgentsThatFailedAreTwoTrials() {
    assertThat(finding(TWO_FAILURES, Patients.twoFailures()).result()).isEqualTo(Truth.MET);
  }

  @Test
  void oneAgentTwiceIsOneTrial() {
    var patient =
        patient()
            .trial("sertraline", 100, "2025-01-01", "2025-04-01", TrialOutcome.NO_RESPONSE)
            .trial("Zoloft", 150, "2026-01-01", "2026-04-01", TrialOutcome.NO_RESPONSE);
    assertThat(finding(TWO_FAILURES, patient).result()).isEqualTo(Truth.NOT_MET);
  }

  @Test
  void combinationProductCountsAsItsAntidepressantComponent() {
    var patient =
        patient()
            .trial("Auvelity", 2, "2025-01-01", "2025-04-01", TrialOutcome.NO_RESPONSE)
            .trial("bupropion", 300, "2026-01-01", "2026-04-01", TrialOutcome.NO_RESPONSE);
    assertThat(finding(TWO_FAILURES, patient).result()).isEqualTo(Truth.NOT_MET);
  }

  @Test
  void partialResponseIsFailureAndResponseIsNot() {
    assertThat(result(Policies.failures(1), good().outcome(TrialOutcome.PARTIAL_RESPONSE)))
        .isEqualTo(Truth.MET);
    assertThat(result(Policies.failures(1), good().outcome(TrialOutcome.RESPONSE)))
        .isEqualTo(Truth.NOT_MET);
    assertThat(result(Policies.failures(1), good().outcome(TrialOutcome.NOT_RECORDED)))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(result(Policies.failures(1), good().outcome(TrialOutcome.INTOLERANCE)))
        .isEqualTo(Truth.NOT_MET);
    assertThat(result(TWO_INTOLERANCES, good())).isEqualTo(Truth.NOT_MET);
  }

  @Test
  void openListIsUnknownAndNamesWhatIsMissing() {
    var verdict =
        verdict(
            TWO_FAILURES,
            Patients.silent()
                .trial("sertraline", 200, "2026-02-01", "2026-04-12", TrialOutcome.NO_RESPONSE));
    assertThat(verdict.result()).isEqualTo(Truth.UNKNOWN);
    assertThat(verdict.findings().causes())
        .singleElement()
        .satisfies(
            cause -> {
              assertThat(cause.kind()).isEqualTo(CauseKind.MISSING_FACT);
              assertThat(cause.text()).contains("another failed trial", "1 of 2");
            });
    assertThat(verdict.gaps().getFirst().changes())
        .singleElement()
        .extracting(Change::kind)
        .isEqualTo(ChangeKind.DOCUMENT);
  }

  @Test
  void completeListWithOneTrialNeedsAnotherOneDone() {
    var verdict =
        verdict(
            TWO_FAILURES,
            patient()
                .trial("sertraline", 200, "2026-02-01", "2026-04-12", TrialOutcome.NO_RESPONSE));
    assertThat(verdict.result()).isEqualTo(Truth.NOT_MET);
    assertThat(verdict.gaps().getFirst().changes())
        .singleElement()
        .extracting(Change::kind)
        .isEqualTo(ChangeKind.DO);
  }

  @Test
  void unresolvedDrugIsAskedAboutAndNotDropped() {
    var patient =
        patient()
            .trial("sertraline", 200, "2026-02-01", "2026-04-12", TrialOutcome.NO_RESPONSE)
            .trial("Zolofft", 200, "2026-05-01", "2026-07-12", TrialOutcome.NO_RESPONSE);
    var verdict = verdict(TWO_FAILURES, patient);
    assertThat(verdict.result()).isEqualTo(Truth.UNKNOWN);
    assertThat(verdict.trialsNotCounted())
        .singleElement()
        .extracting(TrialNotCounted::reason)
        .asString()
        .contains("Which drug is \"Zolofft\"?");
  }

  @Test
  void drugResolvesByRxNormCuiAndWithoutItsSalt() {
    assertThat(result(Policies.failures(1), Trials.of("m1", "36437"))).isEqualTo(Truth.MET);
    assertThat(result(Policies.failures(1), Trials.of("m1", "Sertraline Hydrochloride tablets")))
        .isEqualTo(Truth.MET);
  }

  @Test
  void asNeededAndOtherPurposeNeverCount() {
    assertThat(result(Policies.failures(1), good().asNeeded())).isEqualTo(Truth.NOT_MET);
    assertThat(result(Policies.failures(1), good().otherPurpose())).isEqualTo(Truth.NOT_MET);
  }

  @Test
  void trialAfterTheServiceDateIsReportedAndNotCounted() {
    var verdict =
        verdict(
            Policies.failures(1),
            patient()
                .trial("sertraline", 50, "2026-12-02", "2027-03-01", TrialOutcome.NO_RESPONSE));
    assertThat(verdict.result()).isEqualTo(Truth.NOT_MET);
    assertThat(verdict.trialsNotCounted())
        .singleElement()
        .extracting(TrialNotCounted::reason)
        .isEqualTo("starts after the service date");
  }

  @Test
  void trialThatHasNotStartedIsReportedAndNotCounted() {
    var verdict =
        verdict(
            Policies.failures(1),
            patient()
                .trial("sertraline", 50, "2026-11-29", "2026-12-20", TrialOutcome.NO_RESPONSE));
    assertThat(verdict.trialsNotCounted())
        .singleElement()
        .extracting(TrialNotCounted::reason)
        .isEqualTo("has not started yet");
  }

  @Test
  void twoMissingTrialsAreTwoChanges() {
    var gap = verdict(TWO_FAILURES, patient()).gaps().getFirst();
    assertThat(gap.count(ChangeKind.DO)).isEqualTo(2);
    assertThat(gap.changes())
        .extracting(Change::what)
        .containsExactly(
            "A further failed trial is needed (1 of 2): a different antidepressant",
            "A further failed trial is needed (2 of 2): a different antidepressant");
    assertThat(finding(TWO_FAILURES, Patients.silent()).causes())
        .extracting(Cause::text)
        .containsExactly(
            "Are there 2 failed trials of different antidepressants? (0 of 2 counted so far)");
  }

  @Test
  void testThePolicyDoesNotStateIsNotAppliedButWarnedOf() {
    var finding =
        finding(
            Policies.failures(1),
            patient()
                .trial("sertraline", 25, "2026-02-01", "2026-02-10", TrialOutcome.NO_RESPONSE));
    assertThat(finding.result()).isEqualTo(Truth.MET);
    assertThat(finding.notes()).singleElement().asString().startsWith("LIKELY_CHALLENGED");
  }

  @Test
  void shortTrialAtDoseIsWarnedOfWithItsDays() {
    var finding =
        finding(
            Policies.failures(1),
            patient()
                .trial("sertraline", 50, "2026-02-01", "2026-02-28", TrialOutcome.NO_RESPONSE));
    assertThat(finding.notes()).singleElement().asString().contains("28 days at dose");
    assertThat(
            finding(Policies.failures(1), patient().trial(Trials.of("m1", "Zoloft").build()))
                .notes())
        .singleElement()
        .asString()
        .contains("no dose is stated");
    assertThat(
            finding(
                    Policies.failures(1),
                    patient().trial(Trials.of("m1", "Zoloft").dose(50).build()))
                .notes())
        .singleElement()
        .asString()
        .contains("start or end is not stated");
  }

  @Test
  void sixWeeksAreFortyTwoDaysWithBothEnds() {
    assertThat(result(SIX_WEEKS, good().to("2026-03-14"))).isEqualTo(Truth.MET);
    assertThat(result(SIX_WEEKS, good().to("2026-03-13"))).isEqualTo(Truth.NOT_MET);
  }

  @Test
  void clinicianMayJudgeAShorterDurationSufficient() {
    assertThat(result(SIX_WEEKS, good().to("2026-03-01").judgedSufficient(true)))
        .isEqualTo(Truth.MET);
    assertThat(result(SIX_WEEKS, good().to("2026-03-01").judgedSufficient(false)))
        .isEqualTo(Truth.NOT_MET);
  }

  @Test
  void doseTestHasFourAnswers() {
    assertThat(result(SIX_WEEKS, good().dose(50))).isEqualTo(Truth.MET);
    assertThat(result(SIX_WEEKS, good().dose(49))).isEqualTo(Truth.NOT_MET);
    assertThat(
            result(
                SIX_WEEKS,
                Trials.of("m1", "venlafaxine")
                    .dose(75)
                    .from("2026-02")
                    .to("2026-06")
                    .adherence(90)))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(
            result(
                SIX_WEEKS,
                Trials.of("m1", "Zoloft").from("2026-02-01").to("2026-06-01").adherence(90)))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void lowDoseInTeensAndFromSixtyFiveIsForAPersonToJudge() {
    for (int age : List.of(17, 65)) {
      assertThat(finding(SIX_WEEKS, patient().age(age).trial(good().dose(25).build())).causes())
          .extracting(Cause::kind)
          .containsExactly(CauseKind.JUDGEMENT);
    }
    assertThat(finding(SIX_WEEKS, patient().age(18).trial(good().dose(25).build())).result())
        .isEqualTo(Truth.NOT_MET);
    assertThat(finding(SIX_WEEKS, patient().age(64).trial(good().dose(25).build())).result())
        .isEqualTo(Truth.NOT_MET);
  }

  @Test
  void dosesThatCannotBeComparedAreForAPersonToJudge() {
    assertThat(result(SIX_WEEKS, Trials.of("m1", "Auvelity").dose(210))).isEqualTo(Truth.UNKNOWN);
    assertThat(result(SIX_WEEKS, Trials.of("m1", "ketamine").dose(50))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void titrationAndTaperDaysDoNotCount() {
    var titrated =
        Trials.of("m1", "Zoloft")
            .segment(25, "2026-02-01", "2026-02-14")
            .segment(50, "2026-02-15", null)
            .segment(25, "2026-03-28", null)
            .from("2026-02-01")
            .to("2026-04-30")
            .adherence(80);
    assertThat(result(SIX_WEEKS, titrated)).isEqualTo(Truth.NOT_MET);
    var oneDayMore =
        Trials.of("m1", "Zoloft")
            .segment(25, "2026-02-01", "2026-02-14")
            .segment(50, "2026-02-15", null)
            .segment(25, "2026-03-29", null)
            .from("2026-02-01")
            .to("2026-04-30")
            .adherence(80);
    assertThat(result(SIX_WEEKS, oneDayMore)).isEqualTo(Truth.MET);
  }

  @Test
  void monthsThatStraddleTheBarCannotBeTold() {
    assertThat(result(SIX_WEEKS, good().from("2026-02").to("2026-04"))).isEqualTo(Truth.UNKNOWN);
    assertThat(result(SIX_WEEKS, good().from("2026-02").to("2026-05"))).isEqualTo(Truth.MET);
    assertThat(result(SIX_WEEKS, good().from("2026-02").to("2026-02"))).isEqualTo(Truth.NOT_MET);
    assertThat(result(SIX_WEEKS, Trials.of("m1", "Zoloft").dose(50).adherence(90)))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void borderlineDaysMayReachTheBar() {
    var trial =
        Trials.of("m1", "venlafaxine")
            .segment(75, "2026-02-01", "2026-03-10")
            .segment(150, "2026-03-11", null)
            .from("2026-02-01")
            .to("2026-03-31")
            .adherence(90);
    assertThat(result(SIX_WEEKS, trial)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void ongoingTrialCountsToTheDayOfTheRequest() {
    assertThat(
            result(
                SIX_WEEKS,
                Trials.of("m1", "Zoloft").dose(50).from("2026-10-13").ongoing().adherence(90)))
        .isEqualTo(Truth.MET);
    assertThat(
            result(
                SIX_WEEKS,
                Trials.of("m1", "Zoloft").dose(50).from("2026-10-14").ongoing().adherence(90)))
        .isEqualTo(Truth.NOT_MET);
    assertThat(
            result(
                SIX_WEEKS,
                Trials.of("m1", "Zoloft").dose(50).from("2026-10-14").to("2027-02").adherence(90)))
        .isEqualTo(Truth.NOT_MET);
  }

  @Test
  void adherenceIsTestedOnlyWhereStated() {
    assertThat(result(SIX_WEEKS, good().adherence(80))).isEqualTo(Truth.MET);
    assertThat(result(SIX_WEEKS, good().adherence(79))).isEqualTo(Truth.NOT_MET);
    assertThat(
            result(
                SIX_WEEKS, Trials.of("m1", "Zoloft").dose(50).from("2026-02-01").to("2026-06-01")))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void maximumToleratedDoseIsTakenFromTheTrial() {
    var rule = adequate(new AdequateTrial(null, DoseStandard.MAXIMUM_TOLERATED, null, false, null));
    assertThat(result(rule, good().maximumTolerated(true))).isEqualTo(Truth.MET);
    assertThat(result(rule, good().maximumTolerated(false))).isEqualTo(Truth.NOT_MET);
    assertThat(result(rule, good())).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void daysOnTheHighestDoseToleratedAreDaysOnTheDrug() {
    var rule = adequate(new AdequateTrial(42, DoseStandard.MAXIMUM_TOLERATED, null, false, null));
    var low = Trials.of("m1", "Zoloft").dose(25).maximumTolerated(true).from("2026-02-01");
    assertThat(result(rule, low.to("2026-03-14"))).isEqualTo(Truth.MET);
    assertThat(result(rule, low.to("2026-03-13"))).isEqualTo(Truth.NOT_MET);
    assertThat(result(rule, low.to("2026-03"))).isEqualTo(Truth.UNKNOWN);
    var twice =
        Trials.of("m1", "Zoloft")
            .maximumTolerated(true)
            .segment(12, "2026-02-01", "2026-02-25")
            .segment(25, "2026-02-01", "2026-02-28")
            .from("2026-02-01")
            .to("2026-04-30");
    assertThat(result(rule, twice)).isEqualTo(Truth.NOT_MET);
  }

  @ParameterizedTest
  @CsvSource({"true,MET", "false,UNKNOWN"})
  void judgedDurationNeedsOneDayAloneOnly(boolean judged, Truth expected) {
    var rule =
        new TrialRule(
            2,
            new TrialTest(
                FAILURE,
                AugmentationUse.NOT_COUNTED,
                Set.of(),
                Set.of(),
                Set.of(),
                new AdequateTrial(42, null, null, true, null),
                LookBack.ANY_TIME),
            null,
            null,
            false,
            null,
            List.of());
    var patient =
        patient()
            .trial(
                Trials.of("m1", "sertraline")
                    .dose(100)
                    .from("2026-02-01")
                    .to("2026-03-20")
                    .judgedSufficient(judged)
                    .build())
            .trial("venlafaxine", 150, "2026-03-01", "2026-08-01", TrialOutcome.NO_RESPONSE);
    assertThat(finding(rule, patient).result()).isEqualTo(expected);
    var inside =
        patient()
            .trial(
                Trials.of("m1", "sertraline")
                    .dose(100)
                    .from("2026-03-01")
                    .to("2026-03-20")
                    .judgedSufficient(true)
                    .build())
            .trial("venlafaxine", 150, "2026-03-01", "2026-08-01", TrialOutcome.NO_RESPONSE);
    assertThat(finding(rule, inside).result()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void daysAreNotAskedForWhereNoneCanCount() {
    var days = adequate(new AdequateTrial(42, null, null, false, null));
    assertThat(result(days, Trials.of("m1", "Zoloft").dose(25))).isEqualTo(Truth.NOT_MET);
    assertThat(result(days, Trials.of("m1", "Zoloft").dose(50))).isEqualTo(Truth.UNKNOWN);
    var maximum =
        adequate(new AdequateTrial(42, DoseStandard.MAXIMUM_TOLERATED, null, false, null));
    assertThat(result(maximum, Trials.of("m1", "Zoloft").dose(25).maximumTolerated(true)))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(result(CURRENT_EPISODE, Trials.of("m1", "Zoloft").to("2025-06-01")))
        .isEqualTo(Truth.NOT_MET);
  }

  @Test
  void lowDoseAtAnAgeThatIsNotStatedIsForAPersonToJudge() {
    assertThat(finding(SIX_WEEKS, patient().age(null).trial(good().dose(25).build())).causes())
        .extracting(Cause::kind)
        .containsExactly(CauseKind.JUDGEMENT);
    assertThat(finding(SIX_WEEKS, patient().age(null).trial(good().dose(50).build())).result())
        .isEqualTo(Truth.MET);
  }

  @Test
  void oneDoseIsMarkedAsAssumedConstant() {
    assertThat(finding(SIX_WEEKS, patient().trial(good().build())).notes())
        .containsExactly("ASSUMED_CONSTANT: Zoloft at one dose throughout");
  }

  @Test
  void classesAreCountedTogetherWithAgents() {
    var twoSsris =
        patient()
            .trial("sertraline", 50, "2026-01-01", "2026-03-01", TrialOutcome.NO_RESPONSE)
            .trial("escitalopram", 10, "2026-04-01", "2026-06-01", TrialOutcome.NO_RESPONSE);
    var verdict = verdict(TWO_CLASSES, twoSsris);
    assertThat(verdict.result()).isEqualTo(Truth.NOT_MET);
    assertThat(verdict.gaps().getFirst().changes())
        .singleElement()
        .extracting(Change::what)
        .asString()
        .contains("class other than SSRI");
    twoSsris.trial("venlafaxine", 150, "2026-07-01", "2026-09-01", TrialOutcome.NO_RESPONSE);
    assertThat(verdict(TWO_CLASSES, twoSsris).result()).isEqualTo(Truth.MET);
  }

  @Test
  void currentEpisodeTakesItsOwnTrialsOnly() {
    assertThat(result(CURRENT_EPISODE, good())).isEqualTo(Truth.MET);
    assertThat(result(CURRENT_EPISODE, good().from("2025-02-01").to("2025-06-01")))
        .isEqualTo(Truth.NOT_MET);
    assertThat(result(CURRENT_EPISODE, good().from("2025-12-01"))).isEqualTo(Truth.UNKNOWN);
    assertThat(result(CURRENT_EPISODE, Trials.of("m1", "Zoloft"))).isEqualTo(Truth.UNKNOWN);
    assertThat(finding(CURRENT_EPISODE, patient().episode(null).trial(good().build())).result())
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void augmentationCountsOnlyWhereThePolicySaysSo() {
    var patient =
        patient()
            .trial(good().build())
            .trial(
                Trials.of("m2", "Abilify")
                    .dose(5)
                    .from("2026-03-01")
                    .to("2026-08-01")
                    .augments("m1")
                    .build());
    assertThat(verdict(TWO_FAILURES, patient).trialsNotCounted())
        .extracting(TrialNotCounted::trialId)
        .containsExactly("m2");
    assertThat(verdict(WITH_AUGMENTATION, patient).result()).isEqualTo(Truth.MET);
  }

  @Test
  void augmentationNeedsANamedAntidepressantAtAdequateDose() {
    var unnamed = patient().trial(good().build()).trial(Trials.of("m2", "Abilify").dose(5).build());
    assertThat(verdict(WITH_AUGMENTATION, unnamed).result()).isEqualTo(Truth.UNKNOWN);
    var weakBase =
        patient()
            .trial(good().dose(25).build())
            .trial(Trials.of("m2", "Abilify").dose(5).augments("m1").build());
    assertThat(verdict(WITH_AUGMENTATION, weakBase).result()).isEqualTo(Truth.NOT_MET);
    assertThat(verdict(WITH_AUGMENTATION, weakBase).trialsNotCounted())
        .extracting(TrialNotCounted::reason)
        .containsExactly(
            "added to Zoloft, whose dose was below the least adequate one (50 mg/day)");
    var noBase = patient().trial(Trials.of("m2", "Abilify").dose(5).augments("m9").build());
    assertThat(verdict(WITH_AUGMENTATION, noBase).result()).isEqualTo(Truth.NOT_MET);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-02-01,2019-06-01,2026-05-01,2026-08-01,NOT_MET",
    "2026-02-01,2026-05-01,2026-05-01,2026-08-01,MET",
    "2026-02-01,2026-05-01,2026-05-02,2026-08-01,NOT_MET",
    "2026-05-01,2026-08-01,2026-02-01,2026-04-30,NOT_MET",
    "2026-02-01,2026-05,2026-05,2026-08-01,UNKNOWN",
    "2026-02-01,2026-05-01,2026-05-02,,NOT_MET",
    "2026-02-01,2026-05-01,2026-04,,UNKNOWN",
    "2026-02-01,2026-05-01,,,UNKNOWN",
    "2026-02-01,,2026-05-01,2026-08-01,UNKNOWN",
    "2026-02-01,,2026-01-01,2026-01-31,NOT_MET",
  })
  void augmentationIsTakenOnDaysOfItsBase(
      @Nullable String from,
      @Nullable String to,
      @Nullable String addedFrom,
      @Nullable String addedTo,
      Truth expected) {
    var base = dated(Trials.of("m1", "Zoloft").dose(100), from, to);
    var added = dated(Trials.of("m2", "Abilify").dose(5).augments("m1"), addedFrom, addedTo);
    var patient = patient().trial(base.build()).trial(added.build());
    assertThat(verdict(WITH_AUGMENTATION, patient).result()).isEqualTo(expected);
  }

  private static Trials dated(Trials trial, @Nullable String from, @Nullable String to) {
    var started = from == null ? trial : trial.from(from);
    return to == null ? started : started.to(to);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-01,2026-02-14,NOT_MET,not taken on days on which Zoloft",
    "2026-02-10,2026-02-15,MET,",
    "2026-04-15,2026-05-15,NOT_MET,not taken on days on which Zoloft",
    "2026-02,2026-02,UNKNOWN,On which days was Abilify taken"
  })
  void augmentationIsTakenWhileTheDoseOfItsBaseIsAdequate(
      String from, String to, Truth expected, @Nullable String reason) {
    var base =
        Trials.of("m1", "Zoloft")
            .segment(25, "2026-02-01", "2026-02-14")
            .segment(50, "2026-02-15", "2026-04-14")
            .segment(25, "2026-04-15", null)
            .from("2026-02-01")
            .to("2026-06-30");
    var added = Trials.of("m2", "Abilify").dose(5).augments("m1").from(from).to(to);
    var verdict = verdict(WITH_AUGMENTATION, patient().trial(base.build()).trial(added.build()));
    assertThat(verdict.result()).isEqualTo(expected);
    if (reason != null) {
      assertThat(verdict.trialsNotCounted())
          .singleElement()
          .extracting(TrialNotCounted::reason)
          .asString()
          .startsWith(reason);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Zolofft,100,Which drug is,MISSING_FACT",
    "Abilify,5,,",
    "venlafaxine,75,Was the dose of venlafaxine,JUDGEMENT",
    "venlafaxine,,At which dose did the antidepressant run,MISSING_FACT"
  })
  void baseThatCannotBeToldIsAskedAbout(
      String drug, @Nullable Integer mg, @Nullable String question, @Nullable CauseKind kind) {
    var base = Trials.of("m1", drug).from("2026-02-01").to("2026-08-01");
    var patient =
        patient()
            .trial((mg == null ? base : base.dose(mg)).otherPurpose().build())
            .trial(
                Trials.of("m2", "bupropion")
                    .dose(300)
                    .augments("m1")
                    .from("2026-03-01")
                    .to("2026-07-01")
                    .build());
    var rule = rule(1, null, true, LookBack.ANY_TIME);
    var finding = finding(rule, patient);
    if (question == null) {
      assertThat(finding.result()).isEqualTo(Truth.NOT_MET);
      assertThat(verdict(rule, patient).trialsNotCounted())
          .extracting(TrialNotCounted::reason)
          .contains("added to Abilify, which is not an antidepressant");
    } else {
      assertThat(finding.causes())
          .singleElement()
          .satisfies(
              cause -> {
                assertThat(cause.kind()).isEqualTo(kind);
                assertThat(cause.text()).startsWith(question);
              });
    }
  }

  @Test
  void otherMedicinesAreReportedAndNotCounted() {
    assertThat(result(Policies.failures(1), Trials.of("m1", "naltrexone mix")))
        .isEqualTo(Truth.NOT_MET);
  }

  @Test
  void crossTaperLeavesBothTrialsStanding() {
    var patient =
        patient()
            .trial("sertraline", 100, "2026-02-01", "2026-05-14", TrialOutcome.NO_RESPONSE)
            .trial("venlafaxine", 150, "2026-05-01", "2026-09-01", TrialOutcome.NO_RESPONSE);
    assertThat(finding(TWO_FAILURES, patient).result()).isEqualTo(Truth.MET);
  }

  @Test
  void trialInsideAnotherMayBeACombination() {
    var patient =
        patient()
            .trial("sertraline", 100, "2026-02-01", "2026-09-14", TrialOutcome.NO_RESPONSE)
            .trial("bupropion", 300, "2026-05-01", "2026-07-01", TrialOutcome.NO_RESPONSE);
    var finding = finding(TWO_FAILURES, patient);
    assertThat(finding.result()).isEqualTo(Truth.UNKNOWN);
    assertThat(finding.causes())
        .singleElement()
        .satisfies(
            cause -> {
              assertThat(cause.kind()).isEqualTo(CauseKind.JUDGEMENT);
              assertThat(cause.text()).contains("bupropion", "combination");
            });
  }

  @Test
  void monthsThatMayOverlapWhollyCannotBeTold() {
    var patient =
        patient()
            .trial("sertraline", 100, "2026-02", "2026-04", TrialOutcome.NO_RESPONSE)
            .trial("venlafaxine", 150, "2026-02", "2026-04", TrialOutcome.NO_RESPONSE);
    assertThat(finding(TWO_FAILURES, patient).result()).isEqualTo(Truth.UNKNOWN);
    var following =
        patient()
            .trial("sertraline", 100, "2026-02", "2026-05", TrialOutcome.NO_RESPONSE)
            .trial("venlafaxine", 150, "2026-05", "2026-08", TrialOutcome.NO_RESPONSE);
    assertThat(finding(TWO_FAILURES, following).result()).isEqualTo(Truth.MET);
  }

  @Test
  void distinctSideEffectsNeedOneOfTheirOwnEach() {
    assertThat(intolerances("nausea", "upset stomach")).isEqualTo(Truth.NOT_MET);
    assertThat(intolerances("nausea", "low libido")).isEqualTo(Truth.MET);
    assertThat(intolerances("nausea", "head zaps")).isEqualTo(Truth.UNKNOWN);
    assertThat(intolerances("nausea", null)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void sharedSideEffectsAreAssignedSoThatMostAgentsHaveTheirOwn() {
    var patient =
        patient()
            .intolerance("sertraline", "insomnia", "nausea")
            .intolerance("venlafaxine", "insomnia");
    assertThat(finding(TWO_INTOLERANCES, patient).result()).isEqualTo(Truth.MET);
  }

  @Test
  void unknownSideEffectIsAskedFor() {
    var verdict =
        verdict(
            TWO_INTOLERANCES,
            patient().intolerance("sertraline", "nausea").intolerance("venlafaxine", "zaps"));
    assertThat(verdict.gaps().getFirst().changes())
        .singleElement()
        .extracting(Change::what)
        .asString()
        .startsWith("Which side effect stopped venlafaxine?");
  }

  @Test
  void causesNameTheSideEffectAndTheClassThatAreNotKnown() {
    var effects = patient().intolerance("sertraline", "nausea").intolerance("venlafaxine");
    assertThat(finding(TWO_INTOLERANCES, effects).causes())
        .extracting(Cause::text)
        .containsExactly(
            "Which side effect stopped venlafaxine? Use a word of the side-effect list.");
    assertThat(
            finding(TWO_INTOLERANCES, Patients.silent().intolerance("sertraline", "nausea"))
                .causes())
        .extracting(Cause::text)
        .containsExactly(
            "Is there another trial stopped for side effects of a different antidepressant, with a"
                + " side effect of its own? (1 of 2 counted so far)");
    var table = new ClassTable(Map.of("ours", Set.of("SSRI")));
    var classes = new TrialRule(2, TrialTest.of(FAILURE), 2, table, false, null, List.of());
    var finding =
        finding(
            classes,
            Patients.twoFailures()
                .trial("venlafaxine", 150, "2025-02-01", "2025-06-01", TrialOutcome.NO_RESPONSE)
                .allComplete());
    assertThat(finding.result()).isEqualTo(Truth.UNKNOWN);
    assertThat(finding.evidence()).hasSize(3);
    assertThat(finding.causes())
        .extracting(Cause::text)
        .containsExactly(
            "Does the payer count venlafaxine (SNRI) as a class of its own? Its list of classes"
                + " does not name it.");
  }

  private static Truth intolerances(String one, @Nullable String other) {
    var patient = patient().intolerance("sertraline", one);
    if (other == null) {
      patient.intolerance("venlafaxine");
    } else {
      patient.intolerance("venlafaxine", other);
    }
    return finding(TWO_INTOLERANCES, patient).result();
  }
}
