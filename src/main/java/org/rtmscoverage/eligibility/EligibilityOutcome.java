package org.rtmscoverage.eligibility;

import java.time.Instant;
import java.util.List;

/** What became of an inquiry: always a value, never an error signal for what a payer did. */
public sealed interface EligibilityOutcome {

  /**
   * When the question ended.
   *
   * @return in UTC
   */
  Instant asOf();

  /**
   * The payer answered.
   *
   * @param asOf when the answer came
   * @param response what it said
   */
  record Answered(Instant asOf, EligibilityResponse response) implements EligibilityOutcome {}

  /**
   * The payer answered that it cannot answer.
   *
   * @param asOf when the answer came
   * @param rejections its reasons, at least one
   */
  record Rejected(Instant asOf, List<Rejection> rejections) implements EligibilityOutcome {
    /** Keeps a copy. */
    public Rejected {
      rejections = List.copyOf(rejections);
    }
  }

  /**
   * The payer sent something that is no answer in its protocol, or another member's answer.
   *
   * @param asOf when it came
   * @param reason what is wrong with it, without any of its content
   */
  record Unreadable(Instant asOf, String reason) implements EligibilityOutcome {}

  /**
   * No answer could be had.
   *
   * @param asOf when it was given up
   * @param cause why
   */
  record Unavailable(Instant asOf, UnavailableCause cause) implements EligibilityOutcome {}

  /**
   * No address or credentials are configured for this payer; nothing was sent.
   *
   * @param asOf when it was asked
   */
  record NotConnected(Instant asOf) implements EligibilityOutcome {}

  /** Why no answer could be had. */
  enum UnavailableCause {
    /** No answer within the time limit. */
    TIMED_OUT,
    /** Connection refused, reset or broken off. */
    CONNECTION_FAILED,
    /** An HTTP error without a readable answer. */
    HTTP_ERROR,
    /** The payer or its clearinghouse says it cannot respond now (AAA 42, 80). */
    PAYER_SAYS_UNAVAILABLE,
    /** The breaker is open after earlier failures; nothing was sent. */
    BREAKER_OPEN,
    /** Our own limit for this payer is reached; nothing was sent. */
    LIMIT_REACHED
  }
}
