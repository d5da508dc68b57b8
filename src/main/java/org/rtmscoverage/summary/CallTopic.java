package org.rtmscoverage.summary;

/** What of the answer is open, so that somebody has to be called. */
public enum CallTopic {
  /** Whether authorization is needed, or what is on file. */
  AUTHORIZATION,
  /** Who runs the mental health benefits. */
  CARVE_OUT,
  /** Rows of the answer that contradict each other on coverage. */
  COVERAGE,
  /** What the patient pays for a visit. */
  COST_SHARE,
  /** A deductible or out-of-pocket maximum with several values. */
  ACCUMULATOR,
  /** Whether visits are limited, and how many are left. */
  VISIT_LIMIT,
  /** Criteria that could not be read, or that are decided elsewhere. */
  CRITERIA
}
