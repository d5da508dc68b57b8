package org.rtmscoverage.ledger.nemesis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of the client and what came back; holds no member data.
 *
 * @param operation what it was for; repeats of the same have the same number
 * @param kind kind of that operation
 * @param key the Idempotency-Key; null if none was sent
 * @param bodySha256 SHA-256 of what was sent, hex
 * @param status HTTP status; 0 if the connection was lost
 * @param checkId the check it was about, or that came of it; null if unknown
 * @param answerSha256 SHA-256 of the check's answer, hex; null if it did not come back
 * @param entryId what was recorded; null if nothing was
 * @param sentAt when it went out
 * @param millis how long it took
 * @param oddity what must never come back, in words; null if nothing is wrong
 */
record Call(
    int operation,
    Operation.Kind kind,
    @Nullable String key,
    String bodySha256,
    int status,
    @Nullable String checkId,
    @Nullable String answerSha256,
    @Nullable String entryId,
    Instant sentAt,
    long millis,
    @Nullable String oddity) {}
