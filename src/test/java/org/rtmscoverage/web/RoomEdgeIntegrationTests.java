package org.rtmscoverage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.web.limit.LimitConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A house with room for one. */
@SpringBootTest(
    classes = {EdgeFixture.class, LimitConfiguration.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "rtmscoverage.door.least-inside=1",
      "rtmscoverage.door.most-inside=1",
      "rtmscoverage.door.longest-lag=10m",
      "management.server.port=0"
    })
@ActiveProfiles("sandbox")
class RoomEdgeIntegrationTests {

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;

  @Test
  void whoFindsNoRoomIsToldToComeBackAndTheOperatorIsNot() throws IOException {
    var usual = refusedAsUsual();
    try (var inside = new RawConnection(port)) {
      inside.send(
          "POST /v1/coverage-checks HTTP/1.1\nHost: x\nX-API-Key: "
              + EdgeFixture.MANAGER
              + "\nContent-Type: application/json\nContent-Length: 9\n\n{");
      await().until(() -> status() == HttpStatus.SERVICE_UNAVAILABLE.value());

      var refused = client(port).get().uri("/v1/payers").exchange();
      refused
          .expectHeader()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .expectHeader()
          .valueEquals(HttpHeaders.RETRY_AFTER, "2");
      var headers = refused.returnResult(Void.class).getResponseHeaders();
      assertThat(usual.headerNames()).allMatch(headers::containsHeader);
      assertThat(headers.getFirst("Content-Security-Policy"))
          .isEqualTo(usual.getFirst("Content-Security-Policy"));
      client(managementPort)
          .get()
          .uri("/actuator/health/liveness")
          .exchange()
          .expectStatus()
          .isOk();
    }
    await().until(() -> status() == HttpStatus.OK.value());
  }

  /** What a problem carries that is told by those inside, besides the shares of who asks. */
  private HttpHeaders refusedAsUsual() {
    var headers = new HttpHeaders();
    client(port)
        .get()
        .uri("/v1/payers/nobody")
        .exchange()
        .expectStatus()
        .isNotFound()
        .returnResult(Void.class)
        .getResponseHeaders()
        .forEach(
            (name, values) -> {
              if (!name.startsWith("RateLimit")) {
                headers.addAll(name, values);
              }
            });
    return headers;
  }

  private int status() {
    return client(port)
        .get()
        .uri("/v1/payers")
        .exchange()
        .returnResult(Void.class)
        .getStatus()
        .value();
  }

  private static WebTestClient client(int port) {
    return WebTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + port)
        .defaultHeader("X-API-Key", EdgeFixture.MANAGER)
        .build();
  }
}
