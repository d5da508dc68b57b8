package org.rtmscoverage.summary;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.FamilyAccumulation;

/**
 * What the clinic has found out of the plan's terms that payers' answers leave open. Null is not
 * known.
 *
 * @param copayAfterDeductible true if the deductible comes before the copay
 * @param copayCountsTowardOutOfPocket whether copays count toward the maximum
 * @param familyAccumulation how family amounts work with the patient's own
 * @param planYearStart day on which used amounts fall to zero
 * @param visitLimitApplies whether rTMS sessions count against the plan's visit limit
 */
public record StatedTerms(
    @Nullable Boolean copayAfterDeductible,
    @Nullable Boolean copayCountsTowardOutOfPocket,
    @Nullable FamilyAccumulation familyAccumulation,
    @Nullable MonthDay planYearStart,
    @Nullable Boolean visitLimitApplies) {
  /** Nothing was found out. */
  public static final StatedTerms NONE = new StatedTerms(null, null, null, null, null);
}
