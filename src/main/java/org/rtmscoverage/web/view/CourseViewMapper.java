package org.rtmscoverage.web.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapping;
import org.rtmscoverage.course.CourseCost;
import org.rtmscoverage.course.CourseEstimate;
import org.rtmscoverage.course.PlannedSession;
import org.rtmscoverage.course.SessionCost;
import org.rtmscoverage.vocabulary.Money;

/** The part of {@link ViewMapper} that shows a course. */
interface CourseViewMapper {

  /**
   * A course.
   *
   * @param course the estimate
   * @return the answer
   */
  @Mapping(target = "sessions", expression = "java(toSessions(course))")
  @Mapping(target = "totals", source = "cost")
  @Mapping(target = "patientShareZeroFrom", expression = "java(zeroFrom(course))")
  CourseView toView(CourseEstimate course);

  /**
   * Sums.
   *
   * @param cost the priced course; null if it could not be priced
   * @return the answer
   */
  @Mapping(target = "allowed", expression = "java(toDollars(cost.allowed()))")
  @Mapping(target = "patient", expression = "java(toDollars(cost.patient()))")
  @Mapping(target = "plan", expression = "java(toDollars(cost.plan()))")
  @Mapping(target = "clinicAtRisk", expression = "java(toDollars(cost.clinicAtRisk()))")
  @Mapping(target = "balanceBill", expression = "java(toDollars(cost.balanceBill()))")
  @Nullable CourseTotalsView toTotals(@Nullable CourseCost cost);

  /**
   * A session without amounts.
   *
   * @param session the session
   * @return the answer
   */
  @Mapping(target = "allowed", ignore = true)
  @Mapping(target = "deductible", ignore = true)
  @Mapping(target = "copay", ignore = true)
  @Mapping(target = "coinsurance", ignore = true)
  @Mapping(target = "notCovered", ignore = true)
  @Mapping(target = "patient", ignore = true)
  @Mapping(target = "plan", ignore = true)
  @Mapping(target = "clinicAtRisk", ignore = true)
  @Mapping(target = "balanceBill", ignore = true)
  @Mapping(target = "liability", ignore = true)
  CourseSessionView toView(PlannedSession session);

  /**
   * A session with its amounts.
   *
   * @param session the session
   * @return the answer
   */
  CourseSessionView toView(SessionCost session);

  /**
   * The sessions, priced where the course is.
   *
   * @param course the estimate
   * @return the answer
   */
  default List<CourseSessionView> toSessions(CourseEstimate course) {
    CourseCost cost = course.cost();
    return cost == null
        ? course.sessions().stream().map(this::toView).toList()
        : cost.sessions().stream().map(this::toView).toList();
  }

  /**
   * The day the patient's share drops to zero.
   *
   * @param course the estimate
   * @return null if there is none, or it is not known
   */
  default @Nullable LocalDate zeroFrom(CourseEstimate course) {
    CourseCost cost = course.cost();
    return cost == null || course.range() != null ? null : cost.patientShareZeroFrom();
  }

  /**
   * Dollars.
   *
   * @param money the amount; null if not said
   * @return dollars with cents
   */
  default @Nullable BigDecimal toDollars(@Nullable Money money) {
    return money == null ? null : money.dollars();
  }
}
