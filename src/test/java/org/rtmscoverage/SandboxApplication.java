package org.rtmscoverage;

import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * Starts the service with every payer of payer-config answered by WireMock: {@code ./mvnw
 * spring-boot:test-run}. The only main method among the test classes, so that it is found.
 */
final class SandboxApplication {

  private static final Logger LOG = LoggerFactory.getLogger(SandboxApplication.class);

  private SandboxApplication() {}

  /**
   * Runs until the process is told to stop.
   *
   * @param args Spring Boot's command line properties; an address given here wins
   */
  @SuppressWarnings("resource") // WireMock ends with the process
  public static void main(String[] args) {
    SandboxPayers sandbox = SandboxPayers.start();
    String[] addresses =
        sandbox.properties().entrySet().stream()
            .map(address -> "--" + address.getKey() + "=")
            .filter(option -> Stream.of(args).noneMatch(arg -> arg.startsWith(option)))
            .map(
                option ->
                    option + sandbox.properties().get(option.substring(2, option.length() - 1)))
            .toArray(String[]::new);
    SpringApplication.from(RtmsCoverageApplication::main)
        .withAdditionalProfiles("sandbox")
        .run(Stream.concat(Stream.of(addresses), Stream.of(args)).toArray(String[]::new));
    LOG.info(
        "sandbox payers at {}, scenarios by member id: {}",
        sandbox.baseUrl(),
        String.join(", ", sandbox.scenarios()));
  }
}
