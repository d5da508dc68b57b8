package org.rtmscoverage.policy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A change between two scores of the same instrument.
 *
 * @param instruments instruments accepted; empty for any depression scale, or for those of {@code
 *     orPoints} where no percentage is stated
 * @param from the score the latest is compared with
 * @param worsening the score must have risen; otherwise it must have fallen
 * @param percent change in percent of the earlier score, 1 to 100 or more for worsening; 0 where
 *     points alone are stated
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
    orPoints = Map.copyOf(orPoints);
    instruments =
        percent == 0 && instruments.isEmpty() ? orPoints.keySet() : Set.copyOf(instruments);
  }

  /** Whether points alone are stated, and no percentage. */
  boolean byPointsAlone() {
    return percent == 0;
  }

  /**
   * How much must change, in words.
   *
   * @return for example "at least 25 %, or PHQ-9 5 points"
   */
  public String amount() {
    var points =
        orPoints.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue() + " points")
            .sorted()
            .collect(Collectors.joining(" or "));
    if (byPointsAlone()) {
      return "at least " + points;
    }
    return (moreThan ? "more than " : "at least ")
        + percent
        + " %"
        + (points.isEmpty() ? "" : ", or " + points + ",");
  }

  /** The score the latest is compared with. */
  public enum From {
    /** The latest taken as the baseline of the course. */
    BASELINE,
    /** The lowest since the baseline. */
    BEST
  }
}
