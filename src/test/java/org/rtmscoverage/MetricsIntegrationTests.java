package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the service publishes is what {@code src/docs/metrics.md} says. */
class MetricsIntegrationTests extends WatchedTest {

  private static final String OURS = "rtmscoverage.";

  /**
   * A row of the table, or what a meter would have there.
   *
   * @param name its name
   * @param kind counter, gauge or timer
   * @param tags names of its tags
   */
  private record Row(String name, String kind, Set<String> tags) {

    static Row of(Meter meter) {
      return new Row(
          meter.getId().getName(),
          meter.getId().getType().name().toLowerCase(Locale.ROOT),
          meter.getId().getTags().stream()
              .map(Tag::getKey)
              .collect(Collectors.toCollection(TreeSet::new)));
    }

    static Row of(String line) {
      var cells = line.split("\\|", -1);
      return new Row(
          cells[1].strip().replace("`", ""),
          cells[2].strip(),
          cells[3].strip().equals("–")
              ? Set.of()
              : new TreeSet<>(List.of(cells[3].strip().split(", "))));
    }
  }

  @BeforeEach
  void somethingIsAsked() {
    var checks = new KeptChecks(anyhow());
    checks.check(KeptChecks.member());
    checks.check("SBX-503");
    checks.get("/v1/payers/nobody");
    checks.get("/no/such/path/4711");
  }

  private Set<Row> published() {
    return meters().stream()
        .filter(meter -> meter.getId().getName().startsWith(OURS))
        .map(Row::of)
        .collect(Collectors.toSet());
  }

  @Test
  void tableIsWhatIsPublished() throws IOException {
    var table =
        Files.readAllLines(Path.of("src/docs/metrics.md")).stream()
            .filter(line -> line.startsWith("| `" + OURS))
            .map(Row::of)
            .collect(Collectors.toSet());
    assertThat(published()).isEqualTo(table);
  }

  @Test
  void tagsHoldPayersAndWordsOfFixedLists() {
    var payers =
        get("/v1/payers")
            .path("items")
            .valueStream()
            .map(payer -> payer.path("id").asString(""))
            .collect(Collectors.toSet());
    assertThat(payers).contains("bcbs-ma");
    meters().stream()
        .filter(meter -> meter.getId().getName().startsWith(OURS))
        .flatMap(meter -> meter.getId().getTags().stream())
        .forEach(
            tag ->
                assertThat(tag.getValue())
                    .matches(
                        value ->
                            tag.getKey().equals("payer")
                                ? payers.contains(value)
                                : value.matches("[A-Z_]+"),
                        tag.toString()));
  }

  @Test
  void requestsAreCountedUnderThePathsOfTheContract() {
    var paths =
        meters().stream()
            .filter(meter -> meter.getId().getName().equals("http.server.requests"))
            .map(meter -> String.valueOf(meter.getId().getTag("uri")))
            .collect(Collectors.toSet());
    assertThat(paths)
        .contains("/v1/coverage-checks", "/v1/payers/{id}")
        .noneMatch(path -> path.contains("4711"));
  }

  @Test
  void monitoringReadsThemWithoutCredentialsAndFindsNobody() {
    var text =
        operator()
            .mutate()
            .defaultHeaders(headers -> headers.remove("X-API-Key"))
            .build()
            .get()
            .uri("/actuator/prometheus")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(text)
        .contains("rtmscoverage_payer_call_seconds_count", "http_server_requests_seconds_count")
        .doesNotContain("demo-manager", "key:", "staff:", "practice=", "actor=", "default/");
  }

  @Test
  void callsAreCountedInBucketsOfTheTimesCoreAsksFor() {
    var text = prometheus();
    assertThat(text)
        .contains(
            "rtmscoverage_payer_call_seconds_bucket{outcome=\"ANSWERED\",payer=\"bcbs-ma\",le=\"20.0\"}")
        .contains("rtmscoverage_payer_breaker{payer=\"bcbs-ma\"}")
        .doesNotContain("resilience4j");
  }
}
