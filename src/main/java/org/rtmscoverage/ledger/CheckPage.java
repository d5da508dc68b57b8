package org.rtmscoverage.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list of checks, newest first.
 *
 * @param items the checks
 * @param next where the next page begins; null if this is the last
 */
public record CheckPage(List<CheckHead> items, @Nullable PageStart next) {
  /** Keeps a copy. */
  public CheckPage {
    items = List.copyOf(items);
  }
}
