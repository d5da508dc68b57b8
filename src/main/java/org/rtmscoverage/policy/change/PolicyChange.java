package org.rtmscoverage.policy.change;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * One difference between two versions of a policy.
 *
 * @param area part of the policy
 * @param requestTypes kinds of request whose criteria differ so; empty outside the criteria
 * @param kind what happened
 * @param id id of the node or row; null for what has none
 * @param label what it asks, in words
 * @param terms what differs of it; empty unless changed
 * @param text the difference in words
 */
public record PolicyChange(
    Area area,
    Set<RequestType> requestTypes,
    Kind kind,
    @Nullable String id,
    String label,
    List<TermChange> terms,
    String text) {
  /** Keeps copies of what it is given. */
  public PolicyChange {
    requestTypes = Set.copyOf(requestTypes);
    terms = List.copyOf(terms);
  }

  /** Parts of a policy. */
  public enum Area {
    /** The coverage table. */
    COVERAGE,
    /** The trees of criteria. */
    CRITERIA,
    /** How long a course. */
    SESSIONS,
    /** Documents to send. */
    DOCUMENTS
  }

  /** What happened to a rule. */
  public enum Kind {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** It stands in the later text; the earlier one was read only in part and may have held it. */
    FIRST_SEEN,
    /** It stood in the earlier text; the later one was read only in part and may hold it. */
    NO_LONGER_SEEN,
    /** It asks something else. */
    CHANGED,
    /** It asks the same in another place. */
    MOVED
  }

  /** The same difference in the criteria of these kinds of request. */
  PolicyChange in(Set<RequestType> types) {
    return new PolicyChange(area, types, kind, id, label, terms, text);
  }
}
