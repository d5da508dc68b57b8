package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One payer's criteria for one patient, without a payer call.
 *
 * @param payerId whose criteria
 * @param payerName its name
 * @param servesState whether it serves the state of service, or the plan's; null if not known
 * @param servesLine whether it has plans of the line of business stated; null if not known
 * @param determination what the criteria come to
 * @param criteria the verdict; without details where a summary was asked for
 * @param gaps smallest sets of changes, nearest first
 * @param authorization whether prior authorization is required, by the rules of its file alone
 * @param daysSinceRead days since a person last read the policy's text; null without a policy
 * @param nearness place in the order of nearness, 1 for the nearest
 */
public record CriteriaEvaluationView(
    String payerId,
    String payerName,
    @Nullable Boolean servesState,
    @Nullable Boolean servesLine,
    DeterminationView determination,
    CriteriaView criteria,
    List<GapView> gaps,
    AuthorizationByRulesView authorization,
    @Nullable Integer daysSinceRead,
    int nearness) {
  /** Keeps copies of what it is given. */
  public CriteriaEvaluationView {
    gaps = List.copyOf(gaps);
  }
}
