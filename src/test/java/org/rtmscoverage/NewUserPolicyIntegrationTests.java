package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A payer of a new user, written from payer-config/README.md alone, with structures no shipped
 * policy has: the service reads its folder instead of its own and judges each branch, met by the
 * smallest margin and missed by the smallest step.
 */
class NewUserPolicyIntegrationTests extends SandboxTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path NEW_USER = Path.of("src/test/resources/new-user");
  private static final Path FOLDER = folder();

  /** Payers and policies of the user's own beside the tables that ship. */
  private static Path folder() {
    try {
      var folder = Files.createTempDirectory("new-user");
      FileSystemUtils.copyRecursively(NEW_USER.resolve("payer-config"), folder);
      FileSystemUtils.copyRecursively(
          Path.of("payer-config/reference"), folder.resolve("reference"));
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @DynamicPropertySource
  static void folderIsTheUsers(DynamicPropertyRegistry registry) {
    registry.add("rtmscoverage.payer-config", FOLDER::toString);
  }

  @Test
  void folderHoldsThisPayerAloneAndLoadsWithoutAWarning() {
    assertThat(get("/v1/payers").get("items"))
        .singleElement()
        .satisfies(payer -> assertThat(payer.get("id").asString()).isEqualTo("example-inland"));
    assertThat(operatorGet("/actuator/payerconfig").get("warnings")).isEmpty();
  }

  /** Each row changes the patient who meets everything, and looks at one node and at the whole. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          nothing                       ~                                                   ~ initial         ~ MET     ~ MET
          moderate depression           ~ /clinical/diagnoses/0/code="F33.1"                ~ major-depression ~ NOT_MET ~ NOT_MET
          PHQ-9 of 19 once              ~ /clinical/scores/1/score=19                       ~ high-throughout ~ NOT_MET ~ NOT_MET
          two scores only               ~ /clinical/scores/1                                ~ high-throughout ~ NOT_MET ~ NOT_MET
          third of another scale        ~ /clinical/scores/1/instrument="MADRS"             ~ high-throughout ~ NOT_MET ~ NOT_MET
          perhaps a third score         ~ /clinical/scores/1; /clinical/completeSections/1  ~ high-throughout ~ UNKNOWN ~ UNKNOWN
          MADRS of 34                   ~ /clinical/scores/*/instrument="MADRS"; /clinical/scores/*/score=34 ~ high-throughout ~ MET ~ MET
          MADRS of 33 once              ~ /clinical/scores/*/instrument="MADRS"; /clinical/scores/*/score=34; /clinical/scores/0/score=33 ~ high-throughout ~ NOT_MET ~ NOT_MET
          27 days                       ~ /clinical/medicationTrials/3/endDate="2025-11-10" ~ four-trials     ~ NOT_MET ~ NOT_MET
          55 days of a strict trial     ~ /clinical/medicationTrials/0/endDate="2025-03-27" ~ four-trials     ~ NOT_MET ~ NOT_MET
          84 % of doses taken           ~ /clinical/medicationTrials/1/adherencePercent=84  ~ four-trials     ~ NOT_MET ~ NOT_MET
          doses taken not known         ~ /clinical/medicationTrials/1/adherencePercent     ~ four-trials     ~ UNKNOWN ~ UNKNOWN
          three years ago to the day    ~ /clinical/medicationTrials/3/startDate="2023-12-01"; /clinical/medicationTrials/3/endDate="2023-12-28" ~ four-trials ~ MET ~ MET
          a day before three years ago  ~ /clinical/medicationTrials/3/startDate="2023-11-01"; /clinical/medicationTrials/3/endDate="2023-11-30" ~ four-trials ~ NOT_MET ~ NOT_MET
          another drug added            ~ /clinical/medicationTrials/2/drug="aripiprazole"  ~ four-trials     ~ NOT_MET ~ NOT_MET
          lithium on a trial not failed ~ /clinical/medicationTrials/1/outcome="RESPONSE"   ~ four-trials     ~ NOT_MET ~ NOT_MET
          three side effects            ~ /clinical/medicationTrials=[{"id":"a","drug":"sertraline","outcome":"INTOLERANCE","sideEffects":["nausea"]},{"id":"b","drug":"duloxetine","outcome":"INTOLERANCE","sideEffects":["rash","nausea"]},{"id":"c","drug":"bupropion","outcome":"INTOLERANCE","sideEffects":["tremor"]}] ~ three-intolerances ~ MET ~ MET
          two side effects of three     ~ /clinical/medicationTrials=[{"id":"a","drug":"sertraline","outcome":"INTOLERANCE","sideEffects":["nausea"]},{"id":"b","drug":"duloxetine","outcome":"INTOLERANCE","sideEffects":["nausea"]},{"id":"c","drug":"bupropion","outcome":"INTOLERANCE","sideEffects":["tremor"]}] ~ three-intolerances ~ NOT_MET ~ NOT_MET
          17 years                      ~ /ageOnServiceDate=17                              ~ adolescents     ~ UNKNOWN ~ UNKNOWN
          18 years                      ~ /ageOnServiceDate=18                              ~ adults          ~ MET     ~ MET
          64 years and two trials       ~ /ageOnServiceDate=64; /clinical/medicationTrials/3; /clinical/medicationTrials/2 ~ adults ~ NOT_MET ~ NOT_MET
          65 years and two trials       ~ /ageOnServiceDate=65; /clinical/medicationTrials/3; /clinical/medicationTrials/2 ~ older ~ MET ~ MET
          65 years and one trial        ~ /ageOnServiceDate=65; /clinical/medicationTrials/3; /clinical/medicationTrials/2; /clinical/medicationTrials/1 ~ older ~ NOT_MET ~ NOT_MET
          79 years                      ~ /ageOnServiceDate=79                              ~ older           ~ MET     ~ MET
          80 years                      ~ /ageOnServiceDate=80                              ~ eldest          ~ UNKNOWN ~ UNKNOWN
          one risk                      ~ /clinical/safetyScreen/SUBSTANCE_USE=true; /clinical/attestations=[{"key":"inland-night-work","value":false}] ~ not-two-risks ~ MET ~ MET
          one risk and one not answered ~ /clinical/safetyScreen/SUBSTANCE_USE=true         ~ not-two-risks   ~ UNKNOWN ~ UNKNOWN
          two risks                     ~ /clinical/safetyScreen/SUBSTANCE_USE=true; /clinical/attestations=[{"key":"inland-night-work","value":true}] ~ not-two-risks ~ NOT_MET ~ NOT_MET
          seizure a year ago            ~ /clinical/safetyScreen/SEIZURE_DISORDER=true; /clinical/safetyDetails=[{"key":"SEIZURE_DISORDER","lastDate":"2025-12-01"}]; /clinical/attestations=[{"key":"inland-night-work","value":true}] ~ not-two-risks ~ MET ~ MET
          seizure a day later           ~ /clinical/safetyScreen/SEIZURE_DISORDER=true; /clinical/safetyDetails=[{"key":"SEIZURE_DISORDER","lastDate":"2025-12-02","cause":"OTHER"}]; /clinical/attestations=[{"key":"inland-night-work","value":true}] ~ not-two-risks ~ NOT_MET ~ NOT_MET
          seizure by ECT                ~ /clinical/safetyScreen/SEIZURE_DISORDER=true; /clinical/safetyDetails=[{"key":"SEIZURE_DISORDER","lastDate":"2026-11-01","cause":"ECT_INDUCED"}]; /clinical/attestations=[{"key":"inland-night-work","value":true}] ~ not-two-risks ~ MET ~ MET
          no psychotherapy              ~ /clinical/psychotherapy=[]                        ~ some-therapy    ~ NOT_MET ~ NOT_MET
          HMO of North Dakota           ~ /plan/state="ND"; /plan/product="HMO"             ~ second-opinion  ~ UNKNOWN ~ UNKNOWN
          a physician agrees            ~ /plan/state="ND"; /plan/product="HMO"; /clinical/attestations=[{"key":"inland-second-opinion","value":true,"byName":"R. Roe","byRole":"PHYSICIAN"}] ~ second-opinion ~ UNKNOWN ~ UNKNOWN
          somebody unnamed agrees       ~ /plan/state="ND"; /plan/product="HMO"; /clinical/attestations=[{"key":"inland-second-opinion","value":true,"byRole":"PSYCHIATRIST"}] ~ second-opinion ~ UNKNOWN ~ UNKNOWN
          a psychiatrist agrees         ~ /plan/state="ND"; /plan/product="HMO"; /clinical/attestations=[{"key":"inland-second-opinion","value":true,"byName":"R. Roe","byRole":"PSYCHIATRIST"}] ~ second-opinion ~ MET ~ MET
          a psychiatrist does not       ~ /plan/state="SD"; /plan/product="HMO"; /clinical/attestations=[{"key":"inland-second-opinion","value":false,"byName":"R. Roe","byRole":"PSYCHIATRIST"}] ~ second-opinion ~ NOT_MET ~ NOT_MET
          PPO of North Dakota           ~ /plan/state="ND"                                  ~ some-therapy    ~ MET     ~ MET
          product not known             ~ /plan/state="ND"; /plan/product                   ~ by-plan         ~ UNKNOWN ~ UNKNOWN
          exchange                      ~ /plan/lineOfBusiness="EXCHANGE"                   ~ long-therapy    ~ MET     ~ MET
          11 sessions                   ~ /plan/lineOfBusiness="EXCHANGE"; /clinical/psychotherapy/0/sessions=11 ~ long-therapy ~ NOT_MET ~ NOT_MET
          83 days                       ~ /plan/lineOfBusiness="EXCHANGE"; /clinical/psychotherapy/0/endDate="2025-04-24" ~ long-therapy ~ NOT_MET ~ NOT_MET
          accelerated                   ~ /treatment/modality="ACCELERATED_TBS"; /treatment/procedureCodes=["0889T"] ~ accelerated     ~ UNKNOWN ~ UNKNOWN
          20 sessions of theta burst    ~ /treatment/modality="THETA_BURST"; /treatment/sessionsPlanned=20 ~ shorter ~ MET ~ MET
          21 sessions of theta burst    ~ /treatment/modality="THETA_BURST"; /treatment/sessionsPlanned=21 ~ shorter ~ NOT_MET ~ NOT_MET
          31 sessions                   ~ /treatment/sessionsPlanned=31                     ~ short           ~ NOT_MET ~ NOT_MET
          """)
  void firstCourse(
      String what, @Nullable String changes, String node, String ofNode, String ofAll) {
    judged("INITIAL", changes, node, ofNode, ofAll);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          PHQ-9 20 to 16, 20 % and 4 points   ~ /clinical/scores/0/score=20; /clinical/scores/2/score=16 ~ NOT_MET
          PHQ-9 20 to 15                      ~ /clinical/scores/0/score=20; /clinical/scores/2/score=15 ~ MET
          PHQ-9 27 to 23, 4 points            ~ /clinical/scores/0/score=27; /clinical/scores/2/score=23 ~ NOT_MET
          PHQ-9 27 to 22, 18 % but 5 points   ~ /clinical/scores/0/score=27; /clinical/scores/2/score=22 ~ MET
          MADRS 30 to 24, 20 %                ~ /clinical/scores/*/instrument="MADRS"; /clinical/scores/0/score=30; /clinical/scores/2/score=24 ~ NOT_MET
          MADRS 30 to 23                      ~ /clinical/scores/*/instrument="MADRS"; /clinical/scores/0/score=30; /clinical/scores/2/score=23 ~ MET
          no baseline                         ~ /clinical/scores/0; /clinical/completeSections/1 ~ UNKNOWN
          """)
  void furtherSessions(String what, String changes, String result) {
    judged("EXTENSION", changes, "extension", result, result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          60 %, 56 days, worse by half  ~                                             ~ held  ~ MET     ~ MET
          55 %                          ~ /clinical/priorTms/0/scoreAfter=9           ~ held  ~ NOT_MET ~ NOT_MET
          55 days                       ~ /clinical/priorTms/0/relapseDate="2026-03-02" ~ held ~ NOT_MET ~ NOT_MET
          no relapse known              ~ /clinical/priorTms/0/relapseDate            ~ held  ~ UNKNOWN ~ UNKNOWN
          another scale                 ~ /clinical/priorTms/0/instrument="MADRS"     ~ held  ~ UNKNOWN ~ UNKNOWN
          worse by 49 %                 ~ /clinical/scores/1/score=14; /clinical/scores/2/score=20 ~ worse ~ NOT_MET ~ NOT_MET
          no earlier course             ~ /clinical/priorTms=[]                       ~ held  ~ NOT_MET ~ NOT_MET
          """)
  void courseAfterAnEarlierOne(
      String what, @Nullable String changes, String node, String ofNode, String ofAll) {
    var before = "/clinical/scores/1/score=14; /clinical/scores/2/score=21";
    judged("RETREATMENT", changes == null ? before : before + "; " + changes, node, ofNode, ofAll);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          nothing                 ~                                   ~ initial        ~ MET     ~ MET
          ECT not offered         ~ /clinical/ect/status="NOT_TRIED"  ~ ect-considered ~ NOT_MET ~ NOT_MET
          MADRS is not accepted   ~ /clinical/scores/*/instrument="MADRS"; /clinical/scores/*/score=34 ~ high-throughout ~ NOT_MET ~ NOT_MET
          65 years and one trial  ~ /ageOnServiceDate=65; /clinical/medicationTrials/3; /clinical/medicationTrials/2; /clinical/medicationTrials/1 ~ older ~ MET ~ MET
          inherited as it stands  ~ /clinical/diagnoses/0/code="F33.1" ~ major-depression ~ NOT_MET ~ NOT_MET
          """)
  void medicaidPlanOverThePolicy(
      String what, @Nullable String changes, String node, String ofNode, String ofAll) {
    var plan = "/plan/lineOfBusiness=\"MEDICAID\"";
    var result =
        judged("INITIAL", changes == null ? plan : plan + "; " + changes, node, ofNode, ofAll);
    assertThat(result.at("/criteria/policyId").asString()).isEqualTo("example-inland-medicaid");
  }

  @Test
  void rowsOfThePlanStandBeforeThoseOfThePolicyBelow() {
    var theta = "/treatment/modality=\"THETA_BURST\"; /treatment/sessionsPlanned=20";
    assertThat(outcome(theta)).isEqualTo("ELIGIBILITY_UNCONFIRMED");
    assertThat(outcome(theta + "; /plan/lineOfBusiness=\"MEDICAID\"")).isEqualTo("NOT_COVERED");
    assertThat(outcome("/requestType=\"MAINTENANCE\"; /plan/lineOfBusiness=\"MEDICAID\""))
        .isEqualTo("NOT_COVERED");
  }

  @Test
  void personDecidesWhereThePolicySaysSo() {
    assertThat(outcome("/ageOnServiceDate=17")).isEqualTo("MANUAL_REVIEW");
    assertThat(outcome("/ageOnServiceDate=80")).isEqualTo("MANUAL_REVIEW");
    assertThat(
            outcome(
                "/treatment/modality=\"ACCELERATED_TBS\"; /treatment/procedureCodes=[\"0889T\"]"))
        .isEqualTo("MANUAL_REVIEW");
  }

  @Test
  void courseIsGrantedInStages() {
    var limit = evaluate("INITIAL", null).at("/criteria/sessionLimit");
    assertThat(limit.get("maxSessions").asInt()).isEqualTo(30);
    assertThat(limit.get("grants").valueStream().map(grant -> grant.get("sessions").asInt()))
        .containsExactly(10, 10, 10);
    assertThat(limit.at("/grants/1/condition").asString()).isEqualTo("20 % better");
    var theta = evaluate("INITIAL", "/treatment/modality=\"THETA_BURST\"");
    assertThat(theta.at("/criteria/sessionLimit/maxSessions").asInt()).isEqualTo(20);
  }

  private String outcome(String changes) {
    return evaluate("INITIAL", changes).at("/determination/outcome").asString();
  }

  private JsonNode judged(
      String type, @Nullable String changes, String node, String ofNode, String ofAll) {
    var result = evaluate(type, changes);
    assertThat(find(result.at("/criteria/findings"), node)).as(node).isEqualTo(ofNode);
    assertThat(result.at("/criteria/result").asString()).as("all").isEqualTo(ofAll);
    return result;
  }

  private static String find(JsonNode finding, String id) {
    if (finding.path("id").asString("").equals(id)) {
      return finding.get("result").asString();
    }
    for (JsonNode child : finding.path("children")) {
      var found = find(child, id);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }

  private JsonNode evaluate(String type, @Nullable String changes) {
    var request = (ObjectNode) JSON.readTree(NEW_USER.resolve("patient.json").toFile());
    request.put("requestType", type);
    for (String change : changes == null ? new String[0] : changes.split("; ")) {
      change(request, change);
    }
    return post("/v1/criteria-evaluations", request).at("/results/0");
  }

  /** Sets a value by its JSON pointer, of every entry where it says *; takes it out without one. */
  private static void change(ObjectNode request, String change) {
    var parts = change.strip().split("=", 2);
    if (parts[0].contains("*")) {
      var list = request.at(parts[0].substring(0, parts[0].indexOf("/*")));
      for (int at = 0; at < list.size(); at++) {
        change(request, change.replaceFirst("\\*", String.valueOf(at)));
      }
      return;
    }
    int end = parts[0].lastIndexOf('/');
    var parent = request.at(parts[0].substring(0, end));
    var key = parts[0].substring(end + 1);
    switch (parent) {
      case ArrayNode list -> list.remove(Integer.parseInt(key));
      case ObjectNode object when parts.length == 1 -> object.remove(key);
      case ObjectNode object -> object.set(key, JSON.readTree(parts[1]));
      default -> throw new IllegalArgumentException(change);
    }
  }
}
