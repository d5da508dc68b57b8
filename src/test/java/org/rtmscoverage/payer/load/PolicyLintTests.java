package org.rtmscoverage.payer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.policy.Applicability;
import org.rtmscoverage.policy.CoverageRow;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.ScoreBar;
import org.rtmscoverage.policy.ScoreTime;
import org.rtmscoverage.policy.TherapyRule;
import org.rtmscoverage.policy.TrialOutcomeClass;
import org.rtmscoverage.policy.TrialRule;
import org.rtmscoverage.policy.TrialTest;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;

class PolicyLintTests {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private static Criterion.Node node(String id) {
    return new Criterion.Node(id, id, NodeKind.CRITERION, cited("2", SourceGrade.PRIMARY));
  }

  private static Criterion.Node bare(String id) {
    return new Criterion.Node(id, id, NodeKind.CRITERION, null);
  }

  private static Citation cited(@Nullable String section, SourceGrade grade) {
    return new Citation("Policy", section, null, grade, DAY);
  }

  private static Criterion implant(String id, @Nullable Integer within) {
    return new Criterion.SafetyPresent(node(id), "IMPLANT_NEAR_COIL", within, List.of());
  }

  private static Criterion not(String id, Criterion child) {
    return new Criterion.Not(node(id), child);
  }

  private static Criterion all(String id, Criterion... children) {
    return new Criterion.All(node(id), List.of(children));
  }

  private static PolicyVersion version(
      Criterion tree, Citation source, Criterion.Node row, Criterion extension) {
    return new PolicyVersion(
        new PolicyId("sample"),
        "Sample",
        "1",
        DAY,
        null,
        EffectiveFromBasis.STATED,
        null,
        source,
        List.of(),
        List.of(new CoverageRow(row, Applicability.ALWAYS, true)),
        Map.of(RequestType.INITIAL, tree, RequestType.EXTENSION, extension),
        List.of(),
        List.of());
  }

  private static PolicyLint lint(Criterion tree) {
    return new PolicyLint(version(tree, cited(null, SourceGrade.PRIMARY), node("row"), tree));
  }

  @Test
  void testAskedForAndRuledOutIsAMistake() {
    assertThat(lint(all("root", implant("asked", 30), not("out", implant("there", 30)))).mistakes())
        .containsExactly(
            new PolicyLint.Finding(
                "out",
                "'out' rules out what 'asked' asks for, so that 'root' can never be MET; right would"
                    + " be one of the two"));
  }

  @Test
  void contradictionIsFoundThroughGroupsOfWhichAllIsNeeded() {
    assertThat(
            lint(all("root", all("inner", implant("asked", 30)), not("out", implant("there", 30))))
                .mistakes())
        .isNotEmpty()
        .allMatch(found -> found.nodeId().equals("out"));
  }

  @Test
  void otherDistanceIsAnotherTest() {
    assertThat(
            lint(all("root", implant("asked", null), not("out", implant("there", 30)))).mistakes())
        .isEmpty();
  }

  @Test
  void alternativesMayContradictEachOther() {
    assertThat(
            lint(new Criterion.Any(
                    node("any"), List.of(implant("yes", 30), not("no", implant("there", 30)))))
                .mistakes())
        .isEmpty();
  }

  @Test
  void testThatStandsTwiceInAGroupThatCountsIsAMistake() {
    var twice = List.of(implant("one", 30), implant("two", 30));
    assertThat(lint(new Criterion.Any(node("any"), twice)).mistakes())
        .extracting(PolicyLint.Finding::nodeId)
        .containsExactly("two");
    assertThat(lint(new Criterion.AtLeast(node("some"), 2, twice)).mistakes())
        .extracting(PolicyLint.Finding::text)
        .containsExactly(
            "'two' asks the same as 'one' in 'some'; right would be another test, or one of the"
                + " two");
  }

  @Test
  void wholeGroupsAreCompared() {
    var therapy =
        new Criterion.FailedPsychotherapy(
            node("therapy"), TherapyRule.failed(1, Set.of("CBT", "IPT")));
    var again =
        new Criterion.FailedPsychotherapy(
            node("again"), TherapyRule.failed(1, Set.of("IPT", "CBT")));
    assertThat(
            lint(new Criterion.Any(node("any"), List.of(all("a", therapy), all("b", again))))
                .mistakes())
        .extracting(PolicyLint.Finding::nodeId)
        .containsExactly("b");
  }

  @Test
  void rulesNobodyCouldReadAreNotTheSame() {
    assertThat(
            lint(new Criterion.Any(
                    node("any"),
                    List.of(
                        new Criterion.Unpublished(node("one")),
                        new Criterion.Unpublished(node("two")))))
                .mistakes())
        .isEmpty();
  }

  @Test
  void leafNeedsASectionOfItsOwnOrOfANodeAbove() {
    var leaf = new Criterion.EctCandidate(bare("leaf"));
    assertThat(lint(new Criterion.All(node("root"), List.of(leaf))).warnings()).isEmpty();
    assertThat(lint(new Criterion.All(bare("root"), List.of(leaf))).warnings())
        .containsExactly("node 'leaf' names no section it was read in");
  }

  @Test
  void coverageRowNeedsASection() {
    var tree = implant("leaf", null);
    assertThat(
            new PolicyLint(version(tree, cited("1", SourceGrade.PRIMARY), bare("row"), tree))
                .warnings())
        .containsExactly("coverage row 'row' names no section it was read in");
  }

  @Test
  void policyReadInSummariesOnlyIsTold() {
    var tree =
        new Criterion.EctCandidate(
            new Criterion.Node("x", "x", NodeKind.CRITERION, cited("1", SourceGrade.CLINIC)));
    var row =
        new Criterion.Node("row", "row", NodeKind.CRITERION, cited("1", SourceGrade.SECONDARY));
    var version = version(tree, cited(null, SourceGrade.SECONDARY), row, tree);
    assertThat(new PolicyLint(version).warnings())
        .containsExactly("rests on summaries only; nobody has read the payer's own text");
    assertThat(
            new PolicyLint(
                    version(implant("leaf", 1), cited(null, SourceGrade.SECONDARY), row, tree))
                .warnings())
        .isEmpty();
  }

  private static Criterion score(String id, int from, int to) {
    return new Criterion.ScoreReaches(
        node(id), List.of(new ScoreBar("PHQ-9", from, to)), ScoreTime.NOW, null);
  }

  private static Criterion trials(String id, int count) {
    return new Criterion.MedicationTrials(
        node(id), TrialRule.of(count, TrialTest.of(Set.of(TrialOutcomeClass.FAILURE)), null));
  }

  @Test
  void thresholdsNobodyReachesTogetherAreMistakes() {
    var ages =
        all(
            "all",
            new Criterion.AgeBetween(node("adult"), 18, null),
            all("inner", new Criterion.AgeBetween(node("teen"), 15, 17)));
    assertThat(lint(ages).mistakes())
        .singleElement()
        .asString()
        .contains("no patient reaches both");
    assertThat(lint(all("all", score("high", 20, 27), score("low", 0, 19))).mistakes()).hasSize(1);
    assertThat(lint(all("all", score("high", 20, 27), score("higher", 15, 27))).mistakes())
        .isEmpty();
  }

  @Test
  void branchThatAsksTheSameOfMoreTrialsNeverDecides() {
    var any = new Criterion.Any(node("any"), List.of(trials("four", 4), trials("two", 2)));
    assertThat(lint(any).mistakes()).singleElement().asString().contains("'four' never decides");
  }
}
