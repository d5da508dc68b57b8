package org.rtmscoverage.check;

import java.util.List;

/** Tells the state of payer connections. */
public final class PayerStatusService {

  /**
   * Tells the state of payer connections.
   *
   * @return the answer
   */
  public List<PayerStatus> statuses() {
    return List.of();
  }
}
