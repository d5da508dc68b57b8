package org.rtmscoverage.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Citation;

/**
 * What became of one criterion for one patient.
 *
 * @param id id of the node, unique within the policy version
 * @param label what the criterion asks, in words
 * @param kind whether it can hold back the result
 * @param result what became of it
 * @param causes why it is not known; empty unless UNKNOWN
 * @param evidence what it rests on
 * @param notes what a reader should know besides, for example LIKELY_CHALLENGED: … ; empty if
 *     nothing
 * @param citation where the rule was read; null if the node above says
 * @param children findings below; empty for a leaf
 */
public record Finding(
    String id,
    String label,
    NodeKind kind,
    Truth result,
    List<Cause> causes,
    List<Evidence> evidence,
    List<String> notes,
    @Nullable Citation citation,
    List<Finding> children) {
  /** Keeps copies of what it is given. */
  public Finding {
    causes = List.copyOf(causes);
    evidence = List.copyOf(evidence);
    notes = List.copyOf(notes);
    children = List.copyOf(children);
  }
}
