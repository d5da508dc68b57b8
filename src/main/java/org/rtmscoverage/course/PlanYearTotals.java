package org.rtmscoverage.course;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Money;

/**
 * Sums over the sessions of one plan year.
 *
 * @param from first day of the plan year
 * @param sessions entries that fall into it
 * @param allowed what the plan allows
 * @param patient what the patient pays
 * @param plan what the plan pays
 * @param clinicAtRisk what nobody may be billed for
 * @param patientShareZeroFrom first session the plan pays whole and after which the patient pays
 *     nothing more in the year; null if there is none
 * @param assumesTodaysBenefits true for a year that begins after the day to which the used amounts
 *     hold: the terms of that day are taken as going on
 */
public record PlanYearTotals(
    LocalDate from,
    int sessions,
    Money allowed,
    Money patient,
    Money plan,
    Money clinicAtRisk,
    @Nullable LocalDate patientShareZeroFrom,
    boolean assumesTodaysBenefits) {}
