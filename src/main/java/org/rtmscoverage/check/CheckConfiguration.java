package org.rtmscoverage.check;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.rtmscoverage.eligibility.EligibilityGateway;
import org.rtmscoverage.payer.CurrentCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the pipeline together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeeSchedule.class)
final class CheckConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(CheckConfiguration.class);

  @Bean
  Pipelines pipelines(
      CurrentCatalog catalog, EligibilityGateway gateway, FeeSchedule fees, Clock clock) {
    Set<String> payers =
        catalog.now().payers().stream()
            .map(payer -> payer.id().value())
            .collect(Collectors.toSet());
    fees.unknownPayers(payers)
        .forEach(id -> LOG.warn("rtmscoverage.fee-schedule.allowed.{} names no known payer", id));
    return new Pipelines(catalog, gateway, gateway.deadline(), fees, clock);
  }
}
