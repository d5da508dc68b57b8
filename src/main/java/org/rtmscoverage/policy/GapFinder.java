package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;

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
    return root.published() == Share.MET || root.published().isSilent()
        ? List.of()
        : toward(root, Truth.MET);
  }

  /** The cheapest sets of changes that bring a node to a result; it takes part. */
  private static List<Gap> toward(Evaluated node, Truth target) {
    if (node.published() == Share.of(target)) {
      return NOTHING_TO_CHANGE;
    }
    if (node.children().isEmpty()) {
      return List.of(new Gap(ofLeaf(node, target)));
    }
    if (node.criterion() instanceof Criterion.Not) {
      return toward(node.children().getFirst(), Kleene.not(target));
    }
    if (node.criterion() instanceof Criterion.ReferIf) {
      return ofReferral(node, target);
    }
    return ofGroup(node, target);
  }

  /** The branches of cases are brought there whole: what stands above them may be a choice. */
  private static List<Gap> ofGroup(Evaluated group, Truth target) {
    boolean asked = target == Truth.MET;
    boolean unstated =
        group.criterion() instanceof Criterion.Cases
            || Shares.published(group.children()).unstatedCount(group.needed(), asked);
    int there = 0;
    List<Evaluated> others = new ArrayList<>(group.children().size());
    for (Evaluated child : group.children()) {
      if (child.published() == Share.of(target)) {
        there++;
      } else if (unstated ? child.published() != Share.NONE : !child.published().isSilent()) {
        others.add(child);
      }
    }
    int present = there + others.size();
    int met = Math.min(group.needed(), present);
    int wanted = asked ? met : present - met + 1;
    return wanted > there
        ? choose(others, wanted - there, target)
        : List.of(new Gap(ofLeaf(group, target))); // a referral that may apply holds it back
  }

  /** The cheapest ways to bring so many of the children, none of them there yet, to a result. */
  private static List<Gap> choose(List<Evaluated> children, int count, Truth target) {
    return count == children.size() ? all(children, target) : some(children, count, target);
  }

  private static List<Gap> all(List<Evaluated> children, Truth target) {
    List<Change> union = new ArrayList<>(children.size());
    int next = 0;
    List<Gap> ways = NOTHING_TO_CHANGE;
    while (next < children.size() && ways.size() == 1) {
      ways = toward(children.get(next++), target);
      if (ways.size() == 1) {
        Gap.add(ways.getFirst().changes(), union);
      }
    }
    var together = List.of(new Gap(union));
    if (ways.size() != 1) {
      together = cheapest(List.of(), together, ways);
    }
    for (int i = next; i < children.size(); i++) {
      together = cheapest(List.of(), together, toward(children.get(i), target));
    }
    return together;
  }

  private static List<Gap> some(List<Evaluated> children, int count, Truth target) {
    List<List<Gap>> byCount = new ArrayList<>(count + 1);
    byCount.add(NOTHING_TO_CHANGE);
    for (int i = 0; i < count; i++) {
      byCount.add(List.of());
    }
    for (Evaluated child : children) {
      var ways = toward(child, target);
      for (int chosen = count; chosen > 0; chosen--) {
        byCount.set(chosen, cheapest(byCount.get(chosen), byCount.get(chosen - 1), ways));
      }
    }
    return byCount.get(count);
  }

  /** The cheapest of the sets known and of those that each way would complete. */
  private static List<Gap> cheapest(List<Gap> known, List<Gap> incomplete, List<Gap> ways) {
    if (incomplete.isEmpty()) {
      return known;
    }
    if (known.isEmpty() && incomplete.size() == 1 && ways.size() == 1) {
      return List.of(incomplete.getFirst().and(ways.getFirst()));
    }
    List<Gap> all = new ArrayList<>(known);
    for (Gap gap : incomplete) {
      for (Gap way : ways) {
        all.add(gap.and(way));
      }
    }
    all.sort(Gap.NEAREST_FIRST);
    return all.size() > ALTERNATIVES ? List.copyOf(all.subList(0, ALTERNATIVES)) : all;
  }

  /** What is referred is for the person it goes to; it is never refused. */
  private static List<Gap> ofReferral(Evaluated node, Truth target) {
    var child = node.children().getFirst();
    if (target == Truth.NOT_MET) {
      return List.of(new Gap(List.of(cannotChange(node))));
    }
    return child.published() == Share.MET
        ? List.of(new Gap(ofLeaf(node, target)))
        : toward(child, Truth.NOT_MET);
  }

  private static Change cannotChange(Evaluated node) {
    return new Change(ChangeKind.CANNOT_CHANGE, node.finding().id(), node.finding().label());
  }

  /** A condition of cases is never brought to fail: one of the branches applies all the same. */
  private static List<Change> ofLeaf(Evaluated leaf, Truth target) {
    var stated = leaf.toMet();
    if (target == Truth.MET && stated != null) {
      return stated.get();
    }
    var finding = leaf.finding();
    boolean condition = leaf.criterion() == null && target == Truth.NOT_MET;
    if (finding.result() != Truth.UNKNOWN || condition) {
      return List.of(cannotChange(leaf));
    }
    List<Change> changes = new ArrayList<>(finding.causes().size());
    for (Cause cause : finding.causes()) {
      changes.add(new Change(kind(cause), cause.criterionId(), cause.text()));
    }
    return changes;
  }

  private static ChangeKind kind(Cause cause) {
    return switch (cause.kind()) {
      case MISSING_FACT, JUDGEMENT -> ChangeKind.DOCUMENT;
      case REFERRAL, EXTERNAL -> ChangeKind.DO;
      case UNPUBLISHED, NO_POLICY -> ChangeKind.CANNOT_CHANGE;
    };
  }
}
