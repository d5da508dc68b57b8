package org.rtmscoverage.web.request;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.TrialOutcome;

/**
 * A course of electroconvulsive therapy.
 *
 * @param startDate first session
 * @param endDate last session
 * @param sessions number of sessions
 * @param outcome how it ended
 */
public record EctCourseRequest(
    @Nullable String startDate,
    @Nullable String endDate,
    @Nullable Integer sessions,
    @Nullable TrialOutcome outcome) {}
