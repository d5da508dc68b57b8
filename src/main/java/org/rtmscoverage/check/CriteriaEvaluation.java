package org.rtmscoverage.check;

import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.summary.Determination;
import org.rtmscoverage.vocabulary.PayerId;

/**
 * One payer's criteria for one patient, without a payer call.
 *
 * @param payerId whose criteria
 * @param determination what they come to
 * @param verdict the verdict
 * @param nearness place in the order of nearness, 1 for the nearest
 */
public record CriteriaEvaluation(
    PayerId payerId, Determination determination, PolicyVerdict verdict, int nearness) {}
