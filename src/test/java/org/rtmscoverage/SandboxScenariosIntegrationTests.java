package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every sandbox scenario, from the request to the summary a biller reads. */
@ExtendWith(OutputCaptureExtension.class)
class SandboxScenariosIntegrationTests extends SandboxTest {

  private static final Duration RECOVERY = Duration.ofSeconds(30);

  /** One payer for each protocol but X12. */
  private static final List<String> OTHER_PROTOCOLS = List.of("aetna");

  @AfterEach
  void breakerIsClosedForTheNextTest() {
    await()
        .atMost(RECOVERY)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              check("SBX-ACTIVE");
              OTHER_PROTOCOLS.forEach(payerId -> check(payerId, "SBX-ACTIVE"));
              return breaker().equals("CLOSED")
                  && OTHER_PROTOCOLS.stream().map(this::breaker).allMatch("CLOSED"::equals);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "SBX-ACTIVE,READY_TO_SUBMIT,ACTIVE,ACTIVE",
    "SBX-INACTIVE,COVERAGE_INACTIVE,INACTIVE,INACTIVE",
    "SBX-NOTFOUND,ELIGIBILITY_UNCONFIRMED,REJECTED,NOT_STATED",
    "SBX-DOBMISMATCH,ELIGIBILITY_UNCONFIRMED,REJECTED,NOT_STATED",
    "SBX-CARVEOUT,MANUAL_REVIEW,ACTIVE,",
    "SBX-PAMSG,READY_TO_SUBMIT,ACTIVE,ACTIVE",
    "SBX-DEDUCTIBLE,READY_TO_SUBMIT,ACTIVE,ACTIVE",
    "SBX-VISITLIMIT,READY_TO_SUBMIT,ACTIVE,ACTIVE",
    "SBX-SLOW,ELIGIBILITY_UNCONFIRMED,UNAVAILABLE,NOT_STATED",
    "SBX-503,ELIGIBILITY_UNCONFIRMED,UNAVAILABLE,NOT_STATED",
    "SBX-RESET,ELIGIBILITY_UNCONFIRMED,UNAVAILABLE,NOT_STATED",
    "SBX-GARBAGE,ELIGIBILITY_UNCONFIRMED,UNREADABLE,NOT_STATED",
    "W123456789,READY_TO_SUBMIT,ACTIVE,ACTIVE"
  })
  void scenarioGivesItsOutcome(
      String memberId, String outcome, String status, @Nullable String bh) {
    var summary = check(memberId);
    assertThat(summary.at("/determination/outcome").asString()).isEqualTo(outcome);
    tellsCoverage(summary, status, bh);

    // the same payer behaviour over the other protocols; their policies decide the outcome
    for (String payerId : OTHER_PROTOCOLS) {
      tellsCoverage(check(payerId, memberId), status, bh);
    }
  }

  private static void tellsCoverage(JsonNode summary, String status, @Nullable String bh) {
    assertThat(summary.at("/eligibility/status").asString()).isEqualTo(status);
    if (bh != null) {
      assertThat(summary.at("/eligibility/behavioralHealthStatus").asString()).isEqualTo(bh);
    }
    assertThat(summary.at("/criteria/result").asString()).isIn("MET", "UNKNOWN");
    assertThat(summary.at("/determination/headline").asString()).isNotBlank();
    assertThat(summary.toString().toLowerCase(Locale.ROOT)).doesNotContain("approved");
  }

  @Test
  void payerThatIsDownOpensTheBreakerAndClosesItAgainWhenItRecovers() {
    for (int i = 0; i < 6; i++) {
      check("SBX-503");
    }
    assertThat(breaker()).isEqualTo("OPEN");
    assertThat(operatorGet("/actuator/circuitbreakers").toString()).contains("\"OPEN\"");
    long begun = System.nanoTime();
    var summary = check("SBX-503");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
    assertThat(summary.at("/eligibility/status").asString()).isEqualTo("UNAVAILABLE");
    assertThat(summary.at("/criteria/result").asString()).isEqualTo("MET");
  }

  @Test
  void disorderThePolicyDoesNotCoverIsSaidBeforeTreatment() {
    var request = Requests.check("SBX-ACTIVE");
    ((ObjectNode) request.get("treatment")).put("indication", "OCD");
    var summary = post("/v1/coverage-checks", request);
    assertThat(summary.at("/determination/outcome").asString()).isEqualTo("NOT_COVERED");
    assertThat(summary.at("/criteria/result").asString()).isEqualTo("NOT_MET");
    assertThat(summary.at("/nextSteps/0/id").asString()).isEqualTo("not-covered");
    assertThat(summary.at("/nextSteps").toString()).doesNotContain("\"question");
  }

  @Test
  void memberDataStandsInNoLogAndNoMetric(CapturedOutput output) {
    for (String id : new String[] {"SBX-ACTIVE", "SBX-GARBAGE", "SBX-503", "SBX-NOTFOUND"}) {
      check(id);
      OTHER_PROTOCOLS.forEach(payerId -> check(payerId, id));
    }
    var metrics = operatorGet("/actuator/metrics").toString() + get("/v1/payer-status");
    assertThat(output.getAll() + metrics)
        .doesNotContain("Canary", "CANARY", "1985-07-22", "19850722");
  }

  private JsonNode check(String memberId) {
    return post("/v1/coverage-checks", Requests.check(memberId));
  }

  private JsonNode check(String payerId, String memberId) {
    return post("/v1/coverage-checks", Requests.check(memberId).put("payerId", payerId));
  }

  private String breaker() {
    return breaker("bcbs-ma");
  }

  private String breaker(String payerId) {
    for (JsonNode item : get("/v1/payer-status").path("items")) {
      if (item.path("payerId").asString().equals(payerId)) {
        return item.path("breaker").asString();
      }
    }
    return "";
  }
}
