package org.rtmscoverage.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.NetworkStatus;

/**
 * What a plan makes the patient pay for a visit. What is not known is null and never taken as
 * nothing.
 *
 * @param network whether the provider is contracted
 * @param copayPerVisit fixed amount of a visit, owed once a day; null if not stated
 * @param coinsurancePercent the patient's share in percent, 0 to 100; null if not stated
 * @param copayAfterDeductible true if the deductible comes before the copay, false if the copay
 *     replaces it; null if not stated
 * @param copayCountsTowardOutOfPocket whether copays count toward the maximum; null if not stated
 * @param planYearStart day on which used amounts fall to zero; null if not stated
 * @param visits visits the plan pays for; null if no limit is stated
 * @param deductible what the patient pays first
 * @param outOfPocket the most the patient pays in a plan year
 * @param family how a family's amounts work with the patient's own
 * @param usedAsOf day to which the used amounts hold
 */
public record CostTerms(
    NetworkStatus network,
    @Nullable Money copayPerVisit,
    @Nullable BigDecimal coinsurancePercent,
    @Nullable Boolean copayAfterDeductible,
    @Nullable Boolean copayCountsTowardOutOfPocket,
    @Nullable MonthDay planYearStart,
    @Nullable VisitAllowance visits,
    CostLimits deductible,
    CostLimits outOfPocket,
    FamilyAccumulation family,
    LocalDate usedAsOf) {

  /** The copay where it decides; a copay of nothing beside a coinsurance does not. */
  @Nullable Money copay() {
    return copayPerVisit != null && (copayPerVisit.isPositive() || coinsurancePercent == null)
        ? copayPerVisit
        : null;
  }
}
