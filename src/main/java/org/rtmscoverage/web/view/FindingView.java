package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.Truth;

/**
 * What became of one criterion.
 *
 * @param id id of the node
 * @param label what it asks, in words
 * @param kind whether it can hold back the result
 * @param result what became of it
 * @param causes why it is not known
 * @param evidence what it rests on
 * @param notes what a reader should know besides
 * @param citation where the rule was read; null if the node above says
 * @param children findings below
 */
public record FindingView(
    String id,
    String label,
    NodeKind kind,
    Truth result,
    List<CauseView> causes,
    List<EvidenceView> evidence,
    List<String> notes,
    @Nullable CitationView citation,
    List<FindingView> children) {
  /** Keeps copies of what it is given. */
  public FindingView {
    causes = List.copyOf(causes);
    evidence = List.copyOf(evidence);
    notes = List.copyOf(notes);
    children = List.copyOf(children);
  }
}
