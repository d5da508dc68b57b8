package org.rtmscoverage.ledger;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.seal.MemberFingerprint;
import org.rtmscoverage.ledger.seal.MemberSeal;
import org.rtmscoverage.ledger.seal.SealBrokenException;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.Practice;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table coverage_check. Member data is sealed for its practice, check and column. */
final class CheckRows {

  private static final String HEAD =
      "id, state, accepted_at, accepted_by, finished_at, runs, payer_id, service_date,"
          + " recheck_of, outcome, open_steps";

  private final MemberSeal seal;
  private final MemberFingerprint fingerprint;

  CheckRows(MemberSeal seal, MemberFingerprint fingerprint) {
    this.seal = seal;
    this.fingerprint = fingerprint;
  }

  /**
   * A check without what hangs on it.
   *
   * @param head what a list shows of it
   * @param requestedOn day it was asked
   * @param request the request
   * @param answer the answer; null before
   * @param told what it rests on; null before
   * @param digest what later answers are compared with; null before
   * @param basis what else it rests on; null before
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record CheckRow(
      CheckHead head,
      LocalDate requestedOn,
      byte[] request,
      byte @Nullable [] answer,
      byte @Nullable [] told,
      byte @Nullable [] digest,
      @Nullable CheckBasis basis) {

    KeptCheck with(List<KeptAttempt> attempts, List<KeptEntry> entries, List<String> rechecks) {
      return new KeptCheck(
          head, requestedOn, request, answer, told, digest, basis, attempts, entries, rechecks);
    }
  }

  Mono<Long> insert(
      DatabaseClient db,
      Caller caller,
      NewCheck check,
      CheckState state,
      Instant now,
      Instant leaseUntil) {
    boolean begun = state == CheckState.RUNNING;
    Practice practice = caller.practice();
    var sql =
        db.sql(
                """
                insert into coverage_check (id, practice, state, accepted_at, accepted_by, runs,
                  lease_until, payer_id, service_date, requested_on, member_key, person_key,
                  recheck_of, steps, open_steps, sealed_request)
                values (:id, :practice, :state, :now, :actor, :runs, :lease, :payer, :service,
                  :requested, :member, :person, :recheck, 0, 0, :request)
                """)
            .bind("id", check.id())
            .bind("practice", practice.value())
            .bind("state", state.name())
            .bind("now", time(now))
            .bind("actor", caller.actor().value())
            .bind("runs", begun ? 1 : 0)
            .bind("payer", check.payerId().value())
            .bind("service", check.serviceDate())
            .bind("requested", check.requestedOn())
            .bind("member", fingerprint.ofMemberNumber(practice, check.memberNumber()))
            .bind("person", fingerprint.ofPerson(practice, check.lastName(), check.dateOfBirth()))
            .bind("request", seal.seal(check.request(), context(practice, check.id(), "request")));
    sql =
        check.recheckOf() == null
            ? sql.bindNull("recheck", String.class)
            : sql.bind("recheck", check.recheckOf());
    sql = begun ? sql.bind("lease", time(leaseUntil)) : sql.bindNull("lease", OffsetDateTime.class);
    return sql.fetch().rowsUpdated();
  }

  Mono<Integer> take(
      DatabaseClient db, Practice practice, String id, Instant now, Instant leaseUntil) {
    return db.sql(
            """
            update coverage_check set state = 'RUNNING', runs = runs + 1, lease_until = :lease
            where id = :id and practice = :practice and state in ('QUEUED', 'RUNNING')
              and (lease_until is null or lease_until < :now)
            """)
        .bind("id", id)
        .bind("practice", practice.value())
        .bind("lease", time(leaseUntil))
        .bind("now", time(now))
        .fetch()
        .rowsUpdated()
        .filter(updated -> updated == 1)
        .flatMap(
            _ ->
                db.sql("select runs from coverage_check where id = :id")
                    .bind("id", id)
                    .map(row -> number(row, "runs"))
                    .one());
  }

  /** Those whose lease ended, and those that wait since before a moment. */
  Flux<CheckLedger.Abandoned> abandoned(
      DatabaseClient db, Instant now, Instant waitingSince, int limit) {
    return db.sql(
            """
            select practice, id, runs from coverage_check
            where (state = 'RUNNING' and lease_until < :now)
              or (state = 'QUEUED' and accepted_at < :since)
            order by accepted_at, id limit :limit
            """)
        .bind("now", time(now))
        .bind("since", time(waitingSince))
        .bind("limit", limit)
        .map(
            row ->
                new CheckLedger.Abandoned(
                    new Practice(text(row, "practice")), text(row, "id"), number(row, "runs")))
        .all();
  }

  Mono<Long> giveUp(DatabaseClient db, CheckLedger.Abandoned one, Instant now) {
    return db.sql(
            """
            update coverage_check set state = 'FAILED', finished_at = :now, lease_until = null
            where id = :id and practice = :practice and state = 'RUNNING' and runs = :runs
              and lease_until < :now
            """)
        .bind("now", time(now))
        .bind("id", one.checkId())
        .bind("practice", one.practice().value())
        .bind("runs", one.runs())
        .fetch()
        .rowsUpdated();
  }

  Mono<Boolean> finish(
      DatabaseClient db,
      Practice practice,
      String id,
      int run,
      FinishedCheck finished,
      Instant now) {
    CheckBasis basis = finished.basis();
    var sql =
        db.sql(
                """
                update coverage_check set state = 'DONE', finished_at = :now, lease_until = null,
                  outcome = :outcome, steps = :steps, open_steps = :steps, policy_id = :policy,
                  policy_version = :version, policy_hash = :hash, config_hash = :config,
                  service_version = :service, sealed_answer = :answer, sealed_told = :told,
                  sealed_digest = :digest
                where id = :id and practice = :practice and state = 'RUNNING' and runs = :run
                """)
            .bind("now", time(now))
            .bind("outcome", finished.outcome())
            .bind("steps", finished.steps().size())
            .bind("config", basis.configHash())
            .bind("service", basis.serviceVersion())
            .bind("answer", seal.seal(finished.answer(), context(practice, id, "answer")))
            .bind("told", seal.seal(finished.told(), context(practice, id, "told")))
            .bind("digest", seal.seal(finished.digest(), context(practice, id, "digest")))
            .bind("id", id)
            .bind("practice", practice.value())
            .bind("run", run);
    sql = bound(sql, "policy", basis.policyId());
    sql = bound(sql, "version", basis.policyVersion());
    sql = bound(sql, "hash", basis.policyHash());
    return sql.fetch().rowsUpdated().map(updated -> updated == 1);
  }

  /** Binds a value that may be null. */
  static DatabaseClient.GenericExecuteSpec bound(
      DatabaseClient.GenericExecuteSpec sql, String name, @Nullable String value) {
    return value == null ? sql.bindNull(name, String.class) : sql.bind(name, value);
  }

  Mono<CheckRow> find(DatabaseClient db, Practice practice, String id) {
    return db.sql(
            "select "
                + HEAD
                + ", requested_on, policy_id, policy_version, policy_hash, config_hash,"
                + " service_version, sealed_request, sealed_answer, sealed_told, sealed_digest"
                + " from coverage_check where id = :id and practice = :practice")
        .bind("id", id)
        .bind("practice", practice.value())
        .map(row -> row(row, practice))
        .one();
  }

  Mono<CheckState> state(DatabaseClient db, Practice practice, String id) {
    return db.sql("select state from coverage_check where id = :id and practice = :practice")
        .bind("id", id)
        .bind("practice", practice.value())
        .map(row -> CheckState.valueOf(text(row, "state")))
        .one();
  }

  private CheckRow row(Readable row, Practice practice) {
    CheckHead head = head(row);
    String id = head.id();
    byte[] request = opened(row, practice, id, "request");
    return new CheckRow(
        head,
        Objects.requireNonNull(row.get("requested_on", LocalDate.class)),
        Objects.requireNonNull(request),
        opened(row, practice, id, "answer"),
        opened(row, practice, id, "told"),
        opened(row, practice, id, "digest"),
        head.state() == CheckState.DONE
            ? new CheckBasis(
                row.get("policy_id", String.class),
                row.get("policy_version", String.class),
                row.get("policy_hash", String.class),
                text(row, "config_hash"),
                text(row, "service_version"))
            : null);
  }

  private byte @Nullable [] opened(Readable row, Practice practice, String id, String column) {
    String sealed = row.get("sealed_" + column, String.class);
    return sealed == null ? null : seal.open(sealed, context(practice, id, column));
  }

  /** The requests of checks, by id; one that cannot be opened is left out. */
  Mono<Map<String, byte[]>> requests(DatabaseClient db, Practice practice, List<String> ids) {
    if (ids.isEmpty()) {
      return Mono.just(Map.of());
    }
    return db.sql(
            "select id, sealed_request from coverage_check where practice = :practice"
                + " and id in (:ids)")
        .bind("practice", practice.value())
        .bind("ids", ids)
        .map(row -> openRequest(row, practice))
        .all()
        .collect(HashMap::new, Map::putAll);
  }

  private Map<String, byte[]> openRequest(Readable row, Practice practice) {
    String id = text(row, "id");
    try {
      byte[] request = opened(row, practice, id, "request");
      return request == null ? Map.of() : Map.of(id, request);
    } catch (SealBrokenException _) {
      return Map.of();
    }
  }

  Flux<String> rechecks(DatabaseClient db, Practice practice, String id) {
    return db.sql(
            "select id from coverage_check where practice = :practice and recheck_of = :id"
                + " order by accepted_at, id")
        .bind("practice", practice.value())
        .bind("id", id)
        .map(row -> text(row, "id"))
        .all();
  }

  /**
   * Locks a check that is done, so that what is recorded on it comes one after the other.
   *
   * @param payerId who was asked
   * @param memberKey keyed hash of the member's number
   */
  record Done(String payerId, String memberKey) {}

  Mono<Done> lockDone(DatabaseClient db, Practice practice, String id) {
    return db.sql(
            "select payer_id, member_key from coverage_check"
                + " where id = :id and practice = :practice and state = 'DONE' for update")
        .bind("id", id)
        .bind("practice", practice.value())
        .map(row -> new Done(text(row, "payer_id"), text(row, "member_key")))
        .one();
  }

  /** Counts again which next steps are open: those whose newest entry does not close them. */
  Mono<Long> countOpenSteps(DatabaseClient db, String id) {
    return db.sql(
            """
            update coverage_check set open_steps = steps - (
              select count(*) from check_entry e
              where e.check_id = :id and e.step_state = 'CLOSED' and not exists (
                select 1 from check_entry l
                where l.check_id = e.check_id and l.step_id = e.step_id
                  and (l.recorded_at > e.recorded_at
                    or (l.recorded_at = e.recorded_at and l.id > e.id))))
            where id = :id
            """)
        .bind("id", id)
        .fetch()
        .rowsUpdated();
  }

  Flux<CheckHead> list(
      DatabaseClient db,
      Practice practice,
      CheckFilter filter,
      @Nullable PageStart start,
      int limit) {
    CheckConditions where = new CheckConditions(fingerprint, practice, filter, start);
    var sql =
        db.sql(
            "select "
                + HEAD
                + " from coverage_check where "
                + where.text()
                + " order by accepted_at desc, id desc limit "
                + limit);
    for (var value : where.values().entrySet()) {
      sql = sql.bind(value.getKey(), value.getValue());
    }
    return sql.map(CheckRows::head).all();
  }

  private static CheckHead head(Readable row) {
    OffsetDateTime finished = row.get("finished_at", OffsetDateTime.class);
    return new CheckHead(
        text(row, "id"),
        CheckState.valueOf(text(row, "state")),
        Objects.requireNonNull(row.get("accepted_at", OffsetDateTime.class)).toInstant(),
        new Actor(text(row, "accepted_by")),
        finished == null ? null : finished.toInstant(),
        number(row, "runs"),
        new PayerId(text(row, "payer_id")),
        Objects.requireNonNull(row.get("service_date", LocalDate.class)),
        row.get("recheck_of", String.class),
        row.get("outcome", String.class),
        number(row, "open_steps"));
  }

  /** What a sealed text belongs to, so that it opens nowhere else. */
  static String context(Practice practice, String id, String column) {
    return practice.value() + "/" + id + "/" + column;
  }

  static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }

  static int number(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Integer.class));
  }

  static Instant instant(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, OffsetDateTime.class)).toInstant();
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
