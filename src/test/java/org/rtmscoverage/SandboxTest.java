package org.rtmscoverage;

import java.time.Duration;
import org.rtmscoverage.web.ContractExchangeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The running service with its sandbox payers, asked over HTTP as an intake system would. */
@SpringBootTest(
    classes = RtmsCoverageApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"rtmscoverage.ledger.url=h2:mem:${random.uuid}", "management.server.port=0"})
@ActiveProfiles("sandbox")
abstract class SandboxTest {

  /** Started once for all tests; ends with the process. */
  static final SandboxPayers PAYERS = SandboxPayers.start();

  /** Every answer any of these tests gets must keep to openapi.yaml. */
  private static final ContractExchangeFilter CONTRACT = ContractExchangeFilter.ofContract();

  /** Every payer's findings in one answer, in bytes. */
  private static final int LARGEST_ANSWER = 8 * 1024 * 1024;

  /** Demo key of the role that may do everything. */
  static final String MANAGER = "rtms_demo_manager";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @LocalServerPort private int port;

  @LocalManagementPort private int managementPort;

  @DynamicPropertySource
  static void payersAreInTheSandbox(DynamicPropertyRegistry registry) {
    PAYERS.properties().forEach((name, address) -> registry.add(name, () -> address));
  }

  /** Asks as a manager, who may do everything. */
  WebTestClient client() {
    return client(address(), MANAGER);
  }

  /** Asks as whoever holds a key. */
  WebTestClient clientWith(String apiKey) {
    return client(address(), apiKey);
  }

  /** Asks as whoever runs the service. */
  WebTestClient operator() {
    return client("http://127.0.0.1:" + managementPort, MANAGER);
  }

  private static WebTestClient client(String address, String apiKey) {
    return WebTestClient.bindToServer()
        .baseUrl(address)
        .defaultHeader("X-API-Key", apiKey)
        .responseTimeout(PATIENCE)
        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
        .filter(CONTRACT)
        .build();
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Posts a body that the service must accept. */
  JsonNode post(String path, ObjectNode body) {
    var answer =
        client()
            .post()
            .uri(path)
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(body.toString())
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared().readTree(String.valueOf(answer));
  }

  JsonNode get(String path) {
    return get(client(), path);
  }

  /** Reads one of the operator's endpoints. */
  JsonNode operatorGet(String path) {
    return get(operator(), path);
  }

  private static JsonNode get(WebTestClient client, String path) {
    var answer =
        client
            .get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared().readTree(String.valueOf(answer));
  }
}
