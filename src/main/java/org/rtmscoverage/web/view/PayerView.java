package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.LineOfBusiness;

/**
 * A payer.
 *
 * @param id our name of it
 * @param name its name as clinics know it
 * @param aliases other names it goes by
 * @param linesOfBusiness markets it serves; empty if not listed
 * @param states two-letter states it serves; empty if not limited
 * @param jurisdiction name it shares with the payers of other states; null for none
 * @param electronicPayerId id it is addressed by at clearinghouses
 * @param connection how its eligibility endpoint is reached
 * @param carveOut who runs its behavioural benefits, where that is another entity
 * @param authorizationRules prior-authorization rules, dated
 * @param submission where and how a request is submitted
 * @param policies which policy applies to whom; the first that fits decides
 * @param documents what to send with every request, beside what the policy asks for
 * @param decisionClocks how long a decision may take
 */
public record PayerView(
    String id,
    String name,
    List<String> aliases,
    List<LineOfBusiness> linesOfBusiness,
    List<String> states,
    @Nullable JurisdictionView jurisdiction,
    @Nullable String electronicPayerId,
    ConnectionView connection,
    @Nullable PayerCarveOutView carveOut,
    List<AuthorizationRuleView> authorizationRules,
    SubmissionView submission,
    List<PolicySelectionView> policies,
    List<String> documents,
    List<DecisionClockView> decisionClocks) {
  /** Keeps copies of what it is given. */
  public PayerView {
    aliases = List.copyOf(aliases);
    linesOfBusiness = List.copyOf(linesOfBusiness);
    states = List.copyOf(states);
    authorizationRules = List.copyOf(authorizationRules);
    policies = List.copyOf(policies);
    documents = List.copyOf(documents);
    decisionClocks = List.copyOf(decisionClocks);
  }
}
