package org.rtmscoverage.ledger.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rtmscoverage.Requests;
import org.rtmscoverage.SandboxPayers;
import org.rtmscoverage.ledger.seal.LedgerKeys;
import org.rtmscoverage.security.ApiKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service prints where it runs without a profile. */
class LogLinesIntegrationTests {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String KEY = ApiKeys.random();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static Instant begin;
  private static List<String> printed;
  private static String check;

  @BeforeAll
  static void aCheckIsAskedForAndTwoRequestsAreRefused(@TempDir Path folder)
      throws IOException, InterruptedException {
    begin = Instant.now();
    Path log = Files.createDirectories(Path.of("target", "nemesis")).resolve("lines.log");
    Files.deleteIfExists(log);
    try (var payers = SandboxPayers.start();
        var service = new ServiceProcess(log, properties(payers, folder));
        var http = HttpClient.newHttpClient()) {
      service.start();
      var asked = HttpRequest.newBuilder(service.address().resolve("/v1/coverage-checks"));
      var body = BodyPublishers.ofString(Requests.check("SBX-ACTIVE").toString());
      check = send(http, asked.POST(body), KEY, 200).headers().firstValue("Location").orElseThrow();
      var entries = HttpRequest.newBuilder(service.address().resolve("/v1/audit-entries"));
      send(http, entries, KEY, 403);
      send(http, entries, "wrong", 401);
    }
    printed = Files.readAllLines(log);
  }

  @AfterAll
  static void forget() {
    printed = List.of();
  }

  private static Map<String, String> properties(SandboxPayers payers, Path folder) {
    Map<String, String> properties = new HashMap<>(payers.properties());
    properties.putAll(new Store.H2File(folder).properties());
    properties.put(ServiceProcess.PROFILES, "");
    for (String line : LedgerKeys.newEnvironmentLines()) {
      properties.put(
          line.startsWith("RTMSCOVERAGE_LEDGER_LOOKUP_KEY=")
              ? "rtmscoverage.ledger.lookup-key"
              : "rtmscoverage.ledger.encryption-keys",
          line.substring(line.indexOf('=') + 1));
    }
    properties.put("rtmscoverage.security.api-keys.bridge.sha256", ApiKeys.sha256(KEY));
    properties.put("rtmscoverage.security.api-keys.bridge.roles", "biller");
    return properties;
  }

  private static HttpResponse<String> send(
      HttpClient http, HttpRequest.Builder request, String key, int status)
      throws IOException, InterruptedException {
    var answer =
        http.send(
            request
                .timeout(PATIENCE)
                .setHeader("Content-Type", "application/json")
                .setHeader("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .setHeader("X-API-Key", key)
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  /** The Java runtime prints warnings of its own before it starts us. */
  private static List<JsonNode> lines() {
    return printed.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("WARNING: "))
        .map(line -> JsonMapper.shared().readTree(line))
        .toList();
  }

  private static List<JsonNode> ofTheRequests() {
    return lines().stream()
        .filter(line -> line.at("/trace/id").asString("").equals(TRACE))
        .toList();
  }

  private static String message(JsonNode line) {
    return line.path("message").asString("");
  }

  @Test
  void everyLineIsAJsonObjectThatSaysWhenInUtcHowBadAndWhichService() {
    assertThat(lines())
        .hasSizeGreaterThan(5)
        .allSatisfy(
            line -> {
              var at = line.path("@timestamp").asString("");
              assertThat(at).endsWith("Z");
              assertThat(Instant.parse(at)).isBetween(begin, Instant.now());
              assertThat(line.at("/log/level").asString("")).isIn("INFO", "WARN");
              assertThat(line.at("/log/logger").asString("")).isNotEmpty();
              assertThat(message(line)).isNotEmpty();
              assertThat(line.at("/service/name").asString("")).isEqualTo("rtms-coverage");
            });
  }

  @Test
  void everyRequestThatMattersIsOneLineWithItsTrace() {
    var id = check.substring(check.lastIndexOf('/') + 1);
    assertThat(ofTheRequests())
        .hasSize(3)
        .satisfiesExactly(
            line -> assertThat(message(line)).startsWith("check " + id + " of payer bcbs-ma: "),
            line ->
                assertThat(message(line))
                    .isEqualTo("default/key:bridge may not GET /v1/audit-entries"),
            line -> assertThat(message(line)).startsWith("nobody let in: The X-API-Key"));
  }
}
