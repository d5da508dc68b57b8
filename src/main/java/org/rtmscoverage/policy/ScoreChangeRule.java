package org.rtmscoverage.policy;

import java.util.Map;
import java.util.Set;

/**
 * A change between two scores of the same instrument.
 *
 * @param instruments instruments accepted; empty for any depression scale
 * @param from the score the latest is compared with
 * @param worsening the score must have risen; otherwise it must have fallen
 * @param percent change in percent of the earlier score, 1 to 100 or more for worsening
 * @param moreThan the change must exceed the percentage, not only reach it
 * @param orPoints points of change that suffice instead, by instrument; empty if not stated
 */
public record ScoreChangeRule(
    Set<String> instruments,
    From from,
    boolean worsening,
    int percent,
    boolean moreThan,
    Map<String, Integer> orPoints) {
  /** Keeps copies of what it is given. */
  public ScoreChangeRule {
    instruments = Set.copyOf(instruments);
    orPoints = Map.copyOf(orPoints);
  }

  /** The score the latest is compared with. */
  public enum From {
    /** The latest taken as the baseline of the course. */
    BASELINE,
    /** The lowest since the baseline. */
    BEST
  }
}
