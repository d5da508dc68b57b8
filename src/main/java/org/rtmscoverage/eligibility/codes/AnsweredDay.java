package org.rtmscoverage.eligibility.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.PlanDate;
import org.rtmscoverage.vocabulary.DateRange;

/** Finds the day a payer answered for among the dates it sent of the plan. */
public final class AnsweredDay {

  private AnsweredDay() {}

  /**
   * Finds the day: the service date sent, the day asked if a span of service dates sent contains
   * it, and nothing if none does. Without any, a single day sent for the plan, if that is today or
   * not before the day asked. An earlier single day is when the plan began. If the plan's or the
   * eligibility's span, or its first and last day, contain the day asked, the payer answered for
   * it.
   *
   * @param dates dates of the plan, in our words
   * @param asked the day asked about
   * @param today the day it is
   * @return null if the dates say nothing about the day asked
   */
  public static @Nullable LocalDate of(List<PlanDate> dates, LocalDate asked, LocalDate today) {
    LocalDate service = single(dates, "SERVICE");
    if (service != null) {
      return service;
    }
    List<DateRange> served =
        dates.stream()
            .filter(date -> date.qualifier().equals("SERVICE"))
            .map(PlanDate::dates)
            .toList();
    if (!served.isEmpty()) {
      return served.stream().anyMatch(span -> span.contains(asked)) ? asked : null;
    }
    LocalDate plan = single(dates, "PLAN");
    if (plan != null && (!plan.isBefore(asked) || plan.equals(today))) {
      return plan;
    }
    List<DateRange> spans = dates.stream().flatMap(AnsweredDay::span).toList();
    return !spans.isEmpty() && spans.stream().allMatch(span -> span.contains(asked)) ? asked : null;
  }

  private static @Nullable LocalDate single(List<PlanDate> dates, String qualifier) {
    return dates.stream()
        .filter(date -> date.qualifier().equals(qualifier) && oneDay(date.dates()))
        .map(date -> date.dates().from())
        .findFirst()
        .orElse(null);
  }

  private static boolean oneDay(DateRange days) {
    return days.from() != null && days.from().equals(days.to());
  }

  private static Stream<DateRange> span(PlanDate date) {
    DateRange days = date.dates();
    return switch (date.qualifier()) {
      case "PLAN_BEGIN", "ELIGIBILITY_BEGIN" -> Stream.of(new DateRange(days.from(), null));
      case "PLAN_END", "ELIGIBILITY_END" -> Stream.of(new DateRange(null, days.to()));
      // a single day here is when it began
      case "PLAN", "ELIGIBILITY" ->
          Stream.of(oneDay(days) ? new DateRange(days.from(), null) : days);
      default -> Stream.empty();
    };
  }
}
