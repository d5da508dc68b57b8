package org.rtmscoverage.ledger.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was acknowledged is there once, whenever the service is killed. Longer runs: {@code ./mvnw
 * test -Dtest=KillIntegrationTests -Drtmscoverage.nemesis.kills=40 -Drtmscoverage.nemesis.stops=8};
 * the same draws again: {@code -Drtmscoverage.nemesis.seed=...}. The seed decides requests, blows
 * and pauses, not in which order threads come.
 */
class KillIntegrationTests {

  private static final Logger LOG = LoggerFactory.getLogger(KillIntegrationTests.class);

  @Test
  void h2LosesAndDoublesNothing(@TempDir Path folder) throws SQLException {
    try (var store = new Store.H2File(folder)) {
      check(run(3, 0).on("h2", store));
    }
  }

  @Test
  void postgresLosesAndDoublesNothing(@TempDir Path folder) throws SQLException {
    try (var store = new Store.PostgresServer(folder.resolve("data"))) {
      check(run(2, 1).on("postgresql", store));
    }
  }

  private static NemesisRun run(int kills, int stops) {
    long seed = Long.getLong("rtmscoverage.nemesis.seed", new SecureRandom().nextInt(1_000_000));
    LOG.info("rtmscoverage.nemesis.seed={}", seed);
    return new NemesisRun(
        seed,
        Integer.getInteger("rtmscoverage.nemesis.kills", kills),
        stops == 0 ? 0 : Integer.getInteger("rtmscoverage.nemesis.stops", stops));
  }

  private static void check(NemesisRun.Result result) {
    LOG.info("{}", result.figures());
    assertThat(result.findings().toString())
        .as(() -> result.figures() + "\n" + result.lastLines())
        .isEqualTo("lost 0\ndoubled 0\nother 0");
  }
}
