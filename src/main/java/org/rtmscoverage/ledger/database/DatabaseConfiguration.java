package org.rtmscoverage.ledger.database;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the ledger's database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

  @Bean
  LedgerDatabase ledgerDatabase(
      DatabaseProperties properties, ObjectProvider<MeterRegistry> meters) {
    return new LedgerDatabase(properties, meters.getIfAvailable(SimpleMeterRegistry::new));
  }

  @Bean
  LedgerHealth ledgerHealthIndicator(LedgerDatabase database) {
    return new LedgerHealth(database);
  }
}
