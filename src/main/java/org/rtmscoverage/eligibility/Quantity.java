package org.rtmscoverage.eligibility;

import java.math.BigDecimal;

/**
 * A number with its unit.
 *
 * @param unit VISITS, DAYS, HOURS, MONTHS, or the code as sent
 * @param number the number
 * @param used whether it is what has been used
 */
public record Quantity(String unit, BigDecimal number, boolean used) {}
