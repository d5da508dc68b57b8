package org.rtmscoverage.ledger.seal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Checks the keys when the service starts, where a bad one stops the start, and hands them on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealProperties.class)
class SealConfiguration {

  @Bean
  LedgerKeys ledgerKeys(SealProperties properties, Environment environment) {
    return new LedgerKeys(properties, environment.acceptsProfiles(Profiles.of("sandbox")));
  }

  @Bean
  MemberSeal memberSeal(LedgerKeys keys) {
    return new MemberSeal(keys);
  }

  @Bean
  MemberFingerprint memberFingerprint(LedgerKeys keys) {
    return new MemberFingerprint(keys);
  }

  @Bean
  ChainSeal chainSeal(LedgerKeys keys) {
    return new ChainSeal(keys);
  }
}
