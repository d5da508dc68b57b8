package org.rtmscoverage.policy;

import org.jspecify.annotations.Nullable;

/**
 * When something must have happened to count.
 *
 * @param window the span looked back over
 * @param months months before the service date, 1 or more; null unless the window is MONTHS
 */
public record LookBack(TrialWindow window, @Nullable Integer months) {

  /** At any time in life. */
  public static final LookBack ANY_TIME = new LookBack(TrialWindow.ANY_TIME, null);

  /** Since the onset of the current episode. */
  public static final LookBack CURRENT_EPISODE = new LookBack(TrialWindow.CURRENT_EPISODE, null);

  /** Refuses months without their window and the reverse. */
  public LookBack {
    if ((window == TrialWindow.MONTHS) != (months != null)) {
      throw new IllegalArgumentException("months belong to the window MONTHS");
    }
  }
}
