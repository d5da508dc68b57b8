package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Payers by their names, policies by their versions, and one patient against all of them. */
class PayersAndPoliciesIntegrationTests extends SandboxTest {

  @ParameterizedTest
  @CsvSource({
    "FL, medicare-first-coast",
    "TX, medicare-novitas",
    "CA, medicare-noridian-je",
    "AK, medicare-noridian-jf",
    "IA, medicare-wps",
    "NY, medicare-ngs",
    "OH, medicare-cgs",
    "GA, medicare-palmetto"
  })
  void medicareIsTheContractorOfTheStateOfService(String state, String contractor) {
    var found = search("name=medicare&serviceState=" + state);
    assertThat(found.at("/search/match").asString()).isEqualTo("ONE");
    assertThat(found.at("/items/0/id").asString()).isEqualTo(contractor);

    var check = Requests.check("M" + System.nanoTime());
    check.put("payerId", "medicare");
    ((ObjectNode) check.path("provider")).put("serviceState", state);
    ((ObjectNode) check.path("plan")).put("lineOfBusiness", "MEDICARE").put("state", state);
    assertThat(post("/v1/coverage-checks", check).at("/payer/id").asString()).isEqualTo(contractor);
  }

  @Test
  void tricareIsTheRegionTheMemberLivesIn() {
    assertThat(search("name=TRICARE&memberState=CA").at("/items/0/id").asString())
        .isEqualTo("tricare-west");
    assertThat(search("name=TRICARE&memberState=FL").at("/items/0/id").asString())
        .isEqualTo("tricare-east");
  }

  @Test
  void sharedNameWithoutAStateListsWhoMayBeMeant() {
    var found = search("name=Original%20Medicare");
    assertThat(found.at("/search/match").asString()).isEqualTo("CANDIDATES");
    assertThat(found.path("items").size()).isEqualTo(8);

    var check = Requests.check("M1");
    check.put("payerId", "medicare");
    ((ObjectNode) check.path("provider")).remove("serviceState");
    var problem = refused("/v1/coverage-checks", check);
    assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/payerId");
    assertThat(problem.at("/errors/0/fix").asString())
        .startsWith("Send provider.serviceState of a state one of them serves, or its id: ")
        .contains("medicare-cgs", "medicare-wps");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "87726, ONE, uhc-optum",
        "UNITED healthcare, ONE, uhc-optum",
        "Evernorth, ONE, cigna",
        "Blue, CANDIDATES, -",
        "Cygna, CANDIDATES, -",
        "Kestrel Mutual, NONE, -"
      })
  void payerIsFoundByWhatItIsCalledAndNeverGuessed(
      String name, String match, @Nullable String payerId) {
    var found = search("name=" + name.replace(" ", "%20"));

    assertThat(found.at("/search/match").asString()).isEqualTo(match);
    if (payerId != null) {
      assertThat(found.at("/items/0/id").asString()).isEqualTo(payerId);
    }
    assertThat(found.path("items").isEmpty()).isEqualTo(match.equals("NONE"));
  }

  @Test
  void changesBetweenVersionsAreToldInWords() {
    var changes = get("/v1/policies/optum-tms/changes");

    assertThat(changes.at("/from/effectiveFrom").asString()).isEqualTo("2020-01-01");
    assertThat(changes.path("summary").asString()).contains("trials: 4 → 2");
    assertThat(changes.path("changes").valueStream())
        .allSatisfy(change -> assertThat(change.path("text").asString()).isNotBlank());

    assertThat(
            get("/v1/policies/ambetter-cp-bh-201/changes?from=2021-07-31&to=2025-06-01")
                .at("/to/version")
                .asString())
        .isEqualTo("2025-05-30");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/policies/nonsense/changes, 404",
    "/v1/policies/bcbs-ma-297/changes, 404",
    "/v1/policies/optum-tms/changes?from=yesterday, 422",
    "/v1/policies/optum-tms/changes?to=1999-01-01, 404",
    "/v1/policies/optum-tms/changes?from=2021-06-01&to=2020-06-01, 422",
    "/v1/policies/optum-tms/changes?form=2020-06-01, 422",
    "/v1/policies/optum-tms?as=2020-06-01, 422",
    "/v1/payers?name=a&name=b, 422",
    "/v1/payers?nme=aetna, 422",
    "/v1/payers?serviceState=XX, 422",
    "/v1/payers?name=%20, 422",
    "/v1/payers?name=x&serviceState=Florida, 422"
  })
  void nonsenseIsAProblemThatSaysWhatToDo(String path, int status) {
    client()
        .get()
        .uri(URI.create(address() + path))
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void onePatientIsComparedWithEveryPayerNearestFirst() {
    var request = Requests.evaluation();
    request.remove("payerIds");
    request.put("detail", "SUMMARY");
    ((ObjectNode) request.path("plan")).put("state", "MA");

    var results = post("/v1/criteria-evaluations", request).path("results").valueStream().toList();

    assertThat(results).hasSize(get("/v1/payers").path("items").size());
    assertThat(results)
        .extracting(result -> result.path("nearness").asInt())
        .isSorted()
        .doesNotHaveDuplicates();
    var elsewhere = results.stream().map(PayersAndPoliciesIntegrationTests::isElsewhere).toList();
    assertThat(elsewhere.lastIndexOf(false)).isNotNegative().isLessThan(elsewhere.indexOf(true));
    assertThat(results)
        .allSatisfy(
            result -> {
              assertThat(result.at("/criteria/findings/children").isEmpty()).isTrue();
              assertThat(result.at("/authorization/required").asString())
                  .isIn("YES", "NO", "UNKNOWN");
              assertThat(result.at("/criteria/policyId").isNull())
                  .isEqualTo(result.path("daysSinceRead").isNull());
            });
    assertThat(results)
        .filteredOn(result -> result.path("payerId").asString().equals("bcbs-ma"))
        .extracting(
            result -> result.at("/criteria/grade").asString(),
            result -> result.at("/criteria/sessionLimit/maxSessions").asInt())
        .containsExactly(tuple("PAYER_COPY", 36));
  }

  private static boolean isElsewhere(JsonNode result) {
    return result.path("servesState").toString().equals("false")
        || result.path("servesLine").toString().equals("false");
  }

  private JsonNode search(String query) {
    return JsonMapper.shared()
        .readTree(
            String.valueOf(
                client()
                    .get()
                    .uri(URI.create(address() + "/v1/payers?" + query))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody()));
  }

  private JsonNode refused(String path, ObjectNode body) {
    return JsonMapper.shared()
        .readTree(
            String.valueOf(
                client()
                    .post()
                    .uri(path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(body.toString())
                    .exchange()
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody()));
  }
}
