package org.rtmscoverage.web.view;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.BenefitPeriod;

/**
 * A limit of visits by period.
 *
 * @param unit unit
 * @param number the number
 * @param period period
 * @param periods number of periods
 */
public record VisitDeliveryView(
    String unit, BigDecimal number, BenefitPeriod period, @Nullable BigDecimal periods) {}
