package org.rtmscoverage.payer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.PayerId;

/**
 * A payer as its file in payer-config describes it.
 *
 * @param id our name of it
 * @param name its name as clinics know it
 * @param aliases other names it goes by
 * @param linesOfBusiness markets it serves; empty if not listed
 * @param states two-letter states it serves; empty if not limited
 * @param jurisdiction name it shares with the payers of other states; null for none
 * @param electronicPayerId id it is addressed by at clearinghouses; null if not known
 * @param connection how its eligibility endpoint is reached
 * @param carveOut who runs its behavioural benefits, where that is another entity; null if it does
 *     itself
 * @param authorizationRules prior-authorization rules, dated
 * @param submission where and how a request is submitted, best first
 * @param policies which policy applies to whom
 * @param documents what to send with every request, beside what the policy asks for
 * @param decisionClocks how long a decision may take; empty if not known
 */
public record Payer(
    PayerId id,
    String name,
    List<String> aliases,
    Set<LineOfBusiness> linesOfBusiness,
    Set<String> states,
    @Nullable Jurisdiction jurisdiction,
    @Nullable String electronicPayerId,
    PayerConnection connection,
    @Nullable CarveOut carveOut,
    List<AuthorizationRule> authorizationRules,
    List<SubmissionRoute> submission,
    List<PolicySelection> policies,
    List<String> documents,
    List<DecisionClock> decisionClocks) {
  /** Keeps copies of what it is given. */
  public Payer {
    aliases = List.copyOf(aliases);
    linesOfBusiness = Set.copyOf(linesOfBusiness);
    states = Set.copyOf(states);
    authorizationRules = List.copyOf(authorizationRules);
    submission = List.copyOf(submission);
    policies = List.copyOf(policies);
    documents = List.copyOf(documents);
    decisionClocks = List.copyOf(decisionClocks);
  }
}
