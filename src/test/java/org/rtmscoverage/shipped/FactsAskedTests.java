package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.AskedPart.AGE;
import static org.rtmscoverage.policy.AskedPart.DEVICE;
import static org.rtmscoverage.policy.AskedPart.DIAGNOSES;
import static org.rtmscoverage.policy.AskedPart.ECT;
import static org.rtmscoverage.policy.AskedPart.EPISODE_START;
import static org.rtmscoverage.policy.AskedPart.MEDICATION_TRIALS;
import static org.rtmscoverage.policy.AskedPart.PRIOR_TMS;
import static org.rtmscoverage.policy.AskedPart.PSYCHOTHERAPY;
import static org.rtmscoverage.policy.AskedPart.SAFETY;
import static org.rtmscoverage.policy.AskedPart.SCORES;
import static org.rtmscoverage.policy.AskedPart.STATEMENTS;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.AskedPart;
import org.rtmscoverage.policy.AskedWord;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.FactsAsked;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.vocabulary.RequestType;

/** What the policies that ship ask to be told of a patient. */
class FactsAskedTests {

  private static FactsAsked first(String policy) {
    var version = new ShippedPolicy(policy).versions().getLast();
    return FactsAsked.of(Objects.requireNonNull(version.criteria().get(RequestType.INITIAL)));
  }

  @Test
  void policy297AsksNeitherAgeNorSpecialty() {
    assertThat(first("bcbs-ma-297").parts().keySet())
        .containsExactly(
            DIAGNOSES,
            EPISODE_START,
            SCORES,
            MEDICATION_TRIALS,
            PSYCHOTHERAPY,
            PRIOR_TMS,
            ECT,
            SAFETY,
            STATEMENTS,
            DEVICE);
  }

  @Test
  void partsCarryThePolicysOwnWords() {
    var asked = first("bcbs-ma-297");
    assertThat(asked.labels(MEDICATION_TRIALS))
        .hasSize(2)
        .first()
        .isEqualTo("At least two failed trials of antidepressant medication");
    assertThat(asked.labels(AGE)).isEmpty();
    assertThat(asked.asks(AGE)).isFalse();
  }

  @Test
  void aSafetyGroupIsAskedOnceThoughTwoNodesReadIt() {
    assertThat(first("bcbs-ma-297").safety())
        .extracting(FactsAsked.SafetyQuestion::key)
        .doesNotHaveDuplicates()
        .startsWith("PSYCHOSIS", "ACUTE_SUICIDALITY", "CATATONIA_OR_INANITION")
        .contains("IMPLANT_NEAR_COIL", "CONCURRENT_KETAMINE");
  }

  @Test
  void statementsComeWithTheirQuestionAndRoles() {
    assertThat(first("bcbs-ma-297").statements())
        .extracting(FactsAsked.Statement::key)
        .containsExactly("ect-not-superior", "trained-physician");
    assertThat(first("bcbs-ma-297").statements().getFirst().roles())
        .containsExactlyInAnyOrder("PSYCHIATRIST", "PHYSICIAN");
    assertThat(first("bcbs-ma-297").words(AskedWord.PSYCHOTHERAPY_TYPES)).contains("CBT", "IPT");
    assertThat(first("bcbs-ma-297").words(AskedWord.SPECIALTIES)).isEmpty();
  }

  @Test
  void statementAskedTwiceMayComeFromEitherRole() {
    var tree =
        new Criterion.All(
            node("all"),
            List.of(
                new Criterion.Attested(node("a"), "k", "First?", Set.of("PSYCHIATRIST"), false),
                new Criterion.Attested(node("b"), "k", "Second?", Set.of("PHYSICIAN"), true)));
    assertThat(FactsAsked.of(tree).statements())
        .containsExactly(
            new FactsAsked.Statement("k", "First?", Set.of("PSYCHIATRIST", "PHYSICIAN"), true));
  }

  private static Criterion.Node node(String id) {
    return new Criterion.Node(id, id, NodeKind.CRITERION, null);
  }

  static List<String> policies() {
    return ShippedPolicy.ids();
  }

  /** Every leaf that reads a fact asks for a part; nothing is asked that no leaf reads. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("policies")
  void everyLeafAsksForSomething(String id) {
    for (var version : new ShippedPolicy(id).versions()) {
      for (var tree : version.criteria().values()) {
        var asked = FactsAsked.of(tree);
        var labels = asked.parts().values().stream().flatMap(List::stream).toList();
        var reading =
            SeenLeaves.leaves(tree)
                .filter(leaf -> !SeenLeaves.isUndecidable(leaf))
                .map(leaf -> leaf.node().label())
                .distinct()
                .toList();
        assertThat(labels).containsAll(reading);
        assertThat(reading).containsAll(labels);
      }
    }
  }

  @Test
  void allShippedPoliciesTogetherAskForEveryPart() {
    var parts = EnumSet.noneOf(AskedPart.class);
    for (var id : ShippedPolicy.ids()) {
      for (var version : new ShippedPolicy(id).versions()) {
        version
            .criteria()
            .values()
            .forEach(tree -> parts.addAll(FactsAsked.of(tree).parts().keySet()));
      }
    }
    assertThat(parts).containsExactlyInAnyOrder(AskedPart.values());
  }
}
