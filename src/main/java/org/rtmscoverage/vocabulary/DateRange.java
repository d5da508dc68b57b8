package org.rtmscoverage.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, both ends included.
 *
 * @param from first day; null if open
 * @param to last day; null if open
 */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** Refuses an end before the start. */
  public DateRange {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("the last day is before the first");
    }
  }

  /**
   * Tells whether a day lies within.
   *
   * @param day the day asked about
   * @return true if neither end excludes it
   */
  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
