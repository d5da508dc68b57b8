package org.rtmscoverage.summary;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.PolicyVerdict;

/**
 * One policy's verdict and why it was evaluated.
 *
 * @param basis why
 * @param decides whether it decides the outcome
 * @param verdict the verdict
 * @param why what was observed, in words; null if nothing was
 */
public record CriteriaSet(
    CriteriaBasis basis, boolean decides, PolicyVerdict verdict, @Nullable String why) {

  /**
   * A set that follows from what was asked.
   *
   * @param basis why
   * @param decides whether it decides the outcome
   * @param verdict the verdict
   */
  public CriteriaSet(CriteriaBasis basis, boolean decides, PolicyVerdict verdict) {
    this(basis, decides, verdict, null);
  }

  /** Whether another company decides whose rules are not known here. */
  boolean byUnknown() {
    return basis == CriteriaBasis.OBSERVED && verdict.version() == null && why == null;
  }
}
