package org.rtmscoverage.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.CoursePlan;
import org.rtmscoverage.course.CoursePrices;
import org.rtmscoverage.policy.PatientFacts;

/**
 * When the sessions are planned and what is charged for them.
 *
 * @param startDate first session still to come; null if not said
 * @param sessionsDelivered sessions of the course that lie behind, from 0
 * @param sessionsPerWeek sessions a week before the taper; null if not said
 * @param taper sessions in each week of the taper; empty if there is none or it was not said
 * @param redeterminations sessions with a new motor threshold
 * @param closures days the clinic is closed
 * @param prices what a session costs
 * @param terms what the clinic has found out of the plan's terms
 */
public record PlannedCourse(
    @Nullable LocalDate startDate,
    int sessionsDelivered,
    @Nullable Integer sessionsPerWeek,
    List<Integer> taper,
    int redeterminations,
    Set<LocalDate> closures,
    CoursePrices prices,
    StatedTerms terms) {
  /** Nothing was said. */
  public static final PlannedCourse UNSTATED =
      new PlannedCourse(
          null, 0, null, List.of(), 0, Set.of(), CoursePrices.UNSTATED, StatedTerms.NONE);

  private static final int FASTEST = 5; // sessions a week on the usual schedule
  private static final int SLOWEST = 3;

  /** Keeps copies of what it is given. */
  public PlannedCourse {
    taper = List.copyOf(taper);
    closures = Set.copyOf(closures);
  }

  /**
   * The same course with other prices.
   *
   * @param other what a session costs
   * @return the course
   */
  public PlannedCourse withPrices(CoursePrices other) {
    return new PlannedCourse(
        startDate,
        sessionsDelivered,
        sessionsPerWeek,
        taper,
        redeterminations,
        closures,
        other,
        terms);
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

  /** The course to put on the calendar. */
  CoursePlan plan(PatientFacts facts) {
    return new CoursePlan(
        facts.treatment().modality(),
        first(facts.serviceDate()),
        facts.treatment().sessionsPlanned(),
        sessionsDelivered,
        sessionsPerWeek,
        taper,
        redeterminations,
        closures);
  }

  private int weeks(int sessions, int usual) {
    int perWeek = sessionsPerWeek == null ? usual : Math.max(1, sessionsPerWeek);
    int before = Math.max(0, sessions - taper.stream().mapToInt(Integer::intValue).sum());
    return Math.ceilDiv(before, perWeek) + taper.size();
  }
}
