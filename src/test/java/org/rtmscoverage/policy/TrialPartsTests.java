package org.rtmscoverage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trials of which some must pass a test of their own, and drugs that policies name. */
class TrialPartsTests {

  private static final Set<TrialOutcomeClass> FAILURE = Set.of(TrialOutcomeClass.FAILURE);
  private static final Set<TrialOutcomeClass> INTOLERANCE = Set.of(TrialOutcomeClass.INTOLERANCE);

  private static TrialTest test(
      Set<TrialOutcomeClass> outcomes, AugmentationUse use, Set<String> added, Set<String> drugs) {
    return new TrialTest(
        outcomes, use, added, drugs, Set.of(), AdequateTrial.NOT_TESTED, LookBack.ANY_TIME);
  }

  private static TrialTest failures(AugmentationUse use) {
    return test(FAILURE, use, Set.of(), Set.of());
  }

  private static TrialRule rule(int count, TrialTest whole, TrialRule.Including... parts) {
    return new TrialRule(count, whole, null, null, false, null, List.of(parts));
  }

  private static TrialRule.Including part(int count, TrialTest test) {
    return new TrialRule.Including(count, test, null, false);
  }

  private static PolicyVerdict verdict(TrialRule rule, Patients patient) {
    return Policies.verdict(new Criterion.MedicationTrials(Policies.node("trials"), rule), patient);
  }

  private static Patients patient() {
    return Patients.silent()
        .trial("sertraline", 100, "2026-02-01", "2026-05-01", TrialOutcome.NO_RESPONSE)
        .allComplete();
  }

  @Test
  void furtherTrialOfAPartIsOneOfTheWhole() {
    var rule = rule(3, failures(AugmentationUse.COUNTED), part(1, failures(AugmentationUse.ONLY)));
    assertThat(verdict(rule, patient()).gaps().getFirst().changes())
        .extracting(Change::what)
        .containsExactly(
            "A further failed trial is needed (1 of 1): a different drug added to an"
                + " antidepressant",
            "A further failed trial is needed (3 of 3): a different antidepressant");
    assertThat(verdict(rule, patient().open(ClinicalSection.MEDICATION_TRIALS)).gaps().getFirst())
        .satisfies(gap -> assertThat(gap.count(ChangeKind.DOCUMENT)).isEqualTo(2));
  }

  @Test
  void trialOfAPartThatTheWholeDoesNotCountIsAFurtherOne() {
    var intolerances = test(INTOLERANCE, AugmentationUse.COUNTED, Set.of(), Set.of());
    assertThat(
            verdict(rule(2, failures(AugmentationUse.COUNTED), part(1, intolerances)), patient())
                .gaps()
                .getFirst()
                .count(ChangeKind.DO))
        .isEqualTo(2);
    var added = part(1, failures(AugmentationUse.ONLY));
    assertThat(
            verdict(rule(2, failures(AugmentationUse.NOT_COUNTED), added), patient())
                .gaps()
                .getFirst()
                .count(ChangeKind.DO))
        .isEqualTo(2);
    var named = test(FAILURE, AugmentationUse.COUNTED, Set.of(), Set.of("sertraline", "bupropion"));
    var other = test(FAILURE, AugmentationUse.COUNTED, Set.of(), Set.of("venlafaxine"));
    assertThat(
            verdict(rule(2, named, part(1, other)), patient())
                .gaps()
                .getFirst()
                .count(ChangeKind.DO))
        .isEqualTo(2);
    var one = test(FAILURE, AugmentationUse.COUNTED, Set.of(), Set.of("bupropion"));
    assertThat(
            verdict(rule(2, named, part(1, one)), patient()).gaps().getFirst().count(ChangeKind.DO))
        .isEqualTo(1);
  }

  @Test
  void augmentationBeyondTheMostThatCountIsNoTrialOfTheWhole() {
    var rule =
        new TrialRule(
            2,
            failures(AugmentationUse.COUNTED),
            null,
            null,
            false,
            0,
            List.of(part(1, failures(AugmentationUse.ONLY))));
    assertThat(verdict(rule, patient()).gaps().getFirst().count(ChangeKind.DO)).isEqualTo(2);
  }

  @Test
  void openTrialThatHelpsThePartIsAskedAboutForTheWholeToo() {
    var rule =
        rule(
            2,
            failures(AugmentationUse.COUNTED),
            part(1, test(FAILURE, AugmentationUse.COUNTED, Set.of(), Set.of("venlafaxine"))));
    var patient =
        patient()
            .trial("bupropion", 300, "2025-02-01", "2025-05-01", TrialOutcome.NOT_RECORDED)
            .trial("venlafaxine", 150, "2024-02-01", "2024-05-01", TrialOutcome.NOT_RECORDED);
    assertThat(verdict(rule, patient).gaps().getFirst().changes())
        .extracting(Change::what)
        .containsExactly("How did the trial of venlafaxine end?");
  }

  @Test
  void furtherTrialOfAPartIsOfTheClassTheWholeLacks() {
    var rule =
        new TrialRule(
            2,
            failures(AugmentationUse.NOT_COUNTED),
            2,
            null,
            false,
            null,
            List.of(part(2, failures(AugmentationUse.NOT_COUNTED))));
    assertThat(verdict(rule, patient()).gaps().getFirst().changes())
        .extracting(Change::what)
        .containsExactly(
            "A further failed trial is needed (2 of 2): a different antidepressant, of a class"
                + " other than SSRI");
  }

  @Test
  void criterionThatDidNotCountATrialIsNamedThoughAnotherDid() {
    var failed = new Criterion.MedicationTrials(Policies.node("failed"), Policies.failures(1));
    var stopped =
        new Criterion.MedicationTrials(
            Policies.node("stopped"), TrialRule.of(1, TrialTest.of(INTOLERANCE), null));
    var both = new Criterion.All(Policies.node("all"), List.of(failed, stopped));
    assertThat(Policies.verdict(both, patient()).trialsNotCounted())
        .containsExactly(
            new TrialNotCounted(
                "m1",
                "sertraline",
                "stopped",
                "ended in no or partial response, not in intolerance"));
  }

  @Test
  void trialThatAPartCountsIsNotReportedByItsCriterion() {
    var rule = rule(2, failures(AugmentationUse.COUNTED), part(1, failures(AugmentationUse.ONLY)));
    assertThat(verdict(rule, patient()).trialsNotCounted()).isEmpty();
    var none = patient().trial("Zolofft", 1, "2025-02-01", "2025-05-01", TrialOutcome.NO_RESPONSE);
    assertThat(verdict(rule, none).trialsNotCounted())
        .extracting(TrialNotCounted::reason)
        .containsExactly("Which drug is \"Zolofft\"? It is not in the drug table.");
  }

  @ParameterizedTest
  @CsvSource({
    "Auvelity,bupropion,MET", "Auvelity,dextromethorphan-and-bupropion,MET",
    "bupropion hydrobromide,bupropion,MET", "bupropion,bupropion-hydrobromide,NOT_MET",
    "Auvelity,sertraline,NOT_MET"
  })
  void drugThatAPolicyNamesIsAlsoMeantInACombination(String charted, String named, Truth expected) {
    var rule = rule(1, test(FAILURE, AugmentationUse.NOT_COUNTED, Set.of(), Set.of(named)));
    var patient =
        Patients.silent()
            .trial(charted, 2, "2026-02-01", "2026-05-01", TrialOutcome.NO_RESPONSE)
            .allComplete();
    assertThat(verdict(rule, patient).result()).isEqualTo(expected);
  }

  @Test
  void classTableThatNamesAnIngredientHoldsItsCombination() {
    var table = new ClassTable(Map.of("ours", Set.of("bupropion"), "rest", Set.of("NDRI")));
    var drugs = new DrugTable(TestReference.reference().drugs());
    assertThat(Stream.ofNullable(drugs.resolve("Auvelity")).map(table::nameOf))
        .containsExactly("ours");
  }
}
