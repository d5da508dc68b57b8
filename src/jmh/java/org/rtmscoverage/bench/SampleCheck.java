package org.rtmscoverage.bench;

import java.nio.charset.StandardCharsets;

/**
 * A coverage check of a made-up patient with a complete history.
 *
 * @param head the request up to the member number
 * @param tail the rest
 */
record SampleCheck(String head, String tail) {

  /** Asked of that payer. */
  static SampleCheck of(String payerId) {
    String[] parts = TEXT.replace("PAYER", payerId).split("MEMBER", -1);
    return new SampleCheck(parts[0], parts[1]);
  }

  /** About that member. */
  byte[] about(String memberId) {
    return (head + memberId + tail).getBytes(StandardCharsets.UTF_8);
  }

  private static final String TEXT =
      """
      {"payerId": "PAYER", "requestType": "INITIAL", "serviceDate": "2026-12-01",
       "member": {"memberId": "MEMBER", "firstName": "Zoe", "lastName": "Quillfeather", "dateOfBirth": "1985-07-22",
                  "gender": "F", "relationship": "SELF", "state": "MA"},
       "plan": {"lineOfBusiness": "COMMERCIAL", "product": "PPO", "state": "MA"},
       "provider": {"npi": "1999999984", "organizationName": "Clinic", "network": "IN", "specialty": "PSYCHIATRY",
                    "serviceState": "MA"},
       "treatment": {"indication": "MDD", "modality": "RTMS", "procedureCodes": ["90867", "90868"],
                     "sessionsPlanned": 36, "startDate": "2026-12-01", "sessionsPerWeek": 5, "taper": [3, 2, 1],
                     "placeOfService": "11"},
       "clinical": {
         "diagnoses": [{"code": "F33.2", "primary": true, "confirmedBy": "PSYCHIATRIST"}],
         "currentEpisodeStart": "2026-01",
         "scores": [{"instrument": "PHQ-9", "score": 22, "date": "2026-11-10", "phase": "CURRENT"}],
         "medicationTrials": [
           {"id": "m1", "drug": "sertraline", "dailyDoseMg": 200, "startDate": "2026-02-01", "endDate": "2026-04-12",
            "adherencePercent": 90, "outcome": "NO_RESPONSE"},
           {"id": "m2", "drug": "venlafaxine", "dailyDoseMg": 150, "startDate": "2026-05-01", "endDate": "2026-07-15",
            "adherencePercent": 90, "outcome": "NO_RESPONSE"}],
         "psychotherapy": [{"type": "CBT", "startDate": "2026-02-01", "endDate": "2026-05-15", "sessions": 16,
                            "outcome": "NO_RESPONSE"}],
         "priorTms": [], "ect": {"status": "NOT_TRIED", "candidate": false},
         "safetyScreen": {"SEIZURE_DISORDER": false, "IMPLANT_NEAR_COIL": false, "PSYCHOSIS": false,
           "NEUROLOGIC_CONDITION": false, "ACUTE_SUICIDALITY": false, "SUBSTANCE_USE": false,
           "CONCURRENT_KETAMINE": false, "PREGNANCY": false, "CARDIOVASCULAR": false,
           "CATATONIA_OR_INANITION": false, "BIPOLAR": false},
         "completeSections": ["DIAGNOSES", "SCORES", "MEDICATION_TRIALS", "PSYCHOTHERAPY", "PRIOR_TMS", "ECT"]}}
      """;
}
