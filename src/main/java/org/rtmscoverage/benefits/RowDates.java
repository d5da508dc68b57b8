package org.rtmscoverage.benefits;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.PlanDate;
import org.rtmscoverage.vocabulary.DateRange;

/**
 * First and last day a row or plan states.
 *
 * @param begin first day; null if not said
 * @param end last day; null if open or not said
 */
record RowDates(@Nullable LocalDate begin, @Nullable LocalDate end) {

  private static final int OPEN_YEAR = 9999; // 99991231 is how payers write an open end

  /** Reads the days that bound a benefit; dates of service and unknown qualifiers bound nothing. */
  static RowDates of(List<PlanDate> dates) {
    LocalDate begin = null;
    LocalDate end = null;
    for (PlanDate date : dates) {
      DateRange span = date.dates();
      switch (date.qualifier()) {
        case "PLAN", "BENEFIT" -> {
          begin = begin == null ? span.from() : begin;
          end = end == null && !single(span) ? span.to() : end;
        }
        case "ELIGIBILITY" -> {
          begin = begin == null && !single(span) ? span.from() : begin;
          end = end == null && !single(span) ? span.to() : end;
        }
        case "PLAN_BEGIN", "BENEFIT_BEGIN", "ELIGIBILITY_BEGIN" ->
            begin = begin == null ? span.from() : begin;
        case "PLAN_END", "BENEFIT_END", "ELIGIBILITY_END" -> end = end == null ? span.to() : end;
        default -> {}
      }
    }
    return new RowDates(begin, end != null && end.getYear() >= OPEN_YEAR ? null : end);
  }

  /** True unless an end that is stated excludes the day. */
  boolean contain(LocalDate day) {
    return (begin == null || !day.isBefore(begin)) && (end == null || !day.isAfter(end));
  }

  /** True if neither end is stated. */
  boolean open() {
    return begin == null && end == null;
  }

  private static boolean single(DateRange span) {
    return span.from() != null && span.from().equals(span.to());
  }
}
