package org.rtmscoverage.web.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.FamilyAccumulation;
import org.rtmscoverage.vocabulary.NetworkStatus;

/**
 * What the plan makes the patient pay for a visit.
 *
 * @param network whether the provider is contracted; UNKNOWN when absent
 * @param copayPerVisit dollars; null if not known
 * @param coinsurancePercent the patient's share, 0 to 100; null if not known
 * @param copayAfterDeductible true if the deductible comes before the copay; null if not known
 * @param copayCountsTowardOutOfPocket whether copays count toward the maximum; null if not known
 * @param planYearStart month and day, for example 01-01; null if not known
 * @param visitLimit visits the plan pays for in a plan year; null if no limit is known
 * @param visitsUsed visits used in the current plan year; null if not known
 * @param deductible what the patient pays first
 * @param outOfPocket the most the patient pays in a plan year
 * @param noOutOfPocketMaximum true if the plan has no such maximum; null if it may have one
 * @param familyAccumulation how family amounts work with the patient's own; EMBEDDED when absent
 * @param usedAsOf day to which the used amounts hold; the start date when absent
 */
public record CostTermsRequest(
    @Nullable NetworkStatus network,
    @Nullable BigDecimal copayPerVisit,
    @Nullable BigDecimal coinsurancePercent,
    @Nullable Boolean copayAfterDeductible,
    @Nullable Boolean copayCountsTowardOutOfPocket,
    @Nullable String planYearStart,
    @Nullable Integer visitLimit,
    @Nullable Integer visitsUsed,
    @Nullable CostLimitsRequest deductible,
    @Nullable CostLimitsRequest outOfPocket,
    @Nullable Boolean noOutOfPocketMaximum,
    @Nullable FamilyAccumulation familyAccumulation,
    @Nullable LocalDate usedAsOf) {}
