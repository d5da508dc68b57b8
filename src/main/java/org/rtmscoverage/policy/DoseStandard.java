package org.rtmscoverage.policy;

/** The dose a trial must reach. */
public enum DoseStandard {
  /** At or above min_adequate_dose of reference/antidepressants.csv. */
  MINIMUM_EFFECTIVE,
  /** The highest dose tolerated, as stated with the trial. */
  MAXIMUM_TOLERATED
}
