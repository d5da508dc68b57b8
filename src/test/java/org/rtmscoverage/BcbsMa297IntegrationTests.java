package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Policy 297 as shipped, asked through the running service: one patient for each branch and miss.
 */
class BcbsMa297IntegrationTests extends SandboxTest {

  private static Arguments patient(String what, String result, Consumer<ObjectNode> change) {
    return Arguments.of(what, result, change);
  }

  static Stream<Arguments> patients() {
    return Stream.of(
        patient("two SSRIs and CBT failed at PHQ-9 22", "MET", request -> {}),
        patient("recurrent episode coded as single", "MET", request -> diagnosis(request, "F32.2")),
        patient("moderate depression", "NOT_MET", request -> diagnosis(request, "F33.1")),
        patient("severity not coded", "UNKNOWN", request -> diagnosis(request, "F33.9")),
        patient("PHQ-9 one point short of severe", "UNKNOWN", request -> phq9(request, 19)),
        patient("mild on PHQ-9", "NOT_MET", request -> phq9(request, 9)),
        patient(
            "seizure disorder", "NOT_MET", request -> safety(request, "SEIZURE_DISORDER", true)),
        patient("psychosis", "NOT_MET", request -> safety(request, "PSYCHOSIS", true)),
        patient(
            "brain condition", "NOT_MET", request -> safety(request, "NEUROLOGIC_CONDITION", true)),
        patient(
            "implant near the coil",
            "NOT_MET",
            request -> safety(request, "IMPLANT_NEAR_COIL", true)),
        patient(
            "with ketamine", "NOT_MET", request -> safety(request, "CONCURRENT_KETAMINE", true)),
        patient(
            "seizures not asked about",
            "UNKNOWN",
            request -> screen(request).remove("SEIZURE_DISORDER")),
        patient(
            "no psychotherapy, list open",
            "UNKNOWN",
            request -> Requests.clinical(request).remove("psychotherapy")),
        patient(
            "no psychotherapy, list complete",
            "NOT_MET",
            request -> {
              Requests.clinical(request).remove("psychotherapy");
              Requests.complete(request, "PSYCHOTHERAPY");
            }),
        patient(
            "one trial, history open",
            "UNKNOWN",
            request -> Requests.array(request, "medicationTrials").remove(1)),
        patient(
            "one trial, history complete",
            "NOT_MET",
            request -> {
              Requests.array(request, "medicationTrials").remove(1);
              Requests.allComplete(request);
            }),
        patient(
            "two intolerances with the same side effect",
            "NOT_MET",
            request -> {
              intolerances(request, "nausea", "nausea");
              Requests.allComplete(request);
            }),
        patient(
            "two intolerances with distinct side effects",
            "MET",
            request -> {
              intolerances(request, "nausea", "insomnia");
              Requests.allComplete(request);
            }),
        patient(
            "response to TMS in an earlier episode",
            "MET",
            request -> {
              Requests.array(request, "medicationTrials").removeAll();
              Requests.clinical(request)
                  .putArray("priorTms")
                  .addObject()
                  .put("lastSession", "2025-03-14")
                  .put("instrument", "PHQ-9")
                  .put("scoreBefore", 22)
                  .put("scoreAfter", 6);
              Requests.allComplete(request);
            }),
        patient(
            "ECT candidate, ECT not superior",
            "MET",
            request -> {
              Requests.array(request, "medicationTrials").removeAll();
              Requests.clinical(request).putObject("ect").put("candidate", true);
              Requests.clinical(request)
                  .putArray("attestations")
                  .addObject()
                  .put("key", "ect-not-superior")
                  .put("value", true)
                  .put("byRole", "PSYCHIATRIST");
              Requests.allComplete(request);
            }),
        patient("OCD", "NOT_MET", request -> treatment(request, "indication", "OCD")),
        patient("PTSD", "NOT_MET", request -> treatment(request, "indication", "PTSD")),
        patient(
            "accelerated theta burst",
            "UNKNOWN",
            request -> {
              treatment(request, "modality", "ACCELERATED_TBS");
              ((ObjectNode) request.get("treatment")).remove("procedureCodes");
            }),
        patient("maintenance", "NOT_MET", request -> request.put("requestType", "MAINTENANCE")),
        patient("extension", "UNKNOWN", request -> request.put("requestType", "EXTENSION")),
        patient("retreatment", "MET", request -> request.put("requestType", "RETREATMENT")),
        patient(
            "device cleared for OCD only",
            "NOT_MET",
            request -> treatment(request, "deviceKey", "brainsway-den170078")),
        patient(
            "service before the policy",
            "UNKNOWN",
            request -> request.put("serviceDate", "2024-06-30")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("patients")
  void verdictIs(String what, String result, Consumer<ObjectNode> change) {
    var request = Requests.evaluation();
    change.accept(request);
    assertThat(evaluate(request).at("/criteria/result").asString()).as(what).isEqualTo(result);
  }

  @Test
  void missingPsychotherapyIsAskedFor() {
    var request = Requests.evaluation();
    Requests.clinical(request).remove("psychotherapy");
    var result = evaluate(request);
    assertThat(result.at("/determination/outcome").asString()).isEqualTo("MORE_INFORMATION_NEEDED");
    assertThat(result.at("/criteria/findings/causes/0/text").asString())
        .contains("psychotherapy been tried");
  }

  @Test
  void gapOfAnOpenHistoryIsNamed() {
    var request = Requests.evaluation();
    Requests.array(request, "medicationTrials").remove(1);
    var change = evaluate(request).at("/gaps/0/changes/0");
    assertThat(change.at("/kind").asString()).isEqualTo("DOCUMENT");
    assertThat(change.at("/criterionId").asString()).isEqualTo("two-failed-trials");
    assertThat(change.at("/what").asString()).contains("failed trial (2 of 2)");
  }

  @Test
  void otherDisordersAreNotCovered() {
    for (String indication : new String[] {"OCD", "PTSD"}) {
      var request = Requests.evaluation();
      treatment(request, "indication", indication);
      assertThat(evaluate(request).at("/determination/outcome").asString())
          .isEqualTo("NOT_COVERED");
    }
  }

  @Test
  void dayBeforeTheFirstVersionHasNoPolicy() {
    var request = Requests.evaluation();
    request.put("serviceDate", "2024-06-30");
    assertThat(evaluate(request).at("/criteria/findings/causes/0/kind").asString())
        .isEqualTo("NO_POLICY");
  }

  private JsonNode evaluate(ObjectNode request) {
    return post("/v1/criteria-evaluations", request).at("/results/0");
  }

  private static void diagnosis(ObjectNode request, String code) {
    ((ObjectNode) Requests.array(request, "diagnoses").get(0)).put("code", code);
  }

  private static void phq9(ObjectNode request, int score) {
    ((ObjectNode) Requests.array(request, "scores").get(0)).put("score", score);
  }

  private static ObjectNode screen(ObjectNode request) {
    return (ObjectNode) Requests.clinical(request).get("safetyScreen");
  }

  private static void safety(ObjectNode request, String group, boolean answer) {
    screen(request).put(group, answer);
  }

  private static void treatment(ObjectNode request, String field, String value) {
    ((ObjectNode) request.get("treatment")).put(field, value);
  }

  private static void intolerances(ObjectNode request, String one, String other) {
    var trials = Requests.array(request, "medicationTrials");
    ((ObjectNode) trials.get(0)).put("outcome", "INTOLERANCE").putArray("sideEffects").add(one);
    ((ObjectNode) trials.get(1)).put("outcome", "INTOLERANCE").putArray("sideEffects").add(other);
  }
}
