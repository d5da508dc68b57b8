package org.rtmscoverage.ledger.nemesis;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rtmscoverage.Requests;
import org.rtmscoverage.SandboxPayers;
import tools.jackson.databind.json.JsonMapper;

/** A service that is told to end finishes what it took, and takes nothing more. */
class ShutdownIntegrationTests {

  /** Longer than a check may take, shorter than the service may take to end. */
  private static final int PAYER_MILLIS = 4_000;

  private static final String DEMO = "rtms_demo_manager";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SandboxPayers payers = SandboxPayers.start();
  private ServiceProcess service;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    payers.server().setGlobalFixedDelay(PAYER_MILLIS);
    Map<String, String> properties = new HashMap<>(payers.properties());
    properties.putAll(new Store.H2File(folder).properties());
    properties.put("rtmscoverage.checks.look-every", "500ms");
    Path log = Files.createDirectories(Path.of("target", "nemesis")).resolve("shutdown.log");
    Files.deleteIfExists(log);
    service = new ServiceProcess(log, properties);
    service.start();
  }

  @AfterEach
  void end() {
    service.close();
    payers.close();
    http.close();
  }

  @Test
  void waitingClientGetsItsAnswerAndNewOnesAreRefused() {
    var waiting = check("wait=10");
    untilPayersAreAsked(1);
    service.terminate();
    await().atMost(PATIENCE).until(this::refusesConnections);
    assertThat(service.alive()).as("it waits for its client").isTrue();
    assertThat(waiting.join().statusCode()).isEqualTo(200);
    assertThat(service.exitCode()).isEqualTo(128 + 15);
  }

  @Test
  void checkThatNobodyWaitsForIsDoneBeforeTheEnd() {
    var begun = check("respond-async").join();
    assertThat(begun.statusCode()).isEqualTo(202);
    untilPayersAreAsked(1);
    service.terminate();
    assertThat(service.exitCode()).isEqualTo(128 + 15);
    int asked = asked();
    service.start();
    String path = begun.headers().firstValue("Location").orElseThrow();
    await().atMost(PATIENCE).until(() -> "DONE".equals(state(path)));
    assertThat(asked()).as("nobody had to ask again").isEqualTo(asked);
  }

  private CompletableFuture<HttpResponse<String>> check(String prefer) {
    return http.sendAsync(
        HttpRequest.newBuilder(service.address().resolve("/v1/coverage-checks"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("X-API-Key", DEMO)
            .header("Prefer", prefer)
            .POST(BodyPublishers.ofString(Requests.check("SBX-ACTIVE").toString()))
            .build(),
        BodyHandlers.ofString());
  }

  private void untilPayersAreAsked(int times) {
    await().atMost(PATIENCE).until(() -> asked() >= times);
  }

  private int asked() {
    return payers.server().findAll(postRequestedFor(anyUrl())).size();
  }

  private boolean refusesConnections() {
    try (var _ = new Socket(InetAddress.getLoopbackAddress(), service.address().getPort())) {
      return false;
    } catch (IOException _) {
      return true;
    }
  }

  private String state(String path) throws IOException, InterruptedException {
    var answer =
        http.send(
            HttpRequest.newBuilder(service.address().resolve(path))
                .timeout(PATIENCE)
                .header("X-API-Key", DEMO)
                .build(),
            BodyHandlers.ofString());
    return JsonMapper.shared().readTree(answer.body()).path("state").asString("");
  }
}
