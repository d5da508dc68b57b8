package org.rtmscoverage.policy;

/** When a trial must have happened. */
public enum TrialWindow {
  /** At any time in life. */
  ANY_TIME,
  /** Since the onset of the current episode. */
  CURRENT_EPISODE
}
