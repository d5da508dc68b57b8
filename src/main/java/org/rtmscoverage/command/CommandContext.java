package org.rtmscoverage.command;

import java.time.Clock;
import java.time.ZoneId;
import org.rtmscoverage.ledger.UpkeepConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The part of the service that commands work on: no payers, no web, and nothing that takes checks
 * over. Not annotated as a configuration, so that the service does not find it.
 */
@ComponentScan({"org.rtmscoverage.ledger.database", "org.rtmscoverage.ledger.seal"})
@Import(UpkeepConfiguration.class)
class CommandContext {

  @Bean
  Clock clock(@Value("${rtmscoverage.zone}") ZoneId zone) {
    return Clock.system(zone);
  }
}
