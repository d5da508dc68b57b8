package org.rtmscoverage.check;

import java.time.Clock;
import org.rtmscoverage.eligibility.EligibilityGateway;
import org.rtmscoverage.payer.CurrentCatalog;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the pipeline together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeeSchedule.class)
final class CheckConfiguration {

  @Bean
  Pipelines pipelines(
      CurrentCatalog catalog, EligibilityGateway gateway, FeeSchedule fees, Clock clock) {
    return new Pipelines(catalog, gateway, fees, clock);
  }
}
