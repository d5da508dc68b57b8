package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What every answer carries, behind a proxy that ends TLS. */
@TestPropertySource(
    properties = {
      "server.forward-headers-strategy=native",
      "rtmscoverage.limits.requests-per-address=100"
    })
class AnswerHeadersIntegrationTests extends SandboxTest {

  private static final String TRANSPORT = "Strict-Transport-Security";
  private static final Pattern LEFT = Pattern.compile("\"address\";r=(\\d+)");

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/payers, 200",
    "GET, /v1/payers/nobody, 404",
    "GET, /v1/none, 404",
    "DELETE, /v1/payers, 405",
    "POST, /v1/packets, 415",
    "GET, /v1/payers;x=1, 400",
    "GET, /, 303",
    "GET, /sign-in, 200",
    "POST, /sign-in, 303",
    "GET, /no/such/page, 404",
    "GET, /openapi.yaml, 200",
    "GET, /swagger-ui.html, 200",
    "GET, /swagger-ui/bundle.js, 200",
    "GET, /swagger-ui/none.js, 404"
  })
  void everyAnswerCarriesTheHeaders(String method, String path, int status) {
    for (WebTestClient client : List.of(client(), stranger(client()))) {
      var answer =
          client
              .method(HttpMethod.valueOf(method))
              .uri(path)
              .accept(MediaType.TEXT_HTML, MediaType.ALL)
              .header("X-Forwarded-Proto", "https")
              .exchange()
              .returnResult(Void.class);
      assertThat(answer.getStatus().value()).isIn(status, 401);
      assertGuarded(answer.getResponseHeaders());
      assertThat(answer.getResponseHeaders().get(TRANSPORT))
          .containsExactly("max-age=31536000; includeSubDomains");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/actuator, 200",
    "/actuator/health, 200",
    "/actuator/prometheus, 200",
    "/actuator/none, 404",
    "/v1/payers, 404"
  })
  void everyAnswerToTheOperatorCarriesThemToo(String path, int status) {
    for (WebTestClient client : List.of(operator(), stranger(operator()))) {
      var answer = client.get().uri(path).exchange().returnResult(Void.class);
      assertThat(answer.getStatus().value()).isIn(status, 401);
      assertGuarded(answer.getResponseHeaders());
    }
  }

  private static void assertGuarded(HttpHeaders headers) {
    assertThat(headers.get("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none'; ")
        .endsWith("frame-ancestors 'none'");
    assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.get("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(headers.get("X-Frame-Options")).containsExactly("DENY");
    assertThat(headers.get("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
    assertThat(headers.get("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
    assertThat(headers.get("Permissions-Policy"))
        .containsExactly("camera=(), geolocation=(), microphone=()");
    assertThat(headers.get("Cache-Control")).hasSize(1);
    assertThat(headers.get("Server")).isNull();
    assertThat(headers.get("X-Powered-By")).isNull();
  }

  @Test
  void onlyWhoCameByHttpsIsToldToStayWithIt() {
    assertThat(read("X-Forwarded-Proto", "http").get(TRANSPORT)).isNull();
    assertThat(read("X-Other", "https").get(TRANSPORT)).isNull();
    assertThat(read("X-Forwarded-Proto", "https").get(TRANSPORT)).hasSize(1);
  }

  @Test
  void addressThatTheProxyNamesFirstIsTheCallers() {
    for (int i = 0; i < 10; i++) {
      read("X-Forwarded-For", "203.0.113.7, 10.0.0." + i);
    }
    assertThat(left("203.0.113.7, 10.0.0.1")).isLessThan(99);
    assertThat(left("203.0.113.8, 10.0.0.1")).isEqualTo(99);
  }

  private int left(String addresses) {
    var found = LEFT.matcher(String.valueOf(read("X-Forwarded-For", addresses).get("RateLimit")));
    assertThat(found.find()).isTrue();
    return Integer.parseInt(found.group(1));
  }

  private HttpHeaders read(String header, String value) {
    return client()
        .get()
        .uri("/v1/payers")
        .header(header, value)
        .exchange()
        .returnResult(Void.class)
        .getResponseHeaders();
  }

  private static WebTestClient stranger(WebTestClient client) {
    return client.mutate().defaultHeaders(headers -> headers.remove("X-API-Key")).build();
  }
}
