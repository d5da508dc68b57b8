package org.rtmscoverage.ledger.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the ledger is kept.
 *
 * @param url h2:folder/name, h2:mem:name, or postgresql://host:port/database, which may end in
 *     ?sslmode=require (or another of PostgreSQL's words)
 * @param username of PostgreSQL; H2 needs none
 * @param password of PostgreSQL; H2 needs none
 * @param poolSize connections held at most
 * @param patience how long one transaction may take before it is given up; from a second
 */
@ConfigurationProperties("rtmscoverage.ledger")
record DatabaseProperties(
    @DefaultValue("h2:./data/rtms-coverage") String url,
    @Nullable String username,
    @Nullable String password,
    @DefaultValue("10") int poolSize,
    @DefaultValue("10s") Duration patience) {
  /** Refuses impossible values. */
  DatabaseProperties {
    if (poolSize < 1 || patience.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "rtmscoverage.ledger.pool-size is at least 1 and .patience at least 1s");
    }
  }

  /** Hides the password. */
  @Override
  public String toString() {
    return "DatabaseProperties[hidden]";
  }
}
