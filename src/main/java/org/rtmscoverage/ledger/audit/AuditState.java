package org.rtmscoverage.ledger.audit;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Practice;

/**
 * What stands around a practice's chain at one moment.
 *
 * @param head where it says it ends; null if it does not
 * @param checkpoint what purges left; null if nothing
 * @param last the last entry that is there; 0 if there is none
 */
record AuditState(@Nullable Head head, @Nullable Checkpoint checkpoint, long last) {

  static AuditState of(Readable row) {
    Long last = row.get("last_seq", Long.class);
    return new AuditState(
        row.get("seq", Long.class) == null ? null : Head.of(row),
        row.get("through_seq", Long.class) == null ? null : Checkpoint.of(row),
        last == null ? 0 : last);
  }

  /**
   * A row of audit_head.
   *
   * @param seq the last entry
   * @param hash its hash
   * @param seal over both
   */
  record Head(long seq, String hash, String seal) {

    static Head of(Readable row) {
      return new Head(
          Columns.number(row, "seq"), Columns.text(row, "hash"), Columns.text(row, "seal"));
    }

    boolean isSealed(AuditChain chain, String practice) {
      return chain.head(practice, seq, hash).equals(seal);
    }
  }

  /**
   * A row of audit_checkpoint as it stands.
   *
   * @param throughSeq through_seq
   * @param throughHash through_hash
   * @param entries entries
   * @param sealedAt sealed_at
   * @param sealedBy sealed_by
   * @param seal seal
   */
  record Checkpoint(
      long throughSeq,
      String throughHash,
      long entries,
      Instant sealedAt,
      String sealedBy,
      String seal) {

    static Checkpoint of(Readable row) {
      return new Checkpoint(
          Columns.number(row, "through_seq"),
          Columns.text(row, "through_hash"),
          Columns.number(row, "entries"),
          Columns.moment(row, "sealed_at"),
          Columns.text(row, "sealed_by"),
          Columns.text(row, "checkpoint_seal"));
    }

    boolean isSealed(AuditChain chain, String practice) {
      return chain
          .checkpoint(practice, throughSeq, throughHash, entries, sealedAt, sealedBy)
          .equals(seal);
    }

    AuditCheckpoint of(Practice practice) {
      return new AuditCheckpoint(
          practice, throughSeq, throughHash, entries, sealedAt, new Actor(sealedBy), seal);
    }
  }
}
