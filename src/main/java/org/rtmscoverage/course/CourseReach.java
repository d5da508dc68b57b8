package org.rtmscoverage.course;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the authorizations held carry a course, all of them together.
 *
 * @param sessions entries still to come
 * @param covered how many of them are covered before the first that is not
 * @param uncoveredFrom day of the first that none covers; null if each is covered
 */
public record CourseReach(int sessions, int covered, @Nullable LocalDate uncoveredFrom) {

  /**
   * Counts the sessions of a course off the authorizations held.
   *
   * @param plan the course
   * @param held the authorizations; units that were not said are not counted
   * @return how far they carry it
   */
  public static CourseReach of(CoursePlan plan, List<AuthorizationOnFile> held) {
    return of(new CourseCalendar(plan).sessions(), held);
  }

  static CourseReach of(List<PlannedSession> sessions, List<AuthorizationOnFile> held) {
    AuthorizationCoverage coverage = new AuthorizationCoverage(held);
    int covered = 0;
    for (PlannedSession session : sessions) {
      if (held.isEmpty() || !coverage.covers(session)) {
        return new CourseReach(sessions.size(), covered, session.date());
      }
      covered++;
    }
    return new CourseReach(sessions.size(), covered, null);
  }

  /**
   * Tells whether the course begins covered and does not end so.
   *
   * @return true if both
   */
  public boolean inPart() {
    return covered > 0 && uncoveredFrom != null;
  }
}
