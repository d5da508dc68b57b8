package org.rtmscoverage.web.request;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A dose held over a period within a trial.
 *
 * @param dailyDoseMg milligrams a day
 * @param from first day
 * @param to last day; absent until the end of the trial
 */
public record DoseRequest(BigDecimal dailyDoseMg, String from, @Nullable String to) {}
