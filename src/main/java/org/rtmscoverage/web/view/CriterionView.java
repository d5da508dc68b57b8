package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.NodeKind;

/**
 * One node of a tree of criteria.
 *
 * @param id unique within the version
 * @param label what it asks, in words
 * @param kind whether it can hold back the result
 * @param type what kind of test it is, in words
 * @param citation where it was read; null if the node above says
 * @param children nodes below
 */
public record CriterionView(
    String id,
    String label,
    NodeKind kind,
    String type,
    @Nullable CitationView citation,
    List<CriterionView> children) {
  /** Keeps copies of what it is given. */
  public CriterionView {
    children = List.copyOf(children);
  }
}
