package org.rtmscoverage.course;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * A session and who pays what of it. {@code patient + plan + clinicAtRisk = allowed}, and {@code
 * patient = deductible + copay + coinsurance + notCovered}.
 *
 * @param number from 1; 0 for the planning of an accelerated course
 * @param date planned day
 * @param procedureCode code that is billed
 * @param allowed what the plan allows
 * @param deductible part the patient pays toward the deductible
 * @param copay part the patient pays as copay
 * @param coinsurance part the patient pays as coinsurance
 * @param notCovered part the patient pays because the plan does not: beyond the visit limit, or
 *     beyond the authorization where the clinic is not known to be in network
 * @param patient all the patient pays of the allowed amount
 * @param plan what the plan pays
 * @param clinicAtRisk what nobody may be billed for
 * @param balanceBill what an out-of-network clinic may charge above the allowed amount, outside the
 *     maximum; null in network and where its charge is not known
 * @param liability who bears it
 */
public record SessionCost(
    int number,
    LocalDate date,
    ProcedureCode procedureCode,
    Money allowed,
    Money deductible,
    Money copay,
    Money coinsurance,
    Money notCovered,
    Money patient,
    Money plan,
    Money clinicAtRisk,
    @Nullable Money balanceBill,
    Liability liability) {}
