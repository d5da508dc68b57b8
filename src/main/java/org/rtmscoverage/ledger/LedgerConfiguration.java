package org.rtmscoverage.ledger;

import java.time.Clock;
import java.time.Duration;
import org.rtmscoverage.eligibility.EligibilityGateway;
import org.rtmscoverage.ledger.audit.AuditTrail;
import org.rtmscoverage.ledger.database.LedgerDatabase;
import org.rtmscoverage.ledger.seal.MemberFingerprint;
import org.rtmscoverage.ledger.seal.MemberSeal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the ledger together. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

  /** After the payers' deadline a process has this long to write the answer. */
  private static final Duration TO_WRITE = Duration.ofSeconds(5);

  @Bean
  CheckLedger checkLedger(
      LedgerDatabase database,
      AuditTrail audit,
      MemberSeal seal,
      MemberFingerprint fingerprint,
      LedgerProperties properties,
      EligibilityGateway gateway,
      Clock clock) {
    return new CheckLedger(
        database,
        audit,
        new CheckRows(seal, fingerprint),
        new AttemptRows(seal),
        new EntryRows(seal, fingerprint),
        new KeyRows(fingerprint, properties.keepKeysFor()),
        gateway.deadline().plus(TO_WRITE),
        clock);
  }
}
