package org.rtmscoverage.web.request;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.TrialOutcome;

/**
 * A course of psychotherapy.
 *
 * @param type kind, for example CBT
 * @param startDate first session
 * @param endDate last session; absent while ongoing
 * @param sessions number of sessions
 * @param outcome how it ended; NOT_RECORDED when absent
 */
public record PsychotherapyRequest(
    String type,
    @Nullable String startDate,
    @Nullable String endDate,
    @Nullable Integer sessions,
    @Nullable TrialOutcome outcome) {}
