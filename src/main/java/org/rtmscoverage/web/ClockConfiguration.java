package org.rtmscoverage.web;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarProperties.class)
class ClockConfiguration {

  /** Tells the time; its zone says what today is. */
  @Bean
  Clock clock(CalendarProperties calendar) {
    return Clock.system(calendar.zone());
  }
}
