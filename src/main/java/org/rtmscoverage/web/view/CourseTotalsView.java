package org.rtmscoverage.web.view;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums over the course.
 *
 * @param allowed what the plan allows, in dollars
 * @param patient what the patient pays, without a balance bill
 * @param plan what the plan pays
 * @param clinicAtRisk what nobody may be billed for
 * @param balanceBill what an out-of-network clinic may charge above it; null in network and where
 *     its charges are not known
 * @param byPlanYear sums by plan year; empty where the plan year is not known
 */
public record CourseTotalsView(
    BigDecimal allowed,
    BigDecimal patient,
    BigDecimal plan,
    BigDecimal clinicAtRisk,
    @Nullable BigDecimal balanceBill,
    List<PlanYearTotalsView> byPlanYear) {
  /** Keeps copies of what it is given. */
  public CourseTotalsView {
    byPlanYear = List.copyOf(byPlanYear);
  }
}
