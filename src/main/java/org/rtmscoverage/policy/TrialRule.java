package org.rtmscoverage.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What counts as a medication trial, and how many are needed. A test that is null or empty is not
 * stated by the policy and not applied.
 *
 * @param count distinct agents needed, 1 or more
 * @param outcomes what a trial must have come to; at least one
 * @param distinctClasses classes the counted agents must span; null if not stated
 * @param distinctSideEffects each counted intolerance needs a side effect of its own
 * @param augmentationCounts augmentation agents count as trials
 * @param minDays days at or above the minimum dose; null if not stated
 * @param doseStandard dose each trial must reach; null if not stated
 * @param minAdherencePercent share of doses taken; null if not stated
 * @param judgedDurationSuffices a clinician's word that the duration was sufficient replaces
 *     minDays
 * @param window when a trial must have happened
 */
public record TrialRule(
    int count,
    Set<TrialOutcomeClass> outcomes,
    @Nullable Integer distinctClasses,
    boolean distinctSideEffects,
    boolean augmentationCounts,
    @Nullable Integer minDays,
    @Nullable DoseStandard doseStandard,
    @Nullable Integer minAdherencePercent,
    boolean judgedDurationSuffices,
    TrialWindow window) {
  /** Keeps copies of what it is given. */
  public TrialRule {
    outcomes = Set.copyOf(outcomes);
  }
}
