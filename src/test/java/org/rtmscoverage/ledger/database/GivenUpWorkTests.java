package org.rtmscoverage.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Callers that go away in the midst of their work must not harm what others do. */
@NullUnmarked // a null that slips through fails the test anyway
class GivenUpWorkTests {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  @TempDir static Path folder;

  static Stream<LedgerDatabase> databases() {
    return Stream.of(
        new LedgerDatabase(
            new DatabaseProperties(
                "h2:" + folder.resolve("ledger"), null, null, 3, Duration.ofSeconds(30)),
            new SimpleMeterRegistry()),
        LedgerDatabases.H2.fresh(),
        LedgerDatabases.POSTGRESQL.fresh());
  }

  private static Mono<Long> insert(LedgerDatabase database, int number) {
    return database.change(
        client ->
            client
                .sql(
                    """
                    insert into audit_entry (practice, seq, recorded_at, actor, action, purpose,
                      subject, previous_hash, hash)
                    values ('north', :seq, current_timestamp, 'a', 'a', 'a', :subject, 'a', 'a')
                    """)
                .bind("seq", number)
                .bind("subject", "x".repeat(100))
                .fetch()
                .rowsUpdated());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void thoseWhoGoAwayLeaveConnectionsAndFileAsTheyWere(LedgerDatabase database) {
    Flux<Long> leaving =
        Flux.range(0, 600)
            .flatMap(
                number ->
                    insert(database, number)
                        .timeout(Duration.ofMillis(1 + number % 7), Mono.just(0L)),
                40);
    StepVerifier.create(leaving.then()).expectComplete().verify(LIMIT);
    Flux<Long> staying = Flux.range(1000, 60).flatMap(number -> insert(database, number), 30);
    StepVerifier.create(staying.reduce(0L, Long::sum))
        .expectNext(60L)
        .expectComplete()
        .verify(LIMIT);
  }

  @ParameterizedTest
  @EnumSource
  void workRunsAwayFromTheThreadsThatMustNotWait(LedgerDatabases kind) {
    LedgerDatabase database = kind.of(getClass());
    ConcurrentLinkedQueue<String> threads = new ConcurrentLinkedQueue<>();
    Flux<Long> asks =
        Flux.range(0, 60)
            .flatMap(
                _ ->
                    database
                        .change(
                            client -> {
                              threads.add(Thread.currentThread().getName());
                              return client
                                  .sql("select count(*) from audit_entry")
                                  .map(row -> row.get(0, Long.class))
                                  .one();
                            })
                        .doOnNext(
                            count -> threads.add("after " + Thread.currentThread().getName())),
                30);
    StepVerifier.create(asks.then()).expectComplete().verify(LIMIT);
    if (kind == LedgerDatabases.H2) {
      assertThat(threads)
          .allMatch(name -> name.startsWith("ledger-") || name.startsWith("after parallel-"));
    }
    assertThat(threads).filteredOn(name -> name.startsWith("after ")).hasSize(60);
    assertThat(threads).noneMatch(name -> name.startsWith("single-"));
  }
}
