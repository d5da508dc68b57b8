package org.rtmscoverage.eligibility;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.rtmscoverage.payer.ResilienceLimits;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Decides for one inquiry whether it is asked again, and when. What the payer said decides, never
 * the HTTP status alone; a further attempt is begun only if its wait and a whole attempt still fit
 * before the deadline and the payer's budget allows it.
 */
final class AttemptPlan {

  private static final double JITTER = 0.25;

  private final ResilienceLimits limits;
  private final CircuitBreaker breaker;
  private final RetryBudget budget;
  private final Duration attemptTimeout;
  private final Duration deadline;
  private final long begun = now();
  private boolean asked; // signals of one inquiry come one after the other
  private int retries;
  private int renewals;

  AttemptPlan(
      ResilienceLimits limits,
      Duration attemptTimeout,
      Duration deadline,
      CircuitBreaker breaker,
      RetryBudget budget) {
    this.limits = limits;
    this.attemptTimeout = attemptTimeout;
    this.deadline = deadline;
    this.breaker = breaker;
    this.budget = budget;
  }

  /** Takes note of each attempt that goes to the payer. */
  Mono<PayerAnswer> goesOut(Mono<PayerAnswer> attempt) {
    return Mono.defer(
        () -> {
          if (!asked) {
            asked = true;
            budget.question();
          }
          return attempt;
        });
  }

  /** True if any attempt went to the payer. */
  boolean asked() {
    return asked;
  }

  /** How long the inquiry has lasted. */
  Duration spent() {
    return Duration.ofMillis(now() - begun);
  }

  /** Signals when to ask again, or that it is not asked again. */
  Mono<Long> pause(Retry.RetrySignal signal) {
    Throwable thrown = signal.failure();
    if (!(thrown instanceof PayerException failure)) {
      return Mono.error(thrown);
    }
    return switch (failure.again()) {
      case NEVER -> Mono.error(failure);
      case AT_ONCE -> renewals++ == 0 ? Mono.just(0L) : Mono.error(failure);
      case AFTER_A_PAUSE -> afterAPause(failure);
    };
  }

  private Mono<Long> afterAPause(PayerException failure) {
    if (retries >= limits.retries() || breaker.getState() == CircuitBreaker.State.OPEN) {
      return Mono.error(failure);
    }
    Duration wait = backoff();
    Duration wanted = failure.retryAfter();
    Duration pause = wanted != null && wanted.compareTo(wait) > 0 ? wanted : wait;
    boolean fits = spent().plus(pause).plus(attemptTimeout).compareTo(deadline) < 0;
    if (!fits || !budget.take()) {
      return Mono.error(failure);
    }
    retries++;
    return Mono.delay(pause);
  }

  private Duration backoff() {
    double factor =
        Math.pow(2, retries) * ThreadLocalRandom.current().nextDouble(1 - JITTER, 1 + JITTER);
    return Duration.ofMillis(Math.round(limits.retryBackoff().toMillis() * factor));
  }

  private static long now() {
    return Schedulers.parallel().now(TimeUnit.MILLISECONDS);
  }
}
