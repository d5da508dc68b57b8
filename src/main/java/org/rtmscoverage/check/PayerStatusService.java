package org.rtmscoverage.check;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rtmscoverage.eligibility.ConnectionState;
import org.rtmscoverage.payer.Payer;

/** Tells the state of each payer's connection. */
public final class PayerStatusService {

  private final Supplier<List<Payer>> payers;
  private final Function<Payer, ConnectionState> connections;

  PayerStatusService(Supplier<List<Payer>> payers, Function<Payer, ConnectionState> connections) {
    this.payers = payers;
    this.connections = connections;
  }

  /**
   * All states.
   *
   * @return one for each payer, in the catalogue's order
   */
  public List<PayerStatus> statuses() {
    return payers.get().stream().map(payer -> status(payer, connections.apply(payer))).toList();
  }

  private static PayerStatus status(Payer payer, ConnectionState state) {
    return new PayerStatus(
        payer.id(),
        payer.name(),
        state.connected(),
        state.breaker(),
        state.failureRatePercent(),
        state.bufferedCalls(),
        state.failedCalls(),
        state.notPermittedCalls(),
        state.activity());
  }
}
