package org.rtmscoverage.ledger;

import java.time.Clock;
import org.rtmscoverage.ledger.audit.AuditTrail;
import org.rtmscoverage.ledger.database.LedgerDatabase;
import org.rtmscoverage.ledger.seal.ChainSeal;
import org.rtmscoverage.ledger.seal.MemberFingerprint;
import org.rtmscoverage.ledger.seal.MemberSeal;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The part of the ledger that needs no payers: the audit trail, and what is done to old records.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerProperties.class)
public class UpkeepConfiguration {

  @Bean
  AuditTrail auditTrail(LedgerDatabase database, ChainSeal seal, Clock clock) {
    return new AuditTrail(database, seal::next, clock);
  }

  @Bean
  KeyRotation keyRotation(LedgerDatabase database, AuditTrail audit, MemberSeal seal) {
    return new KeyRotation(database, audit, seal);
  }

  @Bean
  Purge purge(
      LedgerDatabase database,
      AuditTrail audit,
      MemberFingerprint fingerprint,
      LedgerProperties properties,
      Clock clock) {
    return new Purge(
        database,
        audit,
        new KeyRows(fingerprint, properties.keepKeysFor()),
        properties.retention(),
        clock);
  }
}
