package org.rtmscoverage.payer.load;

import org.rtmscoverage.payer.PayerCatalog;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Loads payer-config when the service starts; a mistake in it stops the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PayerConfigProperties.class)
public class PayerConfiguration {

  /**
   * Everything payer-config holds.
   *
   * @param properties where to read it
   * @param resources finds what is packed with the service
   * @return the catalog
   */
  @Bean
  PayerCatalog payerCatalog(PayerConfigProperties properties, ResourceLoader resources) {
    return new PayerCatalogLoader(new PathMatchingResourcePatternResolver(resources))
        .load(properties.payerConfig());
  }
}
