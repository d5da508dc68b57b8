package org.rtmscoverage.policy.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.Criterion;

/**
 * Which node of a tree is which node of another: the one with the same id; else, under nodes that
 * are matched, the one of the same kind, by the likeness of the labels where there are several.
 */
final class NodeMatches {

  /** Share of the words of two labels that must be the same for them to be taken as one rule. */
  private static final double ALIKE = 0.4;

  private final IdentityHashMap<Criterion, Criterion> toBefore = new IdentityHashMap<>();
  private final IdentityHashMap<Criterion, Criterion> toAfter = new IdentityHashMap<>();
  private final IdentityHashMap<Criterion, Criterion> parents = new IdentityHashMap<>();

  NodeMatches(Criterion before, Criterion after) {
    Map<String, Criterion> byId = new HashMap<>();
    collect(before, byId);
    sameIds(after, byId);
    if (before(after) == null && after(before) == null) {
      match(before, after);
    }
    alike(after);
  }

  private void collect(Criterion node, Map<String, Criterion> byId) {
    byId.put(node.node().id(), node);
    for (Criterion child : node.children()) {
      parents.put(child, node);
      collect(child, byId);
    }
  }

  private void sameIds(Criterion node, Map<String, Criterion> byId) {
    Criterion same = byId.get(node.node().id());
    if (same != null) {
      match(same, node);
    }
    node.children().forEach(child -> sameIds(child, byId));
  }

  private void match(Criterion before, Criterion after) {
    toBefore.put(after, before);
    toAfter.put(before, after);
  }

  /** Under nodes that are matched, pairs what is left, top down. */
  private void alike(Criterion node) {
    Criterion old = before(node);
    if (old != null) {
      List<Criterion> left = new ArrayList<>(old.children());
      left.removeIf(child -> after(child) != null);
      for (Criterion child : node.children()) {
        if (before(child) == null) {
          Criterion best = best(child, left, node.children());
          if (best != null) {
            left.remove(best);
            match(best, child);
          }
        }
      }
    }
    node.children().forEach(this::alike);
  }

  private @Nullable Criterion best(
      Criterion child, List<Criterion> left, List<Criterion> siblings) {
    List<Criterion> same = left.stream().filter(one -> one.getClass() == child.getClass()).toList();
    long rivals =
        siblings.stream()
            .filter(one -> before(one) == null && one.getClass() == child.getClass())
            .count();
    if (same.size() == 1 && rivals == 1 && comparable(child)) {
      return same.getFirst();
    }
    Criterion best = null;
    double most = ALIKE;
    for (Criterion one : same) {
      double likeness = likeness(one.node().label(), child.node().label());
      if (likeness >= most) {
        most = likeness;
        best = one;
      }
    }
    return best;
  }

  /** Statements and safety items are told apart by what they are about, never by their place. */
  private static boolean comparable(Criterion node) {
    return !(node instanceof Criterion.Attested
        || node instanceof Criterion.SafetyPresent
        || node instanceof Criterion.Unpublished
        || node instanceof Criterion.Not);
  }

  private static double likeness(String one, String other) {
    Set<String> left = words(one);
    Set<String> right = words(other);
    Set<String> both = new HashSet<>(left);
    both.retainAll(right);
    Set<String> any = new HashSet<>(left);
    any.addAll(right);
    return any.isEmpty() ? 0 : (double) both.size() / any.size();
  }

  private static Set<String> words(String label) {
    Set<String> words =
        new HashSet<>(Arrays.asList(label.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")));
    words.remove("");
    return words;
  }

  /** The node of the earlier tree; null if there is none. */
  @Nullable Criterion before(Criterion after) {
    return toBefore.get(after);
  }

  /** The node of the later tree; null if there is none. */
  @Nullable Criterion after(Criterion before) {
    return toAfter.get(before);
  }

  /** The node above in the earlier tree; null for the root. */
  @Nullable Criterion parentBefore(Criterion before) {
    return parents.get(before);
  }
}
