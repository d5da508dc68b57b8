package org.rtmscoverage.bench.bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * What a check is compared with: Spring Boot with WebFlux alone, one controller, one call to the
 * payer, JSON in and out. Started with the profile {@code bare} by a class path that holds the jars
 * of the service that this needs, and no others.
 */
@EnableAutoConfiguration
@Import(BareController.class)
public class BareApp {

  /**
   * Runs until the process is told to stop.
   *
   * @param args Spring Boot's command line properties
   */
  public static void main(String[] args) {
    SpringApplication.run(BareApp.class, args);
  }

  /** Calls the payer. */
  @Bean
  WebClient payer() {
    return WebClient.create();
  }
}
