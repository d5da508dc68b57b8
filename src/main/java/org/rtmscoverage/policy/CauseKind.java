package org.rtmscoverage.policy;

/** Why something is not known. */
public enum CauseKind {
  /** A fact was not given. */
  MISSING_FACT,
  /** A person has to judge. */
  JUDGEMENT,
  /** The rule exists and its text could not be read. */
  UNPUBLISHED,
  /** It goes to a medical director. */
  REFERRAL,
  /** It is decided by criteria that are not public, such as InterQual. */
  EXTERNAL,
  /** No policy is in force or known. */
  NO_POLICY
}
