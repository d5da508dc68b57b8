package org.rtmscoverage.web.view;

import java.util.List;

/**
 * A set of changes that together would meet every readable criterion.
 *
 * @param changes the changes; all are needed
 */
public record GapView(List<ChangeView> changes) {
  /** Keeps copies of what it is given. */
  public GapView {
    changes = List.copyOf(changes);
  }
}
