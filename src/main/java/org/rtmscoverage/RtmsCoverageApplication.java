package org.rtmscoverage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class RtmsCoverageApplication {

  /**
   * Runs until the process is told to stop.
   *
   * @param args Spring Boot's command line properties
   */
  public static void main(String[] args) {
    SpringApplication.run(RtmsCoverageApplication.class, args);
  }
}
