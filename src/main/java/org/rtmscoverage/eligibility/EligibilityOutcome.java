package org.rtmscoverage.eligibility;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an inquiry: always a value, never an error signal for what a payer did. */
public sealed interface EligibilityOutcome {

  /**
   * When the question ended.
   *
   * @return in UTC
   */
  Instant asOf();

  /**
   * What the payer said about the member's coverage, now or earlier.
   *
   * @return null if it said nothing
   */
  default @Nullable EligibilityResponse response() {
    return null;
  }

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
   * The payer could not be asked or did not answer, and an earlier answer about the same member,
   * service types and month is still within what it was verified for.
   *
   * @param asOf when the earlier answer came
   * @param response what it said
   * @param cause why there is none of now
   */
  record Earlier(Instant asOf, EligibilityResponse response, UnavailableCause cause)
      implements EligibilityOutcome {}

  /**
   * No address or credentials are configured for this payer; nothing was sent.
   *
   * @param asOf when it was asked
   * @param missing properties of credentials the payer asks for that are not set; empty if there is
   *     no address
   */
  record NotConnected(Instant asOf, List<String> missing) implements EligibilityOutcome {
    /** Keeps a copy. */
    public NotConnected {
      missing = List.copyOf(missing);
    }

    /**
     * No address is configured.
     *
     * @param asOf when it was asked
     */
    public NotConnected(Instant asOf) {
      this(asOf, List.of());
    }
  }

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
    /** No token could be had where the payer wants us to sign in; the payer was not asked. */
    SIGN_IN_FAILED,
    /** The breaker is open after earlier failures; nothing was sent. */
    BREAKER_OPEN,
    /** Our own limit for this payer is reached; nothing was sent. */
    LIMIT_REACHED
  }
}
