package org.rtmscoverage.eligibility;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A limit of visits by period.
 *
 * @param unit VISITS, DAYS, HOURS, MONTHS, or the code as sent
 * @param number the number
 * @param period period
 * @param periods number of periods; null if not sent
 */
public record VisitDelivery(
    String unit, BigDecimal number, BenefitPeriod period, @Nullable BigDecimal periods) {}
