package org.rtmscoverage.policy;

/** Which scores a threshold is put to. */
public enum ScoreTime {
  /** The latest of the current episode. */
  NOW,
  /** The latest taken as the baseline of the course. */
  BASELINE,
  /** Every one of the current episode. */
  THROUGHOUT
}
