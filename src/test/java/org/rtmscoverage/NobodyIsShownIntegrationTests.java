package org.rtmscoverage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rtmscoverage.KeptChecks.CHECKS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.KeptChecks.Answer;
import org.rtmscoverage.Marks.Operation;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Marked people are sent through every operation and every fault. No mark is in a log line, a
 * metric, a span or a problem afterwards, whatever a client put it into. (Named so that the name of
 * the class, which the log and two metrics of a start hold, bears no mark.)
 */
class NobodyIsShownIntegrationTests extends WatchedTest {

  private static final Duration LONG = Duration.ofSeconds(90);

  /** Larger than any body may be. */
  private static final int TOO_MUCH = 3 * 1024 * 1024;

  private static final List<String> BROKEN =
      List.of(
          "{\"member\":{\"lastName\":\"Canarsson\",",
          "{\"nickname\":\"Canarsson 1937-03-09\"}",
          "\"Canarsson 1937-03-09\"",
          "[\"Canarsson\"]",
          "{\"member\":{\"lastName\":\"Canarsson\",\"lastName\":\"Canarsson\"}}",
          "{\"member\":\"\\uD800 Canarsson \\x\"}",
          "{\"a\":".repeat(2_000) + "\"Canarsson\"" + "}".repeat(2_000),
          "{\"serviceDate\":\"" + "Canarsson ".repeat(TOO_MUCH / 10) + "\"}");

  static List<Operation> operations() {
    return Marks.operations();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operationIsAnsweredAndShowsNobody(Operation operation) {
    var checks = new KeptChecks(anyhow());
    List<Integer> statuses = new ArrayList<>();
    if (operation.takesBody()) {
      assertThat(operation.bodies()).as("examples of " + operation).isNotEmpty();
      for (var body : operation.bodies()) {
        statuses.add(send(checks, operation, Marks.marked(body).toString()).status());
      }
    } else {
      statuses.add(send(checks, operation, null).status());
    }
    assertThat(statuses).as("answers of " + operation).allMatch(status -> status / 100 == 2);
    all().holdNo(Marks.ANY);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void addressesAndHeadersThatNameSomebodyShowNobody(Operation operation) {
    var checks = new KeptChecks(anyhow());
    var body =
        operation.takesBody() ? Marks.marked(operation.bodies().getFirst()).toString() : null;
    var method = HttpMethod.valueOf(operation.method());
    var path = path(checks, operation);
    for (String parameter : operation.parameters()) {
      checks.send(method, with(path, parameter), body);
    }
    checks.send(method, with(path, "canarsson"), body);
    checks.send(method, operation.path().replaceAll("\\{[^}]+}", "Canarsson-1937-03-09"), body);
    checks.send(method, path + "/Canarsson/1937-03-09", body);
    for (String header :
        List.of(
            "Purpose-Of-Use",
            "Idempotency-Key",
            "Prefer",
            "traceparent",
            "tracestate",
            "baggage",
            "b3",
            "X-B3-TraceId",
            "X-Request-Id",
            "X-Forwarded-For",
            "User-Agent",
            "Referer",
            "Cookie",
            "Accept",
            "Accept-Language",
            "Origin",
            "If-None-Match",
            "Range",
            "X-Canarsson")) {
      checks.send(method, path, body, header, "canarsson=1937-03-09");
    }
    var stranger = new KeptChecks(nobody());
    stranger.send(method, path, body, "Authorization", "Bearer canarsson.1937-03-09");
    stranger.send(method, path, body, "Authorization", "Canarsson 1937-03-09");
    stranger.send(method, path, body, "X-API-Key", "canarsson-1937-03-09");
    checks.send(
        method,
        path,
        body,
        "traceparent",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "tracestate",
        "canarsson=t61rcWkgMzE");
    all().holdNo(Marks.ANY);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void bodiesThatCannotBeReadShowNobody(Operation operation) {
    var checks = new KeptChecks(anyhow());
    var path = path(checks, operation);
    var method = HttpMethod.valueOf(operation.method());
    for (String body : BROKEN) {
      checks.send(method, path, body);
      checks.send(method, path, body, "Content-Type", "text/canarsson;name=1937-03-09");
    }
    if (operation.takesBody()) {
      for (var spoiled : Marks.spoiled(operation.bodies().getFirst())) {
        checks.send(method, path, spoiled.toString(), "Prefer", "respond-async");
      }
    }
    all().holdNo(Marks.ANY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bcbs-ma", "aetna", "medicare-novitas"}) // one for each protocol
  void whateverThePayerDoesNobodyIsShown(String payer) {
    var checks = new KeptChecks(anyhow().mutate().responseTimeout(LONG).build());
    List<String> ids = new ArrayList<>();
    for (String scenario : PAYERS.scenarios()) {
      var request = Marks.marked(Requests.check("any")).put("payerId", payer);
      request.withObject("/member").put("memberId", scenario);
      var accepted = checks.post(CHECKS, request, "Prefer", "respond-async");
      assertThat(accepted.status()).isEqualTo(202);
      ids.add(accepted.id());
    }
    await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(ids).allMatch(id -> checks.state(id).equals("DONE")));
    all().holdNo(Marks.ANY);
    assertThat(sightings().lines().stream().map(Sightings.Line::text))
        .as("one line for each check")
        .filteredOn(line -> ids.stream().anyMatch(line::contains) && line.contains(" of payer "))
        .hasSameSizeAs(ids);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/payers/Canarsson%zz1937-03-09 HTTP/1.1~Host: a~~",
        "GET /v1/payers?name=Canarsson\u00e9 HTTP/1.1~Host: a~~",
        "GET http://canarsson:1937-03-09@host:port/v1/payers HTTP/1.1~Host: a~~",
        "CANARSSON /v1/payers HTTP/1.1~Host: a~~",
        "GET /Canarsson HTTP/9.1937-03-09~Host: a~~",
        "GET /v1/payers HTTP/1.1~Host: Canarsson 1937-03-09~~",
        "GET /v1/payers HTTP/1.1~Host: a~Canarsson 1937-03-09~~",
        "POST /v1/packets HTTP/1.1~Host: a~Content-Length: Canarsson~~",
        "POST /v1/packets HTTP/1.1~Host: a~Content-Type: Canarsson~Content-Length: 2~~{}",
        "POST /v1/packets HTTP/1.1~Host: a~Content-Type: application/json~"
            + "Transfer-Encoding: chunked~~Canarsson~1937-03-09~",
        "POST /v1/packets?name=Canarsson HTTP/1.1~Host: a~Content-Type: application/json~"
            + "Content-Length: 99~~{\"lastName\":\"Canarsson\""
      })
  void whatIsNoRequestShowsNobody(String bytes) throws IOException {
    sightings().add("answer", raw(bytes));
    all().holdNo(Marks.ANY);
  }

  /**
   * The name of an unknown property comes back to its sender, to be mended; it goes nowhere else.
   */
  @ParameterizedTest
  @MethodSource("operations")
  void unknownPropertyThatIsANameIsShownToItsSenderAlone(Operation operation) {
    var unseen = new KeptChecks(client().mutate().filters(List::clear).build());
    var path = path(unseen, operation);
    unseen.send(HttpMethod.valueOf(operation.method()), path, "{\"canarsson\":\"1937-03-09\"}");
    all().holdNo(Marks.ANY);
  }

  @Test
  void whatIsTooLongShowsNobody() throws IOException {
    var name = "Canarsson".repeat(3_000);
    sightings().add("line", raw("GET /" + name + " HTTP/1.1~Host: a~~"));
    sightings().add("head", raw("GET / HTTP/1.1~Host: a~X-Name: " + name + "~~"));
    all().holdNo(Marks.ANY);
  }

  /** What comes back for bytes; a tilde ends a line. */
  private String raw(String bytes) throws IOException {
    try (var socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(address()).getPort())) {
      socket.setSoTimeout(2_000);
      var request = bytes.replaceFirst("~", "~X-API-Key: " + MANAGER + "~").replace("~", "\r\n");
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  /** Asks without the key that everybody else here has. */
  private WebTestClient nobody() {
    return anyhow().mutate().defaultHeaders(headers -> headers.remove("X-API-Key")).build();
  }

  private Answer send(KeptChecks checks, Operation operation, @Nullable String body) {
    return checks.send(HttpMethod.valueOf(operation.method()), path(checks, operation), body);
  }

  private static String with(String path, String parameter) {
    return UriComponentsBuilder.fromUriString(path)
        .queryParam(parameter, "Canarsson-1937-03-09")
        .build()
        .toUriString();
  }

  /**
   * Its path with values that lead somewhere; a name that stands for nothing yet fails the test.
   */
  private static String path(KeptChecks checks, Operation operation) {
    if (!operation.path().contains("{")) {
      return operation.path();
    }
    if (!operation.path().startsWith(CHECKS)) {
      var known = Map.of("/v1/payers/{id}", "bcbs-ma", "/v1/policies/{id}", "aetna-cpb-0469");
      return known.entrySet().stream()
          .filter(entry -> operation.path().startsWith(entry.getKey()))
          .map(entry -> operation.path().replace("{id}", entry.getValue()))
          .findFirst()
          .orElseThrow(() -> new AssertionError("nothing is known to ask " + operation + " about"));
    }
    var check = checks.post(CHECKS, Marks.marked(Requests.check("any")));
    var step = checks.record(check.id()).at("/steps/0/id").asString("");
    var path =
        operation
            .path()
            .replace("{id}", check.id())
            .replace("{number}", "1")
            .replace("{stepId}", step);
    assertThat(path).as("parameters of " + operation).doesNotContain("{");
    return path;
  }
}
