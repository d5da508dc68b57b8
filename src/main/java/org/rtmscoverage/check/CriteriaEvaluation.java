package org.rtmscoverage.check;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.summary.AuthorizationByRules;
import org.rtmscoverage.summary.Determination;
import org.rtmscoverage.vocabulary.PayerId;

/**
 * One payer's criteria for one patient, without a payer call.
 *
 * @param payerId whose criteria
 * @param payerName its name
 * @param servesState whether it serves the state of service, or the plan's; null if not known
 * @param servesLine whether it has plans of the line of business stated; null if not known
 * @param determination what the criteria come to
 * @param verdict the verdict
 * @param authorization whether prior authorization is required, by the rules of its file
 * @param daysSinceRead days since a person last read the policy's text; null without a policy
 * @param nearness place in the order of nearness, 1 for the nearest
 */
public record CriteriaEvaluation(
    PayerId payerId,
    String payerName,
    @Nullable Boolean servesState,
    @Nullable Boolean servesLine,
    Determination determination,
    PolicyVerdict verdict,
    AuthorizationByRules authorization,
    @Nullable Integer daysSinceRead,
    int nearness) {}
