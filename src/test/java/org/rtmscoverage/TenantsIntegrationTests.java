package org.rtmscoverage;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rtmscoverage.KeptChecks.CHECKS;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.KeptChecks.Answer;
import org.rtmscoverage.security.ApiKeys;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What one practice keeps, asks and is told is not there for another. */
class TenantsIntegrationTests extends SandboxTest {

  /** A manager of another practice, so that nothing is refused for want of a role. */
  private static final String THEIR_MANAGER = "rtms_test_manager_of_elsewhere";

  private static final String THEIR_BILLER = "rtms_demo_elsewhere";
  private static final String KEY = "Idempotency-Key";
  private static final Duration LONG = Duration.ofSeconds(60);

  private KeptChecks ours;
  private KeptChecks theirs;

  @DynamicPropertySource
  static void anotherPracticeHasAManager(DynamicPropertyRegistry registry) {
    var key = "rtmscoverage.security.api-keys.their-manager.";
    registry.add(key + "sha256", () -> ApiKeys.sha256(THEIR_MANAGER));
    registry.add(key + "practice", () -> "elsewhere");
    registry.add(key + "roles", () -> "manager");
  }

  @BeforeEach
  void begin() {
    ours = new KeptChecks(client().mutate().responseTimeout(LONG).build());
    theirs = new KeptChecks(clientWith(THEIR_MANAGER).mutate().responseTimeout(LONG).build());
  }

  private Map<String, String> idsOf(String checkId) {
    String step = ours.record(checkId).at("/steps/0/id").asString();
    return Map.of("id", checkId, "stepId", step, "number", "1");
  }

  private static Map<String, String> with(Map<String, String> ids, String name, String id) {
    var changed = new HashMap<>(ids);
    changed.put(name, id);
    return changed;
  }

  /** The answer without what differs from one request to the next. */
  private static JsonNode shown(Answer answer) {
    var problem = (ObjectNode) answer.json();
    return problem.remove(List.of("instance", "traceId"));
  }

  private static Map<String, List<String>> headers(Answer answer) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    answer.result().getResponseHeaders().forEach(headers::put);
    Stream.of("Date", "Content-Length", "RateLimit", "RateLimit-Policy").forEach(headers::remove);
    return headers;
  }

  static Stream<ApiOperation> operationsOfChecks() {
    return ApiOperation.ofChecks();
  }

  @ParameterizedTest
  @MethodSource("operationsOfChecks")
  void checkOfAnotherPracticeIsAnsweredLikeOneThatNeverWas(ApiOperation operation) {
    String id = ours.check(KeptChecks.member()).id();
    var ids = idsOf(id);
    var never = with(ids, "id", UUID.randomUUID().toString());
    String key = UUID.randomUUID().toString();
    var body = operation.body();
    assertThat(ours.send(operation.method(), operation.path(ids), body, KEY, key).status())
        .isBetween(200, 299);
    JsonNode before = ours.record(id);

    for (String sent : Stream.of(body, body == null ? null : "{\"x\":1}").distinct().toList()) {
      Answer other = theirs.send(operation.method(), operation.path(ids), sent, KEY, key);
      Answer none = theirs.send(operation.method(), operation.path(never), sent, KEY, key);
      assertSame(other, none, operation, sent == null || sent.equals(body) ? 404 : 0);
    }
    for (String word : List.of("2", "99", "none")) {
      for (String name : List.of("number", "stepId")) {
        var changed = with(ids, name, word);
        assertSame(
            theirs.send(operation.method(), operation.path(changed), body),
            theirs.send(operation.method(), operation.path(with(never, name, word)), body),
            operation,
            0);
      }
    }
    var biller = new KeptChecks(clientWith(THEIR_BILLER));
    int expected = operation.roles().contains("biller") ? 404 : 403;
    assertThat(biller.send(operation.method(), operation.path(ids), body).status())
        .isEqualTo(expected);
    assertThat(ours.record(id)).isEqualTo(before);
  }

  private static void assertSame(Answer other, Answer none, ApiOperation operation, int status) {
    assertThat(other.status()).as(operation.toString()).isBetween(400, 499);
    if (status != 0) {
      assertThat(other.status()).as(operation.toString()).isEqualTo(status);
      assertThat(other.problem()).isEqualTo("not-found");
    }
    assertThat(other.status()).isEqualTo(none.status());
    assertThat(shown(other)).isEqualTo(shown(none));
    assertThat(headers(other)).isEqualTo(headers(none));
  }

  /** An operation with an id of a new kind, or a new way to send one, is to be tried here too. */
  @Test
  void noOtherOperationTakesAnIdThatBelongsToAPractice() {
    assertThat(
            ApiOperation.all().stream()
                .filter(operation -> operation.template().contains("{"))
                .filter(operation -> !operation.isOfCheck())
                .map(ApiOperation::template))
        .containsExactlyInAnyOrder(
            "/v1/payers/{id}", "/v1/policies/{id}", "/v1/policies/{id}/changes");
    assertThat(
            ApiOperation.all().stream()
                .flatMap(operation -> operation.query().stream())
                .collect(Collectors.toSet()))
        .containsAll(Set.of("cursor", "checkId", "after", "seq", "hash"))
        .filteredOn(name -> name.matches(".*(?i:id|cursor|after|seq|hash|key|token)"))
        .containsExactlyInAnyOrder("payerId", "cursor", "checkId", "after", "seq", "hash");
  }

  @Test
  void listsAndSearchesShowNothingOfAnotherPracticeWithItsCursorsEither() {
    String member = KeptChecks.member();
    String earlier = ours.check(member).id();
    String later = ours.check(member).id();
    Set<String> own = Set.of(earlier, later);
    String theirMember = KeptChecks.member();
    String their = theirs.check(theirMember).id();

    String cursor = ours.get(CHECKS + "?limit=1").json().path("nextCursor").asString();
    String found =
        ours.post(CHECKS + "/search", "{\"memberId\":\"" + member + "\",\"limit\":1}")
            .json()
            .path("nextCursor")
            .asString();
    for (String mark : List.of(cursor, found)) {
      assertThat(idsIn(theirs.get(CHECKS + "?limit=200&cursor=" + mark)))
          .doesNotContainAnyElementsOf(own);
      String search = "{\"memberId\":\"%s\",\"cursor\":\"%s\"}".formatted(member, mark);
      assertThat(idsIn(theirs.post(CHECKS + "/search", search))).isEmpty();
    }
    assertThat(idsIn(theirs.get(CHECKS + "?limit=200")))
        .contains(their)
        .doesNotContainAnyElementsOf(own);
    assertThat(theirs.search(member)).isEmpty();
    assertThat(ours.search(theirMember)).isEmpty();
    assertThat(
            idsIn(
                theirs.post(
                    CHECKS + "/search",
                    "{\"lastName\":\"Canary\",\"dateOfBirth\":\"1985-07-22\",\"limit\":200}")))
        .contains(their)
        .doesNotContainAnyElementsOf(own);
  }

  private static Set<String> idsIn(Answer page) {
    assertThat(page.status()).isEqualTo(200);
    return page.json()
        .path("items")
        .valueStream()
        .map(item -> item.path("checkId").asString())
        .collect(Collectors.toSet());
  }

  @Test
  void auditTrailOfAPracticeHoldsNothingOfAnother() {
    String our = ours.check(KeptChecks.member()).id();
    String their = theirs.check(KeptChecks.member()).id();
    theirs.get(CHECKS + "/" + our);
    JsonNode entries = theirs.get("/v1/audit-entries?limit=200").json().path("items");
    assertThat(entries.toString()).contains(their).doesNotContain(our, "demo-manager");
    for (String id : List.of(our, UUID.randomUUID().toString())) {
      assertThat(theirs.get("/v1/audit-entries?checkId=" + id).json().path("items")).isEmpty();
    }
    JsonNode verdict = ours.get("/v1/audit-verification").json();
    JsonNode theirVerdict = theirs.get("/v1/audit-verification").json();
    assertThat(verdict.path("practice").asString()).isEqualTo("default");
    assertThat(theirVerdict.path("practice").asString()).isEqualTo("elsewhere");
    assertThat(theirVerdict.path("intact").asBoolean()).isTrue();
    assertThat(theirVerdict.path("lastHash")).isNotEqualTo(verdict.path("lastHash"));
    String mark = "/v1/audit-verification?seq=" + verdict.path("lastSeq").asString() + "&hash=";
    assertThat(theirs.get(mark + verdict.path("lastHash").asString()).json().path("faults"))
        .isNotEmpty()
        .isEqualTo(theirs.get(mark + "0".repeat(64)).json().path("faults"));
  }

  @Test
  void sameIdempotencyKeyInTwoPracticesIsTwoRequests() {
    String member = KeptChecks.member();
    String key = UUID.randomUUID().toString();
    Answer our = ours.post(CHECKS, Requests.check(member), KEY, key);
    Answer their = theirs.post(CHECKS, Requests.check(member), KEY, key);
    assertThat(their.status()).isEqualTo(200);
    assertThat(their.header("Idempotent-Replayed")).isNull();
    assertThat(their.id()).isNotEqualTo(our.id());
    assertThat(theirs.post(CHECKS, Requests.check(member), KEY, key).id()).isEqualTo(their.id());
    assertThat(ours.post(CHECKS, Requests.check(member), KEY, key).id()).isEqualTo(our.id());

    String other = UUID.randomUUID().toString();
    ours.post(CHECKS, Requests.check(member), KEY, other);
    Answer another = theirs.post(CHECKS, Requests.check(KeptChecks.member()), KEY, other);
    assertThat(another.status()).isEqualTo(200);
    String entry = UUID.randomUUID().toString();
    Answer recorded =
        ours.post(CHECKS + "/" + our.id() + "/verifications", verification(), KEY, entry);
    Answer theirEntry =
        theirs.post(CHECKS + "/" + their.id() + "/verifications", verification(), KEY, entry);
    assertThat(recorded.status()).isEqualTo(201);
    assertThat(theirEntry.status()).isEqualTo(201);
    assertThat(theirEntry.header("Idempotent-Replayed")).isNull();
    assertThat(theirEntry.json().path("id")).isNotEqualTo(recorded.json().path("id"));
  }

  private static String verification() {
    return """
        {"question":"Is authorization required for 90867?","answer":"Told by telephone.",
         "authorizationRequired":"NO","procedureCodes":["90867","90868"],"verifiedBy":"Biller B",
         "payerRepresentative":"Rep R","referenceNumber":"CALL-77",
         "answeredAt":"2026-11-20T10:00:00-05:00"}
        """;
  }

  @Test
  void whatOnePracticeRecordedNeverCountsInChecksOfAnotherForTheSamePerson() {
    String member = KeptChecks.member();
    String their = theirs.check(member).id();
    String id = ours.check(member).id();
    String place = CHECKS + "/" + id;
    assertThat(ours.post(place + "/verifications", verification()).status()).isEqualTo(201);
    String decision =
        """
        {"number":"AUTH-4711","decision":"CERTIFIED","unitsByCode":{"90867":1,"90868":35},
         "from":"2026-11-01","to":"2027-03-31","decidedOn":"2026-11-20"}
        """;
    assertThat(ours.post(place + "/authorization-decisions", decision).status()).isEqualTo(201);
    String step = place + "/next-steps/" + idsOf(id).get("stepId");
    assertThat(ours.put(step, "{\"state\":\"CLOSED\",\"note\":\"NOTE-99\"}").status())
        .isEqualTo(200);
    assertThat(ours.check(member).text()).contains("CALL-77", "AUTH-4711");

    Answer later = theirs.check(member);
    Answer recheck = theirs.post(CHECKS + "/" + their + "/recheck", null);
    for (Answer answer : List.of(later, recheck)) {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).doesNotContain("CALL-77", "AUTH-4711", "NOTE-99", id);
    }
    assertThat(recheck.json().path("changes")).isEmpty();
    JsonNode record = theirs.record(later.id());
    assertThat(record.path("steps").valueStream().map(one -> one.path("state").asString()))
        .isNotEmpty()
        .containsOnly("OPEN");
    assertThat(record.path("verifications")).isEmpty();
    assertThat(record.path("authorizationDecisions")).isEmpty();
  }

  private static StubMapping stub(String member, ResponseDefinitionBuilder response) {
    return PAYERS
        .server()
        .stubFor(
            WireMock.post(urlPathMatching("/[a-z0-9-]+/x12"))
                .atPriority(1)
                .withRequestBody(containing("*MI*" + member + "~"))
                .willReturn(response));
  }

  @Test
  void whatAPayerAnsweredOnePracticeNeverStandsInForAnother() {
    String member = KeptChecks.member();
    assertThat(source(ours.check("highmark", member))).isEqualTo("LIVE");
    var down = stub(member, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    try {
      Answer their = theirs.check("highmark", member);
      assertThat(source(their)).isNotEqualTo("CACHED");
      assertThat(their.json().at("/eligibility/status").asString()).isEqualTo("UNAVAILABLE");
      assertThat(source(ours.check("highmark", member))).isEqualTo("CACHED");
    } finally {
      PAYERS.server().removeStub(down);
    }
  }

  private static String source(Answer answer) {
    return answer.json().at("/eligibility/source").asString();
  }

  @Test
  void practicesThatAskTheSameAtTheSameTimeAskThePayerEachForItself() {
    String member = KeptChecks.member();
    var slow =
        stub(
            member,
            aResponse()
                .withHeader("Content-Type", "application/edi-x12")
                .withBodyFile("x12/default.edi")
                .withTransformers("response-template")
                .withFixedDelay(2000));
    try {
      String our = ours.post(CHECKS, Requests.check(member), "Prefer", "respond-async").id();
      String their = theirs.post(CHECKS, Requests.check(member), "Prefer", "respond-async").id();
      await().atMost(LONG).until(() -> ours.state(our), "DONE"::equals);
      await().atMost(LONG).until(() -> theirs.state(their), "DONE"::equals);
      PAYERS
          .server()
          .verify(
              2,
              postRequestedFor(urlPathMatching("/bcbs-ma/x12"))
                  .withRequestBody(containing("*MI*" + member + "~")));
      assertThat(theirs.get(CHECKS + "/" + their + "/attempts/1/reply").status()).isEqualTo(200);
    } finally {
      PAYERS.server().removeStub(slow);
    }
  }
}
