package org.rtmscoverage.course;

import org.jspecify.annotations.Nullable;

/**
 * The patient's and the family's amount of a deductible or out-of-pocket maximum.
 *
 * @param individual the patient's; null if not stated
 * @param family the family's; null if not stated
 */
public record CostLimits(@Nullable UsedLimit individual, @Nullable UsedLimit family) {
  /** Nothing is stated. */
  public static final CostLimits UNSTATED = new CostLimits(null, null);

  boolean isStated() {
    return individual != null || family != null;
  }
}
