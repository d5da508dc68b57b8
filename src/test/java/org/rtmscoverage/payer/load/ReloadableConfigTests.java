package org.rtmscoverage.payer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.PerCatalog;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

class ReloadableConfigTests {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String PAYER = "payers/bcbs-ma.yaml";

  @TempDir private Path folder;

  private static ReloadableConfig config(Supplier<PayerCatalog> files, Clock clock) {
    return new ReloadableConfig(files, new ConfigWarnings(Duration.ofDays(365), clock), clock);
  }

  private ReloadableConfig copied() throws IOException {
    FileSystemUtils.copyRecursively(Path.of("payer-config"), folder);
    var loader = new PayerCatalogLoader(new PathMatchingResourcePatternResolver());
    return config(() -> loader.load(folder), CLOCK);
  }

  private void replace(String right, String wrong) throws IOException {
    var path = folder.resolve(PAYER);
    Files.writeString(path, Files.readString(path).replace(right, wrong));
  }

  @Test
  void goodFilesReplaceTheCatalogAsAWhole() throws IOException {
    var config = copied();
    var before = config.now();
    replace("name: Blue Cross Blue Shield of Massachusetts", "name: Renamed");
    var after = config.reload();
    assertThat(after.failure()).isNull();
    assertThat(config.now()).isNotSameAs(before).isSameAs(after.catalog());
    assertThat(config.now().payers()).anyMatch(payer -> payer.name().equals("Renamed"));
    assertThat(before.payers()).noneMatch(payer -> payer.name().equals("Renamed"));
  }

  @Test
  void brokenFilesLeaveTheLastGoodSetAndShowOnHealth() throws IOException {
    var config = copied();
    var health = new PayerConfigHealth(config);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    var before = config.now();
    replace("protocol: X12", "protocol: X13");
    var failed = config.reload();
    assertThat(config.now()).isSameAs(before);
    assertThat(Objects.requireNonNull(failed.failure()).problems())
        .singleElement()
        .asString()
        .contains("'protocol' is \"X13\"");
    assertThat(health.health().getStatus()).isEqualTo(new Status("OUT_OF_DATE"));
    replace("protocol: X13", "protocol: X12");
    assertThat(config.reload().failure()).isNull();
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void fileThatCannotBeReadIsAFailedReload() throws IOException {
    var catalog = copied().now();
    var calls = new AtomicInteger();
    var config =
        config(
            () -> {
              if (calls.getAndIncrement() > 0) {
                throw new UncheckedIOException(new IOException("gone"));
              }
              return catalog;
            },
            CLOCK);
    assertThat(Objects.requireNonNull(config.reload().failure()).problems())
        .singleElement()
        .asString()
        .startsWith("payer-config cannot be read")
        .contains("gone");
    assertThat(config.now()).isSameAs(catalog);
  }

  @Test
  void unexpectedFailureIsAFailedReload() throws IOException {
    var catalog = copied().now();
    var calls = new AtomicInteger();
    var config =
        config(
            () -> {
              if (calls.getAndIncrement() > 0) {
                throw new IllegalStateException("a slip of the program");
              }
              return catalog;
            },
            CLOCK);
    assertThat(Objects.requireNonNull(config.reload().failure()).problems())
        .singleElement()
        .asString()
        .contains("unexpected failure, in the log under ")
        .doesNotContain("slip");
    assertThat(config.now()).isSameAs(catalog);
    assertThat(new PayerConfigHealth(config).health().getStatus())
        .isEqualTo(new Status("OUT_OF_DATE"));
  }

  @Test
  void reloadsRunOneAtATime() throws Exception {
    var catalog = copied().now();
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    var config =
        config(
            () -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              Thread.onSpinWait();
              running.decrementAndGet();
              return catalog;
            },
            CLOCK);
    var start = new CountDownLatch(1);
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (int at = 0; at < 40; at++) {
        pool.execute(
            () -> {
              try {
                start.await();
                config.reload();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            });
      }
      start.countDown();
      pool.shutdown();
      assertThat(pool.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void whatIsMadeOfACatalogIsMadeAgainForAnother() throws IOException {
    var config = copied();
    var made = new PerCatalog<>(catalog -> new Object());
    var first = made.of(config.now());
    assertThat(made.of(config.now())).isSameAs(first);
    config.reload();
    assertThat(made.of(config.now())).isNotSameAs(first);
  }

  @Test
  void shippedFilesWarnOfNothingButWhatNoSourceTells() throws IOException {
    var config = copied();
    assertThat(config.warnings(config.now()))
        .contains(
            "policies/aetna-cpb-0469/2026-01-01: rests on summaries only; nobody has read the"
                + " payer's own text",
            "payers/medicare-novitas: authorization rule 1 says that none is required and names no"
                + " first day (from)")
        .allMatch(
            warning ->
                warning.endsWith(": no policy is selected for anyone")
                    || warning.endsWith("and names no first day (from)")
                    || warning.endsWith("nobody has read the payer's own text")
                    || warning.equals("policies/medicare-older-lcd-template: no payer selects it"));
  }

  @Test
  void sourcesNobodyReadForAYearAreStale() throws IOException {
    copied();
    var loader = new PayerCatalogLoader(new PathMatchingResourcePatternResolver());
    var yearLater = Clock.fixed(NOW.plus(Duration.ofDays(365)), ZoneOffset.UTC);
    var config = config(() -> loader.load(folder), yearLater);
    assertThat(config.warnings(config.now()))
        .contains(
            "policies/bcbs-ma-297/2024-07-01: 'BCBSMA Medical Policy 297, Transcranial Magnetic"
                + " Stimulation' was last read on 2026-11-22; read it again",
            "payers/cigna: 'Cigna provider newsroom, 2026-02-06' was last read on 2026-11-22; read"
                + " it again");
    var dayBefore = Clock.fixed(NOW.plus(Duration.ofDays(364)), ZoneOffset.UTC);
    assertThat(config(() -> loader.load(folder), dayBefore).warnings(config.now()))
        .noneMatch(warning -> warning.contains("last read"));
  }

  @Test
  void citationOfANodeThatNobodyReadForAYearIsStale() throws IOException {
    copied();
    var path = folder.resolve("policies/bcbs-ma-297/2024-07-01.yaml");
    var text = Files.readString(path);
    Files.writeString(
        path,
        text.replaceFirst(
            "citation: \\{section: [^}]*}(\\s*clearedDevice: true)",
            "citation: {title: Old letter, grade: CLINIC, section: x, reviewedOn: 2025-11-22}$1"));
    var loader = new PayerCatalogLoader(new PathMatchingResourcePatternResolver());
    var config = config(() -> loader.load(folder), CLOCK);
    assertThat(config.warnings(config.now()))
        .contains(
            "policies/bcbs-ma-297/2024-07-01: 'Old letter' was last read on 2025-11-22; read it"
                + " again");
  }

  @Test
  void policyNobodySelectsIsTold() throws IOException {
    var config = copied();
    var path = folder.resolve(PAYER);
    var text = Files.readString(path);
    Files.writeString(
        path,
        text.replace("  - policyId: bcbs-ma-297\n    linesOfBusiness: [COMMERCIAL]\n", "  []\n"));
    assertThat(config.warnings(config.reload().catalog()))
        .containsAll(
            List.of(
                "payers/bcbs-ma: no policy is selected for anyone",
                "policies/bcbs-ma-297: no payer selects it"));
  }
}
