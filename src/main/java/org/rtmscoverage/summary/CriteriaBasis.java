package org.rtmscoverage.summary;

/** Why a set of criteria was evaluated. */
public enum CriteriaBasis {
  /** It follows from what was asked. */
  REQUESTED,
  /** It follows from what the payer answered. */
  OBSERVED
}
