package org.rtmscoverage.policy;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A set of changes that together would make every readable criterion MET.
 *
 * @param changes the changes; all are needed
 */
public record Gap(List<Change> changes) {

  /**
   * Nearest first: a change that cannot be made comes last, then the fewest things to do, then the
   * fewest to document.
   */
  public static final Comparator<Gap> NEAREST_FIRST =
      Comparator.<Gap>comparingLong(gap -> gap.count(ChangeKind.CANNOT_CHANGE))
          .thenComparingLong(gap -> gap.count(ChangeKind.DO))
          .thenComparingLong(gap -> gap.count(ChangeKind.DOCUMENT));

  /** Keeps a copy of what it is given. */
  public Gap {
    changes = List.copyOf(changes);
  }

  /**
   * Counts changes of a kind.
   *
   * @param kind the kind
   * @return how many
   */
  public long count(ChangeKind kind) {
    long count = 0;
    for (Change change : changes) {
      count += change.kind() == kind ? 1 : 0;
    }
    return count;
  }

  /** Both sets together, each change once. */
  Gap and(Gap other) {
    if (changes.isEmpty()) {
      return other;
    }
    var union = new LinkedHashSet<>(changes);
    union.addAll(other.changes);
    return new Gap(List.copyOf(union));
  }
}
