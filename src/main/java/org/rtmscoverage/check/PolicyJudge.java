package org.rtmscoverage.check;

import java.util.Optional;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PolicySelection;
import org.rtmscoverage.policy.CoveragePolicy;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PolicyEvaluator;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.PreparedFacts;

/** Chooses the version of a payer's policy that was in force on the service date, and evaluates. */
final class PolicyJudge {

  private final PolicyLookup lookup;
  private final PolicyEvaluator evaluator;

  PolicyJudge(PolicyLookup lookup, PolicyEvaluator evaluator) {
    this.lookup = lookup;
    this.evaluator = evaluator;
  }

  /** Which policy applies; a seam, so that tests need no payer-config. */
  @FunctionalInterface
  interface PolicyLookup {
    /** The policy, or nothing if none is known. */
    Optional<CoveragePolicy> find(Payer payer, PatientFacts facts);
  }

  /** Reads the facts once, for one payer or for all of them. */
  PreparedFacts prepare(PatientFacts facts) {
    return evaluator.prepare(facts);
  }

  /** Why none of the payer's policies applies: it has none, or they are for other plans. */
  private static String none(Payer payer, PatientFacts facts) {
    var line = facts.plan().lineOfBusiness();
    boolean otherLines =
        line != null
            && !payer.policies().isEmpty()
            && payer.policies().stream()
                .map(PolicySelection::linesOfBusiness)
                .noneMatch(lines -> lines.isEmpty() || lines.contains(line));
    return otherLines
        ? "the rTMS policies of " + payer.name() + " known here are not for plans of " + line
        : "no rTMS policy of " + payer.name() + " is known for this plan and indication";
  }

  PolicyVerdict judge(Payer payer, PreparedFacts patient) {
    PatientFacts facts = patient.facts();
    Optional<CoveragePolicy> policy = lookup.find(payer, facts);
    if (policy.isEmpty()) {
      return PolicyEvaluator.noPolicy(none(payer, facts));
    }
    return policy
        .get()
        .versionOn(facts.serviceDate())
        .map(version -> evaluator.evaluate(version, patient))
        .orElseGet(
            () ->
                PolicyEvaluator.noPolicy(
                    "no version of the rTMS policy of "
                        + payer.name()
                        + " is known for "
                        + facts.serviceDate()));
  }
}
