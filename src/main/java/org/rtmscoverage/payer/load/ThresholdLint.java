package org.rtmscoverage.payer.load;

import java.util.List;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.ScoreBar;
import org.rtmscoverage.policy.TrialRule;

/** Finds thresholds that leave nobody, and branches that another makes superfluous. */
final class ThresholdLint {

  private ThresholdLint() {}

  /** Two thresholds that must both be reached and cannot. */
  static void contradictions(String group, List<Criterion> needed, List<PolicyLint.Finding> found) {
    for (int later = 1; later < needed.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (exclude(needed.get(earlier), needed.get(later))) {
          found.add(
              new PolicyLint.Finding(
                  needed.get(later).node().id(),
                  "no patient reaches both '"
                      + needed.get(earlier).node().id()
                      + "' and '"
                      + needed.get(later).node().id()
                      + "', so that '"
                      + group
                      + "' can never be MET; right would be thresholds that overlap"));
        }
      }
    }
  }

  private static boolean exclude(Criterion one, Criterion other) {
    if (one instanceof Criterion.AgeBetween(_, var min, var max)
        && other instanceof Criterion.AgeBetween(_, var otherMin, var otherMax)) {
      return (max != null && otherMin != null && max < otherMin)
          || (otherMax != null && min != null && otherMax < min);
    }
    return one instanceof Criterion.ScoreReaches score
        && other instanceof Criterion.ScoreReaches otherScore
        && score.at() == otherScore.at()
        && score.bars().stream()
            .allMatch(bar -> otherScore.bars().stream().allMatch(two -> exclude(bar, two)));
  }

  private static boolean exclude(ScoreBar bar, ScoreBar other) {
    return bar.instrument().equals(other.instrument())
        && (bar.to() < other.from() || other.to() < bar.from());
  }

  /** A branch that is never needed: another asks for the same and for less. */
  static void superfluous(Criterion.Any any, List<PolicyLint.Finding> found) {
    for (Criterion branch : any.children()) {
      for (Criterion other : any.children()) {
        if (branch instanceof Criterion.MedicationTrials(var node, var rule)
            && other instanceof Criterion.MedicationTrials(var easier, var less)
            && rule.count() > less.count()
            && sameButCount(rule, less)) {
          found.add(
              new PolicyLint.Finding(
                  node.id(),
                  "'"
                      + node.id()
                      + "' never decides: '"
                      + easier.id()
                      + "' asks the same of fewer trials; right would be one of the two"));
        }
      }
    }
  }

  private static boolean sameButCount(TrialRule rule, TrialRule less) {
    return new TrialRule(
            less.count(),
            rule.test(),
            rule.distinctClasses(),
            rule.classTable(),
            rule.distinctSideEffects(),
            rule.mostAugmentations(),
            rule.including())
        .equals(less);
  }
}
