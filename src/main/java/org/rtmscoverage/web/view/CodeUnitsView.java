package org.rtmscoverage.web.view;

import java.time.LocalDate;

/**
 * Units of one code over a span of days, as the request to the payer asks for them.
 *
 * @param procedureCode the code
 * @param units how many
 * @param from first day
 * @param to last day
 */
public record CodeUnitsView(String procedureCode, int units, LocalDate from, LocalDate to) {}
