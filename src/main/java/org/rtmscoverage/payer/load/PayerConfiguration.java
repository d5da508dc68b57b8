package org.rtmscoverage.payer.load;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Loads payer-config when the service starts, where a mistake in it stops the start, and again when
 * asked to, where a mistake leaves in use what was.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PayerConfigProperties.class)
public class PayerConfiguration {

  /**
   * Reads the files.
   *
   * @param resources finds what is packed with the service
   * @return the loader
   */
  @Bean
  PayerCatalogLoader payerCatalogLoader(ResourceLoader resources) {
    return new PayerCatalogLoader(new PathMatchingResourcePatternResolver(resources));
  }

  /**
   * Everything payer-config holds.
   *
   * @param properties where to read it
   * @param loader reads it
   * @param clock tells the time
   * @return the catalog in use
   */
  @Bean
  ReloadableConfig currentCatalog(
      PayerConfigProperties properties, PayerCatalogLoader loader, Clock clock) {
    return new ReloadableConfig(
        () -> loader.load(properties.payerConfig()),
        new ConfigWarnings(properties.reviewEvery(), clock),
        clock);
  }

  /**
   * The endpoint.
   *
   * @param config the catalog in use
   * @param loader knows where it was read
   * @param properties where to read it
   * @return the endpoint
   */
  @Bean
  PayerConfigEndpoint payerConfigEndpoint(
      ReloadableConfig config, PayerCatalogLoader loader, PayerConfigProperties properties) {
    return new PayerConfigEndpoint(config, loader.place(properties.payerConfig()));
  }

  /**
   * The part of health.
   *
   * @param config the catalog in use
   * @return component payerConfig
   */
  @Bean
  PayerConfigHealth payerConfigHealthIndicator(ReloadableConfig config) {
    return new PayerConfigHealth(config);
  }
}
