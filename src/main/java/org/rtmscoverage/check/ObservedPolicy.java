package org.rtmscoverage.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.PlanKind;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PlanFacts;
import org.rtmscoverage.policy.PolicyVerdict;

/**
 * Selects the policy again from what was answered: by the manager of the behavioural benefits, and
 * by the market and product the answer shows.
 */
final class ObservedPolicy {

  private final PolicyJudge judge;

  ObservedPolicy(PolicyJudge judge) {
    this.judge = judge;
  }

  /**
   * The verdict of the policy observed, and why it is another.
   *
   * @param verdict the verdict; null if it is the one requested
   * @param plan the plan as the answer shows it; null if that is as stated
   * @param why what was observed, in words
   */
  record Observed(@Nullable PolicyVerdict verdict, @Nullable PlanFacts plan, String why) {

    static final Observed NOTHING = new Observed(null, null, "");
  }

  Observed of(PatientFacts facts, Payer payer, PolicyVerdict requested, Answers answers) {
    Benefits benefits = answers.benefits();
    Payer decider = answers.manager() == null ? payer : answers.manager().payer();
    if (benefits == null) {
      return Observed.NOTHING;
    }
    List<String> why = new ArrayList<>();
    if (!decider.id().equals(payer.id())) {
      why.add("mental health benefits are run by " + decider.name());
    }
    PlanFacts plan = plan(facts.plan(), PlanKind.of(benefits.rows()), why);
    if (why.isEmpty()) {
      return Observed.NOTHING;
    }
    PolicyVerdict found = judge.judge(decider, judge.prepare(facts.with(plan)));
    return new Observed(
        found.equals(requested) ? null : found,
        plan.equals(facts.plan()) ? null : plan,
        String.join("; ", why));
  }

  /** The plan as the answer shows it; what the answer does not show stays as stated. */
  private static PlanFacts plan(PlanFacts stated, PlanKind shown, List<String> why) {
    boolean line = shown.line() != null && shown.line() != stated.lineOfBusiness();
    boolean product = shown.product() != null && shown.product() != stated.product();
    if (line) {
      why.add("the payer's answer shows a plan of " + shown.line());
    }
    if (product) {
      why.add("the payer's answer shows a plan of type " + shown.product());
    }
    return line || product
        ? new PlanFacts(
            line ? shown.line() : stated.lineOfBusiness(),
            product ? shown.product() : stated.product(),
            stated.state(),
            stated.funding())
        : stated;
  }
}
