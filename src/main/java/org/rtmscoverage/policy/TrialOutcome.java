package org.rtmscoverage.policy;

/** How a medication or psychotherapy trial ended. */
public enum TrialOutcome {
  /** No meaningful change. */
  NO_RESPONSE,
  /** Some change, short of response: a failure unless the policy defines response. */
  PARTIAL_RESPONSE,
  /** Response, even with later relapse. */
  RESPONSE,
  /** Stopped because of side effects. */
  INTOLERANCE,
  /** Not in the record. */
  NOT_RECORDED
}
