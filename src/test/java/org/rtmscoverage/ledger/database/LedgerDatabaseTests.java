package org.rtmscoverage.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@NullUnmarked // a null that slips through fails the test anyway
class LedgerDatabaseTests {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final OffsetDateTime NOON =
      OffsetDateTime.of(2026, 11, 23, 12, 0, 0, 123_456_000, ZoneOffset.UTC);

  private static DatabaseClient.GenericExecuteSpec insert(DatabaseClient client, String id) {
    return client
        .sql(
            """
            insert into coverage_check (id, practice, state, accepted_at, accepted_by, runs,
              payer_id, service_date, requested_on, member_key, person_key, steps, open_steps,
              finished_at, outcome, sealed_request, sealed_answer)
            values (:id, 'north', 'QUEUED', :at, 'front.desk', 0, 'aetna', :day, :day, 'm', 'p', 0, 0,
              :finished, :outcome, :request, :answer)
            """)
        .bind("id", id)
        .bind("at", NOON)
        .bind("day", LocalDate.of(2026, 11, 30))
        .bindNull("finished", OffsetDateTime.class)
        .bindNull("outcome", String.class);
  }

  private static <T> T value(Mono<T> mono) {
    var seen = new AtomicReference<T>();
    StepVerifier.create(mono.doOnNext(seen::set)).expectNextCount(1).expectComplete().verify(LIMIT);
    return seen.get();
  }

  @ParameterizedTest
  @EnumSource
  void longTextMomentsDaysAndNullsComeBackAsTheyWere(LedgerDatabases kind) {
    LedgerDatabase database = kind.of(getClass());
    String text = "\u00e9\ud83d\ude00 text".repeat(250_000);
    StepVerifier.create(
            database.change(
                client ->
                    insert(client, kind + "-long")
                        .bind("request", text)
                        .bindNull("answer", String.class)
                        .fetch()
                        .rowsUpdated()))
        .expectNext(1L)
        .expectComplete()
        .verify(LIMIT);
    Map<String, Object> read =
        value(
            database
                .read(
                    client ->
                        client
                            .sql("select * from coverage_check where id = :id")
                            .bind("id", kind + "-long")
                            .map(
                                row ->
                                    Map.<String, Object>of(
                                        "request",
                                        row.get("sealed_request", String.class),
                                        "at",
                                        row.get("accepted_at", OffsetDateTime.class).toInstant(),
                                        "day",
                                        row.get("service_date", LocalDate.class),
                                        "runs",
                                        row.get("runs", Integer.class),
                                        "nothing",
                                        row.get("sealed_answer", String.class) == null
                                            && row.get("outcome", String.class) == null
                                            && row.get("finished_at", OffsetDateTime.class)
                                                == null))
                            .all())
                .single());
    assertThat(read)
        .containsEntry("request", text)
        .containsEntry("at", NOON.toInstant())
        .containsEntry("day", LocalDate.of(2026, 11, 30))
        .containsEntry("runs", 0)
        .containsEntry("nothing", true);
  }

  @ParameterizedTest
  @EnumSource
  void momentsAreComparedAsInstants(LedgerDatabases kind) {
    LedgerDatabase database = kind.of(getClass());
    Mono<Long> count =
        database
            .change(
                client ->
                    insert(client, kind + "-time")
                        .bind("request", "")
                        .bind("answer", "")
                        .fetch()
                        .rowsUpdated())
            .thenMany(
                database.read(
                    client ->
                        client
                            .sql(
                                "select count(*) from coverage_check where id = :id and accepted_at = :at")
                            .bind("id", kind + "-time")
                            .bind("at", Instant.from(NOON))
                            .map(row -> row.get(0, Long.class))
                            .all()))
            .single();
    assertThat(value(count)).isEqualTo(1L);
  }

  @ParameterizedTest
  @EnumSource
  void aRepeatedKeyIsSaidAndUndoesItsTransaction(LedgerDatabases kind) {
    LedgerDatabase database = kind.of(getClass());
    Mono<Long> twice =
        database.change(
            client ->
                insert(client, kind + "-twice")
                    .bind("request", "")
                    .bind("answer", "")
                    .fetch()
                    .rowsUpdated()
                    .then(
                        insert(client, kind + "-twice")
                            .bind("request", "")
                            .bind("answer", "")
                            .fetch()
                            .rowsUpdated()));
    StepVerifier.create(twice).expectError(DuplicateKeyException.class).verify(LIMIT);
    assertThat(value(count(database, kind + "-twice"))).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aRowForUpdateIsChangedByOneAfterTheOther(LedgerDatabases kind) {
    LedgerDatabase database = kind.of(getClass());
    String id = kind + "-locked";
    Mono<Long> more =
        database.change(
            client ->
                client
                    .sql("select runs from coverage_check where id = :id for update")
                    .bind("id", id)
                    .map(row -> row.get("runs", Integer.class))
                    .one()
                    .flatMap(
                        runs ->
                            client
                                .sql("update coverage_check set runs = :runs where id = :id")
                                .bind("runs", runs + 1)
                                .bind("id", id)
                                .fetch()
                                .rowsUpdated()));
    StepVerifier.create(
            database
                .change(
                    client ->
                        insert(client, id)
                            .bind("request", "")
                            .bind("answer", "")
                            .fetch()
                            .rowsUpdated())
                .thenMany(Flux.range(0, 100).flatMap(_ -> more, 50))
                .then())
        .expectComplete()
        .verify(LIMIT);
    Mono<Integer> runs =
        database
            .read(
                client ->
                    client
                        .sql("select runs from coverage_check where id = :id")
                        .bind("id", id)
                        .map(row -> row.get("runs", Integer.class))
                        .all())
            .single();
    assertThat(value(runs)).isEqualTo(100);
  }

  private static Mono<Long> count(LedgerDatabase database, String id) {
    return database
        .read(
            client ->
                client
                    .sql("select count(*) from coverage_check where id = :id")
                    .bind("id", id)
                    .map(row -> row.get(0, Long.class))
                    .all())
        .single();
  }
}
