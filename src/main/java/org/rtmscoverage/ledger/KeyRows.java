package org.rtmscoverage.ledger;

import static org.rtmscoverage.ledger.CheckRows.text;
import static org.rtmscoverage.ledger.CheckRows.time;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.seal.MemberFingerprint;
import org.rtmscoverage.vocabulary.Practice;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The table idempotency_key. */
final class KeyRows {

  private final MemberFingerprint fingerprint;
  private final Duration keepFor;

  KeyRows(MemberFingerprint fingerprint, Duration keepFor) {
    this.fingerprint = fingerprint;
    this.keepFor = keepFor;
  }

  /** Takes a key; a duplicate key is an error signal. An old one that nobody keeps is free. */
  Mono<Void> claim(
      DatabaseClient db,
      Practice practice,
      @Nullable RepeatableRequest key,
      String checkId,
      @Nullable String entryId,
      Instant now) {
    return key == null
        ? Mono.empty()
        : forget(db, practice, key, now)
            .then(insert(db, practice, key, checkId, entryId, now))
            .then();
  }

  private Mono<Long> forget(
      DatabaseClient db, Practice practice, RepeatableRequest key, Instant now) {
    return db.sql(
            "delete from idempotency_key where practice = :practice and key_hash = :key"
                + " and kept_until < :now")
        .bind("practice", practice.value())
        .bind("key", hash(practice, key))
        .bind("now", time(now))
        .fetch()
        .rowsUpdated();
  }

  private Mono<Long> insert(
      DatabaseClient db,
      Practice practice,
      RepeatableRequest key,
      String checkId,
      @Nullable String entryId,
      Instant now) {
    var sql =
        db.sql(
                """
                insert into idempotency_key (practice, key_hash, operation, body_key, check_id,
                  entry_id, kept_until)
                values (:practice, :key, :operation, :body, :check, :entry, :until)
                """)
            .bind("practice", practice.value())
            .bind("key", hash(practice, key))
            .bind("operation", key.operation())
            .bind("body", fingerprint.ofBytes(practice, "body", key.body()))
            .bind("check", checkId)
            .bind("until", time(now.plus(keepFor)));
    sql = entryId == null ? sql.bindNull("entry", String.class) : sql.bind("entry", entryId);
    return sql.fetch().rowsUpdated();
  }

  /** What came before under a key. */
  Mono<Acceptance> find(DatabaseClient db, Practice practice, RepeatableRequest key, Instant now) {
    String body = fingerprint.ofBytes(practice, "body", key.body());
    return db.sql(
            "select operation, body_key, check_id, entry_id from idempotency_key"
                + " where practice = :practice and key_hash = :key and kept_until >= :now")
        .bind("practice", practice.value())
        .bind("key", hash(practice, key))
        .bind("now", time(now))
        .map(
            row -> {
              boolean same =
                  text(row, "operation").equals(key.operation())
                      && text(row, "body_key").equals(body);
              return same
                  ? (Acceptance)
                      new Acceptance.Known(text(row, "check_id"), row.get("entry_id", String.class))
                  : new Acceptance.KeyReused();
            })
        .one();
  }

  /** Takes away the keys nobody keeps any longer. */
  Mono<Long> forgetOld(DatabaseClient db, Instant now) {
    return db.sql("delete from idempotency_key where kept_until < :now")
        .bind("now", time(now))
        .fetch()
        .rowsUpdated();
  }

  private String hash(Practice practice, RepeatableRequest key) {
    return fingerprint.ofText(practice, "idempotency-key", key.key());
  }
}
