package org.rtmscoverage.eligibility;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Earlier;
import org.rtmscoverage.eligibility.EligibilityOutcome.NotConnected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Rejected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unreadable;
import org.rtmscoverage.eligibility.PayerActivity.Failed;

/**
 * Remembers how the inquiries to one payer ended, and nothing of what was asked or answered. It
 * outlives a change of the payer's settings.
 */
final class PayerHistory {

  /** How far it looks back. */
  static final Duration WINDOW = Duration.ofHours(1);

  /** Inquiries it looks back on at most. */
  static final int LONGEST = 500;

  /** CAQH CORE asks for an answer within it. */
  static final Duration CORE_LIMIT = Duration.ofSeconds(20);

  private static final double HUNDRED = 100;
  private static final double WELL_PERCENT = 90;
  private static final int SILENT = 3;

  private final Clock clock;
  private final RetryBudget budget;
  private final Deque<Call> calls = new ArrayDeque<>();
  private @Nullable Instant lastSuccess;
  private @Nullable Failed lastFailure;
  private YearMonth month;
  private Instant since;
  private long inquiries;
  private long inTime;

  PayerHistory(Clock clock) {
    this.clock = clock;
    this.budget = new RetryBudget(clock);
    this.month = YearMonth.now(clock);
    this.since = clock.instant();
  }

  /**
   * One inquiry.
   *
   * @param at when it ended
   * @param took from the first attempt to the end
   * @param answered whether the payer answered
   */
  private record Call(Instant at, Duration took, boolean answered) {}

  RetryBudget budget() {
    return budget;
  }

  /** Takes note of an inquiry that has ended; {@code sent} if any attempt went to the payer. */
  synchronized EligibilityOutcome ended(EligibilityOutcome outcome, Duration took, boolean sent) {
    if (!ours(outcome) && (sent || refusedAtTheDoor(outcome))) {
      note(outcome, took, sent);
    }
    return outcome;
  }

  private void note(EligibilityOutcome outcome, Duration took, boolean sent) {
    CallFailure failure = failure(outcome);
    calls.addLast(new Call(outcome.asOf(), took, failure == null));
    forget();
    if (failure == null) {
      lastSuccess = outcome.asOf();
    } else {
      lastFailure = new Failed(outcome.asOf(), failure);
    }
    if (sent) {
      turnMonth();
      inquiries++;
      inTime += failure == null && took.compareTo(CORE_LIMIT) <= 0 ? 1 : 0;
    }
  }

  /** Tells how the connection stands. */
  synchronized PayerActivity activity(boolean connected, boolean open, boolean halfOpen) {
    forget();
    turnMonth();
    List<Long> took =
        calls.stream().filter(Call::answered).map(c -> c.took().toMillis()).sorted().toList();
    Double rate = share(took.size(), calls.size());
    return new PayerActivity(
        connected ? state(rate, took.size(), open, halfOpen) : ActivityState.NOT_CONNECTED,
        calls.size(),
        rate,
        atMost(took, 50),
        atMost(took, 95),
        lastSuccess,
        lastFailure,
        budget.refused(),
        new PayerActivity.Month(month, since, inquiries, inTime, share(inTime, inquiries)));
  }

  private ActivityState state(@Nullable Double rate, int answered, boolean open, boolean halfOpen) {
    if (open) {
      return ActivityState.DOWN;
    }
    if (rate == null) {
      return ActivityState.UNKNOWN;
    }
    if (answered == 0 && calls.size() >= SILENT) {
      return ActivityState.DOWN;
    }
    return halfOpen || rate < WELL_PERCENT || !calls.getLast().answered()
        ? ActivityState.DEGRADED
        : ActivityState.UP;
  }

  private void forget() {
    Instant oldest = clock.instant().minus(WINDOW);
    while (!calls.isEmpty() && (calls.size() > LONGEST || calls.getFirst().at().isBefore(oldest))) {
      calls.removeFirst();
    }
  }

  private void turnMonth() {
    YearMonth now = YearMonth.now(clock);
    if (!now.equals(month)) {
      month = now;
      since = now.atDay(1).atStartOfDay(clock.getZone()).toInstant();
      inquiries = 0;
      inTime = 0;
    }
  }

  private static @Nullable Double share(long part, long whole) {
    return whole == 0 ? null : Math.round(part * HUNDRED * 10 / whole) / 10.0;
  }

  /** The smallest of the values that so many of a hundred do not pass (nearest rank). */
  private static @Nullable Long atMost(List<Long> sorted, int percent) {
    int rank = Math.ceilDiv(sorted.size() * percent, 100);
    return sorted.isEmpty() ? null : sorted.get(rank - 1);
  }

  private static boolean ours(EligibilityOutcome outcome) {
    return outcome instanceof Unavailable(_, var cause)
        && (cause == UnavailableCause.BREAKER_OPEN || cause == UnavailableCause.LIMIT_REACHED);
  }

  private static boolean refusedAtTheDoor(EligibilityOutcome outcome) {
    CallFailure failure = failure(outcome);
    return failure == CallFailure.SIGN_IN_FAILED || failure == CallFailure.ACCESS_REFUSED;
  }

  private static @Nullable CallFailure failure(EligibilityOutcome outcome) {
    return switch (outcome) {
      case Answered _, Earlier _, NotConnected _ -> null;
      case Unreadable _ -> CallFailure.UNREADABLE;
      case Rejected(_, List<Rejection> rejections) -> failure(rejections);
      case Unavailable(_, UnavailableCause cause) -> failure(cause);
    };
  }

  private static @Nullable CallFailure failure(List<Rejection> rejections) {
    List<RejectionClass> classes = rejections.stream().map(Rejection::rejectionClass).toList();
    if (classes.contains(RejectionClass.ACCESS_REFUSED)) {
      return CallFailure.ACCESS_REFUSED;
    }
    return classes.contains(RejectionClass.THROTTLED) ? CallFailure.THROTTLED : null;
  }

  private static @Nullable CallFailure failure(UnavailableCause cause) {
    return switch (cause) {
      case TIMED_OUT -> CallFailure.TIMED_OUT;
      case CONNECTION_FAILED -> CallFailure.CONNECTION_FAILED;
      case HTTP_ERROR -> CallFailure.HTTP_ERROR;
      case PAYER_SAYS_UNAVAILABLE -> CallFailure.PAYER_SAYS_UNAVAILABLE;
      case SIGN_IN_FAILED -> CallFailure.SIGN_IN_FAILED;
      case BREAKER_OPEN, LIMIT_REACHED -> null;
    };
  }
}
