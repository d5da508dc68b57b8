package org.rtmscoverage.web.view;

import java.math.BigDecimal;

/**
 * A number with its unit.
 *
 * @param unit VISITS, DAYS, HOURS, MONTHS, or the code as sent
 * @param number the number
 * @param used whether it is what has been used
 */
public record QuantityView(String unit, BigDecimal number, boolean used) {}
