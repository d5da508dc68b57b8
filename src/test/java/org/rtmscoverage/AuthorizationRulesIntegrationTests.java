package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Prior authorization by the shipped payers' dated rules, asked through the running service. */
class AuthorizationRulesIntegrationTests extends SandboxTest {

  private static ObjectNode check(String payer, String day) {
    var request = Requests.check("MEMBER-1");
    request.put("payerId", payer);
    request.put("serviceDate", day);
    return request;
  }

  private static ObjectNode object(ObjectNode request, String name) {
    return (ObjectNode) request.get(name);
  }

  private JsonNode authorization(ObjectNode request) {
    return post("/v1/coverage-checks", request).get("priorAuthorization");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-05, IN,      NONE,      YES",
    "2026-03-05, OUT,     NONE,      YES",
    "2026-03-05, UNKNOWN, NONE,      YES",
    "2026-03-05, IN,      REQUESTED, YES",
    "2026-03-05, OUT,     APPROVED,  YES",
    "2026-03-06, IN,      NONE,      NO",
    "2026-03-06, OUT,     NONE,      YES",
    "2026-03-06, UNKNOWN, NONE,      UNKNOWN",
    "2026-03-06, IN,      REQUESTED, YES",
    "2026-03-06, OUT,     REQUESTED, YES",
    "2026-03-06, UNKNOWN, REQUESTED, YES",
    "2026-03-06, IN,      APPROVED,  YES",
    "2026-03-06, OUT,     APPROVED,  YES",
    "2026-03-06, UNKNOWN, APPROVED,  YES"
  })
  void cignaGoesByDateNetworkAndException(
      String day, String network, String exception, String required) {
    var request = check("cigna", day);
    object(request, "provider").put("network", network).put("networkException", exception);
    var found = authorization(request);
    assertThat(found.get("required").asString()).isEqualTo(required);
    assertThat(found.at("/basis/0/source").asString()).isEqualTo("PAYER_RULE");
    assertThat(found.at("/basis/0/citation/grade").asString()).isEqualTo("PRIMARY");
    assertThat(found.at("/basis/0/why").asString()).startsWith("It ");
    assertThat(found.at("/submitTo/routes/0/target").asString())
        .isEqualTo("Evernorth TMS request form");
  }

  @ParameterizedTest
  @CsvSource({"MA, NO", "NH, UNKNOWN", ", UNKNOWN"})
  void cignaIndividualPlanOutsideItsStateMayNeedIt(String serviceState, String required) {
    var request = check("cigna", "2026-12-01");
    object(request, "plan").put("lineOfBusiness", "EXCHANGE");
    object(request, "provider").put("network", "IN").put("serviceState", serviceState);
    assertThat(authorization(request).get("required").asString()).isEqualTo(required);
  }

  @Test
  void cignaSaysNothingOfOtherMarkets() {
    var request = check("cigna", "2026-12-01");
    object(request, "plan").put("lineOfBusiness", "MEDICARE_ADVANTAGE");
    assertThat(authorization(request).get("required").asString()).isEqualTo("UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource({"IN, GuidingCare", "OUT, Priority Health TMS request form"})
  void priorityHealthSendsByNetwork(String network, String target) {
    var request = check("priority-health", "2026-12-01");
    object(request, "provider").put("network", network);
    var found = authorization(request);
    assertThat(found.get("required").asString()).isEqualTo("YES");
    assertThat(found.at("/submitTo/routes").size()).isEqualTo(1);
    assertThat(found.at("/submitTo/routes/0/target").asString()).isEqualTo(target);
    assertThat(found.at("/submitTo/routes/0/condition").isNull()).isTrue();
    assertThat(found.at("/documents").toString()).contains("Onset of the current episode");
    assertThat(found.at("/decisionDue").isEmpty()).isTrue();
  }

  @Test
  void priorityHealthShowsBothWaysWhereTheNetworkIsNotKnown() {
    var request = check("priority-health", "2026-12-01");
    object(request, "provider").put("network", "UNKNOWN");
    object(request, "plan").put("lineOfBusiness", "MEDICAID");
    var found = authorization(request);
    assertThat(found.at("/submitTo/routes/0/condition").asString()).isEqualTo("in network");
    assertThat(found.at("/submitTo/routes/1/condition").asString()).isEqualTo("out of network");
    assertThat(found.at("/decisionDue/0/standard").asString()).isEqualTo("PT168H");
    assertThat(found.at("/decisionDue/0/citation/grade").asString()).isEqualTo("SECONDARY");
  }

  @ParameterizedTest
  @CsvSource({
    "ny-medicaid, 2025-10-31, UNKNOWN",
    "ny-medicaid, 2025-11-01, YES",
    "ny-fidelis, 2026-12-01, YES",
    "healthpartners, 2026-12-01, YES",
    "point32health, 2026-12-01, UNKNOWN",
    "highmark, 2026-12-01, UNKNOWN",
    "ambetter, 2026-12-01, UNKNOWN"
  })
  void othersGoByWhatTheirSourcesSay(String payer, String day, String required) {
    var request = check(payer, day);
    object(request, "plan").remove("lineOfBusiness");
    assertThat(authorization(request).get("required").asString()).isEqualTo(required);
  }
}
