package org.rtmscoverage.web.view;

import java.util.List;

/**
 * All policies.
 *
 * @param items one entry for each policy
 */
public record PoliciesView(List<PolicySummaryView> items) {
  /** Keeps copies of what it is given. */
  public PoliciesView {
    items = List.copyOf(items);
  }
}
