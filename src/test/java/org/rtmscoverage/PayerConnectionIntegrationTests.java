package org.rtmscoverage;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Credentials, earlier answers and the state of the connections, in the running service. */
@ExtendWith(OutputCaptureExtension.class)
class PayerConnectionIntegrationTests extends SandboxTest {

  private static final String KEY = "k3y-nobody-sees";
  private static final Path FOLDER = copy();

  private static Path copy() {
    try {
      var folder = Files.createTempDirectory("payer-config");
      FileSystemUtils.copyRecursively(Path.of("payer-config"), folder);
      asks(folder, "aetna", "{kind: API_KEY, header: X-API-Key}");
      asks(folder, "cigna", "{kind: OAUTH2, scope: eligibility}");
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void asks(Path folder, String payer, String authentication) throws IOException {
    var file = folder.resolve("payers/" + payer + ".yaml");
    var text = Files.readString(file);
    assertThat(text).contains("connection:\n");
    Files.writeString(
        file,
        text.replace("connection:\n", "connection:\n  authentication: " + authentication + "\n"));
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("rtmscoverage.payer-config", FOLDER::toString);
    registry.add("rtmscoverage.payers.aetna.api-key", () -> KEY);
    registry.add("rtmscoverage.payers.cigna.client-id", () -> "clinic");
    registry.add("management.endpoints.web.exposure.include", () -> "*");
  }

  private JsonNode check(String payerId, String memberId) {
    return post("/v1/coverage-checks", Requests.check(memberId).put("payerId", payerId));
  }

  private JsonNode status(String payerId) {
    for (JsonNode item : get("/v1/payer-status").path("items")) {
      if (item.path("payerId").asString().equals(payerId)) {
        return item;
      }
    }
    throw new AssertionError(payerId);
  }

  private static StubMapping says(String memberId, ResponseDefinitionBuilder response) {
    return PAYERS
        .server()
        .stubFor(
            WireMock.post(urlPathMatching("/.*"))
                .atPriority(1)
                .withRequestBody(containing(memberId))
                .willReturn(response));
  }

  @Test
  void keyIsSentAndSeenNowhere(CapturedOutput output) {
    assertThat(check("aetna", "KEY100").at("/eligibility/status").asString()).isEqualTo("ACTIVE");
    PAYERS
        .server()
        .verify(
            postRequestedFor(urlPathMatching("/aetna/json"))
                .withRequestBody(containing("KEY100"))
                .withHeader("X-API-Key", equalTo(KEY)));
    assertThat(output).doesNotContain(KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env",
        "env/rtmscoverage.payers.aetna.api-key",
        "configprops",
        "metrics",
        "payerconfig",
        "beans",
        "circuitbreakers",
        "health"
      })
  void noEndpointOfTheActuatorShowsASecret(String endpoint) {
    check("aetna", "KEY200");
    var shown =
        operator()
            .get()
            .uri("/actuator/" + endpoint)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(shown).isNotBlank().doesNotContain(KEY);
  }

  @Test
  void payerWithoutItsSecretsIsNotAskedAndNamesThem() {
    var answer = check("cigna", "NOSECRET1");
    assertThat(answer.at("/eligibility/status").asString()).isEqualTo("NOT_CONNECTED");
    assertThat(answer.at("/eligibility/text").asString())
        .isEqualTo(
            "The payer asks for credentials and rtmscoverage.payers.cigna.client-secret and"
                + " rtmscoverage.payers.cigna.token-url are not set; nothing was sent.");
    assertThat(answer.path("nextSteps").toString()).contains("\"connect\"", "client-secret");
    PAYERS
        .server()
        .verify(
            0, postRequestedFor(urlPathMatching("/.*")).withRequestBody(containing("NOSECRET1")));
    assertThat(status("cigna").path("state").asString()).isEqualTo("NOT_CONNECTED");
    assertThat(status("cigna").path("connected").asBoolean()).isFalse();
  }

  @Test
  void refusedAccessIsAStepForWhoRunsTheService() {
    var stub = says("REFUSED1", unauthorized());
    try {
      var answer = check("bcbs-ma", "REFUSED1");
      assertThat(answer.at("/determination/outcome").asString())
          .isEqualTo("ELIGIBILITY_UNCONFIRMED");
      assertThat(answer.at("/eligibility/status").asString()).isEqualTo("REJECTED");
      assertThat(answer.at("/eligibility/rejections/0/rejectionClass").asString())
          .isEqualTo("ACCESS_REFUSED");
      assertThat(answer.at("/nextSteps/0/who").asString()).isEqualTo("CONFIGURATION");
      assertThat(answer.at("/nextSteps/0/action").asString()).startsWith("Check the credentials");
      var status = status("bcbs-ma");
      assertThat(status.path("failedCalls").asInt()).isZero();
      assertThat(status.at("/lastFailure/failureClass").asString()).isEqualTo("ACCESS_REFUSED");
    } finally {
      PAYERS.server().removeStub(stub);
    }
  }

  @Test
  void earlierAnswerStandsInAndSaysSoEverywhere() {
    assertThat(check("highmark", "EARLIER1").at("/eligibility/source").asString())
        .isEqualTo("LIVE");
    var stub = says("EARLIER1", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    try {
      var answer = check("highmark", "EARLIER1");
      assertThat(answer.at("/eligibility/source").asString()).isEqualTo("CACHED");
      assertThat(answer.at("/eligibility/status").asString()).isEqualTo("ACTIVE");
      assertThat(answer.at("/eligibility/text").asString())
          .startsWith("The connection to the payer failed.")
          .contains("less than a minute ago");
      assertThat(answer.at("/eligibility/warnings/0").asString())
          .contains("do not quote to the patient");
      assertThat(answer.at("/determination/outcome").asString())
          .isIn("ELIGIBILITY_UNCONFIRMED", "MANUAL_REVIEW", "MORE_INFORMATION_NEEDED");
      assertThat(answer.at("/determination/parts/coverage/state").asString()).isNotEqualTo("CLEAR");
      assertThat(answer.at("/nextSteps").toString()).contains("\"check-again\"");
      var never = check("highmark", "EARLIER2-NEVER-ASKED");
      assertThat(never.at("/eligibility/source").asString()).isEqualTo("LIVE");
    } finally {
      PAYERS.server().removeStub(stub);
    }
  }

  @Test
  void stateOfAConnectionTellsHowItAnswers() {
    check("healthpartners", "STATE1");
    var up = status("healthpartners");
    assertThat(up.path("state").asString()).isEqualTo("UP");
    assertThat(up.path("asked").asInt()).isEqualTo(1);
    assertThat(up.path("successRatePercent").asDouble()).isEqualTo(100);
    assertThat(up.path("p50Millis").asLong()).isEqualTo(up.path("p95Millis").asLong());
    assertThat(up.path("lastSuccess").isNull()).isFalse();
    assertThat(up.path("lastFailure").isNull()).isTrue();
    assertThat(up.at("/month/inquiries").asInt()).isEqualTo(1);
    assertThat(up.at("/month/percent").asDouble()).isEqualTo(100);
    var unasked = status("ny-fidelis");
    assertThat(unasked.path("state").asString()).isEqualTo("UNKNOWN");
    assertThat(unasked.at("/month/percent").isNull()).isTrue();
  }
}
