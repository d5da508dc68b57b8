package org.rtmscoverage.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;

/** Does something when it is thought of, but not too often. */
final class NowAndThen {

  private final Duration apart;
  private final Clock clock;
  private final Mono<?> work;
  private final AtomicReference<Instant> notBefore = new AtomicReference<>(Instant.MIN);

  /**
   * Makes one that has never done it.
   *
   * @param apart how far apart two times are at least
   * @param clock says when that is
   * @param work what to do
   */
  NowAndThen(Duration apart, Clock clock, Mono<?> work) {
    this.apart = apart;
    this.clock = clock;
    this.work = work;
  }

  /** Does it if it is time; a time that failed counts too. */
  Mono<Void> think() {
    return Mono.defer(
        () -> {
          Instant now = clock.instant();
          Instant due = notBefore.get();
          return !now.isBefore(due) && notBefore.compareAndSet(due, now.plus(apart))
              ? work.then()
              : Mono.empty();
        });
  }
}
