package org.rtmscoverage.policy.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.change.PolicyChange.Area;
import org.rtmscoverage.policy.change.PolicyChange.Kind;

/** Compares two trees of criteria. */
final class TreeDiff {

  private final NodeMatches matches;
  private final Criterion before;
  private final Criterion after;
  private final List<PolicyChange> changes = new ArrayList<>();

  TreeDiff(Criterion before, Criterion after) {
    this.before = before;
    this.after = after;
    this.matches = new NodeMatches(before, after);
  }

  List<PolicyChange> changes() {
    later(after, null);
    earlier(before, null);
    return changes;
  }

  /** Nodes of the later tree: new ones, changed ones and those that stand elsewhere. */
  private void later(Criterion node, @Nullable Criterion parent) {
    Criterion old = matches.before(node);
    if (old == null) {
      if (parent == null || matches.before(parent) != null) {
        boolean partly = unread(before) > 0;
        changes.add(
            change(
                partly ? Kind.FIRST_SEEN : Kind.ADDED,
                node,
                List.of(),
                node.node().label()
                    + (partly ? " seen for the first time" : " added")
                    + below(node)));
      }
    } else {
      var terms = Terms.differing(old, node);
      if (!terms.isEmpty()) {
        changes.add(
            change(
                Kind.CHANGED,
                node,
                terms,
                node.node().label() + ": " + PolicyChanges.words(terms)));
      }
      if (moved(old, parent)) {
        changes.add(
            change(
                Kind.MOVED,
                node,
                List.of(),
                node.node().label()
                    + (parent == null
                        ? " is the whole rule now"
                        : " now stands under " + parent.node().label())));
      }
    }
    node.children().forEach(child -> later(child, node));
  }

  private boolean moved(Criterion old, @Nullable Criterion parent) {
    return !Objects.equals(
        id(matches.parentBefore(old)), id(parent == null ? null : matches.before(parent)));
  }

  private static @Nullable String id(@Nullable Criterion node) {
    return node == null ? null : node.node().id();
  }

  /**
   * Nodes of the earlier tree that are gone; what stood below them and is gone too goes with them.
   */
  private void earlier(Criterion node, @Nullable Criterion parent) {
    if (matches.after(node) == null && (parent == null || matches.after(parent) != null)) {
      boolean partly = unread(after) > 0;
      changes.add(
          change(
              partly ? Kind.NO_LONGER_SEEN : Kind.REMOVED,
              node,
              List.of(),
              node.node().label()
                  + (partly ? " not seen in what could be read" : " removed")
                  + below(node)));
    }
    node.children().forEach(child -> earlier(child, node));
  }

  private static String below(Criterion node) {
    long rules = leaves(node);
    return node.children().isEmpty() || rules < 2 ? "" : " with " + rules + " rules";
  }

  private static long leaves(Criterion node) {
    return node.children().isEmpty()
        ? 1
        : node.children().stream().mapToLong(TreeDiff::leaves).sum();
  }

  /** Rules of a tree whose text could not be read. */
  static long unread(Criterion node) {
    return (node instanceof Criterion.Unpublished ? 1 : 0)
        + node.children().stream().mapToLong(TreeDiff::unread).sum();
  }

  private static PolicyChange change(
      Kind kind, Criterion node, List<TermChange> terms, String text) {
    return new PolicyChange(
        Area.CRITERIA, Set.of(), kind, node.node().id(), node.node().label(), terms, text);
  }
}
