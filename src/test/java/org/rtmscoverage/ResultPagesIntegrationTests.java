package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.web.AnswerReader;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The page of an answer: on the screen, on paper, and for whom. */
class ResultPagesIntegrationTests extends SandboxTest {

  private static final Duration RECOVERY = Duration.ofSeconds(30);

  @Autowired private AnswerReader reader;

  @Autowired private JsonMapper json;

  /** Payers that were down in one test are asked again in the next. */
  @AfterEach
  void payerIsUpForTheNextTest() {
    await()
        .atMost(RECOVERY)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> check("SBX-ACTIVE").at("/eligibility/source").asString().equals("LIVE"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "W123456789",
        "SBX-503",
        "SBX-ACTIVE",
        "SBX-CARVEOUT",
        "SBX-DEDUCTIBLE",
        "SBX-DOBMISMATCH",
        "SBX-GARBAGE",
        "SBX-INACTIVE",
        "SBX-MANAGED",
        "SBX-NOTFOUND",
        "SBX-PAMSG",
        "SBX-PROBE",
        "SBX-RESET",
        "SBX-SLOW",
        "SBX-VISITLIMIT"
      })
  void everyScenarioIsReadBackWholeAndHasItsPage(String memberId) {
    var id = check(memberId).get("checkId").asString();
    var kept = get("/v1/coverage-checks/" + id).get("summary").toString();
    var read = reader.answer(kept.getBytes(StandardCharsets.UTF_8));
    assertThat(json.readTree(json.writeValueAsString(read))).isEqualTo(json.readTree(kept));

    var page = browser("demo-biller").get("/checks/" + id);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html())
        .contains("Robin Canary", memberId, "Covered?", "Criteria met?", "What will it cost?")
        .doesNotContain("state clear", "band clear");
  }

  @Test
  void answersOfOtherVersionsAreReadToo() {
    var kept = (ObjectNode) json.readTree(check("SBX-ACTIVE").toString());
    kept.put("addedLater", "x").remove("denialRisks");
    ((ObjectNode) kept.get("criteria")).remove("remarks");
    var read = reader.answer(kept.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(read.denialRisks()).isEmpty();
    assertThat(read.criteria().remarks()).isEmpty();
    assertThat(read.determination().parts()).isNotNull();
  }

  @Test
  void priceCriteriaAndSourcesStandOnThePage() {
    var page = browser("demo-biller").get("/checks/" + priced());
    assertThat(page.html())
        .contains(
            "for 36 sessions, estimated.",
            "What the patient pays per session",
            "Every session (36)",
            "/policies/bcbs-ma-297?asOf=2026-12-01",
            "rel=\"noreferrer\"",
            "Trials that did not count",
            "a copy of the payer&#39;s text",
            "Prior authorization")
        .doesNotContain("style=");
  }

  @Test
  void unreachablePayerIsSaidFirstAndNothingIsZero() {
    var id = check("SBX-SLOW").get("checkId").asString();
    var html = browser("demo-intake").get("/checks/" + id).html();
    assertThat(html)
        .contains(
            "No answer from Blue Cross Blue Shield of Massachusetts",
            "No benefits: the payer gave no answer that could be used",
            "The course could not be priced")
        .doesNotContain("$0.00");
  }

  @Test
  void whoMayOnlyReadHasNoButtonThatAsksAgain() {
    var id = priced();
    assertThat(browser("demo-auditor").get("/checks/" + id).html())
        .contains("Print view")
        .doesNotContain("Check again", "New check from this");
    assertThat(browser("demo-intake").get("/checks/" + id).html()).contains("Check again");
  }

  @Test
  void checkOfNobodyIsNotFound() {
    var browser = browser("demo-biller");
    var nobody = "/checks/00000000-0000-4000-8000-000000000000";
    assertThat(browser.get(nobody).status()).isEqualTo(404);
    assertThat(browser.get(nobody + "/print").status()).isEqualTo(404);
  }

  @Test
  void pricedCourseOfThirtySixSessionsFitsTwoSheets() throws IOException {
    var answers = List.of(priced(), check("SBX-MANAGED").get("checkId").asString());
    try (var chromium = Chromium.on(address())) {
      signIn(chromium.open("/sign-in"));
      for (var id : answers) {
        var page = chromium.open("/checks/" + id + "/print");
        var paper = page.pdf(new Page.PdfOptions().setFormat("Letter").setPreferCSSPageSize(true));
        try (var document = Loader.loadPDF(paper)) {
          assertThat(document.getNumberOfPages()).isBetween(1, 2);
        }
      }
      chromium.assertNothingOdd();
    }
  }

  @Test
  void noteForTheChartIsCopied() {
    var id = priced();
    try (var chromium = Chromium.on(address())) {
      signIn(chromium.open("/sign-in"));
      var page = chromium.open("/checks/" + id);
      page.locator("[data-copy=chart-note]").click();
      page.getByText("Copied").waitFor();
      assertThat(page.locator("#chart-note").inputValue())
          .contains("TMS COVERAGE CHECK", "Patient: Robin Canary", id);
      chromium.assertNothingOdd();
    }
  }

  private static void signIn(Page page) {
    page.locator("#username").fill("demo-biller");
    page.locator("#password").fill("rtms-demo-password");
    page.locator("main button").click();
    page.waitForURL("**/");
  }

  private StaffBrowser browser(String name) {
    return StaffBrowser.signedIn(address(), name);
  }

  private JsonNode check(String memberId) {
    return post("/v1/coverage-checks", Requests.check(memberId));
  }

  private String priced() {
    var request = Requests.check("SBX-ACTIVE");
    var treatment = (ObjectNode) request.get("treatment");
    treatment.put("startDate", "2026-12-01").put("sessionsPerWeek", 5);
    treatment.putObject("allowedAmounts").put("90867", 350).put("90868", 220);
    return post("/v1/coverage-checks", request).get("checkId").asString();
  }
}
