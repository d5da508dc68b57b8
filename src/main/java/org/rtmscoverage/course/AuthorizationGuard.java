package org.rtmscoverage.course;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.AuthorizationReach.OutrunBy;
import org.rtmscoverage.vocabulary.ProcedureCode;

/** Says when a course outruns an authorization, and how many missed visits it bears. */
final class AuthorizationGuard {

  private static final int MOST_MISSED = 100; // beyond this nobody counts

  private final CourseCalendar calendar;
  private final List<PlannedSession> sessions;

  AuthorizationGuard(CourseCalendar calendar, List<PlannedSession> sessions) {
    this.calendar = calendar;
    this.sessions = sessions;
  }

  AuthorizationReach reach(AuthorizationOnFile held) {
    Map<ProcedureCode, Integer> used = new HashMap<>();
    int covered = 0;
    LocalDate outrunsOn = null;
    OutrunBy by = null;
    for (PlannedSession session : sessions) {
      OutrunBy against = obstacle(held, session, used);
      if (against == null) {
        covered++;
      } else if (by == null) {
        outrunsOn = session.date();
        by = against;
      }
    }
    return new AuthorizationReach(
        held.number(), held.to(), covered, outrunsOn, by, missedBorne(held, by));
  }

  private static @Nullable OutrunBy obstacle(
      AuthorizationOnFile held, PlannedSession session, Map<ProcedureCode, Integer> used) {
    if (session.date().isBefore(held.from())) {
      return OutrunBy.FIRST_DAY;
    }
    if (session.date().isAfter(held.to())) {
      return OutrunBy.LAST_DAY;
    }
    if (held.unitsByCode().isEmpty()) {
      return null;
    }
    int number = used.merge(session.procedureCode(), 1, Integer::sum);
    return number > held.left(session.procedureCode()) ? OutrunBy.UNITS : null;
  }

  private int missedBorne(AuthorizationOnFile held, @Nullable OutrunBy by) {
    if (by != null || sessions.isEmpty()) {
      return 0;
    }
    int borne = 0;
    int tooMany = MOST_MISSED + 1;
    while (tooMany - borne > 1) { // one more missed visit never ends a course earlier
      int missed = (borne + tooMany) / 2;
      if (endsInTime(held, missed)) {
        borne = missed;
      } else {
        tooMany = missed;
      }
    }
    return borne;
  }

  private boolean endsInTime(AuthorizationOnFile held, int missed) {
    List<LocalDate> days = calendar.days(missed);
    long wanted = sessions.stream().filter(session -> session.number() > 0).count();
    return days.size() == wanted && !days.getLast().isAfter(held.to());
  }
}
