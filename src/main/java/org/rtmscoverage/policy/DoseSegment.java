package org.rtmscoverage.policy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PartialDate;

/**
 * A dose held over a period within a trial.
 *
 * @param dailyDoseMg milligrams a day
 * @param from first day
 * @param to last day; null if until the end of the trial
 */
public record DoseSegment(BigDecimal dailyDoseMg, PartialDate from, @Nullable PartialDate to) {}
