package org.rtmscoverage.check;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.rtmscoverage.eligibility.EligibilityGateway;
import org.rtmscoverage.ledger.CheckLedger;
import org.rtmscoverage.ledger.audit.AuditTrail;
import org.rtmscoverage.payer.CurrentCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the pipeline together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CheckProperties.class, FeeSchedule.class})
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
        .forEach(place -> LOG.warn("rtmscoverage.fee-schedule.{} names no known payer", place));
    return new Pipelines(catalog, gateway, gateway.deadline(), fees, clock);
  }

  @Bean
  RunningChecks runningChecks(
      CheckLedger ledger,
      Pipelines pipelines,
      CheckFormat format,
      BasisReader basis,
      CheckProperties properties,
      Clock clock) {
    CheckRunner runner = new CheckRunner(ledger, pipelines, format, basis, clock);
    AbandonedChecks abandoned = new AbandonedChecks(ledger, clock);
    return new RunningChecks(
        properties.mostRunning(),
        properties.mostWaiting(),
        properties.lookEvery(),
        runner::run,
        abandoned::takeOver);
  }

  @Bean
  BasisReader basisReader(FeeSchedule fees, @Value("${rtmscoverage.version}") String version) {
    return new BasisReader(fees, version);
  }

  @Bean
  CheckDesk checkDesk(
      CheckLedger ledger,
      RunningChecks running,
      Pipelines pipelines,
      CheckFormat format,
      BasisReader basis,
      Clock clock) {
    return new CheckDesk(
        ledger, running, new Replayer(pipelines, format, basis), format, new CheckIds(), clock);
  }

  @Bean
  AuditDesk auditDesk(AuditTrail trail) {
    return new AuditDesk(trail);
  }
}
