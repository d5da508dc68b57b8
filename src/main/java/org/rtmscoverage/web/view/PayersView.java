package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Payers.
 *
 * @param items payers in the order of their ids; of a search, those found, best first
 * @param search how they were searched for; null if no name was given
 */
public record PayersView(List<PayerView> items, @Nullable PayerSearchView search) {
  /** Keeps copies of what it is given. */
  public PayersView {
    items = List.copyOf(items);
  }
}
