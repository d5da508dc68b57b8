package org.rtmscoverage.eligibility;

import org.rtmscoverage.payer.Protocol;
import reactor.core.publisher.Mono;

/**
 * Speaks one wire format. An adapter package holds one implementation, registered as a bean; the
 * gateway finds it by its protocol. It is public only because adapters live in packages of their
 * own: everybody else uses {@link EligibilityGateway}.
 */
public interface PayerClient {

  /**
   * Names the wire format.
   *
   * @return the protocol
   */
  Protocol protocol();

  /**
   * Gets what this wire format needs before its first question, such as a large library. That is
   * our doing, so it counts neither against the payer nor towards the time limit of an attempt.
   *
   * @return completes at once when all is there
   */
  default Mono<Void> ready() {
    return Mono.empty();
  }

  /**
   * Asks once; the guard decides about time limits and further attempts.
   *
   * @param inquiry the question
   * @param channel the way to the payer
   * @return what the payer answered; a {@link PayerException} if that is no answer. Never empty.
   */
  Mono<PayerAnswer> ask(EligibilityInquiry inquiry, PayerChannel channel);
}
