package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests that contradict themselves or the shipped tables, asked of the running service. */
class RequestRulesIntegrationTests extends SandboxTest {

  private static Arguments mistake(String pointer, Consumer<ObjectNode> change) {
    return Arguments.of(pointer, change);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake(
            "/treatment/procedureCodes/0",
            request ->
                ((ObjectNode) request.get("treatment")).putArray("procedureCodes").add("0889T")),
        mistake(
            "/clinical/attestations/0/key",
            request ->
                Requests.clinical(request)
                    .putArray("attestations")
                    .addObject()
                    .put("key", "traned-physician")
                    .put("value", true)),
        mistake(
            "/clinical/safetyDetails/0",
            request ->
                Requests.clinical(request)
                    .putArray("safetyDetails")
                    .addObject()
                    .put("key", "IMPLANT_NEAR_COIL")
                    .put("distanceCm", 3)),
        mistake(
            "/clinical/safetyDetails/0",
            request ->
                Requests.clinical(request)
                    .putArray("safetyDetails")
                    .addObject()
                    .put("key", "cochlear")
                    .put("distanceCm", 3)),
        mistake(
            "/clinical/priorTms/0/responseHeldUntil",
            request ->
                Requests.clinical(request)
                    .putArray("priorTms")
                    .addObject()
                    .put("lastSession", "2025-06-01")
                    .put("responseHeldUntil", "2025-05-01")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void mistakeIsNamedByItsPlace(String pointer, Consumer<ObjectNode> change) {
    var request = Requests.evaluation();
    change.accept(request);
    var problem =
        client()
            .post()
            .uri("/v1/criteria-evaluations")
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(request.toString())
            .exchange()
            .expectStatus()
            .isEqualTo(422)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    var errors = JsonMapper.shared().readTree(String.valueOf(problem)).get("errors");
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).get("pointer").asString()).isEqualTo(pointer);
  }
}
