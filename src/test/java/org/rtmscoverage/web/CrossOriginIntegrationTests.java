package org.rtmscoverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.web.limit.CrossOriginConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.cors.reactive.CorsWebFilter;

class CrossOriginIntegrationTests {

  private static final String INTAKE = "https://intake.example.org";

  @Nested
  @SpringBootTest(
      classes = {EdgeFixture.class, CrossOriginConfiguration.class},
      webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
      properties = {"rtmscoverage.cors.allowed-origins[0]=" + INTAKE, "management.server.port=0"})
  @ActiveProfiles("sandbox")
  class Configured {

    @LocalServerPort private int port;
    private WebTestClient client;

    @BeforeEach
    void bind() {
      client = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @Test
    void browserThatAsksForPermissionGetsItWithoutCookies() {
      preflight(INTAKE, "/v1/coverage-checks", "x-api-key, content-type, idempotency-key, prefer")
          .expectStatus()
          .isOk()
          .expectHeader()
          .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, INTAKE)
          .expectHeader()
          .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET,HEAD,POST,PUT")
          .expectHeader()
          .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
    }

    @Test
    void otherOriginsOtherHeadersAndStaffPagesGetNone() {
      preflight("https://elsewhere.example.org", "/v1/coverage-checks", "x-api-key")
          .expectStatus()
          .isForbidden();
      preflight(INTAKE, "/v1/coverage-checks", "cookie").expectStatus().isForbidden();
      preflight(INTAKE, "/sign-in", "content-type")
          .expectHeader()
          .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
    }

    @Test
    void answersToTheOriginShowWhatItMustRead() {
      client
          .get()
          .uri("/v1/policies")
          .header(HttpHeaders.ORIGIN, INTAKE)
          .header("X-API-Key", EdgeFixture.MANAGER)
          .exchange()
          .expectStatus()
          .isOk()
          .expectHeader()
          .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, INTAKE)
          .expectHeader()
          .valueMatches(
              HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ".*Location.*Retry-After.*RateLimit.*");
      client
          .get()
          .uri("/v1/policies")
          .header(HttpHeaders.ORIGIN, "https://elsewhere.example.org")
          .exchange()
          .expectStatus()
          .isEqualTo(HttpStatus.FORBIDDEN)
          .expectHeader()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private WebTestClient.ResponseSpec preflight(String origin, String path, String headers) {
      return client
          .method(HttpMethod.OPTIONS)
          .uri(path)
          .header(HttpHeaders.ORIGIN, origin)
          .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "POST")
          .header(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, headers)
          .exchange();
    }
  }

  @Nested
  @SpringBootTest(
      classes = {EdgeFixture.class, CrossOriginConfiguration.class},
      webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
      properties = "management.server.port=0")
  @ActiveProfiles("sandbox")
  class NotConfigured {

    @LocalServerPort private int port;
    @Autowired private ApplicationContext context;

    @Test
    void noOtherPageMayReadAnything() {
      assertThat(context.getBeanNamesForType(CorsWebFilter.class)).isEmpty();
      WebTestClient.bindToServer()
          .baseUrl("http://127.0.0.1:" + port)
          .build()
          .get()
          .uri("/v1/policies")
          .header(HttpHeaders.ORIGIN, INTAKE)
          .header("X-API-Key", EdgeFixture.MANAGER)
          .exchange()
          .expectStatus()
          .isOk()
          .expectHeader()
          .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
    }
  }
}
