package org.rtmscoverage.policy;

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
    throw new IllegalStateException("not evaluated yet: " + reference.drugs().size());
  }

  /**
   * The verdict where no policy is in force or known.
   *
   * @param why why there is none, in words
   * @return UNKNOWN with cause NO_POLICY
   */
  public static PolicyVerdict noPolicy(String why) {
    throw new IllegalStateException(why);
  }
}
