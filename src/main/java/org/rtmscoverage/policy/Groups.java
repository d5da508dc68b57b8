package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins what became of a group's children by Kleene's logic, with its finding and its causes. */
final class Groups {

  private Groups() {}

  /**
   * Joins children that were evaluated.
   *
   * @param group the group; null where there is none in the tree
   * @param node what the finding is called
   * @param children what became of them
   * @param needed how many of them must be MET
   * @param asked whether it is asked for; false where a negation above asks for the opposite
   * @return the group with what became of it
   */
  static Evaluated join(
      @Nullable Criterion group,
      Criterion.Node node,
      List<Evaluated> children,
      int needed,
      boolean asked) {
    var shares = Shares.counted(children);
    var counted = shares.atLeast(needed, asked);
    var findings = new Finding[children.size()];
    for (int i = 0; i < findings.length; i++) {
      findings[i] = children.get(i).finding();
    }
    var causes =
        counted.shown() == Truth.UNKNOWN
            ? causes(children, counted == Share.NONE, shares.unstatedCount(needed, asked))
            : List.<Cause>of();
    return new Evaluated(
        group,
        finding(node, counted.shown(), causes, List.of(), List.of(), List.of(findings)),
        counted.as(node.kind()),
        Shares.published(children).atLeast(needed, asked).as(node.kind()),
        needed,
        null,
        children);
  }

  /** Those of the children that hold back. */
  static List<Cause> causes(List<Evaluated> children) {
    return causes(children, false, false);
  }

  private static List<Cause> causes(List<Evaluated> children, boolean all, boolean unstated) {
    List<Cause> causes = new ArrayList<>(4);
    for (int i = 0; i < children.size(); i++) {
      var child = children.get(i);
      boolean counts =
          switch (child.counted()) {
            case UNKNOWN -> true;
            case UNSTATED -> unstated;
            case MET, NOT_MET, NONE -> false;
          };
      if (counts || all) {
        addEachOnce(causes, child.finding().causes());
      }
    }
    return causes;
  }

  private static void addEachOnce(List<Cause> causes, List<Cause> more) {
    for (int i = 0; i < more.size(); i++) {
      if (!holds(causes, more.get(i))) {
        causes.add(more.get(i));
      }
    }
  }

  /** Ids differ more often than questions, and are shorter. */
  private static boolean holds(List<Cause> causes, Cause cause) {
    for (int i = 0; i < causes.size(); i++) {
      var known = causes.get(i);
      if (known.criterionId().equals(cause.criterionId()) && known.equals(cause)) {
        return true;
      }
    }
    return false;
  }

  /** The same, shown and not counted. */
  static Evaluated asInformation(Evaluated shown) {
    return new Evaluated(
        shown.criterion(),
        shown.finding(),
        Share.NONE,
        Share.NONE,
        shown.needed(),
        shown.toMet(),
        shown.children());
  }

  static Finding finding(
      Criterion.Node node,
      Truth truth,
      List<Cause> causes,
      List<Evidence> evidence,
      List<String> notes,
      List<Finding> children) {
    return new Finding(
        node.id(),
        node.label(),
        node.kind(),
        truth,
        causes,
        evidence,
        notes,
        node.citation(),
        children);
  }
}
