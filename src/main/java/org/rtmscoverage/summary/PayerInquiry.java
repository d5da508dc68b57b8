package org.rtmscoverage.summary;

import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.vocabulary.PayerId;

/**
 * One question that was put to a payer, or that was not and why.
 *
 * @param payerId who was asked
 * @param serviceType X12 service type asked about
 * @param identity by what the member was looked for
 * @param result what became of it
 * @param text that in words
 */
public record PayerInquiry(
    PayerId payerId, String serviceType, IdentitySearch identity, Result result, String text) {

  /** What became of a question. */
  public enum Result {
    /** Answered, with a row about the service type. */
    ANSWERED,
    /** Answered without a word on the service type. */
    SERVICE_TYPE_IGNORED,
    /** Rejected. */
    REJECTED,
    /** No usable answer came. */
    NOT_ANSWERED,
    /** The answer is an earlier one, kept. */
    EARLIER_ANSWER,
    /** Not asked. */
    NOT_ASKED
  }
}
