package org.rtmscoverage.policy;

/** What a trial came to, as policies count it. */
public enum TrialOutcomeClass {
  /** No or partial response. */
  FAILURE,
  /** Stopped because of side effects. */
  INTOLERANCE
}
