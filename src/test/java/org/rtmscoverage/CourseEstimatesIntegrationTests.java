package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A course priced through the running service. */
@TestPropertySource(
    properties = {
      "rtmscoverage.fee-schedule.allowed.bcbs-ma.90867=350.00",
      "rtmscoverage.fee-schedule.allowed.bcbs-ma.90868=220.00",
      "rtmscoverage.fee-schedule.practices.elsewhere.allowed.bcbs-ma.90868=180.00"
    })
@NullUnmarked // fields are set by the test framework
class CourseEstimatesIntegrationTests extends SandboxTest {

  private static final String PATH = "/v1/course-estimates";

  /** The request of the contract's own words: 36 sessions over the turn of the year. */
  private static ObjectNode request() {
    return (ObjectNode)
        JsonMapper.shared()
            .readTree(
                """
                { "modality": "RTMS", "startDate": "2026-11-30", "sessionsPlanned": 36,
                  "sessionsPerWeek": 5, "taper": [3, 2, 1], "redeterminations": 0,
                  "closures": ["2026-12-25"],
                  "allowedAmounts": { "90867": 350.00, "90868": 220.00, "90869": 260.00 },
                  "benefits": { "network": "IN", "copayPerVisit": null, "coinsurancePercent": 20,
                    "copayAfterDeductible": false, "copayCountsTowardOutOfPocket": true,
                    "planYearStart": "01-01", "visitLimit": null,
                    "deductible": { "individual": { "limit": 1500.00, "used": 900.00 },
                                    "family": null },
                    "outOfPocket": { "individual": { "limit": 4000.00, "used": 1000.00 },
                                     "family": null } } }
                """);
  }

  private static BigDecimal sum(JsonNode sessions, String part) {
    return sessions
        .valueStream()
        .map(session -> session.path(part).decimalValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void courseIsDatedCodedAndPriced() {
    var answer = post(PATH, request());
    assertThat(answer.path("status").asString()).isEqualTo("COMPLETE");
    var sessions = answer.path("sessions");
    assertThat(sessions.size()).isEqualTo(36);
    assertThat(sessions.path(0).path("procedureCode").asString()).isEqualTo("90867");
    assertThat(sessions.path(0).path("deductible").decimalValue()).isEqualByComparingTo("350");
    // the second: 220, of which 220 are deductible; the third: 30 deductible, 20 % of 190 = 38
    assertThat(sessions.path(2).path("deductible").decimalValue()).isEqualByComparingTo("30");
    assertThat(sessions.path(2).path("patient").decimalValue()).isEqualByComparingTo("68");
    assertThat(sessions.valueStream().map(one -> one.path("date").asString()))
        .doesNotContain("2026-12-25")
        .isSorted();
    // this year, 23 sessions: 600 + 20 % of (350 + 22 x 220 - 600) = 600 + 918 = 1,518
    var years = answer.path("totals").path("byPlanYear");
    assertThat(years.path(0).path("patient").decimalValue()).isEqualByComparingTo("1518");
    // next year, 13 sessions: 1,500 + 20 % of (2,860 - 1,500) = 1,772
    assertThat(years.path(1).path("patient").decimalValue()).isEqualByComparingTo("1772");
    assertThat(years.path(1).path("assumesTodaysBenefits").asBoolean()).isTrue();
    assertThat(answer.at("/totals/allowed").decimalValue()).isEqualByComparingTo("8050");
    assertThat(answer.at("/totals/patient").decimalValue())
        .isEqualByComparingTo(sum(sessions, "patient"))
        .isEqualByComparingTo("3290");
    assertThat(answer.path("units").valueStream().map(one -> one.path("units").asInt()))
        .containsExactly(1, 35);
  }

  @Test
  void planWithoutAMaximumIsPriced() {
    var sent = request();
    ((ObjectNode) sent.path("benefits")).putNull("outOfPocket").put("noOutOfPocketMaximum", true);
    var answer = post(PATH, sent);
    assertThat(answer.path("status").asString()).isEqualTo("COMPLETE");
    assertThat(answer.at("/totals/patient").decimalValue()).isEqualByComparingTo("3290");
  }

  @Test
  void missingAllowedAmountsComeFromTheFeeScheduleOfThePayerNamed() {
    var sent = request();
    sent.remove("allowedAmounts");
    assertThat(post(PATH, sent).path("status").asString()).isEqualTo("INCOMPLETE");
    var answer = post(PATH, sent.put("payerId", "bcbs-ma"));
    assertThat(answer.at("/totals/patient").decimalValue()).isEqualByComparingTo("3290");
    assertThat(answer.path("assumptions").toString()).contains("fee schedule");
  }

  @Test
  void eachPracticeIsPricedByItsOwnContractAndReplayedByIt() {
    var sent = request();
    sent.remove("allowedAmounts");
    sent.put("payerId", "bcbs-ma");
    KeptChecks ours = new KeptChecks(client());
    KeptChecks theirs = new KeptChecks(clientWith("rtms_demo_elsewhere"));
    // 350 and 35 sessions more
    assertThat(allowed(ours.post(PATH, sent))).isEqualByComparingTo("8050");
    assertThat(allowed(theirs.post(PATH, sent))).isEqualByComparingTo("6650");

    String member = KeptChecks.member();
    for (KeptChecks practice : List.of(ours, theirs)) {
      String place = KeptChecks.CHECKS + "/" + practice.check(member).id();
      assertThat(practice.post(place + "/replay", null).json().path("reproduced").asBoolean())
          .isTrue();
      assertThat(practice.get(place + "/packet").status()).isEqualTo(200);
    }
    assertThat(theirs.check(member).text()).contains("180.00").doesNotContain("220.00");
    assertThat(ours.check(member).text()).contains("220.00").doesNotContain("180.00");
  }

  private static BigDecimal allowed(KeptChecks.Answer answer) {
    return answer.json().at("/totals/allowed").decimalValue();
  }

  @Test
  void checkPricesThePlannedCourseByThePayersAnswer() {
    var answer = post("/v1/coverage-checks", Requests.check("SBX-ACTIVE"));
    assertThat(answer.at("/course/sessions").size()).isEqualTo(36);
    assertThat(answer.at("/course/units/1/procedureCode").asString()).isEqualTo("90868");
    assertThat(answer.path("denialRisks").path(0).path("code").asString()).isEqualTo("197");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/sessionsPlanned | 0 | /sessionsPlanned",
        "/sessionsPlanned | 5 | /taper",
        "/sessionsPlanned | null | ",
        "/sessionsDelivered | 40 | /sessionsDelivered",
        "/redeterminations | 36 | /redeterminations",
        "/startDate | \"2026-02-30\" | /startDate",
        "/closures | [\"soon\"] | /closures/0",
        "/payerId | \"nobody\" | /payerId",
        "/modality | \"LASER\" | /modality",
        "/benefits/coinsurancePercent | 120 | /benefits/coinsurancePercent",
        "/benefits/planYearStart | \"02-30\" | /benefits/planYearStart",
        "/benefits/planYearStart | \"02-29\" | ",
        "/benefits/deductible/individual/used | 1500.01 | /benefits/deductible/individual/used",
        "/benefits/outOfPocket/individual/limit | 10.005 | /benefits/outOfPocket/individual/limit",
        "/benefits/deductible/individual | {} | /benefits/deductible/individual/limit",
        "/benefits/usedAsOf | \"2026-12-01\" | /benefits/usedAsOf",
        "/benefits/usedAsOf | \"2026-11-30\" | ",
        "/sessionsPlanned | 36.0 | ",
        "/sessionsPlanned | 5.0 | /taper",
        "/sessionsDelivered | 40.0 | /sessionsDelivered",
        "/sessionsPlanned | 36.5 | /sessionsPlanned",
        "/benefits/visitsUsed | 3 | ",
        "/benefits/deductible/individual/used | 1000.01 | /benefits/deductible/individual/used",
        "/benefits/deductible/individual/used | 1000 | ",
        "/benefits/outOfPocket/individual/limit | 1499.99 | /benefits/deductible/individual/limit",
        "/benefits/outOfPocket/individual/limit | 1500 | ",
        "/benefits/deductible/family | {\"limit\": 3000, \"used\": 899} |"
            + " /benefits/deductible/individual/used",
        "/benefits/deductible/family | {\"limit\": 3000, \"used\": 900} | ",
        "/benefits/noOutOfPocketMaximum | true | /benefits/noOutOfPocketMaximum",
        "/benefits/noOutOfPocketMaximum | false | ",
        "/benefits | {\"visitLimit\": 20, \"visitsUsed\": 21} | /benefits/visitsUsed",
        "/benefits | {\"visitLimit\": 20, \"visitsUsed\": 20} | ",
        "/benefits | null | "
      })
  void nonsenseIsNamedByItsPlace(String pointer, String value, String place) {
    var sent = with(pointer, value);
    if (place == null) {
      post(PATH, sent);
    } else {
      assertThat(mistaken(sent, 422)).contains(place);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/benefits/deductible/individual/used | -1 | /benefits/deductible/individual/used | 422",
        "/benefits/deductible/individual/limit | {} | /benefits/deductible/individual/limit | 422",
        "/benefits/deductible/individual | {} | /benefits/deductible/individual/limit | 422",
        "/benefits/outOfPocket/family | 5 | /benefits/outOfPocket/family | 422",
        "/benefits/deductible/family | {\"limit\": 1600, \"usd\": 1} |"
            + " /benefits/deductible/family/usd | 400",
        "/benefits | [] | /benefits | 422"
      })
  void mistakeInsideAnObjectThatMayBeNullIsNamedOnce(
      String pointer, String value, String place, int status) {
    assertThat(mistaken(with(pointer, value), status)).containsExactly(place);
  }

  private static ObjectNode with(String pointer, String value) {
    var sent = request();
    var cut = pointer.lastIndexOf('/');
    ((ObjectNode) sent.at(pointer.substring(0, cut)))
        .set(pointer.substring(cut + 1), JsonMapper.shared().readTree(value));
    return sent;
  }

  private List<String> mistaken(ObjectNode sent, int status) {
    var answer =
        client()
            .post()
            .uri(PATH)
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(sent.toString())
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared()
        .readTree(String.valueOf(answer))
        .path("errors")
        .valueStream()
        .map(error -> error.path("pointer").asString())
        .toList();
  }
}
