package org.rtmscoverage.web.request;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.FamilyAccumulation;

/**
 * What the clinic has found out of the plan's terms that payers' answers leave open.
 *
 * @param copayAfterDeductible true if the deductible comes before the copay; null if not known
 * @param copayCountsTowardOutOfPocket whether copays count toward the maximum; null if not known
 * @param familyAccumulation how family amounts work with the patient's own; null if not known
 * @param planYearStart month and day, for example 01-01; null if not known
 * @param visitLimitApplies whether rTMS sessions count against the visit limit; null if not known
 */
public record StatedTermsRequest(
    @Nullable Boolean copayAfterDeductible,
    @Nullable Boolean copayCountsTowardOutOfPocket,
    @Nullable FamilyAccumulation familyAccumulation,
    @Nullable String planYearStart,
    @Nullable Boolean visitLimitApplies) {}
