package org.rtmscoverage.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * Puts the sessions of a course on days and gives each its code. A treatment week is seven days
 * from the start date; a session that falls on a closed day moves to another open day of its week,
 * or makes the course longer; the taper begins with the week after the last full-rate session.
 */
final class CourseCalendar {

  private static final int FULLEST_WEEK = 7; // one session a day
  private static final int LONGEST_CLOSURE = 53; // weeks without a session before we give up

  private final CoursePlan plan;

  CourseCalendar(CoursePlan plan) {
    this.plan = plan;
  }

  /**
   * The sessions still to come, the planning of an accelerated course in front; none if not every
   * one of them finds a day.
   */
  List<PlannedSession> sessions() {
    Integer planned = plan.sessionsPlanned();
    if (planned == null) {
      return List.of();
    }
    SessionCodes codes = SessionCodes.of(plan.modality());
    Set<Integer> thresholds = SessionCodes.redeterminations(planned, plan.redeterminations());
    List<LocalDate> days = days(0);
    if (days.size() != remaining(plan)) {
      return List.of();
    }
    List<PlannedSession> sessions = new ArrayList<>(days.size() + 1);
    ProcedureCode planning = codes.planning();
    if (planning != null && plan.sessionsDelivered() == 0 && !days.isEmpty()) {
      sessions.add(new PlannedSession(0, days.getFirst(), planning));
    }
    for (int i = 0; i < days.size(); i++) {
      int number = plan.sessionsDelivered() + i + 1;
      sessions.add(
          new PlannedSession(number, days.get(i), codes.of(number, thresholds.contains(number))));
    }
    return sessions;
  }

  /**
   * The days of the sessions still to come when the next so many visits are missed: the course then
   * goes on as planned, that many sessions later.
   */
  List<LocalDate> days(int missed) {
    Integer planned = plan.sessionsPlanned();
    if (planned == null || plan.perWeek() > FULLEST_WEEK) {
      return List.of();
    }
    int before = Math.max(0, planned - plan.taperSessions());
    int full = Math.max(0, before - plan.sessionsDelivered());
    int behindInTaper = Math.max(0, plan.sessionsDelivered() - before);
    List<LocalDate> days = new ArrayList<>();
    LocalDate week = fill(days, plan.startDate(), plan.perWeek(), full + missed);
    for (int sessions : plan.taper()) {
      if (sessions == 0) {
        week = days.size() > missed ? week.plusWeeks(1) : week; // the course starts with a session
        continue;
      }
      int left = Math.max(0, sessions - behindInTaper);
      behindInTaper = Math.max(0, behindInTaper - sessions);
      week = fill(days, week, Math.min(sessions, FULLEST_WEEK), left);
    }
    return missed == 0 ? days : days.subList(Math.min(missed, days.size()), days.size());
  }

  /** Fills weeks until so many sessions stand; answers the first day after them. */
  private LocalDate fill(List<LocalDate> days, LocalDate from, int perWeek, int sessions) {
    LocalDate week = from;
    int left = sessions;
    int empty = 0;
    while (left > 0 && empty < LONGEST_CLOSURE) {
      List<LocalDate> chosen = new TreatmentWeek(week, perWeek, plan.closures()).days(perWeek);
      days.addAll(chosen.subList(0, Math.min(left, chosen.size())));
      left -= chosen.size();
      empty = chosen.isEmpty() ? empty + 1 : 0;
      week = week.plusWeeks(1);
    }
    return week;
  }

  /** Whether everything planned found a day. */
  static boolean isWhole(CoursePlan plan, List<PlannedSession> sessions) {
    return sessions.stream().filter(session -> session.number() > 0).count() == remaining(plan);
  }

  private static int remaining(CoursePlan plan) {
    Integer planned = plan.sessionsPlanned();
    return planned == null ? 0 : Math.max(0, planned - plan.sessionsDelivered());
  }

  /** Whether one entry is a day with several sessions. */
  static boolean countsDays(Modality modality) {
    return modality == Modality.ACCELERATED_TBS;
  }
}
