package org.rtmscoverage.ledger.audit;

import java.time.Instant;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Practice;

/**
 * What purges left of the entries they removed. There is one for a practice, which each purge
 * replaces.
 *
 * @param practice whose chain
 * @param throughSeq the last entry that was removed
 * @param throughHash its hash, on which the first entry that is left follows
 * @param entries how many entries were removed by all purges together
 * @param sealedAt when the last purge was, in UTC, whole microseconds
 * @param sealedBy who purged last
 * @param seal seal over all of this, 64 hex digits
 */
public record AuditCheckpoint(
    Practice practice,
    long throughSeq,
    String throughHash,
    long entries,
    Instant sealedAt,
    Actor sealedBy,
    String seal) {}
