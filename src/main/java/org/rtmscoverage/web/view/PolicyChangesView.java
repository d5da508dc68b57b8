package org.rtmscoverage.web.view;

import java.util.List;

/**
 * What changed between two versions of a policy, by structure and in words.
 *
 * @param policyId the policy
 * @param from the version before
 * @param to the version after
 * @param summary every difference, in one text
 * @param changes the differences
 * @param cautions what keeps a difference here from being one of the payer's texts
 */
public record PolicyChangesView(
    String policyId,
    PolicyVersionSummaryView from,
    PolicyVersionSummaryView to,
    String summary,
    List<PolicyChangeView> changes,
    List<String> cautions) {
  /** Keeps copies of what it is given. */
  public PolicyChangesView {
    changes = List.copyOf(changes);
    cautions = List.copyOf(cautions);
  }
}
