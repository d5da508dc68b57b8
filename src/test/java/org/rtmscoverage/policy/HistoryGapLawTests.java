package org.rtmscoverage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The law of gaps over leaves that read trials, scores and psychotherapy. */
class HistoryGapLawTests {

  private static final int TREES = 1500;

  @Test
  void gapThatIsDocumentedAndDoneMakesThePublishedResultMet() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    int made = 0;
    for (int i = 0; i < TREES; i++) {
      var histories = new RandomHistories(random);
      var tree = histories.tree(2);
      var chart = histories.chart();
      Map<String, Criterion> leaves = new HashMap<>();
      collect(tree, leaves);
      for (Gap gap : chart.verdict(tree).gaps()) {
        var after =
            gap.count(ChangeKind.CANNOT_CHANGE) > 0 ? null : ChartedGap.applied(gap, leaves, chart);
        if (after != null) {
          made++;
          assertThat(after.verdict(tree).publishedResult())
              .as("seed %d tree %d %s%n%s%nbefore %s%nafter %s", seed, i, tree, gap, chart, after)
              .isEqualTo(Truth.MET);
        }
      }
    }
    assertThat(made).as("gaps that could be made, seed %d", seed).isGreaterThan(TREES / 4);
  }

  private static void collect(Criterion tree, Map<String, Criterion> leaves) {
    if (tree.children().isEmpty()) {
      leaves.put(tree.node().id(), tree);
    }
    tree.children().forEach(child -> collect(child, leaves));
  }
}
