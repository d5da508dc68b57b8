package org.rtmscoverage.eligibility;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.vocabulary.PayerId;

/**
 * One attempt that went out to a payer, and what came back; protected health information.
 *
 * @param payerId who was asked
 * @param protocol wire format of question and reply
 * @param serviceType X12 service type asked about
 * @param identity by what the member was looked for
 * @param sentAt when the question was handed to a connection, in UTC
 * @param endedAt when the reply was read or the attempt was given up, in UTC
 * @param result what became of it
 * @param httpStatus status of the reply; null if none began to come
 * @param reply the reply as it came, at most as large as the payer's limit; empty if none came
 *     whole; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record PayerAttempt(
    PayerId payerId,
    Protocol protocol,
    String serviceType,
    IdentitySearch identity,
    Instant sentAt,
    Instant endedAt,
    Result result,
    @Nullable Integer httpStatus,
    byte[] reply) {

  /** What became of an attempt. */
  public enum Result {
    /** The payer told about the member's coverage. */
    TOLD,
    /** It refused with reasons, or found by less than the whole card somebody else. */
    REFUSED,
    /** What came is no answer, or is one about another member. */
    UNREADABLE,
    /** No answer within the time limit. */
    TIMED_OUT,
    /** Connection refused, reset or broken off. */
    CONNECTION_FAILED,
    /** An HTTP error without a readable answer. */
    HTTP_ERROR,
    /** The payer says it cannot respond now. */
    PAYER_SAYS_UNAVAILABLE,
    /** The payer says that we ask too often. */
    THROTTLED,
    /** Our credentials were not accepted. */
    ACCESS_REFUSED,
    /** The check ended before the question did; whether it reached the payer is not known. */
    ABANDONED
  }

  /**
   * A question nobody waited for to its end.
   *
   * @param inquiry the question
   * @param askedAt when it was put
   * @param leftAt when it was left
   * @return the attempt, without a reply
   */
  public static PayerAttempt abandoned(
      EligibilityInquiry inquiry, Instant askedAt, Instant leftAt) {
    return of(inquiry, askedAt, leftAt, Result.ABANDONED, null, new byte[0]);
  }

  static PayerAttempt of(
      EligibilityInquiry inquiry,
      Instant sentAt,
      Instant endedAt,
      Result result,
      @Nullable Integer httpStatus,
      byte[] reply) {
    return new PayerAttempt(
        inquiry.payer().id(),
        inquiry.payer().connection().protocol(),
        inquiry.serviceType(),
        inquiry.identity(),
        sentAt,
        endedAt,
        result,
        httpStatus,
        reply);
  }

  /** Hides the reply. */
  @Override
  public String toString() {
    return "PayerAttempt[hidden]";
  }
}
