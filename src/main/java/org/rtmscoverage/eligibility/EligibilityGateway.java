package org.rtmscoverage.eligibility;

import java.time.Clock;
import org.rtmscoverage.payer.Payer;
import reactor.core.publisher.Mono;

/** The only door to payers; here only its shape. */
public final class EligibilityGateway {

  private final Clock clock;

  EligibilityGateway(Clock clock) {
    this.clock = clock;
  }

  /**
   * Asks the inquiry's payer.
   *
   * @param inquiry the question
   * @return what became of it
   */
  public Mono<EligibilityOutcome> ask(EligibilityInquiry inquiry) {
    return Mono.fromCallable(() -> new EligibilityOutcome.NotConnected(clock.instant()));
  }

  /**
   * Tells how the connection to a payer stands.
   *
   * @param payer which payer
   * @return its state
   */
  public ConnectionState connectionState(Payer payer) {
    return new ConnectionState(false, "CLOSED", -1, 0, 0, 0);
  }
}
