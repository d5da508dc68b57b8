package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rtmscoverage.KeptChecks.CHECKS;

import ch.qos.logback.classic.Level;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** A request can be followed: from the caller's own trace to every line, span and problem. */
class TraceIntegrationTests extends WatchedTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";
  private static final Duration LONG = Duration.ofSeconds(60);

  @ParameterizedTest
  @ValueSource(strings = {"bcbs-ma", "aetna", "medicare-novitas"})
  void everyLineOfACheckBearsItsTraceAlsoAfterTheRequestIsAnswered(String payer) {
    var checks = new KeptChecks(anyhow().mutate().responseTimeout(LONG).build());
    var request = Requests.check("SBX-NOTFOUND").put("payerId", payer);
    var accepted =
        checks.post(CHECKS, request, "Prefer", "respond-async", "traceparent", TRACEPARENT);
    assertThat(accepted.status()).isEqualTo(202);
    await().atMost(LONG).until(() -> checks.state(accepted.id()).equals("DONE"));
    var lines = sightings().lines().stream().filter(Sightings.Line::isOurs).toList();
    assertThat(lines).as("lines").hasSizeGreaterThanOrEqualTo(2);
    assertThat(lines).allMatch(line -> line.trace().equals(TRACE), "bears the trace");
    assertThat(lines)
        .filteredOn(line -> line.level().isGreaterOrEqual(Level.INFO))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.text())
                    .containsPattern(
                        "check "
                            + accepted.id()
                            + " of payer "
                            + payer
                            + ": [A-Z_]+ \\(coverage [A-Z]+,"
                            + " authorization [A-Z]+, criteria [A-Z]+, cost [A-Z]+\\) in \\d+ ms"));
  }

  @Test
  void payerIsASpanOfTheRequestWithItsProtocolAndOutcome() {
    // a payer whose breaker no other test opens
    var request = Requests.check("SBX-ACTIVE").put("payerId", "cigna");
    new KeptChecks(anyhow()).post(CHECKS, request, "traceparent", TRACEPARENT);
    await().atMost(LONG).until(() -> span("check").isPresent());
    assertThat(span("http post /v1/coverage-checks")).isPresent();
    var call = span("payer call").orElseThrow();
    assertThat(call.getAttributes().asMap())
        .containsOnly(
            Map.entry(AttributeKey.stringKey("payer"), "cigna"),
            Map.entry(AttributeKey.stringKey("protocol"), "X12"),
            Map.entry(AttributeKey.stringKey("outcome"), "ANSWERED"));
    assertThat(call.getEvents()).isEmpty();
    assertThat(call.getParentSpanId()).isEqualTo(span("check").orElseThrow().getSpanId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cigna", "uhc-optum", "select-health"}) // one for each protocol
  void payerIsToldNothingButTheQuestion(String payer) {
    PAYERS.server().resetRequests();
    var request = Requests.check(KeptChecks.member()).put("payerId", payer);
    new KeptChecks(anyhow())
        .post(CHECKS, request, "traceparent", TRACEPARENT, "baggage", "who=dana", "X-Own", "own");
    var asked = PAYERS.server().findAll(WireMock.anyRequestedFor(WireMock.anyUrl()));
    assertThat(asked)
        .isNotEmpty()
        .allSatisfy(
            sent ->
                assertThat(sent.getHeaders().keys())
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .containsExactlyInAnyOrder(
                        "accept", "content-length", "content-type", "host", "user-agent"));
  }

  private Optional<SpanData> span(String name) {
    return spans().stream()
        .filter(span -> span.getTraceId().equals(TRACE) && span.getName().equals(name))
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/v1/no-such-path,,404",
    "DELETE,/v1/payers,,405",
    "GET,/v1/payers/nobody,,404",
    "POST,/v1/packets,{,400",
    "POST,/v1/packets,text,415",
    "GET,/v1/coverage-checks?limit=x,,422"
  })
  void everyProblemNamesTheTrace(String method, String path, String body, int status) {
    var checks = new KeptChecks(anyhow());
    var type = "text".equals(body) ? "text/plain" : "application/json";
    var sent =
        checks.send(
            HttpMethod.valueOf(method),
            path,
            body,
            "Content-Type",
            type,
            "traceparent",
            TRACEPARENT);
    assertThat(sent.status()).isEqualTo(status);
    assertThat(sent.json().path("traceId").asString("")).isEqualTo(TRACE);
    assertThat(sent.json().path("instance").asString(""))
        .isEqualTo("urn:rtms-coverage:request:" + TRACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "4bf92f3577b34da6a3ce929d0e0e4736"
      })
  void traceparentThatIsNotWellFormedIsNotFollowed(String traceparent) {
    var sent = new KeptChecks(anyhow()).get("/v1/payers/nobody", "traceparent", traceparent);
    assertThat(sent.json().path("traceId").asString(""))
        .matches("[0-9a-f]{32}")
        .isNotEqualTo(TRACE)
        .isNotEqualTo("0".repeat(32));
  }

  @Test
  void eachRequestHasATraceOfItsOwn() {
    var checks = new KeptChecks(anyhow());
    assertThat(checks.get("/v1/payers/nobody").json().path("traceId"))
        .isNotEqualTo(checks.get("/v1/payers/nobody").json().path("traceId"));
  }
}
