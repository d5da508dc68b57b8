package org.rtmscoverage.policy.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.policy.AdequateTrial;
import org.rtmscoverage.policy.Applicability;
import org.rtmscoverage.policy.AugmentationUse;
import org.rtmscoverage.policy.CoverageRow;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.DiagnosisRule;
import org.rtmscoverage.policy.DoseStandard;
import org.rtmscoverage.policy.EctStatus;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.policy.EffectiveToBasis;
import org.rtmscoverage.policy.LookBack;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.SafetyException;
import org.rtmscoverage.policy.ScoreBar;
import org.rtmscoverage.policy.ScoreChangeRule;
import org.rtmscoverage.policy.ScoreTime;
import org.rtmscoverage.policy.SessionGrant;
import org.rtmscoverage.policy.SessionLimit;
import org.rtmscoverage.policy.TherapyRule;
import org.rtmscoverage.policy.TmsResponseRule;
import org.rtmscoverage.policy.TrialOutcomeClass;
import org.rtmscoverage.policy.TrialRule;
import org.rtmscoverage.policy.TrialTest;
import org.rtmscoverage.policy.change.PolicyChange.Area;
import org.rtmscoverage.policy.change.PolicyChange.Kind;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;

class PolicyChangesTests {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate SECOND = LocalDate.of(2025, 1, 1);

  @Test
  void sameVersionsDifferInNothing() {
    var version = version(FIRST, Map.of(RequestType.INITIAL, root(age("adult", 18), ect("ect"))));

    var changes = PolicyChanges.between(version, version);

    assertThat(changes.changes()).isEmpty();
    assertThat(changes.summary()).isEqualTo("Nothing that is evaluated differs.");
  }

  @Test
  void numberOfTrialsIsTold() {
    assertThat(texts(root(trials("drugs", rule(4, 2))), root(trials("drugs", rule(2, 2)))))
        .containsExactly("drugs: trials: 4 → 2");
  }

  @Test
  void newAndDroppedTermsAreTold() {
    var adequate =
        new TrialTest(
            Set.of(TrialOutcomeClass.FAILURE, TrialOutcomeClass.INTOLERANCE),
            AugmentationUse.COUNTED,
            Set.of(),
            Set.of(),
            Set.of(),
            new AdequateTrial(42, DoseStandard.MINIMUM_EFFECTIVE, 80, false, null),
            LookBack.CURRENT_EPISODE);

    assertThat(
            texts(
                root(trials("drugs", rule(2, 2))),
                root(trials("drugs", TrialRule.of(2, adequate, null)))))
        .containsExactly(
            "drugs: outcome: failed → failed or not tolerated, augmentation: not stated → counted,"
                + " days at dose: not stated → 42, dose: not stated → minimum effective,"
                + " adherence in percent: not stated → 80, looked back over: any time → current"
                + " episode, classes: 2 → not stated");
  }

  @Test
  void ruleAddedAndRemovedIsToldOnceWithWhatStandsBelowIt() {
    var branch = new Criterion.Any(node("either"), List.of(ect("ect"), age("adult", 18)));

    assertThat(changes(root(age("teen", 15)), root(age("teen", 15), branch)))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(Kind.ADDED);
              assertThat(change.id()).isEqualTo("either");
              assertThat(change.text()).isEqualTo("either added with 2 rules");
            });
    assertThat(texts(root(age("teen", 15), branch), root(age("teen", 15))))
        .containsExactly("either removed with 2 rules");
  }

  @Test
  void ruleOfATextReadInPartIsNeitherNewNorGone() {
    var unread = new Criterion.Unpublished(node("what-follows"));

    assertThat(changes(root(age("adult", 18), ect("ect")), root(age("adult", 18), unread)))
        .extracting(PolicyChange::kind, PolicyChange::text)
        .contains(tuple(Kind.NO_LONGER_SEEN, "ect not seen in what could be read"));
    assertThat(changes(root(age("adult", 18), unread), root(age("adult", 18), ect("ect"))))
        .extracting(PolicyChange::kind, PolicyChange::text)
        .contains(tuple(Kind.FIRST_SEEN, "ect seen for the first time"));
  }

  @Test
  void ruleOfAnotherNameInTheSamePlaceIsTheSameRule() {
    assertThat(
            texts(
                root(age("adult", 18), trials("four-failed", rule(4, 2))),
                root(age("adult", 18), trials("two-failed", rule(2, 2)))))
        .containsExactly("two-failed: trials: 4 → 2");
  }

  @Test
  void amongSeveralOfAKindTheLikerLabelIsTheSameRule() {
    var before =
        root(
            labelled("a1", "Four agents failed", rule(4, 2)),
            labelled("a2", "Two agents not tolerated", rule(2, null)));
    var after =
        root(
            labelled("b1", "Four agents not tolerated", rule(4, null)),
            labelled("b2", "Two agents failed", rule(2, 2)));

    assertThat(texts(before, after))
        .containsExactly(
            "Four agents not tolerated: trials: 2 → 4", "Two agents failed: trials: 4 → 2");
  }

  @Test
  void statementsOfOtherKeysAreNeverTakenForOneAnother() {
    assertThat(
            texts(root(attested("signed", "order-signed")), root(attested("named", "nurse-named"))))
        .containsExactlyInAnyOrder("named added", "signed removed");
  }

  @Test
  void ruleThatStandsElsewhereHasMoved() {
    var before = root(ect("ect"), new Criterion.Any(node("either"), List.of(age("adult", 18))));
    var after = root(new Criterion.Any(node("either"), List.of(age("adult", 18), ect("ect"))));

    assertThat(changes(before, after))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(Kind.MOVED);
              assertThat(change.text()).isEqualTo("ect now stands under either");
            });
  }

  @Test
  void ruleOfAnotherKindIsToldAsAWhole() {
    assertThat(texts(root(age("who", 18)), root(new Criterion.Refer(node("who"), "a director"))))
        .containsExactly("who: asks: age from 18 → decided by a director");
    assertThat(texts(root(new Criterion.Unpublished(node("who"))), root(age("who", 18))))
        .containsExactly("who: asks: text could not be read → age from 18");
  }

  @Test
  void changeOfSeveralKindsOfRequestIsToldOnce() {
    var before = root(age("adult", 18));
    var after = root(age("adult", 15));

    var changes =
        PolicyChanges.between(
                version(
                    FIRST, Map.of(RequestType.INITIAL, before, RequestType.RETREATMENT, before)),
                version(SECOND, Map.of(RequestType.INITIAL, after, RequestType.RETREATMENT, after)))
            .changes();

    assertThat(changes)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.requestTypes())
                  .containsExactlyInAnyOrder(RequestType.INITIAL, RequestType.RETREATMENT);
              assertThat(change.terms()).containsExactly(new TermChange("age from", "18", "15"));
            });
  }

  @Test
  void treeThatOnlyOneVersionHasIsToldAsKnownOrNot() {
    var tree = root(age("adult", 18));
    var with = version(FIRST, Map.of(RequestType.RETREATMENT, tree));
    var without = version(SECOND, Map.of());

    assertThat(PolicyChanges.between(with, without).summary())
        .isEqualTo("criteria for RETREATMENT: one was read before, none is now.");
    assertThat(PolicyChanges.between(without, with).summary())
        .isEqualTo("criteria for RETREATMENT: none was read before, one is now.");
  }

  @Test
  void otherKindsOfRulesAreComparedTermByTerm() {
    assertThat(
            texts(
                root(
                    new Criterion.DiagnosisStated(
                        node("d"), DiagnosisRule.of(Set.of("MDD"), Set.of("severe"), Set.of())),
                    new Criterion.SevereOnScale(node("s"), Set.of("PHQ-9"), false),
                    new Criterion.ScoreReaches(
                        node("r"),
                        List.of(new ScoreBar("PHQ-9", 20, ScoreBar.NO_UPPER_LIMIT)),
                        ScoreTime.NOW,
                        null),
                    new Criterion.ScoreChanged(
                        node("c"),
                        new ScoreChangeRule(
                            Set.of(), ScoreChangeRule.From.BASELINE, false, 25, false, Map.of())),
                    new Criterion.FailedPsychotherapy(node("t"), TherapyRule.failed(1, Set.of())),
                    new Criterion.PriorTmsResponse(node("p"), TmsResponseRule.earlier(50, null)),
                    new Criterion.SafetyPresent(node("x"), "SEIZURE_DISORDER", null, List.of()),
                    new Criterion.PlannedSessions(node("n"), 30),
                    new Criterion.Not(node("not"), ect("ect"))),
                root(
                    new Criterion.DiagnosisStated(
                        node("d"),
                        new DiagnosisRule(
                            Set.of("MDD"),
                            Set.of(),
                            Set.of("moderate", "severe"),
                            Set.of(),
                            false,
                            true,
                            Set.of("PSYCHIATRIST"))),
                    new Criterion.SevereOnScale(node("s"), Set.of(), true),
                    new Criterion.ScoreReaches(
                        node("r"),
                        List.of(new ScoreBar("PHQ-9", 15, ScoreBar.NO_UPPER_LIMIT)),
                        ScoreTime.THROUGHOUT,
                        60),
                    new Criterion.ScoreChanged(
                        node("c"),
                        new ScoreChangeRule(
                            Set.of(), ScoreChangeRule.From.BEST, true, 50, true, Map.of())),
                    new Criterion.FailedPsychotherapy(
                        node("t"),
                        new TherapyRule(2, Set.of("CBT"), false, 8, 42, LookBack.CURRENT_EPISODE)),
                    new Criterion.PriorTmsResponse(
                        node("p"),
                        new TmsResponseRule(
                            Set.of("PHQ-9"),
                            50,
                            true,
                            true,
                            true,
                            TmsResponseRule.CourseEpisode.ANY,
                            3,
                            90,
                            2,
                            60)),
                    new Criterion.SafetyPresent(
                        node("x"),
                        "SEIZURE_DISORDER",
                        30,
                        List.of(new SafetyException(Set.of("ECT_INDUCED"), false, 12, 5))),
                    new Criterion.PlannedSessions(node("n"), 36),
                    new Criterion.Not(
                        node("not"),
                        new Criterion.EctIs(node("ect"), Set.of(EctStatus.DECLINED))))))
        .containsExactly(
            "d: severity: severe → moderate, severe, psychotic features: not stated → no, as the"
                + " reason for treatment: not stated → yes, confirmed by: not stated →"
                + " PSYCHIATRIST",
            "s: severity: severe → moderate or severe, scales: PHQ-9 → not stated",
            "r: score: PHQ-9 20 or more → PHQ-9 15 or more, measured: now → throughout, within"
                + " days: not stated → 60",
            "c: score: better by at least 25 % → worse by more than 50 %, compared with: the"
                + " baseline → the best score",
            "t: courses of psychotherapy: 1 → 2, outcome: failed → any, of kind: not stated → CBT,"
                + " sessions: not stated → 8, days: not stated → 42, looked back over: any time →"
                + " current episode",
            "p: response: at least 50 % → more than 50 %, remission: not stated → yes, relapse"
                + " since: not stated → yes, course in: earlier episode → any episode, scales: not"
                + " stated → PHQ-9, months since the last session: not stated → 3, days since the"
                + " last session: not stated → 90, months the response held: not stated → 2, days"
                + " the response held: not stated → 60",
            "x: within cm of the coil: not stated → 30, unless: not stated → cause ECT_INDUCED,"
                + " medicated no, months since 12, days since 5",
            "n: sessions at most: 30 → 36",
            "ect: electroconvulsive therapy: FAILED → DECLINED");
  }

  @Test
  void coverageSessionsAndDocumentsAreCompared() {
    var before =
        version(
            FIRST,
            null,
            List.of(row("tbs", true), row("smoking", false)),
            List.of(limit(30, List.of(new SessionGrant(20, 4, null)))),
            List.of("Request form"),
            SourceGrade.PRIMARY);
    var after =
        version(
            SECOND,
            null,
            List.of(row("tbs", false), row("ocd", true)),
            List.of(limit(36, List.of())),
            List.of("Chart notes"),
            SourceGrade.PRIMARY);

    assertThat(PolicyChanges.between(before, after).changes())
        .extracting(PolicyChange::area, PolicyChange::text)
        .containsExactly(
            tuple(Area.COVERAGE, "coverage of tbs: covered: yes → no"),
            tuple(Area.COVERAGE, "coverage, new: ocd (covered)"),
            tuple(Area.COVERAGE, "coverage, no longer: smoking (not covered)"),
            tuple(
                Area.SESSIONS,
                "course, everybody: sessions: 30 → 36, granted in parts: 20 in 4 weeks → not"
                    + " stated"),
            tuple(Area.DOCUMENTS, "document asked for: Chart notes"),
            tuple(Area.DOCUMENTS, "document no longer asked for: Request form"));
  }

  @Test
  void whatKeepsADifferenceFromBeingThePayersIsSaid() {
    var unread = root(new Criterion.Unpublished(node("unread")));
    var before =
        version(FIRST, SECOND.minusDays(1), List.of(), List.of(), List.of(), SourceGrade.CLINIC);
    var after = version(SECOND, Map.of(RequestType.INITIAL, unread));

    assertThat(PolicyChanges.between(before, after).cautions())
        .containsExactly(
            "The versions were read in sources of different grade, CLINIC and PRIMARY: a difference"
                + " may be one of the sources.",
            "1 rule of the version of 2025-01-01 could not be read.",
            "When the version of 2024-01-01 ended was not read: others may lie between.");
    assertThat(PolicyChanges.between(version(FIRST, Map.of()), after).cautions())
        .contains("The versions do not follow each other day on day: others may lie between.");
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }

  private static List<String> texts(Criterion before, Criterion after) {
    return changes(before, after).stream().map(PolicyChange::text).toList();
  }

  private static List<PolicyChange> changes(Criterion before, Criterion after) {
    return PolicyChanges.between(
            version(FIRST, Map.of(RequestType.INITIAL, before)),
            version(SECOND, Map.of(RequestType.INITIAL, after)))
        .changes();
  }

  private static Criterion root(Criterion... children) {
    return new Criterion.All(node("root"), List.of(children));
  }

  private static Criterion age(String id, int min) {
    return new Criterion.AgeBetween(node(id), min, null);
  }

  private static Criterion ect(String id) {
    return new Criterion.EctIs(node(id), Set.of(EctStatus.FAILED));
  }

  private static Criterion trials(String id, TrialRule rule) {
    return new Criterion.MedicationTrials(node(id), rule);
  }

  private static Criterion labelled(String id, String label, TrialRule rule) {
    return new Criterion.MedicationTrials(
        new Criterion.Node(id, label, NodeKind.CRITERION, null), rule);
  }

  private static Criterion attested(String id, String key) {
    return new Criterion.Attested(node(id), key, "Is it so?", Set.of(), false, "Is it so?");
  }

  private static TrialRule rule(int count, @Nullable Integer classes) {
    return TrialRule.of(count, TrialTest.of(Set.of(TrialOutcomeClass.FAILURE)), classes);
  }

  private static CoverageRow row(String id, boolean covered) {
    return new CoverageRow(
        node(id),
        Applicability.ofTreatment(Set.of(Indication.MDD), Set.of(), Set.of(), null, null),
        covered);
  }

  private static SessionLimit limit(int sessions, List<SessionGrant> grants) {
    return new SessionLimit(
        Applicability.ALWAYS, sessions, null, 5, List.of(3, 2, 1), grants, null);
  }

  private static Criterion.Node node(String id) {
    return new Criterion.Node(id, id, NodeKind.CRITERION, null);
  }

  private static PolicyVersion version(LocalDate from, Map<RequestType, Criterion> criteria) {
    return version(
        from, null, null, SourceGrade.PRIMARY, criteria, List.of(), List.of(), List.of());
  }

  private static PolicyVersion version(
      LocalDate from,
      @Nullable LocalDate to,
      List<CoverageRow> coverage,
      List<SessionLimit> limits,
      List<String> documents,
      SourceGrade grade) {
    return version(
        from,
        to,
        to == null ? null : EffectiveToBasis.INFERRED,
        grade,
        Map.of(),
        coverage,
        limits,
        documents);
  }

  private static PolicyVersion version(
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable EffectiveToBasis basis,
      SourceGrade grade,
      Map<RequestType, Criterion> criteria,
      List<CoverageRow> coverage,
      List<SessionLimit> limits,
      List<String> documents) {
    return new PolicyVersion(
        new PolicyId("example-tms"),
        "Example",
        from.toString(),
        from,
        to,
        EffectiveFromBasis.STATED,
        basis,
        new Citation("Example", "1", null, grade, LocalDate.of(2026, 1, 2)),
        List.of(),
        coverage,
        criteria,
        limits,
        documents);
  }
}
