package org.rtmscoverage.policy;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PartialDate;

/**
 * A course of psychotherapy.
 *
 * @param type kind, for example CBT
 * @param startDate first session; null if not said
 * @param endDate last session; null if not said or ongoing
 * @param sessions number of sessions; null if not said
 * @param outcome how it ended
 */
public record PsychotherapyTrial(
    String type,
    @Nullable PartialDate startDate,
    @Nullable PartialDate endDate,
    @Nullable Integer sessions,
    TrialOutcome outcome) {}
