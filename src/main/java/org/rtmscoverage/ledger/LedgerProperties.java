package org.rtmscoverage.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept.
 *
 * @param keepKeysFor how long the answer to a request with an Idempotency-Key is given again; 24 h
 *     or more
 * @param retention how long checks and audit entries are kept before a purge takes them; 45 CFR
 *     164.316 asks for six years
 */
@ConfigurationProperties("rtmscoverage.ledger")
record LedgerProperties(
    @DefaultValue("48h") Duration keepKeysFor, @DefaultValue("2192d") Duration retention) {
  /** Refuses what is less than promised. */
  LedgerProperties {
    if (keepKeysFor.compareTo(Duration.ofHours(24)) < 0 || retention.compareTo(keepKeysFor) < 0) {
      throw new IllegalArgumentException(
          "rtmscoverage.ledger.keep-keys-for is at least 24h and .retention at least as long");
    }
  }
}
