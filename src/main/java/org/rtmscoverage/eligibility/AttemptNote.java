package org.rtmscoverage.eligibility;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.PayerAttempt.Result;

/**
 * What is seen of one attempt: what its channel sent and got, and how it ended. The channel, the
 * payer's worker and the deadline each write from a thread of their own; the first end counts, and
 * nothing is noted after it.
 */
final class AttemptNote {

  private static final byte[] NOTHING = new byte[0];

  private final Clock clock;
  private @Nullable Instant sentAt;
  private @Nullable Instant endedAt;
  private @Nullable Result result; // null: under way, or ended by our own doing
  private @Nullable Integer httpStatus;
  private byte[] reply = NOTHING;

  AttemptNote(Clock clock) {
    this.clock = clock;
  }

  /** The question is handed to a connection. */
  synchronized void sent() {
    if (endedAt == null) {
      sentAt = clock.instant();
    }
  }

  /** A reply begins to come. */
  synchronized void status(int status) {
    if (endedAt == null) {
      httpStatus = status;
    }
  }

  /** A reply has come whole. */
  synchronized void reply(byte[] body) {
    if (endedAt == null) {
      reply = body;
    }
  }

  /** It brought an answer; null is an empty one, which no adapter should give. */
  void answered(@Nullable PayerAnswer answer) {
    end(
        switch (answer) {
          case null -> Result.UNREADABLE;
          case PayerAnswer.Told _ -> Result.TOLD;
          case PayerAnswer.Refused _ -> Result.REFUSED;
        });
  }

  /** It brought none. */
  void failed(Throwable thrown) {
    end(thrown instanceof PayerException failure ? result(failure.failure()) : null);
  }

  /** Its time is over. */
  void cutOff() {
    end(Result.TIMED_OUT);
  }

  /** Nothing if it did not go out to the payer. */
  synchronized Optional<PayerAttempt> attempt(EligibilityInquiry inquiry) {
    return sentAt == null || endedAt == null || result == null
        ? Optional.empty()
        : Optional.of(PayerAttempt.of(inquiry, sentAt, endedAt, result, httpStatus, reply));
  }

  private synchronized void end(@Nullable Result how) {
    if (endedAt == null) {
      endedAt = clock.instant();
      result = how;
    }
  }

  private static @Nullable Result result(PayerException.Failure failure) {
    return switch (failure) {
      case TIMED_OUT -> Result.TIMED_OUT;
      case CONNECTION_FAILED -> Result.CONNECTION_FAILED;
      case HTTP_ERROR -> Result.HTTP_ERROR;
      case PAYER_SAYS_UNAVAILABLE -> Result.PAYER_SAYS_UNAVAILABLE;
      case THROTTLED -> Result.THROTTLED;
      case UNREADABLE -> Result.UNREADABLE;
      case ACCESS_REFUSED -> Result.ACCESS_REFUSED;
      case SIGN_IN_FAILED, LIMIT_REACHED -> null;
    };
  }
}
