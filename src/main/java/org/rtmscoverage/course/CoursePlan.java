package org.rtmscoverage.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Modality;

/**
 * The course as the clinic plans it. For {@link Modality#ACCELERATED_TBS} everything said of
 * sessions is said of treatment days, because its codes are billed by the day.
 *
 * @param modality how the pulses are delivered
 * @param startDate first session still to come
 * @param sessionsPlanned sessions in all, taper included, 1 to 500; null if not said
 * @param sessionsDelivered how many of them lie before {@code startDate}, from 0
 * @param sessionsPerWeek sessions a week before the taper; null if not said
 * @param taper sessions in each week of the taper; empty for none
 * @param redeterminations sessions with a new motor threshold (90869, 0892T)
 * @param closures days the clinic is closed
 */
public record CoursePlan(
    Modality modality,
    LocalDate startDate,
    @Nullable Integer sessionsPlanned,
    int sessionsDelivered,
    @Nullable Integer sessionsPerWeek,
    List<Integer> taper,
    int redeterminations,
    Set<LocalDate> closures) {
  /** Sessions a week where nothing was said: one on each weekday. */
  static final int USUAL_PER_WEEK = 5;

  /** Keeps copies of what it is given. */
  public CoursePlan {
    taper = List.copyOf(taper);
    closures = Set.copyOf(closures);
  }

  /** Sessions a week before the taper, as planned or as usual. */
  int perWeek() {
    return sessionsPerWeek == null ? USUAL_PER_WEEK : sessionsPerWeek;
  }

  CoursePlan withPerWeek(int sessions) {
    return new CoursePlan(
        modality,
        startDate,
        sessionsPlanned,
        sessionsDelivered,
        sessions,
        taper,
        redeterminations,
        closures);
  }

  /** Sessions of the taper. */
  int taperSessions() {
    return taper.stream().mapToInt(Integer::intValue).sum();
  }
}
