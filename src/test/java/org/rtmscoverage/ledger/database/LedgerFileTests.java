package org.rtmscoverage.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@NullUnmarked // a null that slips through fails the test anyway
class LedgerFileTests {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  @TempDir private Path folder;

  private LedgerDatabase open() {
    return new LedgerDatabase(
        new DatabaseProperties("h2:" + folder.resolve("x"), null, null, 2, LIMIT),
        new SimpleMeterRegistry());
  }

  private static Mono<Long> head(LedgerDatabase database, int number) {
    return database.change(
        client ->
            client
                .sql(
                    number == 0
                        ? "insert into audit_head values ('p', 0, 'h', 's')"
                        : "update audit_head set seq = " + number)
                .fetch()
                .rowsUpdated());
  }

  @Test
  void anEndGivesBackTheRoomOfRowsWrittenAnewAndKeepsTheLast() throws IOException {
    Path file = folder.resolve("x.mv.db");
    LedgerDatabase database = open();
    StepVerifier.create(Flux.range(0, 400).concatMap(number -> head(database, number)).then())
        .expectComplete()
        .verify(LIMIT);
    long before = Files.size(file);
    database.destroy();
    assertThat(Files.size(file)).isLessThan(before / 2);

    LedgerDatabase again = open();
    StepVerifier.create(
            again.read(
                client ->
                    client
                        .sql("select seq from audit_head")
                        .map(row -> row.get(0, Long.class))
                        .all()))
        .expectNext(399L)
        .expectComplete()
        .verify(LIMIT);
    again.destroy();
  }

  @Test
  void aMarkIsSetOnceForAllTime() {
    LedgerDatabase database = open();
    assertThat(database.mark("lookup-key", "first")).isEqualTo("first");
    assertThat(database.mark("lookup-key", "second")).isEqualTo("first");
    database.destroy();
    LedgerDatabase again = open();
    assertThat(again.mark("lookup-key", "third")).isEqualTo("first");
    again.destroy();
  }
}
