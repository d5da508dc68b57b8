package org.rtmscoverage.ledger;

import static org.rtmscoverage.ledger.CheckRows.bound;
import static org.rtmscoverage.ledger.CheckRows.instant;
import static org.rtmscoverage.ledger.CheckRows.text;
import static org.rtmscoverage.ledger.CheckRows.time;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.seal.MemberFingerprint;
import org.rtmscoverage.ledger.seal.MemberSeal;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.Practice;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table check_entry: only added to. */
final class EntryRows {

  private static final String COLUMNS =
      "id, check_id, kind, recorded_at, recorded_by, step_id, sealed_body";

  private final MemberSeal seal;
  private final MemberFingerprint fingerprint;

  EntryRows(MemberSeal seal, MemberFingerprint fingerprint) {
    this.seal = seal;
    this.fingerprint = fingerprint;
  }

  Mono<Long> insert(
      DatabaseClient db, Caller caller, NewEntry entry, CheckRows.Done done, Instant now) {
    Practice practice = caller.practice();
    var sql =
        db.sql(
                """
                insert into check_entry (id, check_id, practice, kind, payer_id, member_key,
                  recorded_at, recorded_by, step_id, step_state, sealed_body)
                values (:id, :check, :practice, :kind, :payer, :member, :now, :actor, :step, :state,
                  :body)
                """)
            .bind("id", entry.id())
            .bind("check", entry.checkId())
            .bind("practice", practice.value())
            .bind("kind", entry.kind().name())
            .bind("payer", done.payerId())
            .bind("member", done.memberKey())
            .bind("now", time(now))
            .bind("actor", caller.actor().value())
            .bind("body", seal.seal(entry.body(), context(practice, entry.id())));
    sql = bound(sql, "step", entry.stepId());
    Boolean closed = entry.closed();
    sql = bound(sql, "state", closed == null ? null : closed ? "CLOSED" : "OPEN");
    return sql.fetch().rowsUpdated();
  }

  /**
   * When something is recorded now: later than all that was recorded on the check before, however
   * the clocks go of those who record. The check is locked.
   */
  Mono<Instant> nextMoment(DatabaseClient db, String checkId, Instant now) {
    return db.sql("select max(recorded_at) as newest from check_entry where check_id = :check")
        .bind("check", checkId)
        .map(row -> later(row.get("newest", OffsetDateTime.class), now))
        .one();
  }

  private static Instant later(@Nullable OffsetDateTime newest, Instant now) {
    return newest == null || newest.toInstant().isBefore(now)
        ? now
        : newest.toInstant().plus(1, ChronoUnit.MICROS);
  }

  Flux<KeptEntry> ofCheck(DatabaseClient db, Practice practice, String checkId) {
    return db.sql(
            "select "
                + COLUMNS
                + " from check_entry where check_id = :check and practice = :practice"
                + " order by recorded_at, id")
        .bind("check", checkId)
        .bind("practice", practice.value())
        .map(row -> entry(row, practice))
        .all();
  }

  /**
   * What payers were found to have said of a person; states of next steps are left out. A family
   * may share one member number, so the check an entry is of must be about the same person.
   */
  Flux<KeptEntry> ofPerson(DatabaseClient db, Practice practice, PayerId payerId, Person person) {
    return db.sql(
            "select "
                + COLUMNS
                + " from check_entry where practice = :practice and member_key = :member"
                + " and payer_id = :payer and kind <> 'NEXT_STEP' and check_id in (select c.id from"
                + " coverage_check c where c.practice = :practice and c.member_key = :member"
                + " and c.person_key = :person) order by recorded_at, id")
        .bind("practice", practice.value())
        .bind("member", fingerprint.ofMemberNumber(practice, person.memberNumber()))
        .bind("payer", payerId.value())
        .bind("person", fingerprint.ofPerson(practice, person.lastName(), person.dateOfBirth()))
        .map(row -> entry(row, practice))
        .all();
  }

  private KeptEntry entry(Readable row, Practice practice) {
    String id = text(row, "id");
    return new KeptEntry(
        id,
        text(row, "check_id"),
        EntryKind.valueOf(text(row, "kind")),
        instant(row, "recorded_at"),
        new Actor(text(row, "recorded_by")),
        row.get("step_id", String.class),
        seal.open(text(row, "sealed_body"), context(practice, id)));
  }

  static String context(Practice practice, String id) {
    return CheckRows.context(practice, id, "entry");
  }
}
