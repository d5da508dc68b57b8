package org.rtmscoverage.summary;

import org.rtmscoverage.policy.PolicyVerdict;

/**
 * One policy's verdict and why it was evaluated.
 *
 * @param basis why
 * @param decides whether it decides the outcome
 * @param verdict the verdict
 */
public record CriteriaSet(CriteriaBasis basis, boolean decides, PolicyVerdict verdict) {}
