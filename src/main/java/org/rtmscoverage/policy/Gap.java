package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.Comparator;
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
  public static final Comparator<Gap> NEAREST_FIRST = Comparator.comparingLong(Gap::distance);

  private static final int MOST = 1 << 20; // far more changes than a policy has nodes

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

  /** What cannot be changed weighs most, then what is to do, then what is to document. */
  private long distance() {
    long distance = 0;
    for (int i = 0; i < changes.size(); i++) {
      distance +=
          switch (changes.get(i).kind()) {
            case CANNOT_CHANGE -> (long) MOST * MOST;
            case DO -> MOST;
            case DOCUMENT -> 1;
          };
    }
    return distance;
  }

  /** Both sets together, each change once. */
  Gap and(Gap other) {
    if (changes.isEmpty()) {
      return other;
    }
    List<Change> union = new ArrayList<>(changes.size() + other.changes.size());
    union.addAll(changes);
    add(other.changes, union);
    return new Gap(union);
  }

  /** Adds changes to those of another set, each once; all of them where there are none yet. */
  static void add(List<Change> changes, List<Change> union) {
    if (union.isEmpty()) {
      union.addAll(changes);
      return;
    }
    for (int i = 0; i < changes.size(); i++) {
      if (!union.contains(changes.get(i))) {
        union.add(changes.get(i));
      }
    }
  }
}
