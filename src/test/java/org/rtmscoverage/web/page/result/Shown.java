package org.rtmscoverage.web.page.result;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.rtmscoverage.web.AnswerReader;
import org.rtmscoverage.web.page.UsFormat;
import org.rtmscoverage.web.page.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An answer in which all is clear, to be changed by a test, and its page. */
final class Shown {

  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T15:00:00Z"), ZoneId.of("America/New_York"));
  static final Prose SAY = new Prose(new UsFormat(CLOCK), new Words());

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final AnswerReader READER = new AnswerReader(JSON);

  private static final String ASKED =
      """
      {"payerId": "payer", "serviceDate": "2026-12-01",
       "member": {"memberId": "W100", "firstName": "Robin", "lastName": "Example",
                  "dateOfBirth": "1985-07-22"},
       "treatment": {"indication": "MDD", "modality": "RTMS"}}
      """;

  private static final String CLEAR =
      """
      {"checkId": "c1", "checkedAt": "2026-11-23T18:00:00Z",
       "payer": {"id": "payer", "name": "Harbor Health"}, "serviceDate": "2026-12-01",
       "determination": {"outcome": "LIKELY_COVERED", "headline": "All is clear.",
         "parts": {"coverage": {"state": "CLEAR", "text": "Coverage is active."},
                   "authorization": {"state": "CLEAR", "text": "On file."},
                   "criteria": {"state": "CLEAR", "text": "The criteria are met."},
                   "cost": {"state": "CLEAR", "text": "copay $1200.00 in all."}}},
       "eligibility": {"status": "ACTIVE", "behavioralHealthStatus": "ACTIVE", "source": "LIVE",
         "asOf": "2026-11-23T18:00:00Z", "verifiedFor": "2026-12-01", "text": "active"},
       "benefits": {"rows": [],
         "costShareBasis": {"basis": "NONE", "ambiguous": false, "text": "by segment 4"},
         "accumulators": []},
       "priorAuthorization": {"required": "YES", "conflict": false, "submitTo": {}},
       "criteria": {"policyId": "harbor-tms", "version": "1", "effectiveFrom": "2026-01-01",
         "effectiveFromBasis": "STATED",
         "source": {"title": "Harbor TMS", "url": "https://example.org/tms", "grade": "PRIMARY",
                    "reviewedOn": "2026-11-20"},
         "result": "MET", "publishedResult": "MET", "notCovered": false, "grade": "PRIMARY",
         "findings": {"id": "root", "label": "All of it", "kind": "CRITERION", "result": "MET",
           "children": [
             {"id": "age", "label": "Adult", "kind": "CRITERION", "result": "MET",
              "evidence": [{"pointer": "/member", "text": "born 1985-07-22"}]}]}},
       "callScript": {"callee": "Harbor Health", "opening": "I am calling"},
       "course": {"status": "COMPLETE", "sessions": [], "beforeOtherCoverage": false},
       "onRecord": {},
       "provenance": {"parts": [{"part": "eligibility", "source": "the payer's answer",
                                 "asOf": "2026-11-23T18:00:00Z"}]},
       "disclaimer": "An estimate."}
      """;

  private Shown() {}

  static ObjectNode clear() {
    return object(CLEAR);
  }

  static ObjectNode object(String json) {
    return (ObjectNode) JSON.readTree(json);
  }

  static ObjectNode at(ObjectNode answer, String pointer) {
    return (ObjectNode) answer.at(pointer);
  }

  static ResultPage page(ObjectNode answer) {
    return ResultPage.of(
        READER.request(ASKED.getBytes(StandardCharsets.UTF_8)),
        READER.answer(answer.toString().getBytes(StandardCharsets.UTF_8)),
        "staff:dana",
        CLOCK.instant(),
        SAY);
  }
}
