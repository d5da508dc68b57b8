package org.rtmscoverage.ledger.seal;

import org.rtmscoverage.ledger.database.LedgerDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Checks the keys when the service starts, where a bad one stops the start, and hands them on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealProperties.class)
class SealConfiguration {

  private static final String LOOKUP_KEY = "lookup-key";

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

  /** Refuses a lookup key other than the one the ledger was begun with, where there is a ledger. */
  @Bean
  ChainSeal chainSeal(LedgerKeys keys, ObjectProvider<LedgerDatabase> ledger) {
    ChainSeal seal = new ChainSeal(keys);
    String mark = seal.next("", LOOKUP_KEY);
    ledger.ifAvailable(
        database -> {
          if (!database.mark(LOOKUP_KEY, mark).equals(mark)) {
            throw LedgerKeyException.anotherLookupKey();
          }
        });
    return seal;
  }
}
