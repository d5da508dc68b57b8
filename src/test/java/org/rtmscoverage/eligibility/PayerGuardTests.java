package org.rtmscoverage.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Rejected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unreadable;
import org.rtmscoverage.payer.ResilienceLimits;
import org.rtmscoverage.vocabulary.Owner;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class PayerGuardTests {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Duration DEADLINE = Duration.ofSeconds(15);
  private static final Duration TEST_LIMIT = Duration.ofSeconds(10);
  private static final EligibilityResponse RESPONSE =
      new EligibilityResponse(
          null,
          new MemberEcho(null, null, null, null),
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          null);
  private static final Mono<PayerAnswer> TOLD = Mono.just(new PayerAnswer.Told(RESPONSE));

  private final CircuitBreaker breaker =
      CircuitBreaker.of("payer", PayerGuard.breakerConfig(Inquiries.LIMITS));
  private final PayerHistory history = new PayerHistory(CLOCK);
  private final PayerGuard guard =
      new PayerGuard(Inquiries.LIMITS, DEADLINE, breaker, history, CLOCK);
  private final AtomicInteger calls = new AtomicInteger();

  private Mono<PayerAnswer> failing(Supplier<? extends RuntimeException> failure) {
    return Mono.defer(
        () -> {
          calls.incrementAndGet();
          return Mono.error(failure.get());
        });
  }

  private void ends(PayerGuard runner, Mono<PayerAnswer> call, EligibilityOutcome outcome) {
    StepVerifier.withVirtualTime(() -> runner.run(Mono.empty(), Mono.empty(), call))
        .thenAwait(Duration.ofMinutes(1))
        .expectNext(outcome)
        .expectComplete()
        .verify(TEST_LIMIT);
  }

  private void ends(Mono<PayerAnswer> call, EligibilityOutcome outcome) {
    ends(guard, call, outcome);
  }

  private static Unavailable unavailable(UnavailableCause cause) {
    return new Unavailable(NOW, cause);
  }

  private static Rejection rejection(RejectionClass rejectionClass, String code) {
    return new Rejection(rejectionClass, code, "t", "C", "2100C", Owner.INTAKE, "f", false);
  }

  private static PayerReply reply(int status) {
    return new PayerReply(status, new byte[0], null);
  }

  private static ResilienceLimits limits(Duration attempt, int retries, int concurrent, int rate) {
    ResilienceLimits l = Inquiries.LIMITS;
    return new ResilienceLimits(
        l.connectTimeout(),
        attempt,
        20,
        20,
        l.failureRatePercent(),
        l.openFor(),
        l.halfOpenCalls(),
        concurrent,
        rate,
        retries,
        Duration.ofSeconds(1),
        l.maxResponseBytes());
  }

  private PayerGuard guard(ResilienceLimits limits) {
    return new PayerGuard(
        limits,
        DEADLINE,
        CircuitBreaker.of("other", PayerGuard.breakerConfig(limits)),
        history,
        CLOCK);
  }

  @Test
  void answerIsAnsweredAndCountsAsSuccess() {
    ends(TOLD, new Answered(NOW, RESPONSE));
    assertThat(breaker.getMetrics().getNumberOfSuccessfulCalls()).isEqualTo(1);
  }

  @Test
  void slowPayerTimesOutIsNotAskedAgainAndCountsAgainstTheBreaker() {
    Mono<PayerAnswer> silent =
        Mono.defer(
            () -> {
              calls.incrementAndGet();
              return Mono.never();
            });

    StepVerifier.withVirtualTime(() -> guard.run(Mono.empty(), Mono.empty(), silent))
        .thenAwait(Inquiries.LIMITS.attemptTimeout())
        .expectNext(unavailable(UnavailableCause.TIMED_OUT))
        .expectComplete()
        .verify(TEST_LIMIT);
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
    assertThat(calls).hasValue(1);
  }

  @Test
  void refusalOfTheMemberDoesNotCount() {
    Rejection rejection = rejection(RejectionClass.PATIENT_NOT_FOUND, "75");

    ends(
        Mono.just(new PayerAnswer.Refused(List.of(rejection))),
        new Rejected(NOW, List.of(rejection)));
    assertThat(breaker.getMetrics().getNumberOfSuccessfulCalls()).isEqualTo(1);
  }

  @Test
  void clientErrorDoesNotCountAndIsNotTriedAgain() {
    ends(failing(() -> PayerException.http(reply(404))), unavailable(UnavailableCause.HTTP_ERROR));
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
    assertThat(calls).hasValue(1);
  }

  @Test
  void serverErrorCountsAndIsNotTriedAgain() {
    ends(failing(() -> PayerException.http(reply(500))), unavailable(UnavailableCause.HTTP_ERROR));
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
    assertThat(calls).hasValue(1);
  }

  @Test
  void emptyAnswerIsUnreadableAndCounts() {
    ends(Mono.empty(), new Unreadable(NOW, "the answer is empty"));
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
  }

  @Test
  void payerThatSaysUnavailableIsAskedAgainUntilTheBreakerOpens() {
    ends(
        failing(() -> PayerException.payerUnavailable(reply(200))),
        unavailable(UnavailableCause.PAYER_SAYS_UNAVAILABLE));
    assertThat(calls).hasValue(2);
    assertThat(breaker.getState()).isEqualTo(State.OPEN);
  }

  @Test
  void retriesEndAfterTheNumberConfigured() {
    PayerGuard busy = guard(limits(Duration.ofSeconds(2), 2, 40, 100));
    IntStream.range(0, 30).forEach(_ -> ends(busy, TOLD, new Answered(NOW, RESPONSE)));

    ends(
        busy,
        failing(() -> PayerException.connectionFailed("refused")),
        unavailable(UnavailableCause.CONNECTION_FAILED));
    assertThat(calls).hasValue(3);
  }

  @Test
  void retryPastTheBudgetIsNotMadeAndCounted() {
    PayerGuard quiet = guard(limits(Duration.ofSeconds(2), 2, 4, 100));
    Mono<PayerAnswer> refused = failing(() -> PayerException.connectionFailed("refused"));

    ends(quiet, refused, unavailable(UnavailableCause.CONNECTION_FAILED));
    assertThat(calls).hasValue(2);
    ends(quiet, refused, unavailable(UnavailableCause.CONNECTION_FAILED));
    assertThat(calls).hasValue(3);
    assertThat(history.activity(true, false, false).retriesRefused()).isEqualTo(2);
  }

  @Test
  void connectionThatBreaksAfterSendingIsNotTriedAgain() {
    ends(
        failing(() -> PayerException.brokenOff("reset")),
        unavailable(UnavailableCause.CONNECTION_FAILED));
    assertThat(calls).hasValue(1);
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
  }

  @Test
  void questionThePayerQueuedIsNotAskedAgainAndDoesNotCount() {
    ends(
        failing(PayerException::answersLater),
        unavailable(UnavailableCause.PAYER_SAYS_UNAVAILABLE));
    assertThat(calls).hasValue(1);
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void throttlingIsAskedAgainAfterTheWaitAndTellsThePayersReasons() {
    var reasons = List.of(rejection(RejectionClass.THROTTLED, "04"));
    Mono<PayerAnswer> call =
        failing(() -> PayerException.throttled(reasons, Duration.ofSeconds(5)));

    StepVerifier.withVirtualTime(() -> guard.run(Mono.empty(), Mono.empty(), call))
        .expectSubscription()
        .expectNoEvent(Duration.ofMillis(4900))
        .thenAwait(Duration.ofMillis(200))
        .expectNext(new Rejected(NOW, reasons))
        .expectComplete()
        .verify(TEST_LIMIT);
    assertThat(calls).hasValue(2);
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void refusedAccessIsOursToMendAndDoesNotCount() {
    ends(
        failing(() -> PayerException.http(reply(401))),
        new Rejected(NOW, List.of(AccessRefusal.CREDENTIALS.rejection())));
    ends(
        failing(() -> PayerException.http(reply(403))),
        new Rejected(NOW, List.of(AccessRefusal.RIGHTS.rejection())));
    assertThat(calls).hasValue(2);
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void refusedTokenIsRenewedOnceAndTakesNothingFromTheBudget() {
    AtomicInteger signedIn = new AtomicInteger();
    Mono<Void> signIn = Mono.fromRunnable(signedIn::incrementAndGet);

    StepVerifier.withVirtualTime(
            () -> guard.run(Mono.empty(), signIn, failing(PayerException::tokenRefused)))
        .thenAwait(Duration.ofMinutes(1))
        .expectNext(new Rejected(NOW, List.of(AccessRefusal.CREDENTIALS.rejection())))
        .expectComplete()
        .verify(TEST_LIMIT);
    assertThat(calls).hasValue(2);
    assertThat(signedIn).hasValue(2);
    assertThat(history.budget().take()).isTrue();
  }

  @Test
  void failedSignInAsksNobodyAndNeverCounts() {
    Mono<Void> signIn = Mono.error(() -> PayerException.signInFailed("HTTP status 500", false));
    for (int i = 0; i < 8; i++) {
      StepVerifier.withVirtualTime(
              () -> guard.run(Mono.empty(), signIn, failing(PayerException::timedOut)))
          .thenAwait(Duration.ofMinutes(1))
          .expectNext(unavailable(UnavailableCause.SIGN_IN_FAILED))
          .expectComplete()
          .verify(TEST_LIMIT);
    }
    assertThat(calls).hasValue(0);
    assertThat(breaker.getMetrics().getNumberOfBufferedCalls()).isZero();
    var activity = history.activity(true, false, false);
    assertThat(activity.state()).isEqualTo(ActivityState.DOWN);
    assertThat(activity.lastFailure())
        .isEqualTo(new PayerActivity.Failed(NOW, CallFailure.SIGN_IN_FAILED));
    assertThat(activity.month().inquiries()).isZero();
  }

  @Test
  void signInThatTakesTooLongFailsWithoutCountingAgainstThePayer() {
    StepVerifier.withVirtualTime(() -> guard.run(Mono.empty(), Mono.never(), TOLD))
        .thenAwait(Inquiries.LIMITS.attemptTimeout())
        .expectNext(unavailable(UnavailableCause.SIGN_IN_FAILED))
        .expectComplete()
        .verify(TEST_LIMIT);
    assertThat(breaker.getMetrics().getNumberOfBufferedCalls()).isZero();
  }

  @Test
  void secondAttemptMaySucceed() {
    Mono<PayerAnswer> call =
        Mono.defer(
            () ->
                calls.incrementAndGet() == 1
                    ? Mono.error(PayerException.payerUnavailable(reply(503)))
                    : TOLD);

    ends(guard(limits(Duration.ofSeconds(2), 1, 4, 100)), call, new Answered(NOW, RESPONSE));
  }

  @Test
  void attemptThatWouldNotFitBeforeTheDeadlineIsNotBegun() {
    ends(
        guard(limits(Duration.ofSeconds(6), 5, 4, 100)),
        failing(
            () -> PayerException.http(new PayerReply(429, new byte[0], Duration.ofSeconds(20)))),
        unavailable(UnavailableCause.HTTP_ERROR));
    assertThat(calls).hasValue(1);
  }

  @Test
  void payersWaitIsHeldIfItIsShort() {
    PayerGuard patient = guard(limits(Duration.ofSeconds(2), 1, 4, 100));
    Mono<PayerAnswer> call =
        failing(() -> PayerException.http(new PayerReply(503, new byte[0], Duration.ofSeconds(5))));

    StepVerifier.withVirtualTime(() -> patient.run(Mono.empty(), Mono.empty(), call))
        .expectSubscription()
        .expectNoEvent(Duration.ofMillis(4900))
        .thenAwait(Duration.ofMillis(200))
        .expectNext(unavailable(UnavailableCause.HTTP_ERROR))
        .expectComplete()
        .verify(TEST_LIMIT);
    assertThat(calls).hasValue(2);
  }

  @Test
  void attemptLongerThanTheDeadlineIsCutBelowIt() {
    PayerGuard slow = guard(limits(Duration.ofMinutes(5), 1, 4, 100));

    ends(slow, Mono.never(), unavailable(UnavailableCause.TIMED_OUT));
    assertThat(slow.breaker().getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
  }

  @Test
  void openBreakerAnswersAtOnce() {
    breaker.transitionToOpenState();

    StepVerifier.create(guard.run(Mono.empty(), Mono.empty(), failing(PayerException::timedOut)))
        .expectNext(unavailable(UnavailableCause.BREAKER_OPEN))
        .expectComplete()
        .verify(Duration.ofSeconds(1));
    assertThat(calls).hasValue(0);
  }

  @Test
  void breakerClosesAgainWhenThePayerRecovers() {
    breaker.transitionToOpenState();
    breaker.transitionToHalfOpenState();

    ends(TOLD, new Answered(NOW, RESPONSE));
    assertThat(breaker.getState()).isEqualTo(State.CLOSED);
  }

  @Test
  void breakerOpensAgainWhileThePayerIsDown() {
    breaker.transitionToOpenState();
    breaker.transitionToHalfOpenState();

    ends(failing(() -> PayerException.http(reply(503))), unavailable(UnavailableCause.HTTP_ERROR));
    assertThat(breaker.getState()).isEqualTo(State.OPEN);
  }

  @Test
  void callPastTheBulkheadIsRefusedByOurLimit() {
    PayerGuard narrow = guard(limits(Duration.ofSeconds(2), 0, 1, 100));

    StepVerifier.withVirtualTime(
            () ->
                Mono.zip(
                        narrow.run(Mono.empty(), Mono.empty(), Mono.never()),
                        narrow.run(Mono.empty(), Mono.empty(), TOLD))
                    .map(both -> both.getT2()))
        .thenAwait(Duration.ofMinutes(1))
        .expectNext(unavailable(UnavailableCause.LIMIT_REACHED))
        .expectComplete()
        .verify(TEST_LIMIT);
  }

  @Test
  void callPastTheRateIsRefusedByOurLimit() {
    PayerGuard rare = guard(limits(Duration.ofSeconds(2), 0, 9, 1));
    StepVerifier.create(
            reactor.core.publisher.Flux.range(0, 8)
                .flatMap(_ -> rare.run(Mono.empty(), Mono.empty(), TOLD), 8)
                .collectList())
        .assertNext(
            outcomes -> assertThat(outcomes).contains(unavailable(UnavailableCause.LIMIT_REACHED)))
        .expectComplete()
        .verify(TEST_LIMIT);
    assertThat(rare.breaker().getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void ourOwnLimitDoesNotCount() {
    ends(failing(PayerException::limitReached), unavailable(UnavailableCause.LIMIT_REACHED));
    assertThat(breaker.getMetrics().getNumberOfBufferedCalls()).isZero();
  }

  @Test
  void bugOfOursIsAnErrorAndDoesNotCount() {
    StepVerifier.create(
            guard.run(Mono.empty(), Mono.empty(), failing(() -> new IllegalStateException("bug"))))
        .expectError(IllegalStateException.class)
        .verify(TEST_LIMIT);
    assertThat(breaker.getMetrics().getNumberOfBufferedCalls()).isZero();
    assertThat(calls).hasValue(1);
  }

  @Test
  void gettingReadyTakesNothingFromTheAttempt() {
    Duration longer = Inquiries.LIMITS.attemptTimeout().plusMillis(1);
    StepVerifier.withVirtualTime(() -> guard.run(Mono.delay(longer).then(), Mono.empty(), TOLD))
        .thenAwait(longer)
        .expectNext(new Answered(NOW, RESPONSE))
        .expectComplete()
        .verify(TEST_LIMIT);
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
  }
}
