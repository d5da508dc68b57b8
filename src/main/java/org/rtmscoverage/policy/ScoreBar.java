package org.rtmscoverage.policy;

/**
 * A span of totals of one instrument.
 *
 * @param instrument instrument_key of reference/rating-scales.csv
 * @param from lowest total that fits; totals are whole, so more than 20 is from 21
 * @param to highest total that fits
 */
public record ScoreBar(String instrument, int from, int to) {

  /** Highest total where the policy sets none. */
  public static final int NO_UPPER_LIMIT = Integer.MAX_VALUE;

  /**
   * The span in words.
   *
   * @return for example "PHQ-9 15 or more"
   */
  public String words() {
    if (to == NO_UPPER_LIMIT) {
      return instrument + " " + from + " or more";
    }
    return from <= 0 ? instrument + " " + to + " or less" : instrument + " " + from + " to " + to;
  }
}
