package org.rtmscoverage.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the sessions are planned.
 *
 * @param startDate first session; null if not said
 * @param sessionsPerWeek sessions a week before the taper; null if not said
 * @param taper sessions in each week of the taper; empty if there is none or it was not said
 */
public record PlannedSchedule(
    @Nullable LocalDate startDate, @Nullable Integer sessionsPerWeek, List<Integer> taper) {
  /** Nothing was said. */
  public static final PlannedSchedule UNSTATED = new PlannedSchedule(null, null, List.of());

  private static final int FASTEST = 5; // sessions a week on the usual schedule
  private static final int SLOWEST = 3;

  /** Keeps copies of what it is given. */
  public PlannedSchedule {
    taper = List.copyOf(taper);
  }

  /** The first session; the day of service where nothing else was said. */
  LocalDate first(LocalDate serviceDate) {
    return startDate == null ? serviceDate : startDate;
  }

  /** The earliest day on which the last of so many sessions can be. */
  LocalDate earliestLast(LocalDate serviceDate, int sessions) {
    return first(serviceDate).plusWeeks(Math.max(0, weeks(sessions, FASTEST) - 1));
  }

  /** The latest day on which the last of so many sessions is to be expected. */
  LocalDate latestLast(LocalDate serviceDate, int sessions) {
    return first(serviceDate).plusWeeks(weeks(sessions, SLOWEST)).minusDays(1);
  }

  private int weeks(int sessions, int usual) {
    int perWeek = sessionsPerWeek == null ? usual : Math.max(1, sessionsPerWeek);
    int before = Math.max(0, sessions - taper.stream().mapToInt(Integer::intValue).sum());
    return Math.ceilDiv(before, perWeek) + taper.size();
  }
}
