package org.rtmscoverage;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rtmscoverage.KeptChecks.CHECKS;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.KeptChecks.Answer;
import org.springframework.http.HttpMethod;
import reactor.core.Disposable;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks are kept, found again and repeated, through the running service. */
class KeptChecksIntegrationTests extends SandboxTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

  private KeptChecks checks;

  @BeforeEach
  void begin() {
    checks = new KeptChecks(client().mutate().responseTimeout(LONG).build());
  }

  /** Asked of a payer that no other test needs, because its breaker opens. */
  private static ObjectNode slow() {
    ObjectNode request = Requests.check("SBX-SLOW");
    request.put("payerId", "cigna");
    return request;
  }

  private String done(String id) {
    await().atMost(LONG).until(() -> checks.state(id), "DONE"::equals);
    return id;
  }

  @Test
  void repeatGetsTheSameBytesAndThePayerIsNotAskedAgain() {
    String member = KeptChecks.member();
    String key = UUID.randomUUID().toString();
    Answer first = checks.post(CHECKS, Requests.check(member), "Idempotency-Key", key);
    Answer again = checks.post(CHECKS, Requests.check(member), "Idempotency-Key", key);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Idempotent-Replayed")).isNull();
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(checks.search(member)).hasSize(1);

    Answer other = checks.post(CHECKS, Requests.check("OTHER1"), "Idempotency-Key", key);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.problem()).isEqualTo("key-reused");
    Answer elsewhere =
        checks.post(CHECKS + "/" + first.id() + "/recheck", null, "Idempotency-Key", key);
    assertThat(elsewhere.problem()).isEqualTo("key-reused");
  }

  @Test
  void requestUnderWayIsAConflictUntilItsAnswerIsThere() {
    String key = UUID.randomUUID().toString();
    Answer begun =
        checks.post(CHECKS, slow(), "Idempotency-Key", key, "Prefer", "wait=1, Respond-Async; x");
    assertThat(begun.status()).isEqualTo(202);
    assertThat(begun.header("Retry-After")).isNotNull();
    assertThat(begun.header("Preference-Applied")).isEqualTo("respond-async");

    Answer meanwhile = checks.post(CHECKS, slow(), "Idempotency-Key", key);
    assertThat(meanwhile.status()).isEqualTo(409);
    assertThat(meanwhile.problem()).isEqualTo("key-in-flight");
    assertThat(meanwhile.id()).isEqualTo(begun.id());
    assertThat(meanwhile.header("Retry-After")).matches("[1-9][0-9]*");
    Answer record = checks.get(CHECKS + "/" + begun.id());
    assertThat(record.json().path("state").asString("")).isEqualTo("RUNNING");
    assertThat(record.header("Retry-After")).isNotNull();
    for (String what : List.of("/replay", "/recheck")) {
      assertThat(checks.post(CHECKS + "/" + begun.id() + what, null).problem())
          .isEqualTo("check-not-done");
    }
    assertThat(checks.get(CHECKS + "/" + begun.id() + "/packet").problem())
        .isEqualTo("check-not-done");

    done(begun.id());
    Answer after = checks.post(CHECKS, slow(), "Idempotency-Key", key);
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.json()).isEqualTo(checks.record(begun.id()).path("summary"));
    assertThat(after.json().at("/eligibility/status").asString("")).isEqualTo("UNAVAILABLE");
  }

  @Test
  void checkIsRunToItsEndThoughItsSenderLeaves() {
    String member = KeptChecks.member();
    stub(member, 3000, "default.edi");
    Disposable sender =
        HttpClient.create()
            .headers(
                headers ->
                    headers.set("Content-Type", "application/json").set("X-API-Key", MANAGER))
            .post()
            .uri(address() + CHECKS)
            .send(
                ByteBufFlux.fromString(
                    reactor.core.publisher.Mono.just(Requests.check(member).toString())))
            .response()
            .subscribe();
    await().atMost(LONG).until(() -> checks.search(member).size() == 1);
    sender.dispose();
    String id = checks.search(member).getFirst().path("checkId").asString("");
    assertThat(checks.state(id)).isEqualTo("RUNNING");
    done(id);
    assertThat(checks.record(id).at("/summary/eligibility/status").asString(""))
        .isEqualTo("ACTIVE");
  }

  private static void stub(String member, int delay, String file) {
    PAYERS
        .server()
        .stubFor(
            WireMock.post(urlPathMatching("/[a-z0-9-]+/x12"))
                .atPriority(1)
                .withRequestBody(containing("*MI*" + member + "~"))
                .willReturn(
                    aResponse()
                        .withHeader("Content-Type", "application/edi-x12")
                        .withBodyFile("x12/" + file)
                        .withTransformers("response-template")
                        .withFixedDelay(delay)));
  }

  @Test
  void recheckTellsWhatChangedSinceAndCanBeRepeatedItself() {
    String member = KeptChecks.member();
    String first = checks.check(member).id();
    stub(member, 0, "inactive.edi");
    String key = UUID.randomUUID().toString();
    Answer second = checks.post(CHECKS + "/" + first + "/recheck", null, "Idempotency-Key", key);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json().path("recheckOf").asString("")).isEqualTo(first);
    assertThat(second.json().at("/summary/eligibility/status").asString("")).isEqualTo("INACTIVE");
    assertThat(second.json().path("changes").toString()).containsIgnoringCase("inactive");
    assertThat(checks.record(second.id()).path("changes").toString())
        .isEqualTo(second.json().path("changes").toString());
    assertThat(checks.record(first).path("changes").isEmpty()).isTrue();
    Answer repeat = checks.post(CHECKS + "/" + first + "/recheck", "{}", "Idempotency-Key", key);
    assertThat(repeat.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(repeat.text()).isEqualTo(second.text());

    Answer third = checks.post(CHECKS + "/" + second.id() + "/recheck", null);
    assertThat(third.json().path("changes").isEmpty()).isTrue();
    assertThat(checks.record(third.id()).path("recheckOf").asString("")).isEqualTo(second.id());
    assertThat(checks.record(first).path("rechecks").toString())
        .isEqualTo("[\"" + second.id() + "\"]");
    assertThat(checks.record(first).at("/summary/eligibility/status").asString(""))
        .isEqualTo("ACTIVE");
    assertThat(checks.search(member)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SBX-ACTIVE",
        "SBX-NOTFOUND",
        "SBX-GARBAGE",
        "SBX-503",
        "SBX-CARVEOUT",
        "SBX-MANAGED",
        "SBX-DEDUCTIBLE",
        "SBX-PAMSG"
      })
  void replayReproducesTheAnswer(String member) {
    String id = checks.check("anthem", member).id();
    JsonNode replay = checks.post(CHECKS + "/" + id + "/replay", null).json();
    assertThat(replay.path("reproduced").asBoolean()).isTrue();
    assertThat(replay.path("differences").isEmpty()).isTrue();
    assertThat(replay.path("replayedSha256")).isEqualTo(replay.path("storedSha256"));
  }

  @Test
  void packetOfAKeptCheckIsWrittenInEveryForm() {
    String id = checks.check(KeptChecks.member()).id();
    String packet = CHECKS + "/" + id + "/packet";
    assertThat(checks.get(packet).json().isObject()).isTrue();
    assertThat(checks.get(packet, "Accept", "application/pdf").text()).startsWith("%PDF-");
    assertThat(checks.get(packet, "Accept", "text/plain").text()).contains("Canary");
    assertThat(checks.get(packet + "?document=patient-summary", "Accept", "text/plain").status())
        .isEqualTo(200);
    assertThat(checks.get(packet + "?document=x").problem()).isEqualTo("invalid-request");
    assertThat(checks.get(packet, "Accept", "image/png").status()).isEqualTo(406);
  }

  @Test
  void listIsReadInPagesAndFiltered() {
    String member = KeptChecks.member();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.addFirst(checks.check(member).id());
    }
    ids.addFirst(checks.check("aetna", member).id());
    List<String> read = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          checks
              .post(
                  CHECKS + "/search", "{\"memberId\":\"" + member + "\",\"limit\":2" + cursor + "}")
              .json();
      page.path("items").forEach(head -> read.add(head.path("checkId").asString("")));
      String next = page.path("nextCursor").asString("");
      cursor = next.isEmpty() ? "" : ",\"cursor\":\"" + next + "\"";
    } while (!cursor.isEmpty());
    assertThat(read).isEqualTo(ids);

    assertThat(
            checks
                .get(CHECKS + "?payerId=aetna&limit=1")
                .json()
                .at("/items/0/checkId")
                .asString(""))
        .isEqualTo(ids.getFirst());
    assertThat(
            checks
                .get(CHECKS + "?serviceFrom=2026-12-01&serviceTo=2026-12-01&limit=200")
                .json()
                .toString())
        .contains(ids);
    assertThat(checks.get(CHECKS + "?serviceFrom=2026-12-02&limit=200").json().toString())
        .doesNotContain(ids);
    assertThat(checks.get(CHECKS + "?acceptedFrom=2099-01-01").json().path("items").isEmpty())
        .isTrue();
    assertThat(checks.get(CHECKS + "?acceptedTo=1999-01-01").json().path("items").isEmpty())
        .isTrue();
    assertThat(checks.get(CHECKS + "?state=DONE&outcome=READY_TO_SUBMIT&openSteps=true").status())
        .isEqualTo(200);
    String person =
        "{\"lastName\":\"CANARY\",\"dateOfBirth\":\"1985-07-22\",\"payerId\":\"aetna\",\"limit\":1}";
    assertThat(checks.post(CHECKS + "/search", person).json().at("/items/0/checkId").asString(""))
        .isEqualTo(ids.getFirst());
    assertThat(checks.get(CHECKS).text()).doesNotContain("Canary", "1985", member);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/v1/coverage-checks/" + NOBODY,
    "GET,/v1/coverage-checks/x",
    "GET,/v1/coverage-checks/00000000-0000-4000-8000-00000000000G",
    "GET,/v1/coverage-checks/" + NOBODY + "/packet",
    "GET,/v1/coverage-checks/' or 1=1 --",
    "POST,/v1/coverage-checks/" + NOBODY + "/replay",
    "POST,/v1/coverage-checks/" + NOBODY + "/recheck",
    "POST,/v1/coverage-checks/nobody/recheck",
    "POST,/v1/coverage-checks/" + NOBODY + "/verifications",
    "POST,/v1/coverage-checks/" + NOBODY + "/authorization-decisions",
    "PUT,/v1/coverage-checks/" + NOBODY + "/next-steps/x"
  })
  void unknownCheckIsAProblem(String method, String path) {
    boolean bodied = path.endsWith("s") || path.contains("next-steps");
    Answer answer = checks.send(HttpMethod.valueOf(method), path, bodied ? "{}" : null);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "'; drop table coverage_check --", "..%2F..%2Fetc"})
  void oddAddressIsAProblem(String id) {
    Answer answer = checks.send(HttpMethod.GET, "/v1/coverage-checks/" + id, null);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("malformed-request");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?limit=0            | limit
          ?limit=201          | limit
          ?limit=-1           | limit
          ?limit=             | limit
          ?limit=1&limit=2    | limit
          ?cursor=            | cursor
          ?cursor=AAAA        | cursor
          ?cursor=%E2%82%AC   | cursor
          ?payerId=UPPER      | payerId
          ?payerId=%00        | payerId
          ?outcome=ready      | outcome
          ?state=done         | state
          ?openSteps=yes      | openSteps
          ?acceptedFrom=x     | acceptedFrom
          ?acceptedFrom=%2B99999-01-01 | acceptedFrom
          ?serviceFrom=2026-02-30 | serviceFrom
          ?serviceFrom=2026-02-02&serviceTo=2026-02-01 | serviceTo
          ?memberId=W1        | a parameter that does not exist
          """)
  void nonsenseBehindTheQuestionMarkIsNamed(String query, String named) {
    Answer answer =
        new Answer(
            client()
                .get()
                .uri(java.net.URI.create(address() + CHECKS + query))
                .exchange()
                .expectBody()
                .returnResult());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").toString()).contains(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                    | memberId
          {"lastName":"Canary"}                 | memberId
          {"memberId":"W1","cursor":"x"}        | cursor
          {"memberId":"W1","limit":0}           | limit
          {"memberId":"W1","limit":1e400}       | limit
          {"memberId":"!"}                      | memberId
          {"memberId":"W1","state":"X"}         | state
          {"memberId":"W1","openSteps":1}       | openSteps
          {"memberId":"W1","acceptedFrom":"2026-02-02","acceptedTo":"2026-01-01"} | acceptedTo
          {"lastName":"\\u0000","dateOfBirth":"1985-07-32"} | dateOfBirth
          []                                    | errors
          null                                  | errors
          """)
  void nonsenseInASearchIsNamed(String body, String named) {
    Answer answer = checks.post(CHECKS + "/search", body);
    assertThat(answer.status()).isBetween(400, 422);
    assertThat(answer.text()).contains(named);
  }

  @ParameterizedTest
  @CsvSource({
    "Purpose-Of-Use,hpaymt",
    "Purpose-Of-Use,''",
    "Purpose-Of-Use,'HPAYMT,TREAT'",
    "Idempotency-Key,'a b'",
    "Idempotency-Key,''",
    "Idempotency-Key,ä"
  })
  void nonsenseInAHeaderIsNamed(String header, String value) {
    Answer answer = checks.post(CHECKS, Requests.check("SBX-ACTIVE"), header, value);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").toString()).contains(header);
  }

  @Test
  void keyThatIsTooLongIsNamedAndOneThatIsNotIsTaken() {
    String longest = "k".repeat(255);
    assertThat(
            checks.post(CHECKS, Requests.check("SBX-ACTIVE"), "Idempotency-Key", longest).status())
        .isEqualTo(200);
    assertThat(
            checks
                .post(CHECKS, Requests.check("SBX-ACTIVE"), "Idempotency-Key", longest + "k")
                .status())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "x", "{\"x\":1}", "{} {}", "null", "1"})
  void recheckAndReplayTakeNoBody(String body) {
    String id = checks.check("SBX-ACTIVE").id();
    assertThat(checks.post(CHECKS + "/" + id + "/recheck", body).status()).isBetween(400, 422);
    assertThat(checks.post(CHECKS + "/" + id + "/replay", body).status()).isBetween(400, 422);
    assertThat(checks.record(id).path("rechecks").isEmpty()).isTrue();
  }

  @Test
  void whoReadAndWroteStandsInTheAuditTrailWithTheirPurpose() {
    Answer check =
        checks.post(CHECKS, Requests.check(KeptChecks.member()), "Purpose-Of-Use", "TREAT");
    checks.get(CHECKS + "/" + check.id(), "Purpose-Of-Use", "PATRQT");
    checks.post(CHECKS + "/" + check.id() + "/replay", null, "Purpose-Of-Use", "HOPERAT");
    List<String> entries = new ArrayList<>();
    checks
        .get("/v1/audit-entries?checkId=" + check.id())
        .json()
        .path("items")
        .forEach(
            one ->
                entries.add(
                    one.path("action").asString("") + " " + one.path("purpose").asString("")));
    assertThat(entries)
        .containsExactly(
            "CHECK_ACCEPTED TREAT",
            "CHECK_FINISHED HPAYMT",
            "CHECK_READ PATRQT",
            "CHECK_REPLAYED HOPERAT");
    assertThat(checks.get("/v1/audit-verification").json().path("intact").asBoolean()).isTrue();
  }
}
