package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of payer-config change while the service runs. */
class PayerConfigReloadIntegrationTests extends SandboxTest {

  private static final Path FOLDER = copy();

  private static Path copy() {
    try {
      var folder = Files.createTempDirectory("payer-config");
      FileSystemUtils.copyRecursively(Path.of("payer-config"), folder);
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @DynamicPropertySource
  static void folderIsACopy(DynamicPropertyRegistry registry) {
    registry.add("rtmscoverage.payer-config", FOLDER::toString);
  }

  private static void replace(String file, String right, String wrong) throws IOException {
    var path = FOLDER.resolve(file);
    var text = Files.readString(path);
    assertThat(text).contains(right);
    Files.writeString(path, text.replace(right, wrong));
  }

  private JsonNode reload() {
    var answer =
        operator()
            .post()
            .uri("/actuator/payerconfig")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared().readTree(String.valueOf(answer));
  }

  @Test
  void reloadTakesPoliciesAndTablesAndABrokenFileChangesNothing() throws IOException {
    var request = Requests.evaluation();
    assertThat(result(request)).isEqualTo("MET");
    var loaded = operatorGet("/actuator/payerconfig");
    assertThat(loaded.get("loadedFrom").asString()).isEqualTo(FOLDER + "/");
    assertThat(loaded.get("warnings").toString())
        .contains("policies/cigna-en0383/2026-03-15: rests on");
    assertThat(loaded.has("lastFailure") && !loaded.get("lastFailure").isNull()).isFalse();
    assertThat(health("/components/payerConfig/status")).isEqualTo("UP");

    replace(
        "policies/bcbs-ma-297/2024-07-01.yaml",
        "medicationTrials: {count: 2, outcomes: [FAILURE]}",
        "medicationTrials: {count: 3, outcomes: [FAILURE]}");
    replace("reference/antidepressants.csv", "sertraline", "sertralin");
    assertThat(result(request)).isEqualTo("MET");
    assertThat(reload().get("reloaded").asBoolean()).isTrue();
    assertThat(result(request)).isEqualTo("UNKNOWN");

    replace("payers/cigna.yaml", "required: false", "required: perhaps");
    var refused = reload();
    assertThat(refused.get("reloaded").asBoolean()).isFalse();
    assertThat(refused.at("/problems/0").asString()).contains("payers/cigna.yaml:");
    assertThat(operatorGet("/actuator/payerconfig").at("/lastFailure/problems").size())
        .isEqualTo(1);
    assertThat(health("/components/payerConfig/status")).isEqualTo("OUT_OF_DATE");
    assertThat(health("/status")).isEqualTo("OUT_OF_DATE");
    assertThat(result(request)).isEqualTo("UNKNOWN");

    replace("payers/cigna.yaml", "required: perhaps", "required: false");
    replace(
        "policies/bcbs-ma-297/2024-07-01.yaml",
        "medicationTrials: {count: 3, outcomes: [FAILURE]}",
        "medicationTrials: {count: 2, outcomes: [FAILURE]}");
    replace("reference/antidepressants.csv", "sertralin", "sertraline");
    assertThat(reload().get("reloaded").asBoolean()).isTrue();
    assertThat(result(request)).isEqualTo("MET");
    assertThat(health("/status")).isEqualTo("UP");
  }

  private String result(tools.jackson.databind.node.ObjectNode request) {
    return post("/v1/criteria-evaluations", request).at("/results/0/criteria/result").asString();
  }

  /** Health answers 200 in every case: get refuses any other. */
  private String health(String pointer) {
    return operatorGet("/actuator/health").at(pointer).asString();
  }
}
