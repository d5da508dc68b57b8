package org.rtmscoverage.policy;

/** When a trial must have happened. */
public enum TrialWindow {
  /** At any time in life. */
  ANY_TIME,
  /** Since the onset of the current episode. */
  CURRENT_EPISODE,
  /** In the most recent episode: the current one, while there is one. */
  MOST_RECENT_EPISODE,
  /** In a number of months before the service date. */
  MONTHS
}
