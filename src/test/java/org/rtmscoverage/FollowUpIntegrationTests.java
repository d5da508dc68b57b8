package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.KeptChecks.CHECKS;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.KeptChecks.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a clinic finds out after a check, through the running service. */
class FollowUpIntegrationTests extends SandboxTest {

  private KeptChecks checks;

  @BeforeEach
  void begin() {
    checks = new KeptChecks(client());
  }

  private static String verification(String required) {
    return """
        {"question":"Is authorization required for 90867?","answer":"Told by telephone.",
         "authorizationRequired":"%s","procedureCodes":["90867","90868"],"verifiedBy":"Biller B",
         "payerRepresentative":"Rep R","referenceNumber":"CALL-77",
         "answeredAt":"2026-11-20T10:00:00-05:00"}
        """
        .formatted(required);
  }

  private static String decision(String word) {
    return """
        {"number":"AUTH-4711","decision":"%s","unitsByCode":{"90867":1,"90868":35},
         "from":"2026-11-01","to":"2027-03-31","reason":"Reviewed.","decidedOn":"2026-11-20"}
        """
        .formatted(word);
  }

  private String place(String id, String what) {
    return CHECKS + "/" + id + "/" + what;
  }

  @ParameterizedTest
  @ValueSource(strings = {"YES", "NO"})
  void verificationCountsInLaterChecksOfTheSameMemberAndPayerOnly(String required) {
    String member = KeptChecks.member();
    Answer first = checks.check(member);
    assertThat(first.json().at("/onRecord/verifications").isEmpty()).isTrue();
    Answer recorded = checks.post(place(first.id(), "verifications"), verification(required));
    assertThat(recorded.status()).isEqualTo(201);

    JsonNode later = checks.check(member).json();
    assertThat(later.at("/onRecord/verifications/0").toString())
        .contains("Rep R", "CALL-77", "Biller B", first.id());
    assertThat(later.path("priorAuthorization").toString()).contains("CALL-77");
    assertThat(later.path("priorAuthorization"))
        .isNotEqualTo(first.json().path("priorAuthorization"));
    assertThat(checks.check(KeptChecks.member()).text()).doesNotContain("CALL-77");
    assertThat(checks.check("tricare-east", member).text()).doesNotContain("CALL-77");
    assertThat(checks.record(first.id()).path("summary")).isEqualTo(first.json());
    assertThat(replayed(first.id())).isTrue();

    String dashed = member.charAt(0) + "-" + member.substring(1).toLowerCase(java.util.Locale.ROOT);
    assertThat(checks.check(dashed).text()).contains("CALL-77");
  }

  @Test
  void whatWasCertifiedForOnePersonIsNotOnFileForAnotherUnderTheSameNumber() {
    String member = KeptChecks.member();
    String first = checks.check(member).id();
    checks.post(place(first, "authorization-decisions"), decision("CERTIFIED"));
    checks.post(place(first, "verifications"), verification("NO"));
    ObjectNode child = Requests.check(member);
    ((ObjectNode) child.path("member")).put("firstName", "Casey").put("dateOfBirth", "2001-01-01");
    Answer answer = checks.post(CHECKS, child);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).doesNotContain("AUTH-4711", "CALL-77");
    assertThat(checks.check(member).text()).contains("AUTH-4711", "CALL-77");
  }

  private boolean replayed(String id) {
    return checks.post(place(id, "replay"), null).json().path("reproduced").asBoolean();
  }

  @Test
  void checkWithVerificationsIsReplayedAsItWasThoughMoreCameSince() {
    String member = KeptChecks.member();
    String first = checks.check(member).id();
    checks.post(place(first, "verifications"), verification("NO"));
    checks.post(place(first, "authorization-decisions"), decision("CERTIFIED"));
    String second = checks.check(member).id();
    checks.post(place(second, "authorization-decisions"), decision("NOT_CERTIFIED"));
    assertThat(replayed(second)).isTrue();
    assertThat(checks.get(place(second, "packet")).status()).isEqualTo(200);
    Answer third = checks.post(place(second, "recheck"), null);
    assertThat(third.json().path("changes").isEmpty()).isFalse();
    assertThat(replayed(third.id())).isTrue();
  }

  @Test
  void certificationIsOnFileAndARefusalStandsInTheWay() {
    String member = KeptChecks.member();
    String first = checks.check(member).id();
    Answer recorded = checks.post(place(first, "authorization-decisions"), decision("CERTIFIED"));
    assertThat(recorded.status()).isEqualTo(201);
    Answer certified = checks.check(member);
    assertThat(certified.json().at("/onRecord/authorizationDecisions/0").toString())
        .contains("AUTH-4711", "CERTIFIED", first);
    assertThat(certified.json().at("/priorAuthorization").toString()).contains("AUTH-4711");

    String other = KeptChecks.member();
    String asked = checks.check(other).id();
    checks.post(place(asked, "authorization-decisions"), decision("NOT_CERTIFIED"));
    JsonNode refused = checks.check(other).json();
    assertThat(refused.at("/onRecord/authorizationDecisions/0").toString())
        .contains("NOT_CERTIFIED");
    assertThat(refused.at("/determination/outcome").asString())
        .isNotEqualTo("READY_TO_SUBMIT")
        .isNotEqualTo(certified.json().at("/determination/outcome").asString());
    assertThat(checks.record(asked).at("/authorizationDecisions/0/decision").asString())
        .isEqualTo("NOT_CERTIFIED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SBX-ACTIVE", "SBX-NOTFOUND", "SBX-CARVEOUT", "SBX-INACTIVE"})
  void everyStepIsClosedAndOpenedAgainAndCountsInTheList(String member) {
    String id = checks.check(member).id();
    List<String> steps =
        checks.record(id).path("steps").valueStream().map(s -> s.path("id").asString()).toList();
    assertThat(steps).isNotEmpty().doesNotHaveDuplicates();
    assertThat(open(member, id)).isEqualTo(steps.size());
    int left = steps.size();
    for (String step : steps) {
      Answer closed = checks.put(place(id, "next-steps/" + step), "{\"state\":\"CLOSED\"}");
      assertThat(closed.status()).isEqualTo(200);
      assertThat(closed.json().path("state").asString()).isEqualTo("CLOSED");
      assertThat(open(member, id)).isEqualTo(--left);
    }
    checks.put(place(id, "next-steps/" + steps.getFirst()), "{\"state\":\"OPEN\",\"note\":\"n\"}");
    assertThat(open(member, id)).isOne();
    assertThat(checks.record(id).at("/steps/0/note").asString()).isEqualTo("n");
    Answer unknown = checks.put(place(id, "next-steps/none"), "{\"state\":\"CLOSED\"}");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(open(member, id)).isOne();
  }

  private int open(String member, String id) {
    return checks.head(member, id).path("openSteps").asInt();
  }

  @Test
  void repeatedEntryIsRecordedOnce() {
    String id = checks.check(KeptChecks.member()).id();
    String key = UUID.randomUUID().toString();
    String path = place(id, "verifications");
    Answer first = checks.post(path, verification("NO"), "Idempotency-Key", key);
    Answer again = checks.post(path, verification("NO"), "Idempotency-Key", key);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(checks.post(path, verification("YES"), "Idempotency-Key", key).problem())
        .isEqualTo("key-reused");
    assertThat(
            checks
                .post(
                    place(id, "authorization-decisions"),
                    decision("PENDED"),
                    "Idempotency-Key",
                    key)
                .problem())
        .isEqualTo("key-reused");
    assertThat(checks.record(id).path("verifications").size()).isOne();
    assertThat(checks.record(id).path("authorizationDecisions").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                              | question
          []                              | errors
          null                            | errors
          {"state":"CLOSED"}              | errors
          {"question":"","answer":"a","verifiedBy":"b","answeredAt":"2026-11-20T10:00:00Z"} | question
          {"question":"q","answer":"a","verifiedBy":"b","answeredAt":"2999-01-01T10:00:00Z"} | answeredAt
          {"question":"q","answer":"a","verifiedBy":"b","answeredAt":"soon"} | answeredAt
          {"question":"q","answer":"a","verifiedBy":"b","answeredAt":"2026-11-20T10:00:00Z","questionId":"none"} | questionId
          {"question":"q","answer":"a","verifiedBy":"b","answeredAt":"2026-11-20T10:00:00Z","procedureCodes":["x"]} | procedureCodes
          {"question":"q","answer":"a","verifiedBy":"b","answeredAt":"+999999999-12-31T23:59:59Z"} | answeredAt
          {"question":"q","answer":"a","verifiedBy":"b","answeredAt":"0001-01-01T00:00:00Z"} | answeredAt
          """)
  void nonsenseInAVerificationIsNamed(String body, String named) {
    refused("verifications", body, named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                              | decision
          {"decision":"MAYBE","decidedOn":"2026-11-20"} | decision
          {"decision":"PENDED","decidedOn":"2999-11-20"} | decidedOn
          {"decision":"PENDED","decidedOn":"20.11.2026"} | decidedOn
          {"decision":"CERTIFIED","decidedOn":"2026-11-20","from":"2026-12-01","to":"2026-11-01"} | to
          {"decision":"CERTIFIED","decidedOn":"2026-11-20","unitsByCode":{"90867":-1}} | unitsByCode
          {"decision":"CERTIFIED","decidedOn":"2026-11-20","unitsByCode":{"90867":1e99}} | unitsByCode
          {"decision":"CERTIFIED","decidedOn":"2026-11-20","unitsByCode":{"x y":1}} | unitsByCode
          {"decision":"CERTIFIED","decidedOn":"2026-11-20","unitsByCode":{"90867":null}} | unitsByCode
          """)
  void nonsenseInADecisionIsNamed(String body, String named) {
    refused("authorization-decisions", body, named);
  }

  private void refused(String what, String body, String named) {
    String id = checks.check("SBX-ACTIVE").id();
    Answer answer = checks.post(place(id, what), body);
    assertThat(answer.status()).isBetween(400, 422);
    assertThat(answer.text()).contains(named);
    assertThat(checks.record(id).path("verifications").isEmpty()).isTrue();
    assertThat(checks.record(id).path("authorizationDecisions").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"state\":\"DONE\"}", "{\"state\":null}", "x", "[]"})
  void nonsenseOnAStepIsRefused(String body) {
    String id = checks.check("SBX-ACTIVE").id();
    String step = checks.record(id).at("/steps/0/id").asString();
    assertThat(checks.put(place(id, "next-steps/" + step), body).status()).isBetween(400, 422);
    assertThat(checks.put(place(id, "next-steps/no-such-step"), "{\"state\":\"OPEN\"}").status())
        .isEqualTo(404);
  }
}
