package org.rtmscoverage.web.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Sums over the sessions of one plan year.
 *
 * @param from first day of the plan year
 * @param sessions entries that fall into it
 * @param allowed what the plan allows, in dollars
 * @param patient what the patient pays
 * @param plan what the plan pays
 * @param clinicAtRisk what nobody may be billed for
 * @param patientShareZeroFrom first session from which the patient pays nothing more in this year
 * @param assumesTodaysBenefits true for a year that begins during the course
 */
public record PlanYearTotalsView(
    LocalDate from,
    int sessions,
    BigDecimal allowed,
    BigDecimal patient,
    BigDecimal plan,
    BigDecimal clinicAtRisk,
    @Nullable LocalDate patientShareZeroFrom,
    boolean assumesTodaysBenefits) {}
