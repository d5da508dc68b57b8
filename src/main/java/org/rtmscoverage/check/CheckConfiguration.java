package org.rtmscoverage.check;

import io.micrometer.core.instrument.MeterRegistry;
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
  CheckMeters checkMeters(MeterRegistry meters) {
    return new CheckMeters(meters);
  }

  @Bean
  Pipelines pipelines(
      CurrentCatalog catalog,
      EligibilityGateway gateway,
      FeeSchedule fees,
      CheckMeters meters,
      Clock clock) {
    Set<String> payers =
        catalog.now().payers().stream()
            .map(payer -> payer.id().value())
            .collect(Collectors.toSet());
    fees.unknownPayers(payers)
        .forEach(place -> LOG.warn("rtmscoverage.fee-schedule.{} names no known payer", place));
    return new Pipelines(catalog, gateway, gateway.deadline(), fees, meters, clock);
  }

  @Bean
  RunningChecks runningChecks(
      CheckLedger ledger,
      Pipelines pipelines,
      CheckFormat format,
      BasisReader basis,
      CheckProperties properties,
      CheckMeters meters,
      Clock clock) {
    CheckRunner runner = new CheckRunner(ledger, pipelines, format, basis, meters, clock);
    AbandonedChecks abandoned = new AbandonedChecks(ledger, clock);
    RunningChecks running =
        new RunningChecks(
            properties.mostRunning(),
            properties.mostWaiting(),
            properties.lookEvery(),
            runner::run,
            abandoned::takeOver);
    meters.watch(running);
    return running;
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
