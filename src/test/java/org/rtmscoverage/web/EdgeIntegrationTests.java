package org.rtmscoverage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
    classes = EdgeFixture.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
@ActiveProfiles("sandbox")
class EdgeIntegrationTests {

  private static final String EXAMPLES =
      "/paths/~1v1~1%s/post/requestBody/content/application~1json/examples";

  private final JsonMapper json = JsonMapper.builder().build();
  @LocalServerPort private int port;
  @Autowired private OpenApiDocument document;
  private WebTestClient client;

  @BeforeEach
  void bind() {
    client =
        WebTestClient.bindToServer()
            .defaultHeader("X-API-Key", EdgeFixture.MANAGER)
            .baseUrl("http://127.0.0.1:" + port)
            .filter(new ContractExchangeFilter(document))
            .build();
  }

  @Test
  void everyExampleOfTheContractIsAnswered() {
    for (var resource : new String[] {"coverage-checks", "criteria-evaluations"}) {
      var examples = document.tree().at(EXAMPLES.formatted(resource));
      assertThat(examples.size()).isPositive();
      for (var example : examples.properties()) {
        post("/v1/" + resource, example.getValue().path("value").toString()).expectStatus().isOk();
      }
    }
  }

  @Test
  void moneyHasCents() {
    var body = body(post("/v1/coverage-checks", example().toString()));
    assertThat(body).contains("\"amount\":30.00", "\"remaining\":0.00", "\"limit\":1500.00");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void everyReadAnswersAsTheContractSays(String path) {
    client.get().uri(path).exchange().expectStatus().isOk();
  }

  static Stream<String> paths() {
    return Stream.of(
        "/v1/payers",
        "/v1/payers/bcbs-ma",
        "/v1/payer-status",
        "/v1/policies",
        "/v1/policies/bcbs-ma-297",
        "/v1/policies/bcbs-ma-297?asOf=2026-12-01");
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void nonsenseIsAProblemAndNeverOurBug(String body, int status, String type) {
    var answer =
        post("/v1/coverage-checks", body)
            .expectStatus()
            .isEqualTo(status)
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(body(answer)).contains("urn:rtms-coverage:problem:" + type);
  }

  static Stream<Arguments> nonsense() {
    return Stream.of(
        arguments("", 400, "malformed-json"),
        arguments("{", 400, "malformed-json"),
        arguments("{}{}", 400, "malformed-json"),
        arguments("\u0000", 400, "malformed-json"),
        arguments("{\"a\":1e}", 400, "malformed-json"),
        arguments("{\"a\":1e1000005550100}", 400, "malformed-json"),
        arguments("{\"a\":0.1e-2147483649}", 400, "malformed-json"),
        arguments("[".repeat(5000), 400, "malformed-json"),
        arguments("{\"a\":" + "9".repeat(2000) + "}", 400, "malformed-json"),
        arguments("{\"payerId\":\"a\",\"payerId\":\"b\"}", 400, "malformed-json"),
        arguments("[]", 422, "invalid-request"),
        arguments("null", 422, "invalid-request"),
        arguments("\"x\"", 422, "invalid-request"),
        arguments("1e400", 422, "invalid-request"),
        arguments("{}", 422, "invalid-request"),
        arguments("{\"paierId\":\"a\"}", 400, "unknown-property"),
        arguments("{\"treatment\":{\"sessionsPlanned\":1e400}}", 422, "invalid-request"),
        arguments("{\"treatment\":{\"taper\":[1e999999999]}}", 422, "invalid-request"),
        arguments("{\"treatment\":{\"allowedAmounts\":[]}}", 422, "invalid-request"),
        arguments("{\"member\":{\"firstName\":\"a\\u0000b\"}}", 422, "invalid-request"),
        arguments("{\"clinical\":{\"safetyScreen\":[true],\"scores\":{}}}", 422, "invalid-request"),
        arguments("{\"clinical\":{\"scores\":[null,1,[]]}}", 422, "invalid-request"),
        arguments("{\"member\":\"x\",\"plan\":1,\"clinical\":[]}", 422, "invalid-request"));
  }

  @Test
  void allErrorsOfARequestComeAtOnceAndNoValueIsRepeated() {
    var body =
        body(
            post(
                    "/v1/coverage-checks",
                    """
                    {"payerId":"bcbs-maa","serviceDate":"2026-02-30",
                     "member":{"memberId":"SECRET!","firstName":"F","lastName":"L",
                       "dateOfBirth":"2030-01-01","relationship":"CHILD","gender":"SECRETGENDER"},
                     "provider":{"npi":"1999999985"},
                     "treatment":{"indication":"MDD","modality":"RTMS","deviceKey":"neuronetics-k230028"},
                     "clinical":{"scores":[{"instrument":"PHQ-9","score":28.0,"date":"2026-11"}],
                       "medicationTrials":[
                         {"id":"m1","drug":"a","startDate":"2026-05","endDate":"2026-04-02","augments":"m9"},
                         {"id":"m1","drug":"b"}],
                       "safetyScreen":{"SEIZURE_DISORDER":false,"seizure-disorder":true,"COCHLEA":false}}}
                    """)
                .expectStatus()
                .isEqualTo(422));
    var problem = json.readTree(body);
    assertThat(problem.path("errors").valueStream().map(e -> e.path("pointer").asString()))
        .containsExactlyInAnyOrder(
            "/serviceDate",
            "/member/memberId",
            "/member/gender",
            "/payerId",
            "/member/subscriber",
            "/provider/npi",
            "/treatment/deviceKey",
            "/clinical/scores/0/score",
            "/clinical/medicationTrials/0/endDate",
            "/clinical/medicationTrials/0/augments",
            "/clinical/medicationTrials/1/id",
            "/clinical/safetyScreen",
            "/clinical/safetyScreen/seizure-disorder");
    assertThat(body).doesNotContain("SECRET", "bcbs-maa", "1999999985", "COCHLEA", "k230028");
    assertThat(body).contains("Near: bcbs-ma.", "Near: neuronetics-k230029.", "Near: cochlear.");
  }

  @Test
  void unknownPropertyNamesItsPlaceAndWhatComesNear() {
    var body = body(post("/v1/coverage-checks", "{\"paierId\":\"SECRET\"}"));
    assertThat(body)
        .contains("\"pointer\":\"/paierId\"", "Near: payerId.")
        .doesNotContain("SECRET");
  }

  @Test
  void bodyOverTheLimitIsRefused() {
    var body = "{\"payerId\":\"" + "x".repeat(RequestReader.MAX_BODY_BYTES) + "\"}";
    post("/v1/coverage-checks", body).expectStatus().isEqualTo(413);
  }

  @Test
  void onlyJsonIsReadAndOnlyJsonIsAnswered() {
    client
        .post()
        .uri("/v1/coverage-checks")
        .contentType(MediaType.TEXT_PLAIN)
        .bodyValue("x")
        .exchange()
        .expectStatus()
        .isEqualTo(415);
    client
        .get()
        .uri("/v1/payers")
        .accept(MediaType.TEXT_HTML)
        .exchange()
        .expectStatus()
        .isEqualTo(406);
    client.delete().uri("/v1/payers").exchange().expectStatus().isEqualTo(405);
  }

  @Test
  void unknownNamesInThePathAreNotFoundWithNearNames() {
    assertThat(body(client.get().uri("/v1/payers/bcbs").exchange().expectStatus().isNotFound()))
        .contains("Near: bcbs-ma.");
    assertThat(
            body(
                client.get().uri("/v1/policies/bcbs-ma-29").exchange().expectStatus().isNotFound()))
        .contains("Near: bcbs-ma-297.");
    client.get().uri("/v1/nothing").exchange().expectStatus().isNotFound();
  }

  @Test
  void dayWithoutVersionSaysWhichDatesExist() {
    var answer = client.get().uri("/v1/policies/bcbs-ma-297?asOf=2020-01-01").exchange();
    assertThat(body(answer.expectStatus().isNotFound())).contains("from 2024-07-01, open");
    client.get().uri("/v1/policies/bcbs-ma-297?asOf=soon").exchange().expectStatus().isEqualTo(422);
  }

  @Test
  void answersCarryHeadersThatForbidEverythingElse() {
    client
        .get()
        .uri("/v1/payers")
        .exchange()
        .expectHeader()
        .valueEquals("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectHeader()
        .valueEquals("Cache-Control", "no-store");
  }

  @Test
  void swaggerUiAndItsPartsAreServedFromHere() {
    var page = body(client.get().uri("/swagger-ui.html").exchange().expectStatus().isOk());
    assertThat(page).doesNotContain("http://", "https://");
    for (var part : new String[] {"initializer.js", "swagger-ui.css", "bundle.js", "icon.png"}) {
      client.get().uri("/swagger-ui/" + part).exchange().expectStatus().isOk();
    }
    assertThat(body(client.get().uri("/openapi.yaml").exchange())).isEqualTo(document.text());
  }

  private JsonNode example() {
    return document.tree().at(EXAMPLES.formatted("coverage-checks") + "/active/value");
  }

  private WebTestClient.ResponseSpec post(String path, String body) {
    return client
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body.getBytes(StandardCharsets.UTF_8))
        .exchange();
  }

  private static String body(WebTestClient.ResponseSpec answer) {
    var bytes = answer.expectBody().returnResult().getResponseBody();
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}
