package org.rtmscoverage.eligibility.x12;

import java.util.stream.Stream;
import org.rtmscoverage.vocabulary.DateRange;

/** Reads the dates of plan and eligibility as spans that a day lies in or not. */
final class X12PlanSpan {

  private X12PlanSpan() {}

  /**
   * Reads one date.
   *
   * @param date as sent
   * @return from a first day on, up to a last day, or the span; nothing for other dates
   */
  static Stream<DateRange> of(X12Answer.Dated date) {
    DateRange days = X12Codes.days(date.value());
    if (days == null) {
      return Stream.empty();
    }
    boolean oneDay = days.from() != null && days.from().equals(days.to());
    return switch (date.qualifier()) {
      case "346", "356" -> Stream.of(new DateRange(days.from(), null));
      case "347", "357" -> Stream.of(new DateRange(null, days.to()));
      // a single day here is when it began
      case "291", "307" -> Stream.of(oneDay ? new DateRange(days.from(), null) : days);
      default -> Stream.empty();
    };
  }
}
