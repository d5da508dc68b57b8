package org.rtmscoverage.course;

import org.jspecify.annotations.Nullable;

/**
 * The patient's and the family's amount of a deductible or out-of-pocket maximum.
 *
 * @param individual the patient's; null if not stated
 * @param family the family's; null if not stated
 * @param none true if the plan is known to have none; both amounts are null then
 */
public record CostLimits(@Nullable UsedLimit individual, @Nullable UsedLimit family, boolean none) {
  /** Nothing is stated. */
  public static final CostLimits UNSTATED = new CostLimits(null, null);

  /** The plan has no such maximum. */
  public static final CostLimits NONE = new CostLimits(null, null, true);

  /**
   * Amounts the plan may have.
   *
   * @param individual the patient's; null if not stated
   * @param family the family's; null if not stated
   */
  public CostLimits(@Nullable UsedLimit individual, @Nullable UsedLimit family) {
    this(individual, family, false);
  }

  boolean isStated() {
    return individual != null || family != null;
  }
}
