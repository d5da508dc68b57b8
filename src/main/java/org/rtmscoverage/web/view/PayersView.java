package org.rtmscoverage.web.view;

import java.util.List;

/**
 * All payers.
 *
 * @param items payers in the order of their ids
 */
public record PayersView(List<PayerView> items) {
  /** Keeps copies of what it is given. */
  public PayersView {
    items = List.copyOf(items);
  }
}
