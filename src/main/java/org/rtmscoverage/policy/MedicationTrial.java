package org.rtmscoverage.policy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PartialDate;

/**
 * One agent over one continuous period.
 *
 * @param id name of the trial within the request
 * @param drug generic name, brand name or RxNorm CUI as charted
 * @param dailyDoseMg milligrams a day, taken as held throughout; null if not said or given by doses
 * @param doses doses by period; empty if not said
 * @param startDate first day; null if not said
 * @param endDate last day; null if not said or ongoing
 * @param ongoing still taken on the day of the request
 * @param adherencePercent share of doses taken, 0 to 100; null if not said
 * @param outcome how it ended
 * @param sideEffects side effects as charted
 * @param augments id of the trial it was added to; null if it stood alone or not said
 * @param durationJudgedSufficient a clinician judged the duration sufficient; null if not said
 * @param maximumTolerated the dose was the highest tolerated; null if not said
 * @param asNeeded taken as needed, which never counts; null if not said
 * @param otherPurpose prescribed for another purpose, which never counts; null if not said
 */
public record MedicationTrial(
    String id,
    String drug,
    @Nullable BigDecimal dailyDoseMg,
    List<DoseSegment> doses,
    @Nullable PartialDate startDate,
    @Nullable PartialDate endDate,
    boolean ongoing,
    @Nullable Integer adherencePercent,
    TrialOutcome outcome,
    List<String> sideEffects,
    @Nullable String augments,
    @Nullable Boolean durationJudgedSufficient,
    @Nullable Boolean maximumTolerated,
    @Nullable Boolean asNeeded,
    @Nullable Boolean otherPurpose) {
  /** Keeps copies of what it is given. */
  public MedicationTrial {
    doses = List.copyOf(doses);
    sideEffects = List.copyOf(sideEffects);
  }
}
