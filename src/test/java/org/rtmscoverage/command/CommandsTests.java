package org.rtmscoverage.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.ledger.CheckLedger;
import org.rtmscoverage.ledger.CheckState;
import org.rtmscoverage.ledger.EntryKind;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.ledger.KeyRotation;
import org.rtmscoverage.ledger.Ledgers;
import org.rtmscoverage.ledger.NewEntry;
import org.rtmscoverage.ledger.RepeatableRequest;
import org.rtmscoverage.ledger.database.LedgerDatabase;
import org.rtmscoverage.ledger.database.LedgerDatabases;
import org.rtmscoverage.ledger.seal.LedgerKeys;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.vocabulary.Practice;
import org.rtmscoverage.vocabulary.PurposeOfUse;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@NullUnmarked // a null that slips through fails the test anyway
class CommandsTests {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Practice NORTH = new Practice("north");
  private static final Caller DESK =
      new Caller(NORTH, new Actor("front.desk"), PurposeOfUse.HPAYMT);
  private static final Instant OLD = Instant.parse("2019-03-04T15:00:00Z");
  private static final String OLD_KEY = key(0);
  private static final String NEW_KEY = key(0);
  private static final String LOOKUP = key(1);

  private static String key(int line) {
    String text = LedgerKeys.newEnvironmentLines().get(line);
    return text.substring(text.indexOf('=') + 1);
  }

  /** What a command printed, and how it ended. */
  private record Ended(int code, String out, String err) {}

  private static Ended run(List<String> words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        new Commands(
                () -> "",
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
            .perform(words);
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Ended run(List<String> database, String keys, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(options(database, keys));
    return run(all);
  }

  private static List<String> options(List<String> database, String keys) {
    return Stream.concat(
            database.stream(),
            Stream.of(
                "--rtmscoverage.ledger.encryption-keys=" + keys,
                "--rtmscoverage.ledger.lookup-key=" + LOOKUP))
        .toList();
  }

  private static void with(
      List<String> database, String keys, Consumer<ConfigurableApplicationContext> work) {
    try (var parts =
        new SpringApplicationBuilder(CommandContext.class)
            .web(WebApplicationType.NONE)
            .properties("rtmscoverage.ledger.patience=1m", "rtmscoverage.ledger.pool-size=4")
            .run(options(database, keys).toArray(String[]::new))) {
      work.accept(parts);
    }
  }

  private static <T> T value(Mono<T> mono) {
    var seen = new AtomicReference<T>();
    StepVerifier.create(mono.doOnNext(seen::set).then()).expectComplete().verify(LIMIT);
    return seen.get();
  }

  private static Mono<?> kept(CheckLedger ledger, String id, String recheckOf, String... steps) {
    return ledger
        .accept(
            DESK,
            Ledgers.check(id, recheckOf),
            CheckState.RUNNING,
            new RepeatableRequest("key " + id, "check", Ledgers.bytes(id)))
        .then(ledger.finish(DESK, id, 1, Ledgers.finished(id, List.of(steps))));
  }

  private static CheckLedger ledger(ConfigurableApplicationContext parts, Instant now) {
    return Ledgers.on(parts, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Mono<?> noted(CheckLedger ledger, String id) {
    return ledger.record(
        DESK,
        new NewEntry(
            "entry-" + id, id, EntryKind.VERIFICATION, null, null, Ledgers.bytes("found " + id)),
        null);
  }

  private static void seed(List<String> database, int checks) {
    with(
        database,
        OLD_KEY,
        parts -> {
          CheckLedger ledger = ledger(parts, Instant.now());
          value(
              Flux.range(1, checks)
                  .concatMap(
                      n -> kept(ledger, "check-" + n, null).then(noted(ledger, "check-" + n)))
                  .then());
        });
  }

  private static String text(ConfigurableApplicationContext parts, String id) {
    KeptCheck check = value(ledger(parts, Instant.now()).load(NORTH, id));
    return check == null
        ? "none"
        : new String(check.request(), StandardCharsets.UTF_8)
            + new String(check.answer(), StandardCharsets.UTF_8)
            + check.entries().size();
  }

  private static long count(ConfigurableApplicationContext parts, String rows) {
    return value(
        parts
            .getBean(LedgerDatabase.class)
            .read(
                db ->
                    db.sql("select count(*) from " + rows).map(row -> row.get(0, Long.class)).all())
            .single());
  }

  /** A command silences the log of its process, which here is that of all tests. */
  @AfterEach
  void letOthersBeHeard() {
    LoggingSystem.get(getClass().getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
  }

  @Test
  void newKeysAreTwoLines() {
    assertThat(run(List.of("new-keys")).out().lines())
        .satisfiesExactly(
            line -> assertThat(line).matches("RTMSCOVERAGE_LEDGER_ENCRYPTION_KEYS=\\S{44}"),
            line -> assertThat(line).matches("RTMSCOVERAGE_LEDGER_LOOKUP_KEY=\\S{44}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server",
        "--a.b=c purge",
        "new-keys --practice=north",
        "verify-audit --seq=1",
        "verify-audit --seq=1 --hash=ff --practice=north",
        "verify-audit --practice",
        "verify-audit --practice=North",
        "verify-audit --practice=north --practice=south",
        "verify-audit north",
        "rotate-keys --dry-run=no",
        "purge --before=yesterday",
        "purge --dry-run"
      })
  void wordsThatMakeNoSenseAreRefusedInOneSentence(String words) {
    Ended ended = run(List.of(words.split(" ")));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines()).hasSize(1);
  }

  @Test
  void onlyOptionsStartTheService() {
    assertThat(Commands.wanted("--server.port=0", "--debug")).isFalse();
    assertThat(Commands.wanted()).isFalse();
    assertThat(Commands.wanted("--server.port=0", "purge")).isTrue();
  }

  @Test
  void missingKeysAreSaidInOneSentence() {
    Ended ended = run(List.of("verify-audit", "--rtmscoverage.ledger.url=h2:mem:none"));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).contains("RTMSCOVERAGE_LEDGER_ENCRYPTION_KEYS", "is not set");
  }

  @Test
  void aFileInUseIsSaidInOneSentence(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("ledger.mv.db"));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      assertThat(channel.tryLock()).isNotNull();
      Ended ended =
          run(List.of("--rtmscoverage.ledger.url=h2:" + folder + "/ledger"), OLD_KEY, "purge");
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.err().lines()).hasSize(1);
      assertThat(ended.err()).contains("stop the service first", "/v1/audit-verification");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anIntactTrailIsToldFromAChangedOne(LedgerDatabases kind) {
    List<String> database = kind.options();
    assertThat(run(database, OLD_KEY, "verify-audit").code()).isEqualTo(1);
    seed(database, 2);
    Ended intact = run(database, OLD_KEY, "verify-audit");
    assertThat(intact.code()).isZero();
    assertThat(intact.out()).contains("practice north: intact", "6 entries, 1 to 6", "--seq=6");
    String mark = intact.out().substring(intact.out().indexOf("--seq")).strip();
    List<String> words =
        Stream.concat(Stream.of("verify-audit", "--practice=north"), Stream.of(mark.split(" ")))
            .toList();
    assertThat(run(database, OLD_KEY, words.toArray(String[]::new)).code()).isZero();
    with(
        database,
        OLD_KEY,
        parts ->
            value(
                parts
                    .getBean(LedgerDatabase.class)
                    .change(
                        db ->
                            db.sql("update audit_entry set actor = 'nobody' where seq = 2")
                                .fetch()
                                .rowsUpdated())));
    Ended changed = run(database, OLD_KEY, "verify-audit");
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.out()).contains("practice north: NOT INTACT", "entry 2 CHANGED");
    assertThat(run(database, OLD_KEY, "verify-audit", "--practice=south").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void afterARotationTheOldKeyIsNotNeeded(LedgerDatabases kind) {
    List<String> database = kind.options();
    seed(database, 3);
    String both = NEW_KEY + "," + OLD_KEY;
    assertThat(run(database, both, "rotate-keys", "--dry-run").out()).startsWith("18 sealed texts");
    // one that was interrupted
    with(
        database,
        both,
        parts ->
            StepVerifier.create(
                    parts
                        .getBean(KeyRotation.class)
                        .pass(DESK.actor(), ConcurrentHashMap.newKeySet()))
                .expectNextCount(2)
                .thenCancel()
                .verify(LIMIT));
    Ended ended = run(database, both, "rotate-keys");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("of 1 practices", "can be taken out");
    Ended again = run(database, NEW_KEY, "rotate-keys");
    assertThat(again.out()).startsWith("0 sealed texts in 0 rows");
    assertThat(run(database, NEW_KEY, "verify-audit").code()).isZero();
    with(
        database,
        NEW_KEY,
        parts -> {
          assertThat(text(parts, "check-1")).isEqualTo("request of check-1answer of check-11");
          assertThat(text(parts, "check-3")).isEqualTo("request of check-3answer of check-31");
          assertThat(value(Ledgers.reply(parts, NORTH, "check-2", 1)))
              .isEqualTo(Ledgers.bytes("reply 1 of check-2"));
          assertThat(count(parts, "audit_entry where action = 'KEYS_ROTATED'")).isEqualTo(2);
        });
  }

  @ParameterizedTest
  @EnumSource
  void rowsAddedMeanwhileAreRotatedToo(LedgerDatabases kind) {
    List<String> database = kind.options();
    seed(database, 10);
    String both = NEW_KEY + "," + OLD_KEY;
    with(
        database,
        OLD_KEY + "," + NEW_KEY,
        service -> {
          CheckLedger ledger = ledger(service, Instant.now());
          with(
              database,
              both,
              parts ->
                  value(
                      Mono.when(
                          new RotateKeys(false).run(parts, _ -> {}),
                          Flux.range(100, 40)
                              .concatMap(
                                  n ->
                                      kept(ledger, "check-" + n, null)
                                          .then(noted(ledger, "check-" + n))))));
        });
    assertThat(run(database, both, "rotate-keys").code()).isZero();
    with(
        database,
        NEW_KEY,
        parts -> {
          assertThat(count(parts, "coverage_check")).isEqualTo(50);
          assertThat(text(parts, "check-139"))
              .isEqualTo("request of check-139answer of check-1391");
        });
  }

  @ParameterizedTest
  @EnumSource
  void aRowWhoseKeyIsMissingIsLeftAndSaid(LedgerDatabases kind) {
    List<String> database = kind.options();
    seed(database, 1);
    Ended ended = run(database, NEW_KEY, "rotate-keys");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).contains("3 rows do not open").doesNotContain("can be taken out");
  }

  @ParameterizedTest
  @EnumSource
  void aPurgeRemovesWhatIsOldAndNothingElse(LedgerDatabases kind) {
    List<String> database = kind.options();
    with(
        database,
        OLD_KEY,
        parts -> {
          CheckLedger then = ledger(parts, OLD);
          CheckLedger now = ledger(parts, Instant.now());
          value(
              Flux.range(1, 120)
                  .concatMap(n -> kept(then, "old-" + n, null))
                  .then(noted(then, "old-1"))
                  .then(kept(then, "open", null, "call"))
                  .then(kept(then, "told", null))
                  .then(noted(now, "told"))
                  .then(kept(now, "young", "old-1"))
                  .then());
        });
    Ended refused = run(database, OLD_KEY, "purge", "--before=2026-01-01");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("too late");
    Ended ended = run(database, OLD_KEY, "purge", "--before=2019-12-31");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("removed 120 checks, 240 attempts, 1 entries, audit entries up to 245")
        .contains("kept 1 old checks with open next steps", "kept 1 old checks on which")
        .contains("2 expired Idempotency-Keys");
    assertThat(run(database, OLD_KEY, "purge", "--before=2019-12-31").out())
        .contains("removed 0 checks, 0 attempts, 0 entries, no audit entries", "0 expired");
    assertThat(run(database, OLD_KEY, "verify-audit").code()).isZero();
    with(
        database,
        OLD_KEY,
        parts -> {
          assertThat(count(parts, "coverage_check")).isEqualTo(3);
          assertThat(count(parts, "idempotency_key")).isEqualTo(1);
          assertThat(count(parts, "audit_entry where action = 'PURGED'")).isEqualTo(1);
          assertThat(text(parts, "told")).endsWith("1");
          assertThat(count(parts, "coverage_check where recheck_of = 'old-1'")).isEqualTo(1);
        });
    assertThat(run(database, OLD_KEY, "purge", "--with-open-steps").out())
        .contains("removed 1 checks");
  }

  @Test
  void aPracticeWhoseTrailWasChangedIsNotPurged() {
    List<String> database = LedgerDatabases.H2.options();
    with(
        database,
        OLD_KEY,
        parts -> {
          value(kept(ledger(parts, OLD), "old", null));
          value(
              parts
                  .getBean(LedgerDatabase.class)
                  .change(
                      db ->
                          db.sql("update audit_entry set actor = 'nobody' where seq = 1")
                              .fetch()
                              .rowsUpdated()));
        });
    Ended ended = run(database, OLD_KEY, "purge");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).contains("not intact");
    with(database, OLD_KEY, parts -> assertThat(count(parts, "coverage_check")).isEqualTo(1));
  }

  @Test
  void aServiceForgetsExpiredKeysToo() {
    with(
        LedgerDatabases.H2.options(),
        OLD_KEY,
        parts -> {
          CheckLedger now = ledger(parts, Instant.now());
          value(kept(ledger(parts, OLD), "old", null));
          value(kept(now, "young", null));
          assertThat(value(now.forgetOldKeys())).isEqualTo(1);
          assertThat(value(now.forgetOldKeys())).isZero();
          assertThat(count(parts, "idempotency_key")).isEqualTo(1);
        });
  }

  @Test
  void aProcessEndsWithTheCodeOfItsCommand() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.rtmscoverage.RtmsCoverageApplication",
                "serve")
            .redirectErrorStream(true)
            .start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
        .anySatisfy(line -> assertThat(line).contains("commands are new-keys, new-api-key"));
    assertThat(process.waitFor()).isEqualTo(2);
  }
}
