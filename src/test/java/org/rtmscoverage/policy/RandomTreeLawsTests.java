package org.rtmscoverage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Laws that hold for every tree, cases and referrals included. */
class RandomTreeLawsTests {

  private static final int TREES = 300;

  /** What a law says of one tree and patient. */
  private interface Law {
    void check(RandomTrees trees, Criterion tree, RandomTrees.Answers answers, String where);
  }

  private static void forAll(boolean unreadable, boolean delivery, Law law) {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < TREES; i++) {
      var trees = new RandomTrees(random, unreadable, delivery);
      var tree = trees.tree(4);
      law.check(trees, tree, trees.answers(), "seed " + seed + " tree " + i + " " + tree);
    }
  }

  private static Stream<Finding> all(Finding finding) {
    return Stream.concat(
        Stream.of(finding), finding.children().stream().flatMap(RandomTreeLawsTests::all));
  }

  @Test
  void unknownAlwaysSaysWhy() {
    forAll(
        true,
        true,
        (_, tree, answers, where) ->
            assertThat(all(answers.verdict(tree).findings()))
                .as(where)
                .allSatisfy(
                    finding ->
                        assertThat(finding.causes().isEmpty())
                            .as(finding.id())
                            .isEqualTo(finding.result() != Truth.UNKNOWN)));
  }

  @Test
  void causeStandsOnce() {
    forAll(
        true,
        true,
        (_, tree, answers, where) ->
            assertThat(all(answers.verdict(tree).findings()))
                .as(where)
                .allSatisfy(finding -> assertThat(finding.causes()).doesNotHaveDuplicates()));
  }

  @Test
  void learningMoreNeverContradictsADecidedResult() {
    forAll(
        false,
        false,
        (trees, tree, answers, where) -> {
          var before = answers.verdict(tree);
          var after = trees.everything(answers).verdict(tree);
          assertThat(before.result() == Truth.UNKNOWN || before.result() == after.result())
              .as(where)
              .isTrue();
          assertThat(
                  before.publishedResult() == Truth.UNKNOWN
                      || before.publishedResult() == after.publishedResult())
              .as(where)
              .isTrue();
        });
  }

  @Test
  void onlyAStatedBreachOfDeliveryTakesBackADecidedResult() {
    forAll(
        false,
        true,
        (trees, tree, answers, where) -> {
          var before = answers.verdict(tree).result();
          var kept = trees.everything(answers, true).verdict(tree).result();
          assertThat(contradict(before, kept)).as("kept %s", where).isFalse();
          var any = trees.everything(answers).verdict(tree).result();
          assertThat(before == Truth.NOT_MET && any == Truth.MET).as("any %s", where).isFalse();
        });
  }

  @Test
  void orderOfChildrenNeverChangesAResult() {
    forAll(
        true,
        true,
        (trees, tree, answers, where) -> {
          var verdict = answers.verdict(tree);
          var shuffled = answers.verdict(trees.shuffled(tree));
          assertThat(shuffled.result()).as(where).isEqualTo(verdict.result());
          assertThat(shuffled.publishedResult()).as(where).isEqualTo(verdict.publishedResult());
        });
  }

  @Test
  void readableTreeHasItsResultPublished() {
    forAll(
        false,
        true,
        (_, tree, answers, where) -> {
          var verdict = answers.verdict(tree);
          assertThat(verdict.publishedResult()).as(where).isEqualTo(verdict.result());
        });
  }

  @Test
  void decidedResultIsThePublishedOne() {
    forAll(
        true,
        true,
        (_, tree, answers, where) -> {
          var verdict = answers.verdict(tree);
          assertThat(
                  verdict.result() == Truth.UNKNOWN
                      || verdict.result() == verdict.publishedResult())
              .as(where)
              .isTrue();
        });
  }

  @Test
  void publishedResultIsThatOfTheTreeWithoutWhatCouldNotBeRead() {
    forAll(
        true,
        true,
        (_, tree, answers, where) -> {
          var readable = holdsCases(tree) ? null : readable(tree);
          if (readable != null) {
            var left = answers.verdict(readable);
            boolean nothingStated = left.findings().children().getLast().result() == Truth.UNKNOWN;
            assertThat(answers.verdict(tree).publishedResult())
                .as(where)
                .isIn(left.result(), nothingStated ? Truth.UNKNOWN : left.result());
          }
        });
  }

  @Test
  void gapOfThingsToDocumentMakesThePublishedResultMet() {
    forAll(
        true,
        true,
        (trees, tree, answers, where) -> {
          for (Gap gap : answers.verdict(tree).gaps()) {
            if (gap.count(ChangeKind.CANNOT_CHANGE) == 0 && gap.count(ChangeKind.DO) == 0) {
              var after = trees.applied(answers, gap);
              assertThat(
                      RandomTrees.ways(after).stream()
                          .map(way -> way.verdict(tree).publishedResult()))
                  .as("%s %s of %s", where, gap, answers)
                  .contains(Truth.MET);
            }
          }
        });
  }

  /** One says yes, the other no; a referral below a negation is neither. */
  private static boolean contradict(Truth one, Truth other) {
    return one != Truth.UNKNOWN && other == Kleene.not(one);
  }

  private static boolean holdsCases(Criterion tree) {
    return tree instanceof Criterion.Cases
        || tree.children().stream().anyMatch(RandomTreeLawsTests::holdsCases);
  }

  /** The tree without unpublished leaves; null if nothing is left. */
  private static @Nullable Criterion readable(Criterion tree) {
    return switch (tree) {
      case Criterion.Unpublished _ -> null;
      case Criterion.Not not -> {
        var child = readable(not.child());
        yield child == null ? null : new Criterion.Not(not.node(), child);
      }
      case Criterion.ReferIf refer -> {
        var child = readable(refer.child());
        yield child == null ? null : new Criterion.ReferIf(refer.node(), refer.to(), child);
      }
      case Criterion.All all -> {
        var left = readable(all.children());
        yield left.isEmpty() ? null : new Criterion.All(all.node(), left);
      }
      case Criterion.Any any -> {
        var left = readable(any.children());
        yield left.isEmpty() ? null : new Criterion.Any(any.node(), left);
      }
      case Criterion.AtLeast some -> {
        var left = readable(some.children());
        yield left.isEmpty()
            ? null
            : new Criterion.AtLeast(some.node(), Math.min(some.count(), left.size()), left);
      }
      default -> tree;
    };
  }

  private static List<Criterion> readable(List<Criterion> children) {
    return children.stream().flatMap(child -> Stream.ofNullable(readable(child))).toList();
  }
}
