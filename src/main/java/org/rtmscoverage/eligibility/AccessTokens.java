package org.rtmscoverage.eligibility;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Mono;

/**
 * Holds the token of one payer: got when it is needed, renewed before it expires, and asked for
 * once however many wait. A failure is not held.
 */
final class AccessTokens {

  private final Mono<AccessToken> current;
  // true from a refusal on until a token is accepted: a second new one would be refused as well
  private final AtomicBoolean doubted = new AtomicBoolean();

  AccessTokens(Mono<AccessToken> endpoint, Clock clock) {
    this.current = endpoint.cacheInvalidateIf(token -> token.stale(clock.instant()));
  }

  /** The token in use, or a new one. */
  Mono<AccessToken> current() {
    return current;
  }

  /**
   * Takes note that the payer did not accept a token.
   *
   * @param used the token sent
   * @return true if another one will be got, so that asking again may help
   */
  boolean refused(AccessToken used) {
    if (!used.dropped() && doubted.compareAndSet(false, true)) {
      used.drop();
    }
    return used.dropped();
  }

  /** Takes note that the payer accepted a token. */
  void accepted(AccessToken used) {
    if (!used.dropped()) {
      doubted.set(false);
    }
  }
}
