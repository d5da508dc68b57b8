package org.rtmscoverage.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a policy asks of an earlier course of TMS. What is null or false is not stated and not
 * applied.
 *
 * @param instruments instruments the change must be shown on; empty for any
 * @param reductionPercent reduction of the score the policy calls response, 1 to 100; null where it
 *     does not define response
 * @param moreThan the reduction must exceed the percentage, not only reach it
 * @param remission the course must have ended in remission, by the instrument's published bar
 * @param relapsed the patient must have relapsed since
 * @param episode the episode the course must lie in
 * @param minMonthsSince months since the last session
 * @param minDaysSince days since the last session
 * @param minMonthsHeld months the response must have held after the last session
 * @param minDaysHeld days the response must have held after the last session
 */
public record TmsResponseRule(
    Set<String> instruments,
    @Nullable Integer reductionPercent,
    boolean moreThan,
    boolean remission,
    boolean relapsed,
    CourseEpisode episode,
    @Nullable Integer minMonthsSince,
    @Nullable Integer minDaysSince,
    @Nullable Integer minMonthsHeld,
    @Nullable Integer minDaysHeld) {
  /** Keeps a copy. */
  public TmsResponseRule {
    instruments = Set.copyOf(instruments);
  }

  /** The episode an earlier course must lie in. */
  public enum CourseEpisode {
    /** One before the current. */
    EARLIER,
    /** Any. */
    ANY
  }

  /**
   * A response in an earlier episode.
   *
   * @param reductionPercent what the policy calls response; null where it does not define it
   * @param minMonthsSince months since the last session; null if not stated
   * @return the rule
   */
  public static TmsResponseRule earlier(
      @Nullable Integer reductionPercent, @Nullable Integer minMonthsSince) {
    return new TmsResponseRule(
        Set.of(),
        reductionPercent,
        false,
        false,
        false,
        CourseEpisode.EARLIER,
        minMonthsSince,
        null,
        null,
        null);
  }
}
