package org.rtmscoverage.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.ProcedureCode;

/** Puts the limits of policy, plan and authorizations beside what is planned. */
final class Limits {

  private final CourseQuestion question;
  private final List<PlannedSession> billed;
  private final List<PlannedSession> sessions;
  private final List<CourseLimit> found = new ArrayList<>();

  Limits(CourseQuestion question, List<PlannedSession> all) {
    this.question = question;
    this.billed = all;
    this.sessions = all.stream().filter(session -> session.number() > 0).toList();
  }

  List<CourseLimit> find() {
    Integer policy = question.sessionLimit();
    if (policy != null) {
      int left = Math.max(0, policy - question.plan().sessionsDelivered());
      found.add(limit(LimitKind.POLICY_SESSIONS, null, left, sessions));
    }
    CostTerms terms = question.terms();
    if (terms != null && terms.visits() != null && !sessions.isEmpty()) {
      visits(terms, terms.visits());
    }
    for (AuthorizationOnFile held : question.authorizations()) {
      held.unitsByCode().keySet().stream()
          .sorted((a, b) -> a.value().compareTo(b.value()))
          .forEach(code -> units(held, code));
    }
    return found;
  }

  /** Visits of the plan year in which the course begins. */
  private void visits(CostTerms terms, VisitAllowance visits) {
    PlanYear years = new PlanYear(terms.planYearStart());
    LocalDate first = sessions.getFirst().date();
    List<PlannedSession> inYear =
        sessions.stream().filter(session -> years.isSame(first, session.date())).toList();
    int used = visits.used() == null || !years.isSame(terms.usedAsOf(), first) ? 0 : visits.used();
    found.add(limit(LimitKind.PLAN_VISITS, null, Math.max(0, visits.limit() - used), inYear));
  }

  /** Units are counted as billed: the planning of an accelerated course is one of them. */
  private void units(AuthorizationOnFile held, ProcedureCode code) {
    List<PlannedSession> ofCode =
        billed.stream().filter(session -> session.procedureCode().equals(code)).toList();
    found.add(limit(LimitKind.AUTHORIZED_UNITS, code, held.left(code), ofCode));
  }

  private static CourseLimit limit(
      LimitKind kind, @Nullable ProcedureCode code, int left, List<PlannedSession> planned) {
    LocalDate beyond = planned.size() > left ? planned.get(left).date() : null;
    return new CourseLimit(kind, code, left, planned.size(), beyond);
  }
}
