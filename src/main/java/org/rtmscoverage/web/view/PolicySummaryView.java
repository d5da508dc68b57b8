package org.rtmscoverage.web.view;

import java.util.List;

/**
 * A policy with its versions.
 *
 * @param id our name of it
 * @param title the payer's title of the newest version
 * @param versions its versions, oldest first
 * @param payers payers that use it
 */
public record PolicySummaryView(
    String id, String title, List<PolicyVersionSummaryView> versions, List<String> payers) {
  /** Keeps copies of what it is given. */
  public PolicySummaryView {
    versions = List.copyOf(versions);
    payers = List.copyOf(payers);
  }
}
