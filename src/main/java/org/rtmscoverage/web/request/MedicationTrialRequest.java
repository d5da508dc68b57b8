package org.rtmscoverage.web.request;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.TrialOutcome;

/**
 * One agent over one continuous period.
 *
 * @param id name of the trial within the request
 * @param drug generic name, brand name or RxNorm CUI as charted
 * @param dailyDoseMg milligrams a day, taken as held throughout
 * @param doses doses by period, when they changed
 * @param startDate first day
 * @param endDate last day; absent while ongoing
 * @param ongoing still taken on the day of the request; false when absent
 * @param adherencePercent share of doses taken
 * @param outcome how it ended; NOT_RECORDED when absent
 * @param sideEffects side effects as charted
 * @param augments id of the trial it was added to
 * @param durationJudgedSufficient A clinician judged the duration sufficient
 * @param maximumTolerated the dose was the highest tolerated
 * @param asNeeded taken as needed, which never counts
 * @param otherPurpose prescribed for another purpose, which never counts
 */
public record MedicationTrialRequest(
    String id,
    String drug,
    @Nullable BigDecimal dailyDoseMg,
    List<DoseRequest> doses,
    @Nullable String startDate,
    @Nullable String endDate,
    @Nullable Boolean ongoing,
    @Nullable Integer adherencePercent,
    @Nullable TrialOutcome outcome,
    List<String> sideEffects,
    @Nullable String augments,
    @Nullable Boolean durationJudgedSufficient,
    @Nullable Boolean maximumTolerated,
    @Nullable Boolean asNeeded,
    @Nullable Boolean otherPurpose) {
  /** Keeps copies of what it is given; a list that was left out is empty. */
  public MedicationTrialRequest {
    doses = doses == null ? List.of() : List.copyOf(doses);
    sideEffects = sideEffects == null ? List.of() : List.copyOf(sideEffects);
  }
}
