package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One patient asked about at payers of three protocols, each by its own policy: X12 with policy
 * 297, JSON with Aetna's bulletin, FHIR with Novitas; and a plan whose criteria are not public.
 */
class ThreeProtocolsIntegrationTests extends SandboxTest {

  @Test
  void patientMetUnder297MissesAugmentationAtAetna() {
    var request = at(twoClasses(), "bcbs-ma", "aetna");
    var results = post("/v1/criteria-evaluations", request).get("results");
    assertThat(of(results, "bcbs-ma").at("/criteria/result").asString()).isEqualTo("MET");
    var aetna = of(results, "aetna");
    assertThat(aetna.at("/criteria/result").asString()).isEqualTo("NOT_MET");
    assertThat(aetna.at("/determination/outcome").asString()).isEqualTo("CRITERIA_NOT_MET");
    assertThat(aetna.at("/gaps/0/changes").findValuesAsString("criterionId"))
        .contains("augmentation-tried")
        .doesNotContain("two-failed-trials");
  }

  @Test
  void augmentedPatientMeetsAllThatCouldBeReadAtAetna() {
    var request = twoClasses();
    Requests.array(request, "medicationTrials")
        .addObject()
        .put("id", "m3")
        .put("drug", "Abilify")
        .put("dailyDoseMg", 5)
        .put("startDate", "2026-06-01")
        .put("endDate", "2026-07-30")
        .put("augments", "m2")
        .put("outcome", "NO_RESPONSE");
    var aetna = evaluate(request, "aetna");
    assertThat(aetna.at("/criteria/publishedResult").asString()).isEqualTo("MET");
    assertThat(aetna.at("/criteria/result").asString()).isEqualTo("UNKNOWN");
    assertThat(aetna.at("/determination/outcome").asString()).isEqualTo("MANUAL_REVIEW");
  }

  @Test
  void psychoticFeaturesAreNotMetAtAetna() {
    var request = twoClasses();
    ((ObjectNode) Requests.array(request, "diagnoses").get(0)).put("code", "F33.3");
    ((ObjectNode) Requests.clinical(request).get("safetyScreen")).put("PSYCHOSIS", true);
    assertThat(evaluate(request, "aetna").at("/criteria/result").asString()).isEqualTo("NOT_MET");
  }

  @Test
  void acceleratedThetaBurstIsNotCoveredAtAetna() {
    var request = twoClasses();
    var treatment = (ObjectNode) request.get("treatment");
    treatment.put("modality", "ACCELERATED_TBS");
    treatment.remove("procedureCodes");
    assertThat(evaluate(request, "aetna").at("/determination/outcome").asString())
        .isEqualTo("NOT_COVERED");
  }

  @Test
  void oneFailedTrialMeetsNovitas() {
    var novitas = evaluate(medicare(oneTrial(Requests.evaluation())), "medicare-novitas");
    assertThat(novitas.at("/criteria/result").asString()).isEqualTo("MET");
  }

  @Test
  void novitasAsksForNoAuthorizationAndJudgesFromTheChart() {
    var request = medicare(oneTrial(Requests.check("SBX1")));
    request.put("payerId", "medicare-novitas");
    var answer = post("/v1/coverage-checks", request);
    assertThat(answer.at("/criteria/result").asString()).isEqualTo("MET");
    assertThat(answer.at("/priorAuthorization/required").asString()).isEqualTo("NO");
    assertThat(answer.at("/determination/headline").asString())
        .contains("criteria still apply")
        .contains("chart")
        .contains("not read in the payer's own text");
  }

  @Test
  void stateOfAnotherContractorLeavesNovitasRulesOpen() {
    var request = medicare(oneTrial(Requests.check("SBX1")));
    request.put("payerId", "medicare-novitas");
    ((ObjectNode) request.get("plan")).put("state", "CA");
    request.withObject("provider").put("serviceState", "CA");
    var answer = post("/v1/coverage-checks", request);
    assertThat(answer.at("/priorAuthorization/required").asString()).isEqualTo("UNKNOWN");
    assertThat(answer.at("/determination/parts/coverage/state").asString()).isEqualTo("ACTION");
    assertThat(answer.at("/determination/headline").asString())
        .contains("state not known to be this payer's");
  }

  @Test
  void onlyLineOfAPayerNeedsNoStating() {
    var request = medicare(oneTrial(Requests.check("SBX1")));
    request.put("payerId", "medicare-novitas");
    ((ObjectNode) request.get("plan")).remove("lineOfBusiness");
    var answer = post("/v1/coverage-checks", request);
    assertThat(answer.at("/priorAuthorization/required").asString()).isEqualTo("NO");
  }

  @Test
  void priorityHealthIsLeftToAPerson() {
    var request = twoClasses();
    ((ObjectNode) request.get("plan")).put("state", "MI");
    var answer = evaluate(request, "priority-health");
    assertThat(answer.at("/criteria/result").asString()).isEqualTo("UNKNOWN");
    assertThat(answer.at("/determination/outcome").asString()).isEqualTo("MANUAL_REVIEW");
  }

  /** Two classes failed, never augmented, history complete. */
  private static ObjectNode twoClasses() {
    var request = Requests.allComplete(Requests.evaluation());
    ((ObjectNode) Requests.array(request, "medicationTrials").get(1))
        .put("drug", "Effexor XR")
        .put("dailyDoseMg", 225);
    return request;
  }

  private static ObjectNode oneTrial(ObjectNode request) {
    Requests.array(request, "medicationTrials").remove(1);
    return Requests.allComplete(request);
  }

  /** A member of Original Medicare, seen face to face by the psychiatrist who orders. */
  private static ObjectNode medicare(ObjectNode request) {
    request.putObject("plan").put("lineOfBusiness", "MEDICARE").put("state", "PA");
    Requests.clinical(request)
        .putArray("attestations")
        .addObject()
        .put("key", "psychiatrist-examined-and-ordered")
        .put("value", true)
        .put("byRole", "PSYCHIATRIST");
    return request;
  }

  private JsonNode evaluate(ObjectNode request, String payerId) {
    return post("/v1/criteria-evaluations", at(request, payerId)).at("/results/0");
  }

  private static ObjectNode at(ObjectNode request, String... payerIds) {
    var payers = request.putArray("payerIds");
    for (String payerId : payerIds) {
      payers.add(payerId);
    }
    return request;
  }

  private static JsonNode of(JsonNode results, String payerId) {
    for (JsonNode result : results) {
      if (result.get("payerId").asString().equals(payerId)) {
        return result;
      }
    }
    throw new AssertionError("no result of " + payerId);
  }
}
