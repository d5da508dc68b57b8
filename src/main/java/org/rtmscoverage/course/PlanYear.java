package org.rtmscoverage.course;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** The years over which used amounts run. Without a known first day there is one, without end. */
final class PlanYear {

  private final @Nullable MonthDay start;

  PlanYear(@Nullable MonthDay start) {
    this.start = start;
  }

  /** First day of the plan year that holds a day; {@link LocalDate#MIN} where none is known. */
  LocalDate firstDay(LocalDate day) {
    if (start == null) {
      return LocalDate.MIN;
    }
    LocalDate inYear = start.atYear(day.getYear());
    return day.isBefore(inYear) ? start.atYear(day.getYear() - 1) : inYear;
  }

  /** Whether two days lie in one plan year. */
  boolean isSame(LocalDate one, LocalDate other) {
    return firstDay(one).equals(firstDay(other));
  }
}
