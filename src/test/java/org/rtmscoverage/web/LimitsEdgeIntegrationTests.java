package org.rtmscoverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rtmscoverage.security.ApiKeys;
import org.rtmscoverage.web.limit.LimitConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.netty.http.client.HttpClient;

/** Shares of requests, for clients whose keys begin with "right". */
@SpringBootTest(
    classes = {EdgeFixture.class, LimitConfiguration.class, LimitsEdgeIntegrationTests.Pages.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "rtmscoverage.limits.requests-per-address=40",
      "rtmscoverage.limits.requests-per-client=7",
      "rtmscoverage.limits.failed-sign-ins-per-address=3",
      "management.server.port=0"
    })
@ActiveProfiles("sandbox")
@ExtendWith(OutputCaptureExtension.class)
class LimitsEdgeIntegrationTests {

  private static final AtomicInteger ADDRESSES = new AtomicInteger(10);
  private static final String KEY = "X-API-Key";
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @LocalServerPort private int port;
  private String address;
  private WebTestClient client;

  @DynamicPropertySource
  static void theirKeysAreKnown(DynamicPropertyRegistry properties) {
    Stream.concat(
            Stream.of("headers", "often", "other", "dear", "raw", "late", "fine"),
            IntStream.range(0, 40).mapToObj(i -> "many-" + i))
        .map(name -> "right-" + name)
        .forEach(
            key -> {
              var property = "rtmscoverage.security.api-keys." + key;
              properties.add(property + ".sha256", () -> ApiKeys.sha256(key));
              properties.add(property + ".roles", () -> "manager");
            });
  }

  /** Each test comes from an address of its own, so that it meets whole shares. */
  @BeforeEach
  void comeFromANewAddress() {
    address = "127.0.0." + ADDRESSES.incrementAndGet();
    client =
        WebTestClient.bindToServer(
                new ReactorClientHttpConnector(
                    HttpClient.create().bindAddress(() -> new InetSocketAddress(address, 0))))
            .baseUrl("http://127.0.0.1:" + port)
            .build();
  }

  @Test
  void answersSayHowManyRequestsAreLeft() {
    read("right-headers")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("RateLimit-Policy", "\"address\";q=40;w=60, \"client\";q=7;w=60")
        .expectHeader()
        .valueMatches("RateLimit", "\"address\";r=39;t=\\d+, \"client\";r=6;t=\\d+");
  }

  @Test
  void clientWithoutRequestsLeftIsToldWhenToComeBack(CapturedOutput output) {
    for (int i = 0; i < 7; i++) {
      read("right-often").expectStatus().isOk();
    }
    var problem =
        read("right-often")
            .expectStatus()
            .isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectHeader()
            .valueMatches("Retry-After", "[1-9]")
            .expectHeader()
            .valueMatches("RateLimit", ".*\"client\";r=0;t=\\d+")
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(problem).contains("urn:rtms-coverage:problem:too-many-requests");
    read("right-other").expectStatus().isOk();
    assertThat(output)
        .containsOnlyOnce("limit client: default/key:right-often has no requests left");
  }

  @Test
  void dearRequestsCountFiveTimes() {
    client
        .get()
        .uri("/v1/audit-verification")
        .header(KEY, "right-dear")
        .exchange()
        .expectHeader()
        .valueMatches("RateLimit", ".*\"client\";r=2;t=\\d+");
    client
        .post()
        .uri("/v1/criteria-evaluations")
        .header(KEY, "right-dear")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{}")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    read("right-dear").expectStatus().isOk();
  }

  @Test
  void refusedRequestIsAnsweredBeforeItsBodyComes() throws IOException {
    for (int i = 0; i < 7; i++) {
      read("right-raw").expectStatus().isOk();
    }
    try (var connection = new RawConnection(port)) {
      connection.send(
          """
          POST /v1/coverage-checks HTTP/1.1
          Host: localhost
          X-API-Key: right-raw
          Content-Type: application/json
          Content-Length: 1000

          """);
      assertThat(connection.readHead()).startsWith("HTTP/1.1 429 ");
    }
  }

  @Test
  void addressWithoutRequestsLeftIsRefusedWhoeverAsks() {
    for (int i = 0; i < 40; i++) {
      read("right-many-" + i).expectStatus().isOk();
    }
    read("right-late").expectStatus().isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
  }

  @Test
  void wrongTokensAreRefusedUnreadOnceTheShareIsUsedUp(CapturedOutput output) {
    for (int i = 0; i < 3; i++) {
      token().expectStatus().isUnauthorized();
    }
    token()
        .expectStatus()
        .isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
        .expectHeader()
        .valueMatches("Retry-After", "1?\\d|20");
    client.get().uri("/openapi.yaml").exchange().expectStatus().isOk();
    assertThat(output)
        .containsOnlyOnce("limit failed-sign-ins: tokens of " + address + " has no requests left");
    read("right-fine").expectStatus().isOk();
  }

  @Test
  void wrongKeysShutNobodyOut() {
    for (int i = 0; i < 10; i++) {
      read("wrong").expectStatus().isUnauthorized();
    }
    read("right-fine").expectStatus().isOk();
  }

  @Test
  void wrongPasswordsAreRefusedUnreadOnceTheShareIsUsedUp() {
    var form = client.get().uri("/sign-in").exchange().expectBody(String.class).returnResult();
    for (int i = 0; i < 5; i++) {
      assertThat(signInWith(form, "rtms-demo-password")).isEqualTo("/");
    }
    for (int i = 0; i < 3; i++) {
      assertThat(signInWith(form, "wrong")).isEqualTo("/sign-in?refused");
    }
    assertThat(signInWith(form, "rtms-demo-password")).isEqualTo("429");
    client
        .post()
        .uri(URI.create("http://127.0.0.1:" + port + "/sign%2Din"))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
  }

  @Test
  void pagesOfOthersShutNobodyOut() {
    var form = client.get().uri("/sign-in").exchange().expectBody(String.class).returnResult();
    for (int i = 0; i < 6; i++) {
      client
          .post()
          .uri("/sign-in")
          .header("Origin", "https://elsewhere.example.org")
          .contentType(MediaType.TEXT_PLAIN)
          .bodyValue("x")
          .exchange()
          .expectStatus()
          .isForbidden();
    }
    assertThat(signInWith(form, "rtms-demo-password")).isEqualTo("/");
  }

  @Test
  void wrongTokensLeavePasswordsAlone() {
    for (int i = 0; i < 4; i++) {
      token();
    }
    var form = client.get().uri("/sign-in").exchange().expectBody(String.class).returnResult();
    assertThat(signInWith(form, "rtms-demo-password")).isEqualTo("/");
  }

  private WebTestClient.ResponseSpec token() {
    return client.get().uri("/v1/payers").header("Authorization", "Bearer x").exchange();
  }

  private WebTestClient.ResponseSpec read(String key) {
    return client.get().uri("/v1/policies").header(KEY, key).exchange();
  }

  /** Where the form leads, or the status where it leads nowhere. */
  private String signInWith(EntityExchangeResult<String> form, String password) {
    var token = FORM_TOKEN.matcher(String.valueOf(form.getResponseBody()));
    assertThat(token.find()).isTrue();
    var cookie = Objects.requireNonNull(form.getResponseCookies().getFirst("form"));
    var answer =
        client
            .post()
            .uri("/sign-in")
            .header("Accept", "text/html")
            .cookie("form", cookie.getValue())
            .body(
                BodyInserters.fromFormData("username", "demo-biller")
                    .with("password", password)
                    .with("_csrf", token.group(1)))
            .exchange()
            .expectBody()
            .returnResult();
    var next = answer.getResponseHeaders().getFirst("Location");
    return next == null ? String.valueOf(answer.getStatus().value()) : next;
  }

  /** The way in too, without the pages behind it. */
  @ComponentScan(
      basePackages = "org.rtmscoverage.web.page",
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = "org\\.rtmscoverage\\.web\\.page\\.[a-z]+\\..*"))
  static class Pages {}
}
