package org.rtmscoverage.policy;

import org.rtmscoverage.vocabulary.SourceGrade;

/** Finds the weakest source a result rests on. */
final class Grades {

  private Grades() {}

  /** Of the leaves that agree with the result; of all of them where the result is UNKNOWN. */
  static SourceGrade weakest(Evaluated root, SourceGrade inherited) {
    return weakest(root, inherited, root.finding().result());
  }

  private static SourceGrade weakest(Evaluated node, SourceGrade inherited, Truth result) {
    if (result != Truth.UNKNOWN && node.finding().result() != result) {
      return SourceGrade.PRIMARY;
    }
    var citation = node.finding().citation();
    var own = citation == null ? inherited : citation.grade();
    if (node.children().isEmpty()) {
      return own;
    }
    var below = negates(node) ? Kleene.not(result) : result;
    var weakest = SourceGrade.PRIMARY;
    var children = node.children();
    for (int i = 0; i < children.size(); i++) {
      var child = children.get(i);
      if (child.counted().isSilent() && child.published().isSilent()) {
        continue; // shown as information, or an unstated rule of delivery: nothing rests on it
      }
      var grade = weakest(child, own, below);
      weakest = grade.compareTo(weakest) > 0 ? grade : weakest;
    }
    return weakest;
  }

  private static boolean negates(Evaluated node) {
    return node.criterion() instanceof Criterion.Not
        || node.criterion() instanceof Criterion.ReferIf;
  }
}
