package org.rtmscoverage.ledger.database;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the ledger's database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

  @Bean
  LedgerDatabase ledgerDatabase(DatabaseProperties properties) {
    return new LedgerDatabase(properties);
  }

  @Bean
  LedgerHealth ledgerHealthIndicator(LedgerDatabase database) {
    return new LedgerHealth(database);
  }
}
