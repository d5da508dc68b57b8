package org.rtmscoverage;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Request bodies for tests: a patient whose history meets policy 297, to be changed by the test.
 */
public final class Requests {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Requests() {}

  /**
   * A check of the sandbox member with this id.
   *
   * @param memberId tells the sandbox how to answer
   * @return the body
   */
  public static ObjectNode check(String memberId) {
    var check = evaluation();
    check.remove("ageOnServiceDate");
    check.remove("payerIds");
    check.put("payerId", "bcbs-ma");
    check
        .putObject("member")
        .put("memberId", memberId)
        .put("firstName", "Robin")
        .put("lastName", "Canary")
        .put("dateOfBirth", "1985-07-22")
        .put("gender", "F")
        .put("relationship", "SELF");
    return check;
  }

  /** An evaluation of the same patient without a payer call. */
  static ObjectNode evaluation() {
    return object(
        """
        {
          "payerIds": ["bcbs-ma"],
          "ageOnServiceDate": 41,
          "requestType": "INITIAL",
          "serviceDate": "2026-12-01",
          "plan": {"lineOfBusiness": "COMMERCIAL", "product": "PPO", "state": "MA"},
          "provider": {"npi": "1999999984", "organizationName": "Harbor TMS", "network": "IN"},
          "treatment": {
            "indication": "MDD", "modality": "RTMS", "deviceKey": "neuronetics-k083538",
            "procedureCodes": ["90867", "90868"], "sessionsPlanned": 36, "placeOfService": "11"
          },
          "clinical": {
            "diagnoses": [{"code": "F33.2", "primary": true, "confirmedBy": "PSYCHIATRIST"}],
            "currentEpisodeStart": "2026-01-10",
            "scores": [
              {"instrument": "PHQ-9", "score": 22, "date": "2026-11-10", "phase": "CURRENT"}
            ],
            "medicationTrials": [
              {"id": "m1", "drug": "sertraline", "dailyDoseMg": 200, "startDate": "2026-02-01",
               "endDate": "2026-04-12", "adherencePercent": 90, "outcome": "NO_RESPONSE"},
              {"id": "m2", "drug": "Lexapro", "dailyDoseMg": 20, "startDate": "2026-05-01",
               "endDate": "2026-07-30", "adherencePercent": 95, "outcome": "NO_RESPONSE"}
            ],
            "psychotherapy": [
              {"type": "CBT", "startDate": "2026-02-01", "endDate": "2026-05-30", "sessions": 16,
               "outcome": "NO_RESPONSE"}
            ],
            "safetyScreen": {
              "SEIZURE_DISORDER": false, "IMPLANT_NEAR_COIL": false, "PSYCHOSIS": false,
              "NEUROLOGIC_CONDITION": false, "ACUTE_SUICIDALITY": false, "SUBSTANCE_USE": false,
              "CONCURRENT_KETAMINE": false, "PREGNANCY": false, "CARDIOVASCULAR": false,
              "CATATONIA_OR_INANITION": false, "BIPOLAR": false
            }
          }
        }
        """);
  }

  static ObjectNode clinical(ObjectNode request) {
    return (ObjectNode) request.get("clinical");
  }

  /** Declares lists of the clinical history complete. */
  static ObjectNode complete(ObjectNode request, String... sections) {
    var declared = clinical(request).putArray("completeSections");
    for (String section : sections) {
      declared.add(section);
    }
    return request;
  }

  /** Declares every list complete. */
  static ObjectNode allComplete(ObjectNode request) {
    return complete(
        request, "DIAGNOSES", "SCORES", "MEDICATION_TRIALS", "PSYCHOTHERAPY", "PRIOR_TMS", "ECT");
  }

  static ArrayNode array(ObjectNode request, String section) {
    return (ArrayNode) clinical(request).get(section);
  }

  static ObjectNode object(String json) {
    return (ObjectNode) JSON.readTree(json);
  }
}
