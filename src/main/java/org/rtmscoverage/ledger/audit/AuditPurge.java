package org.rtmscoverage.ledger.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.vocabulary.Practice;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** One purge of one practice's chain, in one transaction. */
final class AuditPurge {

  private final DatabaseClient transaction;
  private final AuditChain chain;
  private final Caller caller;
  private final Instant now;

  AuditPurge(DatabaseClient transaction, AuditChain chain, Caller caller, Instant now) {
    this.transaction = transaction;
    this.chain = chain;
    this.caller = caller;
    this.now = now;
  }

  static IllegalStateException broken(Practice practice) {
    return new IllegalStateException(
        "The audit trail of " + practice + " is not intact; nothing was removed from it.");
  }

  private String practice() {
    return caller.practice().value();
  }

  /** Empty if nothing is that old. */
  Mono<AuditCheckpoint> remove(Instant before) {
    return AuditTables.lock(transaction, caller.practice())
        .flatMap(head -> lastOld(before, head.seq() - 1))
        .flatMap(
            through ->
                AuditTables.state(transaction, caller.practice())
                    .flatMap(state -> removeThrough(through, state.checkpoint())));
  }

  /** The row before the first that is young enough to stay. */
  private Mono<AuditRow> lastOld(Instant before, long atMost) {
    return transaction
        .sql(
            """
            select coalesce(min(seq), 0) as seq from audit_entry
            where practice = :practice and (recorded_at >= :before or seq > :most)
            """)
        .bind("practice", practice())
        .bind("before", before.atOffset(ZoneOffset.UTC))
        .bind("most", atMost)
        .map(row -> Columns.number(row, "seq") - 1)
        .one()
        .flatMap(
            seq -> AuditTables.rows(transaction, caller.practice(), null, seq - 1, seq, 1).next());
  }

  private Mono<AuditCheckpoint> removeThrough(
      AuditRow through, AuditState.@Nullable Checkpoint earlier) {
    long expected = through.seq() - (earlier == null ? 0 : earlier.throughSeq());
    AuditState.Checkpoint checkpoint = sealed(through);
    return delete("audit_entry where practice = :practice and seq <= " + through.seq())
        .flatMap(
            removed ->
                removed == expected
                    ? delete("audit_checkpoint where practice = :practice")
                    : Mono.error(broken(caller.practice())))
        .then(insert(checkpoint))
        .thenReturn(checkpoint.of(caller.practice()));
  }

  private AuditState.Checkpoint sealed(AuditRow through) {
    String by = caller.actor().value();
    return new AuditState.Checkpoint(
        through.seq(),
        through.hash(),
        through.seq(),
        now,
        by,
        chain.checkpoint(practice(), through.seq(), through.hash(), through.seq(), now, by));
  }

  private Mono<Long> delete(String rows) {
    return transaction
        .sql("delete from " + rows)
        .bind("practice", practice())
        .fetch()
        .rowsUpdated();
  }

  private Mono<Long> insert(AuditState.Checkpoint checkpoint) {
    return transaction
        .sql(
            """
            insert into audit_checkpoint (practice, through_seq, through_hash, entries, sealed_at,
              sealed_by, seal)
            values (:practice, :seq, :hash, :entries, :at, :by, :seal)
            """)
        .bind("practice", practice())
        .bind("seq", checkpoint.throughSeq())
        .bind("hash", checkpoint.throughHash())
        .bind("entries", checkpoint.entries())
        .bind("at", checkpoint.sealedAt().atOffset(ZoneOffset.UTC))
        .bind("by", checkpoint.sealedBy())
        .bind("seal", checkpoint.seal())
        .fetch()
        .rowsUpdated();
  }
}
