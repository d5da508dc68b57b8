package org.rtmscoverage.eligibility;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.ratelimiter.operator.RateLimiterOperator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Rejected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unreadable;
import org.rtmscoverage.payer.ResilienceLimits;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Runs one payer's inquiries. From the inside out: time limit of the attempt, breaker, bulkhead and
 * rate limit, retry, overall deadline. A further attempt is begun only if its wait and a whole
 * attempt still fit before the deadline, so the deadline exceeds what it covers; what went out and
 * brought nothing back is never repeated, because the payer may still be working on it.
 */
final class PayerGuard {

  private static final Duration WAIT_FOR_PERMIT = Duration.ofMillis(500);
  private static final double LARGEST_SHARE_OF_DEADLINE = 0.9;

  private final ResilienceLimits limits;
  private final Duration attemptTimeout;
  private final Duration deadline;
  private final CircuitBreaker breaker;
  private final Bulkhead bulkhead;
  private final RateLimiter rateLimiter;
  private final PayerHistory history;
  private final Clock clock;

  PayerGuard(
      ResilienceLimits limits,
      Duration deadline,
      CircuitBreaker breaker,
      PayerHistory history,
      Clock clock) {
    Duration longest = Duration.ofMillis((long) (deadline.toMillis() * LARGEST_SHARE_OF_DEADLINE));
    this.limits = limits;
    this.attemptTimeout =
        limits.attemptTimeout().compareTo(longest) > 0 ? longest : limits.attemptTimeout();
    this.deadline = deadline;
    this.breaker = breaker;
    this.bulkhead = Bulkhead.of(breaker.getName(), bulkheadConfig(limits));
    this.rateLimiter = RateLimiter.of(breaker.getName(), rateLimiterConfig(limits));
    this.history = history;
    this.clock = clock;
  }

  /**
   * Makes a breaker's settings. Only what is the payer's doing counts: our own limits, refusals in
   * the protocol and 4xx are calls that went well; a failed sign-in and our own bugs are not calls
   * at all.
   *
   * @param limits the payer's numbers
   * @return the settings
   */
  static CircuitBreakerConfig breakerConfig(ResilienceLimits limits) {
    return CircuitBreakerConfig.custom()
        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(limits.slidingWindow())
        .minimumNumberOfCalls(Math.min(limits.minimumCalls(), limits.slidingWindow()))
        .failureRateThreshold(limits.failureRatePercent())
        .waitDurationInOpenState(limits.openFor())
        .permittedNumberOfCallsInHalfOpenState(limits.halfOpenCalls())
        .recordException(e -> e instanceof PayerException p && p.counts())
        .ignoreException(e -> !(e instanceof PayerException p) || p.beforeThePayer())
        .build();
  }

  /**
   * Runs one inquiry.
   *
   * @param ready completes when attempts can begin; only the deadline limits it
   * @param signIn gets what the payer wants to see with a question; run before each attempt, within
   *     our limits and outside the breaker, because the payer has no part in it
   * @param call one attempt, not yet subscribed; run again for each attempt
   * @return how it ended; an error signal only for a bug of ours
   */
  Mono<EligibilityOutcome> run(Mono<Void> ready, Mono<Void> signIn, Mono<PayerAnswer> call) {
    return Mono.defer(
        () -> {
          var plan = new AttemptPlan(limits, attemptTimeout, deadline, breaker, history.budget());
          return ready
              .then(attempts(signIn, call, plan))
              .timeout(deadline)
              .map(this::outcome)
              .onErrorResume(this::outcomeOf)
              .map(outcome -> history.ended(outcome, plan.spent(), plan.asked()));
        });
  }

  CircuitBreaker breaker() {
    return breaker;
  }

  private Mono<PayerAnswer> attempts(Mono<Void> signIn, Mono<PayerAnswer> call, AttemptPlan plan) {
    Mono<PayerAnswer> asked =
        plan.goesOut(call)
            .switchIfEmpty(Mono.error(() -> PayerException.unreadable("the answer is empty")))
            .timeout(attemptTimeout)
            .onErrorMap(TimeoutException.class, _ -> PayerException.timedOut())
            .transformDeferred(CircuitBreakerOperator.of(breaker));
    return signIn
        .timeout(attemptTimeout)
        .onErrorMap(
            TimeoutException.class, _ -> PayerException.signInFailed("no token in time", false))
        .then(asked)
        .transformDeferred(BulkheadOperator.of(bulkhead))
        .transformDeferred(RateLimiterOperator.of(rateLimiter))
        .retryWhen(Retry.from(signals -> signals.concatMap(plan::pause)));
  }

  private EligibilityOutcome outcome(PayerAnswer answer) {
    Instant now = clock.instant();
    return switch (answer) {
      case PayerAnswer.Told(EligibilityResponse response) -> new Answered(now, response);
      case PayerAnswer.Refused(var rejections) -> new Rejected(now, rejections);
    };
  }

  private Mono<EligibilityOutcome> outcomeOf(Throwable thrown) {
    return switch (thrown) {
      case PayerException e -> Mono.just(outcome(e));
      case TimeoutException _ -> unavailable(UnavailableCause.TIMED_OUT);
      case CallNotPermittedException _ -> unavailable(UnavailableCause.BREAKER_OPEN);
      case BulkheadFullException _ -> unavailable(UnavailableCause.LIMIT_REACHED);
      case RequestNotPermitted _ -> unavailable(UnavailableCause.LIMIT_REACHED);
      default -> Mono.error(thrown);
    };
  }

  private EligibilityOutcome outcome(PayerException e) {
    Instant now = clock.instant();
    return switch (e.failure()) {
      case UNREADABLE -> new Unreadable(now, e.getMessage());
      case TIMED_OUT -> new Unavailable(now, UnavailableCause.TIMED_OUT);
      case CONNECTION_FAILED -> new Unavailable(now, UnavailableCause.CONNECTION_FAILED);
      case HTTP_ERROR -> new Unavailable(now, UnavailableCause.HTTP_ERROR);
      case PAYER_SAYS_UNAVAILABLE -> new Unavailable(now, UnavailableCause.PAYER_SAYS_UNAVAILABLE);
      case SIGN_IN_FAILED -> new Unavailable(now, UnavailableCause.SIGN_IN_FAILED);
      case LIMIT_REACHED -> new Unavailable(now, UnavailableCause.LIMIT_REACHED);
      case THROTTLED, ACCESS_REFUSED -> new Rejected(now, e.rejections());
    };
  }

  private Mono<EligibilityOutcome> unavailable(UnavailableCause cause) {
    return Mono.just(new Unavailable(clock.instant(), cause));
  }

  private static BulkheadConfig bulkheadConfig(ResilienceLimits limits) {
    return BulkheadConfig.custom()
        .maxConcurrentCalls(limits.maxConcurrent())
        .maxWaitDuration(Duration.ZERO)
        .build();
  }

  private static RateLimiterConfig rateLimiterConfig(ResilienceLimits limits) {
    return RateLimiterConfig.custom()
        .limitForPeriod(limits.callsPerSecond())
        .limitRefreshPeriod(Duration.ofSeconds(1))
        .timeoutDuration(WAIT_FOR_PERMIT)
        .build();
  }
}
