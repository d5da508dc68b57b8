package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of checks, newest first.
 *
 * @param items the checks
 * @param nextCursor where the next page begins; null if this is the last
 */
public record CheckListView(List<CheckHeadView> items, @Nullable String nextCursor) {
  /** Keeps a copy of what it is given. */
  public CheckListView {
    items = List.copyOf(items);
  }
}
