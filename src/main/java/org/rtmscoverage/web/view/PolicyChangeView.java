package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.change.PolicyChange;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * One difference between two versions of a policy.
 *
 * @param area part of the policy
 * @param requestTypes kinds of request whose criteria differ so; empty outside the criteria
 * @param kind what happened
 * @param criterionId id of the node or row; null for what has none
 * @param label what it asks
 * @param terms what differs of it; empty unless changed
 * @param text the difference in words
 */
public record PolicyChangeView(
    PolicyChange.Area area,
    List<RequestType> requestTypes,
    PolicyChange.Kind kind,
    @Nullable String criterionId,
    String label,
    List<TermChangeView> terms,
    String text) {
  /** Keeps copies of what it is given. */
  public PolicyChangeView {
    requestTypes = List.copyOf(requestTypes);
    terms = List.copyOf(terms);
  }
}
