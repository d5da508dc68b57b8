package org.rtmscoverage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.web.limit.LimitConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Requests that come too slowly, are too large, or contradict themselves. */
@SpringBootTest(
    classes = {EdgeFixture.class, LimitConfiguration.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "rtmscoverage.limits.head-time=1s",
      "rtmscoverage.limits.body-time=2s",
      "rtmscoverage.limits.longest-gap=1s",
      "management.server.port=0"
    })
@ActiveProfiles("sandbox")
@ExtendWith(OutputCaptureExtension.class)
class HardRequestsIntegrationTests {

  private static final String POST =
      "POST /v1/coverage-checks HTTP/1.1\nHost: localhost\nContent-Type: application/json\nX-API-Key: "
          + EdgeFixture.MANAGER
          + "\n";
  private static final String GET =
      "GET /v1/policies HTTP/1.1\nHost: localhost\nX-API-Key: " + EdgeFixture.MANAGER + "\n";

  @LocalServerPort private int port;

  @Test
  void connectionThatSendsNothingEnds() throws IOException {
    try (var connection = new RawConnection(port)) {
      assertThat(connection.readToEnd()).isEmpty();
    }
  }

  @Test
  void headThatComesByteByByteEndsWithoutAnAnswer() throws IOException {
    try (var connection = new RawConnection(port)) {
      connection.send(GET);
      assertThat(connection.sendUntilClosed("x")).isEmpty();
    }
  }

  @Test
  void bodyThatComesByteByByteIsAProblem() throws IOException {
    try (var connection = new RawConnection(port)) {
      connection.send(POST + "Content-Length: 100000\n\n");
      assertThat(connection.sendUntilClosed(" "))
          .startsWith("HTTP/1.1 408 ")
          .contains("urn:rtms-coverage:problem:request-timeout")
          .containsIgnoringCase("connection: close");
    }
  }

  @Test
  void bodyInChunksWithoutEndIsAProblem() throws IOException {
    try (var connection = new RawConnection(port)) {
      connection.send(POST + "Transfer-Encoding: chunked\n\n");
      assertThat(connection.sendUntilClosed("1\r\n \r\n")).startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void bodyThatNeverComesIsAProblem() throws IOException {
    try (var connection = new RawConnection(port)) {
      connection.send(POST + "Content-Length: 100\n\n{");
      assertThat(connection.readToEnd()).startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void formThatNeverComesIsAProblem() throws IOException {
    try (var connection = new RawConnection(port)) {
      connection.send(
          "POST /sign-in HTTP/1.1\nHost: localhost\nAccept: text/html\nCookie: form=x\n"
              + "Content-Type: application/x-www-form-urlencoded\nContent-Length: 100\n\nu");
      assertThat(connection.readToEnd()).startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void slowBodyThatNobodyReadsEndsTheConnection() throws IOException {
    try (var connection = new RawConnection(port)) {
      connection.send(GET + "Content-Length: 100000\n\n");
      assertThat(connection.sendUntilClosed(" ")).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void answerThatComesLateAndAPauseBetweenRequestsAreNoFaultsOfTheClient() throws IOException {
    try (var patient = new RawConnection(port);
        var silent = new RawConnection(port)) {
      patient.send(GET + "\n");
      assertThat(patient.readHead()).startsWith("HTTP/1.1 200 ");
      assertThat(silent.readToEnd()).isEmpty(); // as long as a head may take
      patient.send(GET + "Connection: close\n\n");
      assertThat(patient.readToEnd()).contains("HTTP/1.1 200 ");
    }
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void requestThatCannotBeTrustedIsRefusedAtOnce(String request, int status) throws IOException {
    try (var connection = new RawConnection(port)) {
      connection.send(request);
      assertThat(connection.readToEnd())
          .startsWith("HTTP/1.1 " + status + " ")
          .containsIgnoringCase("connection: close");
    }
  }

  static Stream<Arguments> contradictions() {
    return Stream.of(
        arguments("GET /v1/payers?" + "a".repeat(5_000) + " HTTP/1.1\nHost: x\n\n", 414),
        arguments(GET + "A: " + "a".repeat(20_000) + "\n\n", 431),
        arguments(GET + "A: aaaaaaaaaaaa\n".repeat(1_500) + "\n", 431),
        arguments(POST + "Content-Length: 5\nTransfer-Encoding: chunked\n\n2\n{}\n0\n\n", 400),
        arguments(POST + "Content-Length: 5\nContent-Length: 2\n\n{}", 400),
        arguments(POST + "Content-Length: -1\n\n{}", 400),
        arguments(POST + "Transfer-Encoding: gzip\n\n{}", 400));
  }

  @Test
  void partsOfNoLengthAreRefusedOnce(CapturedOutput output) throws IOException {
    assertThat(answer(POST + "Transfer-Encoding: chunked\n\nx\n{}\n0\n\n"))
        .startsWith("HTTP/1.1 400 ")
        .containsOnlyOnce("HTTP/1.1 ");
    assertThat(output).doesNotContain(" ERROR ");
  }

  @Test
  void clientThatLeavesWithinItsBodyIsNoBugOfOurs(CapturedOutput output) throws IOException {
    try (var connection = new RawConnection(port)) {
      connection.send(POST + "Content-Length: 100\n\n{");
      connection.shutOutput();
      connection.readToEnd();
    }
    assertThat(answer(GET + "Connection: close\n\n")).startsWith("HTTP/1.1 200 ");
    assertThat(output).doesNotContain(" ERROR ");
  }

  @Test
  void packedBodyIsRefusedAndNotUnpacked() throws IOException {
    assertThat(answer(POST + "Content-Encoding: gzip\nContent-Length: 2\nConnection: close\n\n{}"))
        .startsWith("HTTP/1.1 415 ");
  }

  @Test
  void whatFollowsABodyIsTheNextRequestAndNoPartOfIt() throws IOException {
    assertThat(answer(POST + "Content-Length: 2\n\n{}" + GET + "Connection: close\n\n"))
        .startsWith("HTTP/1.1 422 ")
        .contains("HTTP/1.1 200 ");
  }

  @Test
  void deepJsonIsRefusedWithoutBeingFollowed() throws IOException {
    assertThat(answer(POST + "Content-Length: 10000\nConnection: close\n\n" + "[".repeat(10_000)))
        .startsWith("HTTP/1.1 400 ")
        .contains("Nest at most 32 levels");
  }

  @Test
  void lengthOverTheLimitIsRefusedBeforeTheBodyComes() throws IOException {
    try (var connection = new RawConnection(port)) {
      connection.send(POST + "Content-Length: 52428800\n\n");
      assertThat(connection.readHead()).startsWith("HTTP/1.1 413 ");
    }
  }

  private String answer(String request) throws IOException {
    try (var connection = new RawConnection(port)) {
      connection.send(request);
      return connection.readToEnd();
    }
  }
}
