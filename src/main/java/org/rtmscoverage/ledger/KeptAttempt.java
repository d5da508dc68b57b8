package org.rtmscoverage.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PayerId;

/**
 * One time a payer was asked.
 *
 * @param number place among the attempts of its check, from 1
 * @param run in which run of the check, from 1
 * @param payerId who was asked
 * @param protocol wire format
 * @param serviceType X12 service type asked about
 * @param identity by what the member was looked for
 * @param sentAt when it went out
 * @param endedAt when it ended
 * @param result what came of it, in a word
 * @param httpStatus HTTP status; null if there was none
 * @param replyBytes size of what came back
 * @param reply what came back, as sent; protected health information; null in lists
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record KeptAttempt(
    int number,
    int run,
    PayerId payerId,
    String protocol,
    String serviceType,
    String identity,
    Instant sentAt,
    Instant endedAt,
    String result,
    @Nullable Integer httpStatus,
    int replyBytes,
    byte @Nullable [] reply) {
  /** Hides the answer. */
  @Override
  public String toString() {
    return "KeptAttempt[hidden]";
  }
}
