package org.rtmscoverage.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * A number the payer gave.
 *
 * @param qualifier GROUP_NUMBER, PLAN_NUMBER, POLICY_NUMBER, PRIOR_AUTHORIZATION, or OTHER with its
 *     code
 * @param value the number
 * @param name its name; null if none
 */
public record PlanReference(String qualifier, String value, @Nullable String name) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "PlanReference[hidden]";
  }
}
