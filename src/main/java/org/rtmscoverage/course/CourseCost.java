package org.rtmscoverage.course;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Money;

/**
 * A course priced session by session.
 *
 * @param sessions the sessions in order
 * @param byPlanYear sums by plan year; empty where the plan year is not known
 */
public record CourseCost(List<SessionCost> sessions, List<PlanYearTotals> byPlanYear) {
  /** Keeps copies of what it is given. */
  public CourseCost {
    sessions = List.copyOf(sessions);
    byPlanYear = List.copyOf(byPlanYear);
  }

  /**
   * What the plan allows in all.
   *
   * @return the sum
   */
  public Money allowed() {
    return sum(sessions, SessionCost::allowed);
  }

  /**
   * What the patient pays in all, without a balance bill.
   *
   * @return the sum
   */
  public Money patient() {
    return sum(sessions, SessionCost::patient);
  }

  /**
   * What the plan pays in all.
   *
   * @return the sum
   */
  public Money plan() {
    return sum(sessions, SessionCost::plan);
  }

  /**
   * What nobody may be billed for.
   *
   * @return the sum
   */
  public Money clinicAtRisk() {
    return sum(sessions, SessionCost::clinicAtRisk);
  }

  /**
   * What an out-of-network clinic may charge above the allowed amounts.
   *
   * @return the sum; null if a session has none
   */
  public @Nullable Money balanceBill() {
    Money sum = Money.ZERO;
    for (SessionCost session : sessions) {
      Money one = session.balanceBill();
      if (one == null) {
        return null;
      }
      sum = sum.plus(one);
    }
    return sum;
  }

  /**
   * The day from which the patient pays nothing more for the rest of the course.
   *
   * @return day of the first session after the patient's last that the plan pays whole; null if
   *     there is none
   */
  public @Nullable LocalDate patientShareZeroFrom() {
    return zeroFrom(sessions);
  }

  /** Sessions at risk cost the patient nothing either, but it is not they that end the share. */
  static @Nullable LocalDate zeroFrom(List<SessionCost> sessions) {
    LocalDate from = null;
    for (SessionCost session : sessions.reversed()) {
      if (session.liability() == Liability.PATIENT) {
        break;
      }
      from = session.liability() == Liability.PLAN ? session.date() : from;
    }
    return from;
  }

  static Money sum(List<SessionCost> sessions, Function<SessionCost, Money> part) {
    return sessions.stream().map(part).reduce(Money.ZERO, Money::plus);
  }
}
