package org.rtmscoverage.eligibility;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that brought no answer. Its text holds nothing the payer sent and nothing that was
 * asked, and it has no cause, so that no log line can show a person.
 */
public final class PayerException extends RuntimeException {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final int SERVICE_UNAVAILABLE = 503;

  private final Failure failure;
  private final boolean counts;
  private final Again again;
  private final transient @Nullable Duration retryAfter;
  private final transient List<Rejection> rejections;

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
    /** The payer says in its protocol that we ask too often. */
    THROTTLED,
    /** An answer that cannot be read. */
    UNREADABLE,
    /** Our credentials are not accepted, by the payer or where we sign in. */
    ACCESS_REFUSED,
    /** No token could be had where we sign in; the payer was not asked. */
    SIGN_IN_FAILED,
    /** Our own limit. */
    LIMIT_REACHED
  }

  /** Whether asking again may help. */
  enum Again {
    /** It would change nothing, or the payer may still work on the question. */
    NEVER,
    /** After a wait. */
    AFTER_A_PAUSE,
    /** With a new token, once. */
    AT_ONCE
  }

  private PayerException(
      Failure failure,
      String message,
      boolean counts,
      Again again,
      @Nullable Duration retryAfter,
      List<Rejection> rejections) {
    super(message, null, false, false);
    this.failure = failure;
    this.counts = counts;
    this.again = again;
    this.retryAfter = retryAfter;
    this.rejections = rejections;
  }

  private PayerException(Failure failure, String message, boolean counts, Again again) {
    this(failure, message, counts, again, null, List.of());
  }

  /**
   * An answer that cannot be read.
   *
   * @param reason what is wrong with it, without any of its content
   * @return the exception
   */
  public static PayerException unreadable(String reason) {
    return new PayerException(Failure.UNREADABLE, reason, true, Again.NEVER);
  }

  /**
   * An HTTP error whose body is no answer: 5xx counts against the payer, the rest does not. Only
   * who asks us to come again later is asked again: 429, and 503 that says when.
   *
   * @param reply what came back
   * @return the exception
   */
  public static PayerException http(PayerReply reply) {
    int status = reply.status();
    if (status == UNAUTHORIZED) {
      return accessRefused(AccessRefusal.CREDENTIALS);
    }
    if (status == FORBIDDEN) {
      return accessRefused(AccessRefusal.RIGHTS);
    }
    boolean later =
        status == TOO_MANY_REQUESTS
            || (status == SERVICE_UNAVAILABLE && reply.retryAfter() != null);
    return new PayerException(
        Failure.HTTP_ERROR,
        "HTTP status " + status,
        status >= SERVER_ERROR,
        later ? Again.AFTER_A_PAUSE : Again.NEVER,
        reply.retryAfter(),
        List.of());
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
        Again.AFTER_A_PAUSE,
        reply.retryAfter(),
        List.of());
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
        Again.NEVER);
  }

  static PayerException throttled(List<Rejection> rejections, @Nullable Duration retryAfter) {
    return new PayerException(
        Failure.THROTTLED,
        "the payer says that more was asked than is allowed",
        false,
        Again.AFTER_A_PAUSE,
        retryAfter,
        List.copyOf(rejections));
  }

  static PayerException timedOut() {
    return new PayerException(Failure.TIMED_OUT, "no answer in time", true, Again.NEVER);
  }

  /** The question was not sent, so it may be sent again. */
  static PayerException connectionFailed(String what) {
    return new PayerException(Failure.CONNECTION_FAILED, what, true, Again.AFTER_A_PAUSE);
  }

  /** The connection broke when the question was under way; the payer may still work on it. */
  static PayerException brokenOff(String what) {
    return new PayerException(Failure.CONNECTION_FAILED, what, true, Again.NEVER);
  }

  static PayerException accessRefused(AccessRefusal refusal) {
    return new PayerException(
        Failure.ACCESS_REFUSED,
        "access refused",
        false,
        Again.NEVER,
        null,
        List.of(refusal.rejection()));
  }

  /** The payer did not accept the token we hold; a new one may help. */
  static PayerException tokenRefused() {
    return new PayerException(
        Failure.ACCESS_REFUSED,
        "token refused",
        false,
        Again.AT_ONCE,
        null,
        List.of(AccessRefusal.CREDENTIALS.rejection()));
  }

  static PayerException signInFailed(String what, boolean mayBeTriedAgain) {
    return new PayerException(
        Failure.SIGN_IN_FAILED, what, false, mayBeTriedAgain ? Again.AFTER_A_PAUSE : Again.NEVER);
  }

  static PayerException limitReached() {
    return new PayerException(
        Failure.LIMIT_REACHED, "our own limit for this payer is reached", false, Again.NEVER);
  }

  Failure failure() {
    return failure;
  }

  boolean counts() {
    return counts;
  }

  /** True if the payer was not asked, so that nothing is learned about it. */
  boolean beforeThePayer() {
    return failure == Failure.LIMIT_REACHED || failure == Failure.SIGN_IN_FAILED;
  }

  Again again() {
    return again;
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  List<Rejection> rejections() {
    return rejections;
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
