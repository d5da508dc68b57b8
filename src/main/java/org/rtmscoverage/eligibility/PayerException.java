package org.rtmscoverage.eligibility;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that brought no answer. Its text holds nothing the payer sent and nothing that was
 * asked, and it has no cause, so that no log line can show a person.
 */
public final class PayerException extends RuntimeException {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final int SERVICE_UNAVAILABLE = 503;

  private final Failure failure;
  private final boolean counts;
  private final boolean retryable;
  private final transient @Nullable Duration retryAfter;

  /** What went wrong. */
  enum Failure {
    /** No answer in time. */
    TIMED_OUT,
    /** Refused, reset or broken off. */
    CONNECTION_FAILED,
    /** An HTTP error without a readable answer. */
    HTTP_ERROR,
    /** The payer says that it cannot respond now. */
    PAYER_SAYS_UNAVAILABLE,
    /** An answer that cannot be read. */
    UNREADABLE,
    /** Our own limit. */
    LIMIT_REACHED
  }

  private PayerException(
      Failure failure,
      String message,
      boolean counts,
      boolean retryable,
      @Nullable Duration retryAfter) {
    super(message, null, false, false);
    this.failure = failure;
    this.counts = counts;
    this.retryable = retryable;
    this.retryAfter = retryAfter;
  }

  /**
   * An answer that cannot be read.
   *
   * @param reason what is wrong with it, without any of its content
   * @return the exception
   */
  public static PayerException unreadable(String reason) {
    return new PayerException(Failure.UNREADABLE, reason, true, false, null);
  }

  /**
   * An HTTP error whose body is no answer: 5xx counts against the payer, the rest does not.
   *
   * @param reply what came back
   * @return the exception
   */
  public static PayerException http(PayerReply reply) {
    int status = reply.status();
    return new PayerException(
        Failure.HTTP_ERROR,
        "HTTP status " + status,
        status >= SERVER_ERROR,
        status == SERVICE_UNAVAILABLE || status == TOO_MANY_REQUESTS,
        reply.retryAfter());
  }

  /**
   * The payer, or who stands before it, says that it cannot respond now. With status 429 it says
   * that we ask too often, which is not its failure.
   *
   * @param reply what came back
   * @return the exception
   */
  public static PayerException payerUnavailable(PayerReply reply) {
    return new PayerException(
        Failure.PAYER_SAYS_UNAVAILABLE,
        "the payer cannot respond now",
        reply.status() != TOO_MANY_REQUESTS,
        true,
        reply.retryAfter());
  }

  /**
   * The payer took the question and will answer it later: no failure, and nothing to ask again.
   *
   * @return the exception
   */
  public static PayerException answersLater() {
    return new PayerException(
        Failure.PAYER_SAYS_UNAVAILABLE,
        "the payer took the question and will answer later",
        false,
        false,
        null);
  }

  static PayerException timedOut() {
    return new PayerException(Failure.TIMED_OUT, "no answer in time", true, false, null);
  }

  static PayerException connectionFailed(String what) {
    return new PayerException(Failure.CONNECTION_FAILED, what, true, true, null);
  }

  static PayerException limitReached() {
    return new PayerException(
        Failure.LIMIT_REACHED, "our own limit for this payer is reached", false, false, null);
  }

  Failure failure() {
    return failure;
  }

  boolean counts() {
    return counts;
  }

  boolean retryable() {
    return retryable;
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /**
   * Says what went wrong.
   *
   * @return words of ours only
   */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
