package org.rtmscoverage.policy;

import java.util.List;
import org.rtmscoverage.vocabulary.SourceGrade;

/** Evaluates policy versions for patients, against one set of reference tables. */
public final class PolicyEvaluator {

  private final ReferenceData reference;

  /**
   * Prepares an evaluator.
   *
   * @param reference reference tables
   */
  public PolicyEvaluator(ReferenceData reference) {
    this.reference = reference;
  }

  /**
   * Evaluates.
   *
   * @param version the version in force
   * @param facts the patient
   * @return the verdict
   */
  public PolicyVerdict evaluate(PolicyVersion version, PatientFacts facts) {
    return noPolicy("not evaluated: " + reference.drugs().size());
  }

  /**
   * The verdict where no policy is in force or known.
   *
   * @param why why there is none, in words
   * @return UNKNOWN with cause NO_POLICY
   */
  public static PolicyVerdict noPolicy(String why) {
    var cause = new Cause(CauseKind.NO_POLICY, why, "policy");
    var finding =
        new Finding(
            "policy",
            "A policy is in force on the service date",
            NodeKind.CRITERION,
            Truth.UNKNOWN,
            List.of(cause),
            List.of(),
            List.of(),
            null,
            List.of());
    return new PolicyVerdict(
        null,
        null,
        Truth.UNKNOWN,
        Truth.UNKNOWN,
        false,
        finding,
        List.of(),
        List.of(),
        SourceGrade.PRIMARY);
  }
}
