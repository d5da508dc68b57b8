package org.rtmscoverage.course;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course on the calendar, with what it costs as far as that can be said.
 *
 * @param status whether everything needed is known
 * @param reasons what is missing or unclear, in words; empty if complete
 * @param assumptions what was taken for granted, in words
 * @param sessions the sessions still to come; empty if they cannot be dated
 * @param cost amounts; null if an amount cannot be said without inventing an input
 * @param range what the patient pays at least and at most; null where there is one reading
 * @param units units by code and date span, as the request to the payer asks for them
 * @param limits limits of payer, plan and authorizations beside what is planned
 * @param authorizations how far each authorization held carries the course
 * @param reach how far all of them together carry it; null where none is held or the pace is not
 *     stated
 * @param beforeOtherCoverage another payer may pay part of what stands here as the patient's
 */
public record CourseEstimate(
    EstimateStatus status,
    List<String> reasons,
    List<String> assumptions,
    List<PlannedSession> sessions,
    @Nullable CourseCost cost,
    @Nullable CostRange range,
    List<CodeUnits> units,
    List<CourseLimit> limits,
    List<AuthorizationReach> authorizations,
    @Nullable CourseReach reach,
    boolean beforeOtherCoverage) {
  /** Keeps copies of what it is given. */
  public CourseEstimate {
    reasons = List.copyOf(reasons);
    assumptions = List.copyOf(assumptions);
    sessions = List.copyOf(sessions);
    units = List.copyOf(units);
    limits = List.copyOf(limits);
    authorizations = List.copyOf(authorizations);
  }
}
