package org.rtmscoverage.policy;

/** The dose a trial must reach. */
public enum DoseStandard {
  /** At or above min_adequate_dose of reference/antidepressants.csv. */
  MINIMUM_EFFECTIVE,
  /**
   * A dose the policy calls accepted, standard or therapeutic without a number: read as
   * MINIMUM_EFFECTIVE.
   */
  STANDARD,
  /** The highest dose tolerated, as stated with the trial. */
  MAXIMUM_TOLERATED
}
