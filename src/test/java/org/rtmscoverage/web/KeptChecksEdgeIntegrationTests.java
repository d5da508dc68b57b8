package org.rtmscoverage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.check.CheckFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The edge of checks that are kept, over a desk that answers at once. */
@SpringBootTest(
    classes = EdgeFixture.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
@ActiveProfiles("sandbox")
class KeptChecksEdgeIntegrationTests {

  private static final String CHECKS = "/v1/coverage-checks";
  private static final String DONE = CHECKS + "/" + FakeDesk.DONE;
  private static final String QUEUED = CHECKS + "/" + FakeDesk.QUEUED;
  private static final String UNKNOWN = CHECKS + "/" + FakeDesk.UNKNOWN;
  private static final String VERIFICATION =
      """
      {"questionId":"coverage","question":"Is it covered?","answer":"It is.",
       "authorizationRequired":"NO","procedureCodes":["90867"],"verifiedBy":"Biller",
       "referenceNumber":"R-1","answeredAt":"2026-11-20T10:00:00-05:00"}
      """;

  @LocalServerPort private int port;
  @Autowired private OpenApiDocument document;
  @Autowired private CheckFormat format;
  private WebTestClient client;

  @BeforeEach
  void bind() {
    client =
        WebTestClient.bindToServer()
            .defaultHeader("X-API-Key", EdgeFixture.MANAGER)
            .baseUrl("http://127.0.0.1:" + port)
            .filter(new ContractExchangeFilter(document))
            .build();
  }

  @Test
  void answerIsTheKeptBytesAndNamesItsPlace() {
    var given =
        sent(HttpMethod.POST, CHECKS, request(), "X", "")
            .expectStatus()
            .isOk()
            .expectHeader()
            .location(DONE)
            .expectHeader()
            .doesNotExist("Idempotent-Replayed")
            .expectBody()
            .returnResult()
            .getResponseBody();
    assertThat(given).isEqualTo(format.toAnswer(EdgeFixture.summary()));
  }

  @Test
  void repeatUnderItsKeyIsToldAndAnotherRequestUnderItIsRefused() {
    var first = body(sent(HttpMethod.POST, CHECKS, request(), "Idempotency-Key", "key-1"));
    var second = sent(HttpMethod.POST, CHECKS, request(), "Idempotency-Key", "key-1");
    second.expectStatus().isOk().expectHeader().valueEquals("Idempotent-Replayed", "true");
    assertThat(body(second)).isEqualTo(first);
    var other = request().replace("Sample", "Other");
    var refused = sent(HttpMethod.POST, CHECKS, other, "Idempotency-Key", "key-1");
    assertThat(body(refused.expectStatus().isEqualTo(422))).contains("problem:key-reused");
  }

  @Test
  void requestUnderWayIsAConflictThatSaysWhenToComeBack() {
    var answer = sent(HttpMethod.POST, CHECKS, request(), "Idempotency-Key", FakeDesk.BUSY_KEY);
    answer
        .expectStatus()
        .isEqualTo(409)
        .expectHeader()
        .valueEquals(HttpHeaders.RETRY_AFTER, "7")
        .expectHeader()
        .location(QUEUED);
    assertThat(body(answer)).contains("problem:key-in-flight");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"respond-async", "Respond-Async; wait=10", "return=minimal, respond-async"})
  void whoPrefersNotToWaitIsToldWhereToLook(String preference) {
    var answer = sent(HttpMethod.POST, CHECKS, request(), "Prefer", preference);
    answer
        .expectStatus()
        .isAccepted()
        .expectHeader()
        .location(DONE)
        .expectHeader()
        .exists(HttpHeaders.RETRY_AFTER)
        .expectHeader()
        .valueEquals("Preference-Applied", "respond-async");
    assertThat(body(answer)).contains("\"state\":\"QUEUED\"");
  }

  @Test
  void otherPreferencesArePassedOver() {
    sent(HttpMethod.POST, CHECKS, request(), "Prefer", "wait=5").expectStatus().isOk();
  }

  @ParameterizedTest
  @MethodSource("malformedHeaders")
  void malformedHeaderIsNamedAndNotRepeated(String name, String value) {
    var body =
        body(sent(HttpMethod.POST, CHECKS, request(), name, value).expectStatus().isEqualTo(422));
    assertThat(body).contains("\"pointer\":\"#" + name + "\"").doesNotContain(value);
  }

  static Stream<Arguments> malformedHeaders() {
    return Stream.of(
        arguments("Idempotency-Key", "two words"),
        arguments("Idempotency-Key", "x".repeat(256)),
        arguments("Purpose-Of-Use", "CURIOSITY"),
        arguments("Purpose-Of-Use", "treat"));
  }

  @Test
  void headerThatStandsTwiceIsNamed() {
    var answer =
        client
            .get()
            .uri(DONE)
            .header("Purpose-Of-Use", "TREAT", "HPAYMT")
            .exchange()
            .expectStatus()
            .isEqualTo(422);
    assertThat(body(answer)).contains("#Purpose-Of-Use", "stands twice");
  }

  @Test
  void recordHoldsRequestAnswerStepsAndBasis() {
    var read = tree(get(DONE).expectStatus().isOk().expectHeader().doesNotExist("Retry-After"));
    assertThat(read.at("/request/member/memberId").asString()).isEqualTo("SBX-ACTIVE");
    assertThat(read.at("/summary/determination/outcome").asString()).isEqualTo("READY_TO_SUBMIT");
    assertThat(read.at("/steps/0/id").asString()).isEqualTo("s1");
    assertThat(read.at("/basis/configHash").asString()).isEqualTo("00");
    assertThat(read.at("/attempts/0/result").asString()).isEqualTo("ANSWERED");
  }

  @Test
  void checkThatWaitsHasNoAnswerYetAndSaysWhenToAskAgain() {
    var answer = get(QUEUED).expectStatus().isOk().expectHeader().exists("Retry-After");
    var read = tree(answer);
    assertThat(read.path("summary").isNull()).isTrue();
    assertThat(read.path("basis").isNull()).isTrue();
    assertThat(read.path("state").asString()).isEqualTo("QUEUED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/replay", "/recheck", "/verifications", "/next-steps/s1"})
  void unknownAndMalformedIdsAreNotFound(String below) {
    var method =
        below.isEmpty()
            ? HttpMethod.GET
            : below.startsWith("/next-steps") ? HttpMethod.PUT : HttpMethod.POST;
    for (var place : new String[] {UNKNOWN, CHECKS + "/SECRET"}) {
      var answer =
          method.equals(HttpMethod.GET) ? get(place) : sent(method, place + below, "{}", "X", "");
      assertThat(body(answer.expectStatus().isNotFound()))
          .contains("problem:not-found")
          .doesNotContain("SECRET");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/replay", "/recheck", "/verifications", "/authorization-decisions"})
  void nothingFollowsFromACheckWithoutAnswer(String below) {
    var answer = sent(HttpMethod.POST, QUEUED + below, "{}", "X", "").expectStatus().isEqualTo(409);
    assertThat(body(answer)).contains("problem:check-not-done");
  }

  @ParameterizedTest
  @ValueSource(strings = {FakeDesk.UNAVAILABLE, FakeDesk.CROWDED})
  void databaseThatDoesNotAnswerIsAProblemThatSaysWhenToComeBack(String id) {
    var answer = get(CHECKS + "/" + id);
    answer.expectStatus().isEqualTo(503).expectHeader().exists(HttpHeaders.RETRY_AFTER);
    assertThat(body(answer)).contains("problem:unavailable").doesNotContain("SECRET");
  }

  @Test
  void checkThatDoesNotOpenIsAProblemThatSaysSendingAgainDoesNotHelp() {
    var answer = get(CHECKS + "/" + FakeDesk.UNREADABLE);
    answer.expectStatus().isEqualTo(503).expectHeader().doesNotExist(HttpHeaders.RETRY_AFTER);
    assertThat(body(answer)).contains("cannot be opened").doesNotContain("SECRET");
  }

  @Test
  void recheckSaysWhatChangedAndHoldsTheNewAnswer() {
    var answer = client.post().uri(DONE + "/recheck").exchange().expectStatus().isOk();
    var read = tree(answer);
    assertThat(read.at("/changes/0/part").asString()).isEqualTo("outcome");
    assertThat(read.path("recheckOf").asString()).isEqualTo(FakeDesk.DONE);
    assertThat(read.at("/summary/determination/outcome").asString()).isEqualTo("READY_TO_SUBMIT");
  }

  @Test
  void recheckAndReplayTakeNothing() {
    for (var operation : new String[] {"/recheck", "/replay"}) {
      client.post().uri(DONE + operation).exchange().expectStatus().isOk();
      sent(HttpMethod.POST, DONE + operation, "{}", "X", "").expectStatus().isOk();
      var answer = sent(HttpMethod.POST, DONE + operation, "{\"payerId\":\"SECRET\"}", "X", "");
      assertThat(body(answer.expectStatus().isEqualTo(400)))
          .contains("/payerId")
          .doesNotContain("SECRET");
    }
  }

  @Test
  void listGivesAPageAndItsCursorIsUnderstood() {
    var page = tree(get(CHECKS).expectStatus().isOk());
    assertThat(page.at("/items/0/outcome").asString()).isEqualTo("READY_TO_SUBMIT");
    get(CHECKS + "?cursor=" + page.path("nextCursor").asString()).expectStatus().isOk();
    get(CHECKS
            + "?payerId=bcbs-ma&outcome=NOT_COVERED&state=DONE&acceptedFrom=2026-11-01"
            + "&acceptedTo=2026-11-01&serviceFrom=2026-12-01&serviceTo=2026-12-31"
            + "&openSteps=true&limit=200")
        .expectStatus()
        .isOk();
  }

  @ParameterizedTest
  @MethodSource("impossibleQueries")
  void impossibleQueryNamesItsParameter(String query, String parameter) {
    var body = body(get(CHECKS + "?" + query).expectStatus().isEqualTo(422));
    assertThat(body).contains("\"pointer\":\"#" + parameter + "\"").doesNotContain("SECRET");
  }

  static Stream<Arguments> impossibleQueries() {
    return Stream.of(
        arguments("payerId=SECRET", "payerId"),
        arguments("outcome=SECRET", "outcome"),
        arguments("state=done", "state"),
        arguments("acceptedFrom=SECRET", "acceptedFrom"),
        arguments("acceptedFrom=2026-11-02&acceptedTo=2026-11-01", "acceptedTo"),
        arguments("serviceFrom=2026-11-02&serviceTo=2026-11-01", "serviceTo"),
        arguments("serviceTo=%2B99999-01-01", "serviceTo"),
        arguments("openSteps=yes", "openSteps"),
        arguments("cursor=SECRET", "cursor"),
        arguments("limit=0", "limit"),
        arguments("limit=201", "limit"),
        arguments("limit=99999999999", "limit"),
        arguments("limit=1&limit=2", "limit"));
  }

  @Test
  void memberIsNeverLookedForByAddress() {
    var body = body(get(CHECKS + "?memberId=SECRET").expectStatus().isEqualTo(422));
    assertThat(body).contains("a parameter that does not exist").doesNotContain("SECRET");
  }

  @Test
  void searchNamesAllErrorsAtOnce() {
    var answer =
        sent(
            HttpMethod.POST,
            CHECKS + "/search",
            """
            {"lastName":"SECRET","outcome":"SECRET","acceptedFrom":"2026-02-30",
             "serviceFrom":"2026-11-02","serviceTo":"2026-11-01","cursor":"SECRET","limit":0}
            """,
            "X",
            "");
    assertThat(pointers(answer.expectStatus().isEqualTo(422)))
        .containsExactlyInAnyOrder(
            "/memberId", "/outcome", "/acceptedFrom", "/serviceTo", "/cursor", "/limit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"memberId\":\"SBX-ACTIVE\"}",
        "{\"lastName\":\"Patient\",\"dateOfBirth\":\"1985-07-22\",\"limit\":5}"
      })
  void searchGivesThePageOfTheList(String body) {
    sent(HttpMethod.POST, CHECKS + "/search", body, "X", "").expectStatus().isOk();
  }

  @Test
  void verificationIsKeptWithWhoRecordedItAndShownOnTheCheck() {
    var kept =
        tree(
            sent(HttpMethod.POST, DONE + "/verifications", VERIFICATION, "X", "")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location(DONE));
    assertThat(kept.path("recordedBy").asString()).isEqualTo("key:demo-manager");
    assertThat(kept.path("answeredAt").asString()).isEqualTo("2026-11-20T15:00:00Z");
    assertThat(tree(get(DONE)).path("verifications").valueStream().map(one -> one.path("id")))
        .contains(kept.path("id"));
  }

  @Test
  void verificationNamesAllErrorsAtOnce() {
    var answer =
        sent(
            HttpMethod.POST,
            DONE + "/verifications",
            """
            {"questionId":"SECRET","question":"","answer":"%s","authorizationRequired":"SECRET",
             "procedureCodes":["SECRET"],"answeredAt":"2027-01-01T00:00:00Z"}
            """
                .formatted("x".repeat(2001)),
            "X",
            "");
    assertThat(pointers(answer.expectStatus().isEqualTo(422)))
        .containsExactlyInAnyOrder(
            "/questionId",
            "/question",
            "/answer",
            "/authorizationRequired",
            "/procedureCodes/0",
            "/verifiedBy",
            "/answeredAt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-20",
        "2026-02-30T10:00:00Z",
        "2026-11-20T10:00Z",
        "2026-11-20T23:59:60Z",
        "2026-11-20T10:00:00+19:00",
        "SECRET"
      })
  void answeredAtIsAMomentThatExists(String moment) {
    var body = VERIFICATION.replace("2026-11-20T10:00:00-05:00", moment);
    var answer = sent(HttpMethod.POST, DONE + "/verifications", body, "X", "");
    assertThat(pointers(answer.expectStatus().isEqualTo(422))).containsExactly("/answeredAt");
  }

  @Test
  void momentThatIsNoneIsToldHowAMomentIsWritten() {
    var body = VERIFICATION.replace("2026-11-20T10:00:00-05:00", "2026-11-20");
    var answer = sent(HttpMethod.POST, DONE + "/verifications", body, "X", "");
    assertThat(body(answer.expectStatus().isEqualTo(422))).contains("2026-11-20T15:00:00Z");
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void decisionNeedsWhatItsWordNeeds(String body, String[] pointers) {
    var answer = sent(HttpMethod.POST, DONE + "/authorization-decisions", body, "X", "");
    if (pointers.length == 0) {
      answer.expectStatus().isCreated();
      assertThat(tree(get(DONE)).path("authorizationDecisions").size()).isPositive();
    } else {
      assertThat(pointers(answer.expectStatus().isEqualTo(422)))
          .containsExactlyInAnyOrder(pointers);
    }
  }

  static Stream<Arguments> decisions() {
    return Stream.of(
        decision(
            "{'number':'A-1','decision':'CERTIFIED','unitsByCode':{'90868':35},"
                + "'from':'2026-12-01','to':'2027-03-01','decidedOn':'2026-11-20'}"),
        decision("{'decision':'PENDED','decidedOn':'2026-11-23'}"),
        decision("{'decision':'NOT_CERTIFIED','reason':'No.','decidedOn':'2026-11-20'}"),
        decision("{'decision':'CERTIFIED','decidedOn':'2026-11-20'}", "/number", "/from", "/to"),
        decision(
            "{'decision':'MODIFIED','number':null,'from':'2026-12-02','to':'2026-12-01',"
                + "'decidedOn':'2026-11-24'}",
            "/number",
            "/to",
            "/decidedOn"),
        decision("{'decision':'NOT_CERTIFIED','decidedOn':'2026-11-20'}", "/reason"),
        decision("{'decision':'CANCELLED','decidedOn':'2026-11-20'}", "/number"),
        decision("{'decision':'CANCELLED','number':'A-1','decidedOn':'2026-11-20'}"),
        decision("{'decision':'SECRET'}", "/decision", "/decidedOn"));
  }

  private static Arguments decision(String body, String... pointers) {
    return arguments(body.replace('\'', '"'), pointers);
  }

  @Test
  void entryUnderItsKeyIsKeptOnce() {
    sent(HttpMethod.POST, DONE + "/verifications", VERIFICATION, "Idempotency-Key", "key-v")
        .expectStatus()
        .isCreated()
        .expectHeader()
        .doesNotExist("Idempotent-Replayed");
    sent(HttpMethod.POST, DONE + "/verifications", VERIFICATION, "Idempotency-Key", "key-v")
        .expectStatus()
        .isCreated()
        .expectHeader()
        .valueEquals("Idempotent-Replayed", "true");
  }

  @Test
  void stepIsClosedAndOpenedAgain() {
    var step = DONE + "/next-steps/s1";
    var closed = sent(HttpMethod.PUT, step, "{\"state\":\"CLOSED\",\"note\":\"Done.\"}", "X", "");
    assertThat(tree(closed.expectStatus().isOk()).path("note").asString()).isEqualTo("Done.");
    assertThat(tree(get(DONE)).at("/steps/0/state").asString()).isEqualTo("CLOSED");
    var open = tree(sent(HttpMethod.PUT, step, "{\"state\":\"OPEN\"}", "X", ""));
    assertThat(open.path("state").asString()).isEqualTo("OPEN");
    assertThat(open.path("changedBy").asString()).isEqualTo("key:demo-manager");
    sent(HttpMethod.PUT, DONE + "/next-steps/none", "{\"state\":\"OPEN\"}", "X", "")
        .expectStatus()
        .isNotFound();
  }

  private WebTestClient.ResponseSpec get(String path) {
    return client.get().uri(java.net.URI.create("http://127.0.0.1:" + port + path)).exchange();
  }

  private WebTestClient.ResponseSpec sent(
      HttpMethod method, String path, String body, String header, String value) {
    return client
        .method(method)
        .uri(path)
        .header(header, value)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body.getBytes(StandardCharsets.UTF_8))
        .exchange();
  }

  private static String request() {
    return new String(FakeDesk.request(), StandardCharsets.UTF_8);
  }

  private static Stream<String> pointers(WebTestClient.ResponseSpec answer) {
    var body = body(answer);
    assertThat(body).doesNotContain("SECRET");
    return JsonMapper.shared()
        .readTree(body)
        .path("errors")
        .valueStream()
        .map(error -> error.path("pointer").asString());
  }

  private static JsonNode tree(WebTestClient.ResponseSpec answer) {
    return JsonMapper.shared().readTree(body(answer));
  }

  private static String body(WebTestClient.ResponseSpec answer) {
    var bytes = answer.expectBody().returnResult().getResponseBody();
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}
