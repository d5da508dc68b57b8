package org.rtmscoverage.ledger.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whatever payers, database, process, files and clients do, nothing acknowledged is lost or
 * doubled, no payer in trouble is believed, and nobody is named. Longer: {@code ./mvnw test
 * -Dtest=NemesisIntegrationTests -Drtmscoverage.nemesis.minutes=60}; the same draws again: {@code
 * -Drtmscoverage.nemesis.seed=...}. The seed decides requests, faults and their times, not in which
 * order threads come.
 *
 * <p>What cannot be played by who is not root and has one machine: packets that are dropped and a
 * name service that fails need a network of their own; a clock that jumps needs a library put
 * before the process, and the tests of dates set {@code Clock} instead; a full disk needs one of
 * its own. Payers here speak no TLS: a certificate nobody vouches for is refused in {@code
 * PayerCredentialsIntegrationTests}, a server without TLS fails in {@code PayerTransportContract}.
 */
class NemesisIntegrationTests {

  private static final Logger LOG = LoggerFactory.getLogger(NemesisIntegrationTests.class);

  @Test
  void nothingIsLostOrDoubledAndNobodyInTroubleIsBelieved(@TempDir Path folder)
      throws SQLException {
    long seed = Long.getLong("rtmscoverage.nemesis.seed", new SecureRandom().nextInt(1_000_000));
    int minutes = Integer.getInteger("rtmscoverage.nemesis.minutes", 3);
    String again =
        """
        ./mvnw test -Dtest=NemesisIntegrationTests -Drtmscoverage.nemesis.minutes=%d \
        -Drtmscoverage.nemesis.seed=%d"""
            .formatted(minutes, seed);
    LOG.info("again: {}", again);
    var result = new FaultRun(seed, Duration.ofMinutes(minutes)).on(folder);
    LOG.info("{}", result.figures());
    assertThat(result.findings().toString())
        .as(() -> result.figures() + "\nagain: " + again + "\n" + result.lastLines())
        .isEqualTo("lost 0\ndoubled 0\nother 0");
  }
}
