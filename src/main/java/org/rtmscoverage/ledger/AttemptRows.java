package org.rtmscoverage.ledger;

import static org.rtmscoverage.ledger.CheckRows.instant;
import static org.rtmscoverage.ledger.CheckRows.number;
import static org.rtmscoverage.ledger.CheckRows.text;
import static org.rtmscoverage.ledger.CheckRows.time;

import io.r2dbc.spi.Readable;
import java.util.List;
import org.rtmscoverage.ledger.seal.MemberSeal;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.Practice;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table payer_attempt. */
final class AttemptRows {

  private final MemberSeal seal;

  AttemptRows(MemberSeal seal) {
    this.seal = seal;
  }

  Mono<Void> insert(
      DatabaseClient db, Practice practice, String checkId, List<KeptAttempt> attempts) {
    return Flux.fromIterable(attempts)
        .concatMap(attempt -> insert(db, practice, checkId, attempt))
        .then();
  }

  private Mono<Long> insert(
      DatabaseClient db, Practice practice, String checkId, KeptAttempt attempt) {
    var sql =
        db.sql(
                """
                insert into payer_attempt (check_id, number, practice, run, payer_id, protocol,
                  service_type, identity, sent_at, ended_at, result, http_status, reply_bytes,
                  sealed_reply)
                values (:check, :number, :practice, :run, :payer, :protocol, :type, :identity,
                  :sent, :ended, :result, :status, :bytes, :reply)
                """)
            .bind("check", checkId)
            .bind("number", attempt.number())
            .bind("practice", practice.value())
            .bind("run", attempt.run())
            .bind("payer", attempt.payerId().value())
            .bind("protocol", attempt.protocol())
            .bind("type", attempt.serviceType())
            .bind("identity", attempt.identity())
            .bind("sent", time(attempt.sentAt()))
            .bind("ended", time(attempt.endedAt()))
            .bind("result", attempt.result())
            .bind("bytes", attempt.replyBytes());
    Integer status = attempt.httpStatus();
    sql = status == null ? sql.bindNull("status", Integer.class) : sql.bind("status", status);
    byte[] reply = attempt.reply();
    sql =
        reply == null
            ? sql.bindNull("reply", String.class)
            : sql.bind("reply", seal.seal(reply, context(practice, checkId, attempt.number())));
    return sql.fetch().rowsUpdated();
  }

  Flux<KeptAttempt> ofCheck(DatabaseClient db, Practice practice, String checkId) {
    return db.sql(
            """
            select number, run, payer_id, protocol, service_type, identity, sent_at, ended_at,
              result, http_status, reply_bytes
            from payer_attempt where check_id = :check and practice = :practice order by number
            """)
        .bind("check", checkId)
        .bind("practice", practice.value())
        .map(AttemptRows::attempt)
        .all();
  }

  private static KeptAttempt attempt(Readable row) {
    return new KeptAttempt(
        number(row, "number"),
        number(row, "run"),
        new PayerId(text(row, "payer_id")),
        text(row, "protocol"),
        text(row, "service_type"),
        text(row, "identity"),
        instant(row, "sent_at"),
        instant(row, "ended_at"),
        text(row, "result"),
        row.get("http_status", Integer.class),
        number(row, "reply_bytes"),
        null);
  }

  /** What the payer sent in one attempt. */
  Mono<byte[]> reply(DatabaseClient db, Practice practice, String checkId, int number) {
    return db.sql(
            "select sealed_reply from payer_attempt where check_id = :check and"
                + " practice = :practice and number = :number and sealed_reply is not null")
        .bind("check", checkId)
        .bind("practice", practice.value())
        .bind("number", number)
        .map(row -> seal.open(text(row, "sealed_reply"), context(practice, checkId, number)))
        .one();
  }

  static String context(Practice practice, String checkId, int number) {
    return CheckRows.context(practice, checkId, "reply-" + number);
  }
}
