package org.rtmscoverage.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as charted: a day, or only its month or year, kept as the days it may be.
 *
 * @param earliest first day it may be
 * @param latest last day it may be; the same day when the day is known
 */
public record PartialDate(LocalDate earliest, LocalDate latest) {

  /** Refuses an end before the start. */
  public PartialDate {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("the latest day is before the earliest");
    }
  }

  /**
   * A date known to the day.
   *
   * @param day the day
   * @return the date
   */
  public static PartialDate of(LocalDate day) {
    return new PartialDate(day, day);
  }

  /**
   * Reads a day, a month or a year.
   *
   * @param text yyyy-MM-dd, yyyy-MM or yyyy
   * @return the days it may be
   * @throws DateTimeException if it is none of these
   */
  public static PartialDate parse(String text) {
    return switch (text.length()) {
      case 4 -> {
        var january = YearMonth.parse(text + "-01");
        yield new PartialDate(january.atDay(1), january.plusMonths(11).atEndOfMonth());
      }
      case 7 -> {
        var month = YearMonth.parse(text);
        yield new PartialDate(month.atDay(1), month.atEndOfMonth());
      }
      default -> of(LocalDate.parse(text));
    };
  }

  /**
   * Tells whether the day is known.
   *
   * @return true if only one day is possible
   */
  public boolean isExact() {
    return earliest.equals(latest);
  }

  /** The date as it was charted. */
  @Override
  public String toString() {
    if (isExact()) {
      return earliest.toString();
    }
    return earliest.getMonth() == latest.getMonth()
        ? YearMonth.from(earliest).toString()
        : String.valueOf(earliest.getYear());
  }
}
