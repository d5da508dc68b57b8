package org.rtmscoverage.ledger.audit;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Practice;
import org.rtmscoverage.vocabulary.PurposeOfUse;

/**
 * A row of audit_entry as it stands, whether or not it still makes sense.
 *
 * @param practice practice
 * @param seq seq
 * @param recordedAt recorded_at
 * @param actor actor
 * @param action action
 * @param purpose purpose
 * @param subject subject
 * @param previousHash previous_hash
 * @param hash hash
 */
record AuditRow(
    String practice,
    long seq,
    Instant recordedAt,
    String actor,
    String action,
    String purpose,
    String subject,
    String previousHash,
    String hash) {

  static final String COLUMNS =
      "practice, seq, recorded_at, actor, action, purpose, subject, previous_hash, hash";

  static AuditRow of(Readable row) {
    return new AuditRow(
        Columns.text(row, "practice"),
        Columns.number(row, "seq"),
        Columns.moment(row, "recorded_at"),
        Columns.text(row, "actor"),
        Columns.text(row, "action"),
        Columns.text(row, "purpose"),
        Columns.text(row, "subject"),
        Columns.text(row, "previous_hash"),
        Columns.text(row, "hash"));
  }

  AuditRow withHash(String sealed) {
    return new AuditRow(
        practice, seq, recordedAt, actor, action, purpose, subject, previousHash, sealed);
  }

  /** The entry; IllegalArgumentException if somebody wrote into the row what never was one. */
  AuditEntry entry() {
    return new AuditEntry(
        new Practice(practice),
        seq,
        recordedAt,
        new Actor(actor),
        AuditAction.valueOf(action),
        PurposeOfUse.valueOf(purpose),
        subject,
        previousHash,
        hash);
  }
}
