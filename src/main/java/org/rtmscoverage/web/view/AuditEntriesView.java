package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a practice's audit trail, oldest first.
 *
 * @param items the lines
 * @param nextAfter what to send as after for the lines that follow; null if there are none yet
 */
public record AuditEntriesView(List<AuditEntryView> items, @Nullable Long nextAfter) {
  /** Keeps a copy of what it is given. */
  public AuditEntriesView {
    items = List.copyOf(items);
  }
}
