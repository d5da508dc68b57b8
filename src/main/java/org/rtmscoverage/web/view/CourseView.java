package org.rtmscoverage.web.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.EstimateStatus;

/**
 * The planned sessions on the calendar, and what they cost.
 *
 * @param status whether everything needed is known
 * @param reasons what is missing or unclear, in words
 * @param assumptions what was taken for granted, in words
 * @param sessions the sessions still to come
 * @param totals sums; null if the course could not be priced
 * @param range what the patient pays at least and at most; null where there is one reading
 * @param patientShareZeroFrom day from which the patient pays nothing more; null if there is none
 * @param units units by code and date span, as the request to the payer asks for them
 * @param limits limits of payer, plan and authorizations beside what is planned
 * @param authorizations how far each authorization held carries the course
 * @param beforeOtherCoverage another payer may pay part of what stands here as the patient's
 */
public record CourseView(
    EstimateStatus status,
    List<String> reasons,
    List<String> assumptions,
    List<CourseSessionView> sessions,
    @Nullable CourseTotalsView totals,
    @Nullable CostRangeView range,
    @Nullable LocalDate patientShareZeroFrom,
    List<CodeUnitsView> units,
    List<CourseLimitView> limits,
    List<AuthorizationReachView> authorizations,
    boolean beforeOtherCoverage) {
  /** Keeps copies of what it is given. */
  public CourseView {
    reasons = List.copyOf(reasons);
    assumptions = List.copyOf(assumptions);
    sessions = List.copyOf(sessions);
    units = List.copyOf(units);
    limits = List.copyOf(limits);
    authorizations = List.copyOf(authorizations);
  }
}
