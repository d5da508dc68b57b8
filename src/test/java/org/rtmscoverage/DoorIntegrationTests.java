package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.KeptChecks.Answer;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is neither allowed nor known stays shut, however it is written. */
class DoorIntegrationTests extends SandboxTest {

  private static final String INTAKE = "rtms_demo_intake";
  private static final String NONE = "";
  private static final int PATIENCE_MILLIS = 20_000;

  /**
   * What came back to a request that was written by hand.
   *
   * @param status its status
   * @param text the whole of it
   */
  private record Reply(int status, String text) {}

  /** Sends a request line as it is written: no client puts it right. */
  private Reply raw(String requestLine, String key) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(address()).getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      String request =
          requestLine
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + (key.isEmpty() ? "" : "X-API-Key: " + key + "\r\n")
              + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return new Reply(text.isEmpty() ? 0 : Integer.parseInt(text.substring(9, 12)), text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//v1/audit-entries",
        "///v1/audit-entries",
        "/v1//audit-entries",
        "/v1/audit-entries/",
        "/v1/audit-entries//",
        "/v1/;x=1/audit-entries",
        "/v1;x=1/audit-entries",
        "/;x=1/v1/audit-entries",
        "/v1/audit-entries;x=1",
        "/v1/audit-entries;jsessionid=1?limit=1",
        "/v1/..;/v1/audit-entries",
        "/sign-in/../v1/audit-entries",
        "/sign-in/..;/v1/audit-entries",
        "/sign-in/%2e%2e/v1/audit-entries",
        "/sign-in/%2E%2E/v1/audit-entries",
        "/sign-in/%252e%252e/v1/audit-entries",
        "/assets/../v1/audit-entries",
        "/assets/..%2fv1/audit-entries",
        "/swagger-ui/..%2Fv1%2Faudit-entries",
        "/./v1/audit-entries",
        "/v1/./audit-entries",
        "/v1/x/../audit-entries",
        "/v1%2Faudit-entries",
        "/v1%2faudit-entries",
        "/%2Fv1/audit-entries",
        "/v1/audit%2Dentries",
        "/v1/%61udit-entries",
        "/%76%31/audit-entries",
        "/v1/audit-entries%00",
        "/v1/audit-entries%20",
        "/v1/audit-entries%3Flimit=1",
        "/v1/audit-entries%3B",
        "/v1/audit-entries%0d%0a",
        "/v1/audit-entries.json",
        "/v1/audit-entries#x",
        "/v1\\audit-entries",
        "/v1/\\..\\audit-entries",
        "/V1/audit-entries",
        "/v1/Audit-Entries",
        "/v1/audit-entries%c0%af",
        "/v1/audit-entries%zz",
        "/actuator/../v1/audit-entries",
        "/actuator/health/../../v1/audit-entries",
        "/actuator/health/..;/..;/v1/audit-entries",
        "/actuator/health/%2e%2e/%2e%2e/v1/audit-entries",
        "http://localhost/v1/audit-entries",
        "http://elsewhere.test/v1/audit-entries",
        "v1/audit-entries",
        "*",
        "/../v1/audit-entries",
        "/.",
        "/..",
        "/",
        "/v1",
        "/v1/",
        "/v1/*",
        "/v1/**"
      })
  void noSpellingOfAPathGetsPastTheDoor(String path) throws IOException {
    for (String method : List.of("GET", "HEAD", "POST")) {
      assertThat(raw(method + " " + path, NONE).status()).as(method).isBetween(400, 499);
      assertThat(raw(method + " " + path, INTAKE).status()).as(method).isBetween(400, 499);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"//v1/payers", "/v1/payers;x=1", "/v1/%2e%2e/payers", "/v1/payers%00"})
  void pathThatCanBeReadInTwoWaysIsAProblem(String path) throws IOException {
    Reply reply = raw("GET " + path, MANAGER);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text()).contains("application/problem+json", "problem:malformed-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/none", "/v1", "/v1/coverage-checks/x/none", "/v1/payers/a/b/c"})
  void unknownPathIsNotFoundForWhoeverIsSignedInAndShutForOthers(String path) throws IOException {
    assertThat(raw("GET " + path, NONE).status()).isEqualTo(401);
    Reply known = raw("GET " + path, INTAKE);
    assertThat(known.status()).isEqualTo(404);
    assertThat(known.text()).contains("problem:not-found");
    assertThat(raw("DELETE " + path, INTAKE).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /v1/coverage-checks, 'GET,POST'",
    "PATCH, /v1/packets, POST",
    "OPTIONS, /v1/payers, GET",
    "POST, /v1/audit-entries, GET",
    "GET, /v1/coverage-checks/x/next-steps/y, PUT",
    "DELETE, /v1/coverage-checks/3f0c2a4e-6d1b-4c8e-9a57-0b2d9e4f7c11, GET"
  })
  void unknownMethodIsSaidToWhoeverIsSignedIn(String method, String path, String allowed) {
    var stranger = new KeptChecks(stranger(client())).send(HttpMethod.valueOf(method), path, null);
    assertThat(stranger.status()).isEqualTo(401);
    assertThat(stranger.header("Allow")).isNull();
    Answer known = new KeptChecks(client()).send(HttpMethod.valueOf(method), path, null);
    assertThat(known.status()).isEqualTo(405);
    assertThat(known.problem()).isEqualTo("method-not-allowed");
    assertThat(Set.of(String.valueOf(known.header("Allow")).split(",", -1)))
        .isEqualTo(Set.of(allowed.split(",", -1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "BREW", "get", "PROPFIND"})
  void methodsNobodyNeedsAreRefused(String method) throws IOException {
    assertThat(raw(method + " /v1/payers", NONE).status()).isBetween(400, 499);
    assertThat(raw(method + " /v1/payers", MANAGER).status()).isBetween(400, 499);
    assertThat(raw(method + " /sign-in", NONE).status()).isBetween(400, 499);
  }

  @Test
  void headIsAllowedToWhoeverMayGetAndCarriesNoBody() throws IOException {
    assertThat(raw("HEAD /v1/payers", NONE).status()).isEqualTo(401);
    assertThat(raw("HEAD /v1/audit-entries", INTAKE).status()).isEqualTo(403);
    Reply answer = raw("HEAD /v1/audit-entries", MANAGER);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).endsWith("\r\n\r\n");
  }

  @Test
  void healthAndInfoAreOpenOnTheOperatorsPortAndAllElseIsTheManagers() {
    WebTestClient stranger = stranger(operator());
    for (String open :
        List.of(
            "/actuator/health",
            "/actuator/health/liveness",
            "/actuator/health/readiness",
            "/actuator/info",
            "/actuator/prometheus")) {
      assertThat(status(stranger, open)).as(open).isNotIn(401, 403, 500);
    }
    assertThat(status(stranger, "/actuator/health")).isEqualTo(200);
    var links = operatorGet("/actuator").path("_links").properties();
    assertThat(links).hasSizeGreaterThan(5);
    for (var link : links) {
      String path =
          URI.create(link.getValue().path("href").asString().replaceAll("\\{[^}]*}", "x"))
              .getPath();
      if (!path.matches("/actuator/(health(/x)?|info|prometheus)")) {
        assertThat(status(stranger, path)).as(path).isEqualTo(401);
        for (String role : List.of("intake", "biller", "auditor", "elsewhere")) {
          assertThat(status(as(operator(), "rtms_demo_" + role), path)).as(path).isEqualTo(403);
        }
        assertThat(status(operator(), path)).as(path).isNotIn(401, 403, 500);
      }
    }
    assertThat(stranger.post().uri("/actuator/payerconfig").exchange().returnResult(Void.class))
        .satisfies(answer -> assertThat(answer.getStatus().value()).isEqualTo(401));
  }

  @Test
  void eachPortServesItsOwnPathsOnly() {
    for (String path : List.of("/actuator", "/actuator/health", "/actuator/payerconfig")) {
      assertThat(status(client(), path)).as(path).isEqualTo(404);
      assertThat(status(stranger(client()), path)).as(path).isBetween(400, 499);
    }
    for (String path : List.of("/v1/payers", "/v1/coverage-checks", "/v1/none", "/", "/sign-in")) {
      assertThat(status(operator(), path)).as(path).isBetween(400, 499);
      assertThat(status(stranger(operator()), path)).as(path).isBetween(400, 499);
    }
  }

  private static WebTestClient stranger(WebTestClient client) {
    return client.mutate().defaultHeaders(headers -> headers.remove("X-API-Key")).build();
  }

  private static WebTestClient as(WebTestClient client, String key) {
    return client.mutate().defaultHeaders(headers -> headers.set("X-API-Key", key)).build();
  }

  private static int status(WebTestClient client, String path) {
    return client.get().uri(path).exchange().returnResult(Void.class).getStatus().value();
  }
}
