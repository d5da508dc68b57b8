package org.rtmscoverage.ledger;

import static org.rtmscoverage.ledger.CheckRows.instant;
import static org.rtmscoverage.ledger.CheckRows.number;
import static org.rtmscoverage.ledger.CheckRows.text;
import static org.rtmscoverage.ledger.CheckRows.time;

import java.time.Instant;
import java.util.List;
import org.rtmscoverage.ledger.Purge.Removed;
import org.rtmscoverage.vocabulary.Practice;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The statements of one purge of one practice. */
final class PurgeRows {

  private static final int AT_ONCE = 50;

  private final Practice practice;
  private final Instant before;

  PurgeRows(Practice practice, Instant before) {
    this.practice = practice;
    this.before = before;
  }

  /**
   * A place among checks, oldest first.
   *
   * @param acceptedAt when the check before it was accepted
   * @param id that check
   */
  record Cursor(Instant acceptedAt, String id) {
    static final Cursor START = new Cursor(Instant.EPOCH, "");
  }

  /**
   * A check that ended long ago.
   *
   * @param place where it stands
   * @param openSteps next steps of it that nobody has closed
   */
  record Old(Cursor place, int openSteps) {}

  /**
   * Checks that ended long ago, which nobody else changes until the transaction ends.
   *
   * @param checks the checks
   */
  record Locked(List<Old> checks) {

    boolean isLast() {
      return checks.size() < AT_ONCE;
    }

    Cursor end() {
      return checks.getLast().place();
    }

    List<String> all() {
      return checks.stream().map(check -> check.place().id()).toList();
    }

    List<String> closed() {
      return checks.stream()
          .filter(check -> check.openSteps() == 0)
          .map(check -> check.place().id())
          .toList();
    }
  }

  Mono<Locked> lock(DatabaseClient db, Cursor after) {
    return db.sql(
            """
            select id, accepted_at, open_steps from coverage_check
            where practice = :practice and state in ('DONE', 'FAILED') and finished_at < :before
              and accepted_at < :before
              and (accepted_at > :at or (accepted_at = :at and id > :after))
            order by accepted_at, id limit :limit for update
            """)
        .bind("practice", practice.value())
        .bind("before", time(before))
        .bind("at", time(after.acceptedAt()))
        .bind("after", after.id())
        .bind("limit", AT_ONCE)
        .map(
            row ->
                new Old(
                    new Cursor(instant(row, "accepted_at"), text(row, "id")),
                    number(row, "open_steps")))
        .all()
        .collectList()
        .map(Locked::new);
  }

  /**
   * Those of some checks on which nothing was recorded since. A statement of its own: what was
   * recorded while the lock was waited for is seen only by a later one.
   */
  Mono<List<String>> untouched(DatabaseClient db, List<String> ids) {
    return ids.isEmpty()
        ? Mono.just(List.of())
        : db.sql(
                "select distinct check_id from check_entry where check_id in (:ids)"
                    + " and recorded_at >= :before")
            .bind("ids", ids)
            .bind("before", time(before))
            .map(row -> text(row, "check_id"))
            .all()
            .collectList()
            .map(young -> ids.stream().filter(id -> !young.contains(id)).toList());
  }

  Mono<Removed> delete(DatabaseClient db, List<String> ids) {
    return delete(db, "payer_attempt where check_id", ids)
        .flatMap(
            attempts ->
                delete(db, "check_entry where check_id", ids)
                    .flatMap(
                        entries ->
                            delete(db, "idempotency_key where check_id", ids)
                                .then(delete(db, "coverage_check where id", ids))
                                .map(checks -> new Removed(checks, attempts, entries, 0, 0))));
  }

  private Mono<Long> delete(DatabaseClient db, String rows, List<String> ids) {
    return db.sql("delete from " + rows + " in (:ids) and practice = :practice")
        .bind("ids", ids)
        .bind("practice", practice.value())
        .fetch()
        .rowsUpdated();
  }
}
