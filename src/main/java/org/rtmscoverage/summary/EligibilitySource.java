package org.rtmscoverage.summary;

/** Where the eligibility answer comes from. */
public enum EligibilitySource {
  /** The payer, now. */
  LIVE,
  /** An earlier answer. */
  CACHED,
  /** No answer. */
  NONE
}
