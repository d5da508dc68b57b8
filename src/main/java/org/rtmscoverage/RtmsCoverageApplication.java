package org.rtmscoverage;

import org.rtmscoverage.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service, or runs one of its commands. */
@SpringBootApplication
public class RtmsCoverageApplication {

  /**
   * Runs until the process is told to stop, or until the command is done.
   *
   * @param args Spring Boot's command line properties; or a command with its options
   */
  public static void main(String[] args) {
    if (Commands.wanted(args)) {
      System.exit(Commands.run(args));
    }
    SpringApplication.run(RtmsCoverageApplication.class, args);
  }
}
