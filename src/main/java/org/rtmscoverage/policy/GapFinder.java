package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the smallest sets of changes that would make a tree's published result MET, node by node: a
 * group of which k children are needed takes the k cheapest.
 */
final class GapFinder {

  /** Alternatives kept at each node; more would not be read. */
  private static final int ALTERNATIVES = 3;

  private static final List<Gap> NOTHING_TO_CHANGE = List.of(new Gap(List.of()));

  private GapFinder() {}

  static List<Gap> gaps(Evaluated root) {
    return root.published() == null || root.published() == Truth.MET
        ? List.of()
        : toward(root, Truth.MET);
  }

  /** The cheapest sets of changes that bring a node to a result; it takes part. */
  private static List<Gap> toward(Evaluated node, Truth target) {
    if (node.published() == target) {
      return NOTHING_TO_CHANGE;
    }
    if (node.children().isEmpty()) {
      return List.of(new Gap(ofLeaf(node, target)));
    }
    if (node.criterion() instanceof Criterion.Not) {
      return toward(node.children().getFirst(), Kleene.not(target));
    }
    var present = node.children().stream().filter(child -> child.published() != null).toList();
    int met = Math.min(node.needed(), present.size());
    return choose(present, target == Truth.MET ? met : present.size() - met + 1, target);
  }

  /** The cheapest ways to bring so many of the children to a result. */
  private static List<Gap> choose(List<Evaluated> children, int count, Truth target) {
    List<List<Gap>> byCount = new ArrayList<>();
    byCount.add(NOTHING_TO_CHANGE);
    for (int i = 0; i < count; i++) {
      byCount.add(List.of());
    }
    for (Evaluated child : children) {
      var ways = toward(child, target);
      for (int chosen = count; chosen > 0; chosen--) {
        var without = byCount.get(chosen);
        var with = byCount.get(chosen - 1).stream().flatMap(gap -> ways.stream().map(gap::and));
        byCount.set(
            chosen,
            Stream.concat(without.stream(), with)
                .sorted(Gap.NEAREST_FIRST)
                .limit(ALTERNATIVES)
                .toList());
      }
    }
    return byCount.get(count);
  }

  private static List<Change> ofLeaf(Evaluated leaf, Truth target) {
    var stated = leaf.toMet();
    if (target == Truth.MET && stated != null) {
      return stated;
    }
    var finding = leaf.finding();
    if (finding.result() != Truth.UNKNOWN) {
      return List.of(new Change(ChangeKind.CANNOT_CHANGE, finding.id(), finding.label()));
    }
    return finding.causes().stream()
        .map(cause -> new Change(kind(cause), cause.criterionId(), cause.text()))
        .toList();
  }

  private static ChangeKind kind(Cause cause) {
    return switch (cause.kind()) {
      case MISSING_FACT, JUDGEMENT -> ChangeKind.DOCUMENT;
      case REFERRAL, EXTERNAL -> ChangeKind.DO;
      case UNPUBLISHED, NO_POLICY -> ChangeKind.CANNOT_CHANGE;
    };
  }
}
