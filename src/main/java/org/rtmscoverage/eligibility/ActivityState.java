package org.rtmscoverage.eligibility;

/** How well a payer's connection answers. */
public enum ActivityState {
  /** It answers. */
  UP,
  /** It answers in part, or did not answer the last question. */
  DEGRADED,
  /** It does not answer, or is not asked because it did not. */
  DOWN,
  /** No address or credentials are configured. */
  NOT_CONNECTED,
  /** Nothing was asked in the last hour. */
  UNKNOWN
}
