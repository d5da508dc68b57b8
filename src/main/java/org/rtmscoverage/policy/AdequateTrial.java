package org.rtmscoverage.policy;

import org.jspecify.annotations.Nullable;

/**
 * What a policy calls an adequate trial. What is null or false is not stated and not tested; none
 * of it is asked of a trial stopped for side effects.
 *
 * @param minDays days at or above the minimum dose; null if not stated
 * @param dose dose the trial must reach; null if not stated
 * @param minAdherencePercent share of doses taken, 1 to 100; null if not stated
 * @param judgedDurationSuffices a clinician's word that the duration was sufficient replaces
 *     minDays
 * @param responsePercent reduction of the score the policy calls response, 1 to 100: a partial
 *     response is then for a person to judge; null where any partial response is a failure
 */
public record AdequateTrial(
    @Nullable Integer minDays,
    @Nullable DoseStandard dose,
    @Nullable Integer minAdherencePercent,
    boolean judgedDurationSuffices,
    @Nullable Integer responsePercent) {

  /** Nothing is stated. */
  public static final AdequateTrial NOT_TESTED = new AdequateTrial(null, null, null, false, null);
}
