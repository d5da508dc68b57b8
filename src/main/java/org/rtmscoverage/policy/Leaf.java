package org.rtmscoverage.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What became of a leaf.
 *
 * @param truth what became of it
 * @param causes why it is not known; empty unless UNKNOWN
 * @param evidence what it rests on
 * @param notes what a reader should know besides
 * @param toMet finds the changes that would make it MET, if they are asked for; null where they
 *     follow from truth and causes
 */
record Leaf(
    Truth truth,
    List<Cause> causes,
    List<Evidence> evidence,
    List<String> notes,
    @Nullable Supplier<List<Change>> toMet) {

  static Leaf met(Evidence evidence) {
    return new Leaf(Truth.MET, List.of(), List.of(evidence), List.of(), null);
  }

  static Leaf notMet(List<Evidence> evidence, List<Change> toMet) {
    return new Leaf(Truth.NOT_MET, List.of(), evidence, List.of(), () -> toMet);
  }

  static Leaf unknown(Criterion criterion, CauseKind kind, String text) {
    return unknown(criterion, kind, text, List.of());
  }

  static Leaf unknown(Criterion criterion, CauseKind kind, String text, List<Evidence> evidence) {
    return new Leaf(
        Truth.UNKNOWN,
        List.of(new Cause(kind, text, criterion.node().id())),
        evidence,
        List.of(),
        null);
  }

  /** Both together: MET if both are; each keeps its causes and evidence. */
  Leaf and(Leaf other) {
    var both = Kleene.and(truth, other.truth);
    return new Leaf(
        both,
        both == Truth.UNKNOWN ? joined(causes, other.causes) : List.of(),
        joined(evidence, other.evidence),
        joined(notes, other.notes),
        null);
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    if (one.isEmpty() && other.isEmpty()) {
      return List.of();
    }
    var all = new LinkedHashSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }

  /** The same with other changes. */
  Leaf toMet(Supplier<List<Change>> changes) {
    return new Leaf(truth, causes, evidence, notes, changes);
  }

  /** The same with notes. */
  Leaf with(List<String> added) {
    return new Leaf(truth, causes, evidence, added, toMet);
  }
}
