package org.rtmscoverage.web.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.Liability;

/**
 * A session and who pays what of it; every amount is null where the course could not be priced.
 *
 * @param number from 1; 0 for the planning of an accelerated course
 * @param date planned day
 * @param procedureCode code that is billed
 * @param allowed what the plan allows, in dollars
 * @param deductible part the patient pays toward the deductible
 * @param copay part the patient pays as copay
 * @param coinsurance part the patient pays as coinsurance
 * @param notCovered part the patient pays because the plan does not
 * @param patient all the patient pays of the allowed amount
 * @param plan what the plan pays
 * @param clinicAtRisk what nobody may be billed for
 * @param balanceBill what an out-of-network clinic may charge above the allowed amount
 * @param liability who bears it
 */
public record CourseSessionView(
    int number,
    LocalDate date,
    String procedureCode,
    @Nullable BigDecimal allowed,
    @Nullable BigDecimal deductible,
    @Nullable BigDecimal copay,
    @Nullable BigDecimal coinsurance,
    @Nullable BigDecimal notCovered,
    @Nullable BigDecimal patient,
    @Nullable BigDecimal plan,
    @Nullable BigDecimal clinicAtRisk,
    @Nullable BigDecimal balanceBill,
    @Nullable Liability liability) {}
