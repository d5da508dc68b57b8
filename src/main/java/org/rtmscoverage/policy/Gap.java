package org.rtmscoverage.policy;

import java.util.List;

/**
 * A set of changes that together would make every readable criterion MET.
 *
 * @param changes the changes; all are needed
 */
public record Gap(List<Change> changes) {
  /** Keeps copies of what it is given. */
  public Gap {
    changes = List.copyOf(changes);
  }
}
