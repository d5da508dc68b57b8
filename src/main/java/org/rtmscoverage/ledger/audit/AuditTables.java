package org.rtmscoverage.ledger.audit;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Practice;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The statements of the audit trail, the same for H2 and PostgreSQL. */
final class AuditTables {

  private static final String STATE =
      """
      select h.seq, h.hash, h.seal, c.through_seq, c.through_hash, c.entries, c.sealed_at,
        c.sealed_by, c.seal as checkpoint_seal,
        (select max(e.seq) from audit_entry e where e.practice = p.practice) as last_seq
      from (select cast(:practice as varchar(63)) as practice) p
      left join audit_head h on h.practice = p.practice
      left join audit_checkpoint c on c.practice = p.practice
      """;

  private AuditTables() {}

  /** Head, checkpoint and last entry, all of the same moment. */
  static Mono<AuditState> state(DatabaseClient client, Practice practice) {
    return client.sql(STATE).bind("practice", practice.value()).map(AuditState::of).one();
  }

  /** The head, which nobody else changes until the transaction ends; made if there is none. */
  static Mono<AuditState.Head> locked(DatabaseClient client, AuditChain chain, Practice practice) {
    return lock(client, practice)
        .switchIfEmpty(
            Mono.defer(() -> create(client, chain, practice).then(lock(client, practice))));
  }

  /** The head, locked; empty if there is none. */
  static Mono<AuditState.Head> lock(DatabaseClient client, Practice practice) {
    return client
        .sql("select seq, hash, seal from audit_head where practice = :practice for update")
        .bind("practice", practice.value())
        .map(AuditState.Head::of)
        .one();
  }

  /** Waits for whoever makes the same head at once, and leaves it as it is then. */
  private static Mono<Void> create(DatabaseClient client, AuditChain chain, Practice practice) {
    return client
        .sql(
            """
            insert into audit_head (practice, seq, hash, seal)
            values (:practice, 0, :hash, :seal) on conflict do nothing
            """)
        .bind("practice", practice.value())
        .bind("hash", AuditChain.START)
        .bind("seal", chain.head(practice.value(), 0, AuditChain.START))
        .fetch()
        .rowsUpdated()
        .then();
  }

  /**
   * Adds a row at the end.
   *
   * @param trusted whether the head before it was sealed; after one that was not there is never a
   *     seal again, so that no later entry covers up what was done to the chain
   */
  static Mono<Void> append(DatabaseClient client, AuditChain chain, AuditRow row, boolean trusted) {
    return client
        .sql(
            """
            insert into audit_entry (practice, seq, recorded_at, actor, action, purpose, subject,
              previous_hash, hash)
            values (:practice, :seq, :recordedAt, :actor, :action, :purpose, :subject,
              :previousHash, :hash)
            """)
        .bind("practice", row.practice())
        .bind("seq", row.seq())
        .bind("recordedAt", row.recordedAt().atOffset(ZoneOffset.UTC))
        .bind("actor", row.actor())
        .bind("action", row.action())
        .bind("purpose", row.purpose())
        .bind("subject", row.subject())
        .bind("previousHash", row.previousHash())
        .bind("hash", row.hash())
        .fetch()
        .rowsUpdated()
        .then(
            client
                .sql(
                    """
                    update audit_head set seq = :seq, hash = :hash, seal = :seal
                    where practice = :practice
                    """)
                .bind("seq", row.seq())
                .bind("hash", row.hash())
                .bind(
                    "seal",
                    trusted ? chain.head(row.practice(), row.seq(), row.hash()) : AuditChain.BROKEN)
                .bind("practice", row.practice())
                .fetch()
                .rowsUpdated())
        .then();
  }

  /** Rows in their order, from the one after a place to a last one. */
  static Flux<AuditRow> rows(
      DatabaseClient client,
      Practice practice,
      @Nullable String subject,
      long afterSeq,
      long lastSeq,
      int limit) {
    GenericExecuteSpec statement =
        client
            .sql(
                "select "
                    + AuditRow.COLUMNS
                    + " from audit_entry where practice = :practice and seq > :after"
                    + " and seq <= :last"
                    + (subject == null ? "" : " and subject = :subject")
                    + " order by seq limit :limit")
            .bind("practice", practice.value())
            .bind("after", afterSeq)
            .bind("last", lastSeq)
            .bind("limit", limit);
    return (subject == null ? statement : statement.bind("subject", subject))
        .map(AuditRow::of)
        .all();
  }

  /** Every practice that has anything in the audit trail. */
  static Flux<Practice> practices(DatabaseClient client) {
    return client
        .sql(
            """
            select practice from audit_head union select practice from audit_checkpoint
            union select practice from audit_entry order by practice
            """)
        .map(row -> new Practice(Columns.text(row, "practice")))
        .all();
  }
}
