package org.rtmscoverage;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is asked after a payer's first answer, through the running service. */
class FollowedAnswersIntegrationTests extends SandboxTest {

  @Test
  void managerThatIsAPayerKnownHereIsAskedAndDecides() {
    var summary = check("bcbs-ma", "SBX-MANAGED");

    assertThat(summary.at("/eligibility/status").asString()).isEqualTo("ACTIVE");
    assertThat(summary.at("/eligibility/carveOut/state").asString()).isEqualTo("FOLLOWED");
    assertThat(summary.at("/eligibility/behavioralHealthStatus").asString()).isEqualTo("ACTIVE");
    assertThat(summary.at("/eligibility/text").asString())
        .startsWith("Coverage is active; by ")
        .endsWith("which runs them, mental health benefits are active.");
    assertThat(summary.at("/manager/payer/id").asString()).isEqualTo("uhc-optum");
    assertThat(summary.at("/manager/eligibility/status").asString()).isEqualTo("ACTIVE");
    assertThat(summary.at("/manager/benefits/rows").isEmpty()).isFalse();
    assertThat(summary.at("/inquiries").valueStream().map(one -> one.path("payerId").asString()))
        .containsExactly("bcbs-ma", "uhc-optum");

    var deciding = summary.at("/criteriaSets/0");
    assertThat(deciding.path("basis").asString()).isEqualTo("OBSERVED");
    assertThat(deciding.path("decides").asBoolean()).isTrue();
    assertThat(deciding.path("why").asString()).startsWith("mental health benefits are run by ");
    assertThat(deciding.at("/criteria/policyId").asString()).isEqualTo("optum-tms");
    assertThat(summary.at("/criteriaSets/1/criteria/policyId").asString()).isEqualTo("bcbs-ma-297");
    assertThat(steps(summary)).noneMatch(id -> id.equals("carve-out"));
  }

  @Test
  void managerNobodyKnowsIsToBeCalled() {
    var summary = check("bcbs-ma", "SBX-CARVEOUT");

    assertThat(summary.at("/manager").isNull()).isTrue();
    assertThat(summary.at("/eligibility/carveOut/state").asString()).isEqualTo("CALL_NEEDED");
    assertThat(steps(summary)).contains("carve-out");
  }

  @Test
  void furtherServiceTypesAreAskedUntilMentalHealthIsSettled() {
    var summary = check("tricare-east", "SBX-PROBE");

    assertThat(summary.at("/inquiries").valueStream())
        .extracting(one -> one.path("serviceType").asString(), one -> one.path("result").asString())
        .containsExactly(tuple("30", "ANSWERED"), tuple("MH", "ANSWERED"));
    assertThat(summary.at("/eligibility/behavioralHealthStatus").asString()).isEqualTo("ACTIVE");
    assertThat(summary.at("/benefits/rows").valueStream())
        .extracting(row -> row.path("pointer").asString())
        .anyMatch(source -> source.startsWith("answer to MH, segment "));
  }

  @Test
  void answerThatSettlesMentalHealthIsTheOnlyQuestion() {
    var member = "PROBE" + System.nanoTime();

    var summary = check("tricare-east", member);

    assertThat(summary.at("/inquiries").size()).isOne();
    PAYERS
        .server()
        .verify(
            1,
            postRequestedFor(urlEqualTo("/tricare-east/x12"))
                .withRequestBody(containing("*MI*" + member + "~")));
  }

  private static Stream<String> steps(JsonNode summary) {
    return summary.at("/nextSteps").valueStream().map(step -> step.path("id").asString());
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }

  private JsonNode check(String payerId, String memberId) {
    var request = Requests.check(memberId);
    request.put("payerId", payerId);
    return post("/v1/coverage-checks", request);
  }
}
