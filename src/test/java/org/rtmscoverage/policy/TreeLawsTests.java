package org.rtmscoverage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;

/** Laws of trees: Kleene's tables, gaps, order; and what the coverage table does to a verdict. */
class TreeLawsTests {

  private static final int TREES = 400;

  @Test
  void kleeneTables() {
    assertThat(Kleene.and(Truth.MET, Truth.MET)).isEqualTo(Truth.MET);
    assertThat(Kleene.and(Truth.MET, Truth.UNKNOWN)).isEqualTo(Truth.UNKNOWN);
    assertThat(Kleene.and(Truth.UNKNOWN, Truth.MET)).isEqualTo(Truth.UNKNOWN);
    assertThat(Kleene.and(Truth.UNKNOWN, Truth.NOT_MET)).isEqualTo(Truth.NOT_MET);
    assertThat(Kleene.and(Truth.NOT_MET, Truth.UNKNOWN)).isEqualTo(Truth.NOT_MET);
    assertThat(Kleene.not(Truth.UNKNOWN)).isEqualTo(Truth.UNKNOWN);
    assertThat(Kleene.not(Truth.MET)).isEqualTo(Truth.NOT_MET);
    assertThat(Kleene.not(Truth.NOT_MET)).isEqualTo(Truth.MET);
  }

  @Test
  void numberOfChildrenIsReachedMissedOrOpen() {
    assertThat(new Shares(1, 1, 1, 0).atLeast(2, true)).isEqualTo(Share.UNKNOWN);
    assertThat(new Shares(2, 1, 0, 0).atLeast(2, true)).isEqualTo(Share.MET);
    assertThat(new Shares(1, 2, 0, 0).atLeast(2, true)).isEqualTo(Share.NOT_MET);
    assertThat(new Shares(1, 0, 0, 0).atLeast(2, true)).isEqualTo(Share.MET);
    assertThat(new Shares(0, 0, 0, 0).atLeast(1, true)).isEqualTo(Share.NONE);
    assertThat(new Shares(0, 0, 0, 2).atLeast(1, true)).isEqualTo(Share.UNSTATED);
  }

  @Test
  void unstatedRuleOfDeliveryDecidesWhereThereIsAChoiceOnly() {
    assertThat(new Shares(2, 0, 0, 1).atLeast(3, true)).isEqualTo(Share.MET);
    assertThat(new Shares(1, 1, 0, 1).atLeast(3, true)).isEqualTo(Share.NOT_MET);
    assertThat(new Shares(0, 1, 0, 1).atLeast(1, true)).isEqualTo(Share.UNKNOWN);
    assertThat(new Shares(1, 0, 0, 1).atLeast(1, true)).isEqualTo(Share.MET);
    assertThat(new Shares(0, 2, 0, 1).atLeast(2, true)).isEqualTo(Share.NOT_MET);
    assertThat(new Shares(1, 1, 0, 1).atLeast(2, true)).isEqualTo(Share.UNKNOWN);
    assertThat(new Shares(0, 1, 0, 1).atLeast(1, false)).isEqualTo(Share.NOT_MET);
    assertThat(new Shares(1, 0, 0, 1).atLeast(2, false)).isEqualTo(Share.UNKNOWN);
  }

  @Test
  void gapOfThingsThatCanBeDoneMakesThePublishedResultMet() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < TREES; i++) {
      var forest = new Forest(random);
      var tree = forest.tree(3);
      var answers = forest.answers();
      for (Gap gap : verdict(tree, answers).gaps()) {
        if (gap.count(ChangeKind.CANNOT_CHANGE) == 0) {
          Map<String, Boolean> applied = new HashMap<>(answers);
          gap.changes().forEach(change -> applied.put(change.criterionId(), forest.wanted(change)));
          assertThat(verdict(tree, applied).publishedResult())
              .as("seed %d tree %d", seed, i)
              .isEqualTo(Truth.MET);
        }
      }
    }
  }

  @Test
  void learningMoreNeverContradictsADecidedResult() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < TREES; i++) {
      var forest = new Forest(random);
      var tree = forest.tree(3);
      var answers = forest.answers();
      var before = verdict(tree, answers).result();
      Map<String, Boolean> more = new HashMap<>(answers);
      forest.leaves.forEach(leaf -> more.putIfAbsent(leaf, random.nextBoolean()));
      var after = verdict(tree, more).result();
      assertThat(before == Truth.UNKNOWN || before == after)
          .as("seed %d tree %d", seed, i)
          .isTrue();
    }
  }

  @Test
  void orderOfChildrenNeverChangesAResult() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < TREES; i++) {
      var forest = new Forest(random);
      var tree = forest.tree(3);
      var answers = forest.answers();
      assertThat(verdict(shuffled(tree, random), answers).result())
          .as("seed %d tree %d", seed, i)
          .isEqualTo(verdict(tree, answers).result());
    }
  }

  @Test
  void statedBreachOfADeliveryRuleHoldsBackAndSilenceDoesNot() {
    var trained =
        new Criterion.Attested(
            Policies.delivery("trained"), "trained", "Trained?", Set.of(), false);
    var tree = new Criterion.All(Policies.node("all"), List.of(Policies.attested("a"), trained));
    var silent = Policies.verdict(tree, Patients.silent().attests("a", true, null));
    assertThat(silent.result()).isEqualTo(Truth.MET);
    assertThat(silent.findings().children().getLast().children().getLast().result())
        .isEqualTo(Truth.UNKNOWN);
    assertThat(
            Policies.verdict(
                    tree,
                    Patients.silent().attests("a", true, null).attests("trained", false, null))
                .result())
        .isEqualTo(Truth.NOT_MET);
    var onlyDelivery = new Criterion.All(Policies.node("all"), List.of(trained));
    assertThat(
            Policies.verdict(onlyDelivery, Patients.silent())
                .findings()
                .children()
                .getLast()
                .result())
        .isEqualTo(Truth.UNKNOWN);
    var notDelivery = new Criterion.Not(Policies.delivery("not"), trained);
    assertThat(Policies.verdict(notDelivery, Patients.silent()).result()).isEqualTo(Truth.MET);
  }

  @Test
  void unstatedDeliveryRuleIsOneWayWhereTheOthersAreClosed() {
    var trained =
        new Criterion.Attested(
            Policies.delivery("trained"), "trained", "Trained?", Set.of(), false);
    var either = new Criterion.Any(Policies.node("any"), List.of(Policies.attested("a"), trained));
    var patient = Patients.silent().attests("a", false, null);
    var silent = Policies.verdict(either, patient);
    assertThat(silent.result()).isEqualTo(Truth.UNKNOWN);
    assertThat(silent.findings().causes())
        .extracting(Cause::criterionId)
        .containsExactly("trained");
    assertThat(silent.gaps().getFirst().changes())
        .extracting(Change::criterionId)
        .containsExactly("trained");
    assertThat(Policies.verdict(either, patient.attests("trained", true, null)).result())
        .isEqualTo(Truth.MET);
  }

  @Test
  void unstatedDeliveryRuleHoldsNothingBackBelowANegationEither() {
    var breach =
        new Criterion.Attested(Policies.delivery("breach"), "breach", "Breach?", Set.of(), false);
    var neither =
        new Criterion.Not(
            Policies.node("not"),
            new Criterion.Any(Policies.node("any"), List.of(Policies.attested("a"), breach)));
    var patient = Patients.silent().attests("a", false, null);
    assertThat(Policies.verdict(neither, patient).result()).isEqualTo(Truth.MET);
    assertThat(Policies.verdict(neither, patient.attests("breach", true, null)).result())
        .isEqualTo(Truth.NOT_MET);
    var notBoth =
        new Criterion.Not(
            Policies.node("not"),
            new Criterion.All(Policies.node("all"), List.of(Policies.attested("b"), breach)));
    assertThat(Policies.verdict(notBoth, Patients.silent().attests("b", true, null)).result())
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void coverageTableDecidesFirst() {
    var tree = Policies.attested("a");
    var uncovered =
        Policies.of(tree, List.of(Policies.row("no", Set.of(RequestType.INITIAL), false)));
    var verdict = Policies.verdict(uncovered, Patients.silent().attests("a", true, null));
    assertThat(verdict.notCovered()).isTrue();
    assertThat(verdict.result()).isEqualTo(Truth.NOT_MET);
    assertThat(verdict.findings().children().getFirst().result()).isEqualTo(Truth.NOT_MET);
    assertThat(verdict.gaps().getFirst().count(ChangeKind.CANNOT_CHANGE)).isEqualTo(1);
  }

  @Test
  void tableThatDoesNotSpeakIsUnpublished() {
    var other =
        Policies.of(
            Policies.attested("a"),
            List.of(Policies.row("other", Set.of(RequestType.MAINTENANCE), false)));
    var verdict = Policies.verdict(other, Patients.silent().attests("a", true, null));
    assertThat(verdict.result()).isEqualTo(Truth.UNKNOWN);
    assertThat(verdict.publishedResult()).isEqualTo(Truth.MET);
    assertThat(verdict.notCovered()).isFalse();
  }

  @Test
  void ageRowsWaitForTheAge() {
    var teens =
        new CoverageRow(
            Policies.node("teens"),
            Applicability.ofTreatment(Set.of(), Set.of(), Set.of(), null, 17),
            false);
    var adults =
        new CoverageRow(
            Policies.node("adults"),
            Applicability.ofTreatment(Set.of(), Set.of(), Set.of(), 18, null),
            true);
    var policy = Policies.of(Policies.attested("a"), List.of(teens, adults));
    assertThat(Policies.verdict(policy, Patients.silent().age(17)).notCovered()).isTrue();
    assertThat(
            Policies.verdict(policy, Patients.silent().age(18).attests("a", true, null)).result())
        .isEqualTo(Truth.MET);
    assertThat(Policies.verdict(policy, Patients.silent().age(null)).findings().causes())
        .extracting(Cause::kind)
        .contains(CauseKind.MISSING_FACT);
  }

  @Test
  void requestKindWithoutATreeIsUnpublished() {
    var verdict =
        Policies.verdict(
            Policies.of(Policies.attested("a")),
            Patients.silent().requestType(RequestType.EXTENSION));
    assertThat(verdict.result()).isEqualTo(Truth.UNKNOWN);
    assertThat(verdict.publishedResult()).isEqualTo(Truth.UNKNOWN);
    assertThat(verdict.gaps()).isEmpty();
  }

  @Test
  void weakestSourceAmongTheDecidingNodesIsNamed() {
    var weak =
        new Criterion.Attested(
            new Criterion.Node(
                "weak", "weak", NodeKind.CRITERION, Policies.citation(SourceGrade.CLINIC)),
            "weak",
            "?",
            Set.of(),
            false);
    var tree = new Criterion.Any(Policies.node("any"), List.of(Policies.attested("a"), weak));
    assertThat(Policies.verdict(tree, Patients.silent().attests("a", true, null)).grade())
        .isEqualTo(SourceGrade.PRIMARY);
    assertThat(Policies.verdict(tree, Patients.silent().attests("weak", true, null)).grade())
        .isEqualTo(SourceGrade.CLINIC);
    assertThat(
            Policies.verdict(
                    new Criterion.Not(Policies.node("not"), weak),
                    Patients.silent().attests("weak", false, null))
                .grade())
        .isEqualTo(SourceGrade.CLINIC);
  }

  @Test
  void noPolicyIsSaidAsSuch() {
    var verdict = PolicyEvaluator.noPolicy("none in force");
    assertThat(verdict.result()).isEqualTo(Truth.UNKNOWN);
    assertThat(verdict.findings().causes())
        .extracting(Cause::kind)
        .containsExactly(CauseKind.NO_POLICY);
  }

  private static PolicyVerdict verdict(Criterion tree, Map<String, Boolean> answers) {
    var patient = Patients.silent();
    answers.forEach((key, value) -> patient.attests(key, value, null));
    return Policies.verdict(tree, patient);
  }

  private static Criterion shuffled(Criterion tree, Random random) {
    return switch (tree) {
      case Criterion.All all -> new Criterion.All(all.node(), shuffled(all.children(), random));
      case Criterion.Any any -> new Criterion.Any(any.node(), shuffled(any.children(), random));
      case Criterion.AtLeast some ->
          new Criterion.AtLeast(some.node(), some.count(), shuffled(some.children(), random));
      case Criterion.Not not -> new Criterion.Not(not.node(), shuffled(not.child(), random));
      default -> tree;
    };
  }

  private static List<Criterion> shuffled(List<Criterion> children, Random random) {
    List<Criterion> shuffled = new ArrayList<>();
    children.forEach(child -> shuffled.add(shuffled(child, random)));
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /**
   * Grows random trees of attestations, and remembers under how many negations each leaf stands.
   */
  private static final class Forest {

    private final Random random;
    private final List<String> leaves = new ArrayList<>();
    private final Map<String, Boolean> negated = new HashMap<>();
    private int nodes;
    private boolean underNot;

    Forest(Random random) {
      this.random = random;
    }

    Criterion tree(int depth) {
      var node = Policies.node("n" + nodes++);
      return switch (depth == 0 ? 0 : random.nextInt(5)) {
        case 1 -> new Criterion.All(node, children(depth));
        case 2 -> new Criterion.Any(node, children(depth));
        case 3 -> {
          var children = children(depth);
          yield new Criterion.AtLeast(node, 1 + random.nextInt(children.size()), children);
        }
        case 4 -> {
          underNot = !underNot;
          var child = tree(depth - 1);
          underNot = !underNot;
          yield new Criterion.Not(node, child);
        }
        default -> {
          leaves.add(node.id());
          negated.put(node.id(), underNot);
          yield new Criterion.Attested(node, node.id(), "?", Set.of(), false);
        }
      };
    }

    private List<Criterion> children(int depth) {
      List<Criterion> children = new ArrayList<>();
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        children.add(tree(depth - 1));
      }
      return children;
    }

    Map<String, Boolean> answers() {
      Map<String, Boolean> answers = new HashMap<>();
      for (String leaf : leaves) {
        int answer = random.nextInt(3);
        if (answer < 2) {
          answers.put(leaf, answer == 1);
        }
      }
      return answers;
    }

    @Nullable Boolean wanted(Change change) {
      return !Boolean.TRUE.equals(negated.get(change.criterionId()));
    }
  }
}
