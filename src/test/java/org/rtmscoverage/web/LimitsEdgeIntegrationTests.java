package org.rtmscoverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.web.limit.LimitConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Shares of requests, with a sign-in that knows every key that begins with "right". */
@SpringBootTest(
    classes = {
      EdgeFixture.class,
      LimitConfiguration.class,
      LimitsEdgeIntegrationTests.SignIn.class
    },
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "rtmscoverage.limits.requests-per-address=40",
      "rtmscoverage.limits.requests-per-client=7",
      "rtmscoverage.limits.failed-sign-ins-per-address=3"
    })
class LimitsEdgeIntegrationTests {

  private static final AtomicInteger ADDRESSES = new AtomicInteger(10);
  private static final String KEY = "X-API-Key";

  @LocalServerPort private int port;
  @Autowired private SignIn signIn;
  private String address;
  private WebTestClient client;

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
  void clientWithoutRequestsLeftIsToldWhenToComeBack() {
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
    int compared = signIn.compared.get();
    read("right-late").expectStatus().isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    assertThat(signIn.compared).hasValue(compared);
  }

  @Test
  void wrongKeysAreRefusedUnreadOnceTheShareIsUsedUp() {
    for (int i = 0; i < 3; i++) {
      read("wrong").expectStatus().isUnauthorized();
    }
    int compared = signIn.compared.get();
    read("wrong").expectStatus().isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    client
        .get()
        .uri("/v1/payers")
        .header("Authorization", "Bearer x")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
        .expectHeader()
        .valueMatches("Retry-After", "1?\\d|20");
    assertThat(signIn.compared).hasValue(compared);
    client.get().uri("/openapi.yaml").exchange().expectStatus().isOk();
  }

  @Test
  void rightKeysNeverUseUpTheShareOfWrongOnes() {
    for (int i = 0; i < 10; i++) {
      read("right-fine-" + i).expectStatus().isOk();
    }
  }

  @Test
  void wrongPasswordsAreRefusedUnreadOnceTheShareIsUsedUp() {
    for (int i = 0; i < 10; i++) {
      signInWith("right").expectStatus().isFound();
    }
    for (int i = 0; i < 3; i++) {
      signInWith("wrong").expectStatus().isFound();
    }
    int compared = signIn.compared.get();
    client
        .post()
        .uri(URI.create("http://127.0.0.1:" + port + "/sign%2Din"))
        .header("Password", "right")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    signInWith("right").expectStatus().isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    assertThat(signIn.compared).hasValue(compared);
  }

  private WebTestClient.ResponseSpec read(String key) {
    return client.get().uri("/v1/policies").header(KEY, key).exchange();
  }

  private WebTestClient.ResponseSpec signInWith(String password) {
    return client.post().uri("/sign-in").header("Password", password).exchange();
  }

  /** Stands where Spring Security does. */
  static class SignIn {

    private final AtomicInteger compared = new AtomicInteger();

    /** Knows every key and password that begins with "right". */
    @Bean
    @Order(-100)
    WebFilter signInOfTheTest() {
      return (exchange, chain) -> {
        var headers = exchange.getRequest().getHeaders();
        var response = exchange.getResponse();
        if (exchange.getRequest().getPath().value().equals("/sign-in")) {
          compared.incrementAndGet();
          boolean right = "right".equals(headers.getFirst("Password"));
          response.setStatusCode(HttpStatus.FOUND);
          response.getHeaders().setLocation(URI.create(right ? "/" : "/sign-in?error"));
          return response.setComplete();
        }
        String key = headers.getFirst(KEY);
        if (key == null) {
          return chain.filter(exchange);
        }
        compared.incrementAndGet();
        if (!key.startsWith("right")) {
          response.setStatusCode(HttpStatus.UNAUTHORIZED);
          return response.setComplete();
        }
        return chain.filter(exchange.mutate().principal(Mono.just(() -> key)).build());
      };
    }
  }
}
