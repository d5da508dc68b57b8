package org.rtmscoverage.course;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Seven days of a course. Sessions stand on weekdays, on Saturdays from six and on Sundays from
 * seven a week, spread as evenly as the open days let them: the shortest rest as long as can be,
 * then the rests as like each other as can be, then early days first. The first open day is always
 * one.
 */
final class TreatmentWeek {

  private static final int DAYS = 7;

  private final LocalDate first;
  private final List<Integer> open = new ArrayList<>(DAYS);

  TreatmentWeek(LocalDate first, int perWeek, Set<LocalDate> closures) {
    this.first = first;
    for (int day = 0; day < DAYS; day++) {
      LocalDate date = first.plusDays(day);
      if (works(date.getDayOfWeek(), perWeek) && !closures.contains(date)) {
        open.add(day);
      }
    }
  }

  private static boolean works(DayOfWeek day, int perWeek) {
    return switch (day) {
      case SATURDAY -> perWeek > 5;
      case SUNDAY -> perWeek > 6;
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> true;
    };
  }

  /** The days of so many sessions, in order; fewer where too few days are open. */
  List<LocalDate> days(int sessions) {
    int wanted = Math.min(sessions, open.size());
    if (wanted == open.size()) {
      return open.stream().map(first::plusDays).toList();
    }
    List<Integer> best = List.of();
    int evenest = Integer.MAX_VALUE;
    for (int set = 0; set < 1 << open.size(); set++) {
      if (Integer.bitCount(set) != wanted || (set & 1) == 0) {
        continue;
      }
      List<Integer> days = chosen(set);
      int unevenness = unevenness(days);
      if (unevenness < evenest) { // of equals the first, which has the earlier days
        evenest = unevenness;
        best = days;
      }
    }
    return best.stream().map(first::plusDays).toList();
  }

  private List<Integer> chosen(int set) {
    List<Integer> days = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      if ((set & 1 << i) != 0) {
        days.add(open.get(i));
      }
    }
    return days;
  }

  /**
   * Compares the days between two sessions, the first of the next week among them: a longer
   * shortest rest weighs more than any sum of squares, which never exceeds that of one rest of
   * seven days.
   */
  private static int unevenness(List<Integer> days) {
    int rest = days.getFirst() + DAYS - days.getLast();
    int shortest = rest;
    int squares = rest * rest;
    for (int i = 1; i < days.size(); i++) {
      rest = days.get(i) - days.get(i - 1);
      shortest = Math.min(shortest, rest);
      squares += rest * rest;
    }
    return squares - shortest * (DAYS * DAYS + 1);
  }
}
