package org.rtmscoverage.ledger.audit;

import java.time.Instant;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Practice;
import org.rtmscoverage.vocabulary.PurposeOfUse;

/**
 * One thing somebody did with a practice's records; holds no member data.
 *
 * @param practice whose records
 * @param seq place in the practice's chain, from 1, without gaps
 * @param recordedAt when it was noted, in UTC, whole microseconds
 * @param actor who did it
 * @param action what was done
 * @param purpose why
 * @param subject id of the check it was done with, or "-" if it was none in particular
 * @param previousHash hash of the entry before it; 64 zeros for the first
 * @param hash seal over this entry and previousHash, 64 hex digits
 */
public record AuditEntry(
    Practice practice,
    long seq,
    Instant recordedAt,
    Actor actor,
    AuditAction action,
    PurposeOfUse purpose,
    String subject,
    String previousHash,
    String hash) {}
