package org.rtmscoverage.summary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PolicySelection;
import org.rtmscoverage.policy.PlanFacts;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.vocabulary.LineOfBusiness;

/**
 * Tells when a policy was taken though nobody said that the plan belongs to its line of business.
 *
 * @param served the lines the policy serves
 */
record AssumedLine(List<LineOfBusiness> served) {

  static final String QUESTION = "Which line of business is the plan?";
  private static final String BRIEF = "line of business not stated";

  /** What was assumed; null if the line was stated or every line of the payer is served. */
  static @Nullable AssumedLine of(Payer payer, PlanFacts plan, PolicyVerdict verdict) {
    if (plan.lineOfBusiness() != null || verdict.version() == null) {
      return null;
    }
    List<Set<LineOfBusiness>> selected =
        payer.policies().stream()
            .filter(selection -> selection.policyId().equals(verdict.policyId()))
            .map(PolicySelection::linesOfBusiness)
            .toList();
    Set<LineOfBusiness> served = EnumSet.noneOf(LineOfBusiness.class);
    selected.forEach(served::addAll);
    boolean all = selected.stream().anyMatch(Set::isEmpty);
    return selected.isEmpty() || all || served.containsAll(payer.linesOfBusiness())
        ? null
        : new AssumedLine(List.copyOf(served));
  }

  String text() {
    return "Taken by the payer's policy for "
        + Sentences.and(served.stream().map(LineOfBusiness::name).toList())
        + " plans; the line of business is not stated.";
  }

  /** The part with this said; it is not clear any more. */
  Judged mark(Judged judged) {
    boolean clear = judged.clear();
    return Judged.of(
        clear ? PartState.ACTION : judged.part().state(),
        judged.part().text() + " " + text(),
        clear ? BRIEF : judged.brief() + ", " + BRIEF);
  }
}
