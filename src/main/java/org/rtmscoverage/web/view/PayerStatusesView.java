package org.rtmscoverage.web.view;

import java.util.List;

/**
 * The state of every payer connection.
 *
 * @param items one entry for each payer
 */
public record PayerStatusesView(List<PayerStatusView> items) {
  /** Keeps copies of what it is given. */
  public PayerStatusesView {
    items = List.copyOf(items);
  }
}
