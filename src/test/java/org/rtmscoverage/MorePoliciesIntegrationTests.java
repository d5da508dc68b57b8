package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Policies that refer, change with the date, hide their criteria or add to a state's rule. */
class MorePoliciesIntegrationTests extends SandboxTest {

  @Test
  void ambetterReviewsAdolescentsCaseByCase() {
    var request = of("ambetter", "EXCHANGE", "TX");
    request.put("ageOnServiceDate", 16);
    var result = evaluate(request);
    assertThat(result.at("/determination/outcome").asString()).isEqualTo("MANUAL_REVIEW");
    assertThat(result.at("/criteria/findings/causes/0/kind").asString()).isEqualTo("REFERRAL");
    assertThat(result.at("/criteria/policyId").asString()).isEqualTo("ambetter-cp-bh-200");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-30,2021-07-31,30,NOT_MET", "2023-07-31,2023-07-31,36,UNKNOWN",
    "2024-07-31,2024-07-31,36,UNKNOWN", "2025-05-29,2024-07-31,36,UNKNOWN",
    "2025-05-30,2025-05-30,36,UNKNOWN"
  })
  void ambetterJudgesOcdByTheVersionOfTheDay(
      String day, String version, int sessions, String result) {
    var evaluated = evaluate(ocd(LocalDate.parse(day)));
    assertThat(evaluated.at("/criteria/policyId").asString()).isEqualTo("ambetter-cp-bh-201");
    assertThat(evaluated.at("/criteria/effectiveFrom").asString()).isEqualTo(version);
    assertThat(evaluated.at("/criteria/sessionLimit/maxSessions").asInt()).isEqualTo(sessions);
    assertThat(evaluated.at("/criteria/result").asString()).isEqualTo(result);
  }

  @Test
  void interQualIsLeftToThePayer() {
    var result = evaluate(of("point32health", "COMMERCIAL", "MA"));
    assertThat(result.at("/determination/outcome").asString()).isEqualTo("MANUAL_REVIEW");
    assertThat(result.at("/criteria/findings/causes/0/kind").asString()).isEqualTo("EXTERNAL");
  }

  @Test
  void fidelisAsksForMoreThanTheState() {
    var request = of("ny-medicaid", "MEDICAID", "NY");
    Requests.clinical(request).remove("psychotherapy");
    Requests.clinical(request)
        .putArray("attestations")
        .addObject()
        .put("key", "trials-of-sufficient-duration")
        .put("value", true)
        .put("byRole", "PHYSICIAN");
    Requests.allComplete(request);
    var state = evaluate(request);
    assertThat(state.at("/criteria/publishedResult").asString()).isEqualTo("MET");
    assertThat(state.at("/determination/outcome").asString()).isEqualTo("MANUAL_REVIEW");
    request.putArray("payerIds").add("ny-fidelis");
    var plan = evaluate(request);
    assertThat(plan.at("/criteria/policyId").asString()).isEqualTo("ny-fidelis-tms");
    assertThat(plan.at("/determination/outcome").asString()).isEqualTo("CRITERIA_NOT_MET");
  }

  @ParameterizedTest
  @CsvSource({
    "healthpartners,MN,healthpartners-rtms",
    "connectcare,MN,connectcare-tms",
    "bcbs-mn,MN,bcbs-mn-x-14-012"
  })
  void payerLeadsToItsPolicy(String payer, String state, String policy) {
    var result = evaluate(of(payer, "COMMERCIAL", state));
    assertThat(result.at("/criteria/policyId").asString()).isEqualTo(policy);
    assertThat(result.at("/criteria/result").asString()).isEqualTo("UNKNOWN");
  }

  private JsonNode evaluate(ObjectNode request) {
    return post("/v1/criteria-evaluations", request).at("/results/0");
  }

  private static ObjectNode of(String payer, String line, String state) {
    var request = Requests.evaluation();
    request.putArray("payerIds").add(payer);
    ((ObjectNode) request.get("plan")).put("lineOfBusiness", line).put("state", state);
    return request;
  }

  /** Severe OCD with ERP and four medicines failed in the year before a day of service. */
  private static ObjectNode ocd(LocalDate day) {
    var request = of("ambetter", "EXCHANGE", "TX");
    request.put("serviceDate", day.toString());
    ((ObjectNode) request.get("treatment"))
        .put("indication", "OCD")
        .put("modality", "DEEP_TMS")
        .put("deviceKey", "brainsway-den170078");
    var clinical = Requests.clinical(request);
    clinical.put("currentEpisodeStart", day.minusMonths(12).toString());
    ((ObjectNode) Requests.array(request, "diagnoses").get(0)).put("code", "F42.2");
    ((ObjectNode) Requests.array(request, "scores").get(0))
        .put("instrument", "Y-BOCS")
        .put("score", 28)
        .put("date", day.minusMonths(1).toString());
    ((ObjectNode) Requests.array(request, "psychotherapy").get(0))
        .put("type", "ERP")
        .put("startDate", day.minusMonths(9).toString())
        .put("endDate", day.minusMonths(6).toString());
    trials(clinical, day);
    clinical
        .putArray("attestations")
        .addObject()
        .put("key", "no-disqualifying-comorbidity")
        .put("value", true)
        .put("byRole", "PSYCHIATRIST");
    return Requests.allComplete(request);
  }

  private static void trials(ObjectNode clinical, LocalDate day) {
    var trials = clinical.putArray("medicationTrials");
    String[] drugs = {"sertraline", "fluoxetine", "fluvoxamine", "clomipramine"};
    for (int i = 0; i < drugs.length; i++) {
      trials
          .addObject()
          .put("id", "m" + (i + 1))
          .put("drug", drugs[i])
          .put("dailyDoseMg", 200)
          .put("startDate", day.minusMonths(11L - 2L * i).toString())
          .put("endDate", day.minusMonths(9L - 2L * i).toString())
          .put("outcome", "NO_RESPONSE");
    }
  }
}
