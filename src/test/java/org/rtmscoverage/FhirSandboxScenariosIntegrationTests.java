package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.codec.EncoderHttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every sandbox scenario of a payer that is asked in FHIR, as far as the payer decides it. */
@ExtendWith(OutputCaptureExtension.class)
class FhirSandboxScenariosIntegrationTests extends SandboxTest {

  private static final String FHIR = "medicare-novitas";
  private static final String X12 = "bcbs-ma";
  private static final Duration RECOVERY = Duration.ofSeconds(30);

  @Autowired private ServerCodecConfigurer codecs;

  @BeforeEach
  @AfterEach
  void libraryIsLoadedAndBreakersAreClosed() {
    await()
        .atMost(RECOVERY)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () ->
                Stream.of(FHIR, X12)
                    .allMatch(payer -> status(check(payer, "SBX-ACTIVE")).equals("ACTIVE")));
  }

  @ParameterizedTest
  @CsvSource({
    "SBX-ACTIVE,ACTIVE,ACTIVE",
    "SBX-INACTIVE,INACTIVE,INACTIVE",
    "SBX-NOTFOUND,REJECTED,NOT_STATED",
    "SBX-DOBMISMATCH,REJECTED,NOT_STATED",
    "SBX-CARVEOUT,ACTIVE,",
    "SBX-PAMSG,ACTIVE,ACTIVE",
    "SBX-DEDUCTIBLE,ACTIVE,ACTIVE",
    "SBX-VISITLIMIT,ACTIVE,ACTIVE",
    "SBX-SLOW,UNAVAILABLE,NOT_STATED",
    "SBX-503,UNAVAILABLE,NOT_STATED",
    "SBX-RESET,UNAVAILABLE,NOT_STATED",
    "SBX-GARBAGE,UNREADABLE,NOT_STATED",
    "W123456789,ACTIVE,ACTIVE"
  })
  void scenarioGivesItsStatus(String memberId, String status, @Nullable String bh) {
    var summary = check(FHIR, memberId);
    assertThat(status(summary)).isEqualTo(status);
    if (bh != null) {
      assertThat(summary.at("/eligibility/behavioralHealthStatus").asString()).isEqualTo(bh);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SBX-ACTIVE",
        "SBX-INACTIVE",
        "SBX-CARVEOUT",
        "SBX-DEDUCTIBLE",
        "SBX-VISITLIMIT",
        "W123456789"
      })
  void sameMemberHasTheSameBenefitsInBothProtocols(String memberId) {
    var fhir = check(FHIR, memberId);
    var x12 = check(X12, memberId);
    for (String part : List.of("status", "behavioralHealthStatus", "verifiedFor", "plan")) {
      assertThat(fhir.at("/eligibility/" + part))
          .as(part)
          .isEqualTo(x12.at("/eligibility/" + part));
    }
    assertThat(fhir.at("/eligibility/carveOut/name"))
        .isEqualTo(x12.at("/eligibility/carveOut/name"));
    for (String part : List.of("/benefits/accumulators", "/benefits/visitLimits")) {
      assertThat(bare(fhir.at(part))).as(part).isEqualTo(bare(x12.at(part)));
    }
    assertThat(fhir.at("/benefits/accumulators").isEmpty())
        .isEqualTo(memberId.equals("SBX-INACTIVE"));
  }

  @Test
  void authorizationIsSaidWhereverThePayerWroteIt() {
    assertThat(check(FHIR, "SBX-PAMSG").toString()).contains("PRIOR AUTHORIZATION REQUIRED");
  }

  @Test
  void memberDataStandsInNoLogAndNoMetric(CapturedOutput output) {
    for (String id : new String[] {"SBX-ACTIVE", "SBX-GARBAGE", "SBX-503", "SBX-NOTFOUND"}) {
      check(FHIR, id);
    }
    var metrics = operatorGet("/actuator/metrics").toString() + get("/v1/payer-status");
    assertThat(output.getAll() + metrics).doesNotContain("Canary", "CANARY", "1985-07-22");
  }

  @Test
  void librarysOlderJacksonIsNotTheServices() {
    assertThat(codecs.getWriters())
        .filteredOn(EncoderHttpMessageWriter.class::isInstance)
        .extracting(
            writer ->
                ((EncoderHttpMessageWriter<?>) writer).getEncoder().getClass().getSimpleName())
        .contains("JacksonJsonEncoder")
        .noneMatch(name -> name.startsWith("Jackson2"));
  }

  private static String status(JsonNode summary) {
    return summary.at("/eligibility/status").asString();
  }

  /**
   * Without what the protocols cannot share: where it stood, the year's name, what was computed.
   */
  private static List<String> bare(JsonNode rows) {
    return rows.valueStream()
        .map(
            row ->
                ((ObjectNode) row.deepCopy())
                    .without(List.of("source", "period", "derived"))
                    .toString())
        .sorted()
        .toList();
  }

  private JsonNode check(String payerId, String memberId) {
    return post("/v1/coverage-checks", Requests.check(memberId).put("payerId", payerId));
  }
}
