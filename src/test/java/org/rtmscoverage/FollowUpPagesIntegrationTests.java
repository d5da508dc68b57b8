package org.rtmscoverage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rtmscoverage.KeptChecks.CHECKS;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.StaffBrowser.Shown;

/** Staff find checks again, and record on them what was found out, decided and done. */
class FollowUpPagesIntegrationTests extends SandboxTest {

  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");
  private static final Pattern STEP = Pattern.compile("/next-steps/([A-Za-z0-9_.-]+)\"");

  private KeptChecks checks() {
    return new KeptChecks(client());
  }

  private StaffBrowser biller() {
    return StaffBrowser.signedIn(address(), "demo-biller");
  }

  private static String found(Pattern pattern, Shown page) {
    var matcher = pattern.matcher(page.html());
    assertThat(matcher.find()).as("the page holds %s", pattern).isTrue();
    return matcher.group(1);
  }

  private static Map<String, List<String>> fields(String... pairs) {
    return Stream.iterate(0, at -> at < pairs.length, at -> at + 2)
        .collect(Collectors.toMap(at -> pairs[at], at -> List.of(pairs[at + 1])));
  }

  @Test
  void worklistNamesWhomEachOpenCheckIsAbout() {
    var id = checks().check("SBX-ACTIVE").id();
    var home = biller().get("/");
    assertThat(home.status()).isEqualTo(200);
    assertThat(home.html())
        .contains("Open follow-ups", "/checks/" + id, "Blue Cross Blue Shield of Massachusetts")
        .contains("12/01/2026", "New check", name())
        .doesNotContain("SBX-ACTIVE");
  }

  private static String name() {
    var member = Requests.check("x").path("member");
    return member.path("lastName").asString() + ", " + member.path("firstName").asString();
  }

  @Test
  void filtersStandInTheAddressAndAreReadAsPeopleWriteDays() {
    var id = checks().check("SBX-INACTIVE").id();
    var browser = biller();
    var found = "/checks?payerId=bcbs-ma&outcome=COVERAGE_INACTIVE&serviceFrom=12/1/2026";
    assertThat(browser.get(found).html()).contains("/checks/" + id, "value=\"12/01/2026\"");
    assertThat(browser.get(found + "&acceptedTo=01/01/2020").html())
        .contains("No check fits all of these filters")
        .doesNotContain("/checks/" + id);
  }

  @ParameterizedTest
  @CsvSource({
    "acceptedFrom=13/45/2026, Asked from: is not a date",
    "outcome=NONSENSE, Outcome: is not a word known here. Choose from the list.",
    "serviceFrom=12/02/2026&serviceTo=12/01/2026, Service to: lies before the start",
    "openSteps=maybe, Next steps: has the wrong type. Choose from the list."
  })
  void filterThatMeansNothingIsNamedBesideItsField(String query, String named) {
    var page = biller().get("/checks?" + query);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html()).contains(named).doesNotContain("No check fits");
  }

  @Test
  void addressNeverNarrowsToAMember() {
    var id = checks().check(KeptChecks.member()).id();
    var page = biller().get("/checks?memberId=W999&lastName=Nobody&dateOfBirth=1980-01-01");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html()).contains("/checks/" + id).doesNotContain("W999", "Nobody");
  }

  @Test
  void olderChecksFollowPageByPage() {
    var first = checks().check(KeptChecks.member()).id();
    for (var i = 0; i < 51; i++) {
      checks().check(KeptChecks.member());
    }
    var browser = biller();
    var newest = browser.get("/checks?payerId=bcbs-ma");
    assertThat(newest.html()).doesNotContain("/checks/" + first).doesNotContain(">Newest<");
    var older =
        found(Pattern.compile("rel=\"next\" href=\"([^\"]+)\""), newest).replace("&amp;", "&");
    assertThat(older).contains("payerId=bcbs-ma", "cursor=");
    assertThat(browser.get(older).html()).contains("/checks/" + first, ">Newest<");
  }

  @Test
  void memberIsSearchedForWithoutStandingInAnAddress() {
    var member = KeptChecks.member();
    var id = checks().check(member).id();
    var browser = biller();
    var page = browser.post("/checks/search", fields("/memberId", member));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html()).contains("Checks found", "/checks/" + id);
    assertThat(browser.post("/checks/search", fields("/memberId", "W000")).html())
        .contains("No check of this practice");
    var empty = browser.post("/checks/search", fields("/lastName", "Somebody"));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.html()).contains("Give the member ID, or last name", "value=\"Somebody\"");
  }

  @Test
  void stepIsClosedWithANoteAndOpenedAgain() {
    var id = checks().check("SBX-ACTIVE").id();
    var browser = biller();
    var step = found(STEP, browser.get("/checks/" + id));
    var place = "/checks/" + id + "/next-steps/" + step;
    var closed = browser.post(place, fields("/state", "CLOSED", "/note", "rang them"));
    assertThat(closed.status()).isEqualTo(303);
    assertThat(closed.location()).endsWith("/checks/" + id + "#next-steps");
    assertThat(browser.get("/checks/" + id).html()).contains("rang them", "demo-biller</span>");
    browser.post(place, fields("/state", "OPEN"));
    assertThat(checks().record(id).at("/steps/0/state").asString()).isEqualTo("OPEN");
    var wrong = browser.post(place, fields("/state", "DONE", "/note", "kept text"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html()).contains("kept text", "Back to the check");
    assertThat(browser.post("/checks/" + id + "/next-steps/none", fields("/state", "OPEN")))
        .extracting(Shown::status)
        .isEqualTo(404);
  }

  @Test
  void callIsRecordedOnceByTheSameFormAndCountsInTheRecheck() {
    var id = checks().check(KeptChecks.member()).id();
    var browser = biller();
    var key = found(KEY, browser.get("/checks/" + id));
    var call =
        fields(
            "key",
            key,
            "/question",
            "Is authorization needed?",
            "/answer",
            "Not for these codes",
            "/authorizationRequired",
            "NO",
            "/procedureCodes",
            "90867, 90868",
            "/verifiedBy",
            "Dana",
            "/referenceNumber",
            "CALL-4712",
            "/answeredAt",
            "2026-11-20T10:30");
    for (var i = 0; i < 2; i++) {
      var recorded = browser.post("/checks/" + id + "/verifications", call);
      assertThat(recorded.status()).isEqualTo(303);
    }
    var record = checks().record(id);
    assertThat(record.path("verifications").size()).isOne();
    assertThat(record.at("/verifications/0/answeredAt").asString())
        .isEqualTo("2026-11-20T15:30:00Z");
    assertThat(browser.get("/checks/" + id).html()).contains("CALL-4712", "11/20/2026, 10:30 AM");

    var again = browser.post("/checks/" + id + "/recheck", fields("key", key));
    assertThat(again.status()).isEqualTo(303);
    var later = again.location().substring(again.location().lastIndexOf('/') + 1);
    assertThat(browser.post("/checks/" + id + "/recheck", fields("key", key)).location())
        .endsWith(later);
    await().until(() -> checks().state(later), "DONE"::equals);
    assertThat(browser.get("/checks/" + later).html())
        .containsOnlyOnce("action=\"/checks/" + later + "/recheck\"")
        .contains("What changed since", "/checks/" + id, "CALL-4712");
    assertThat(browser.get("/checks/" + id).html()).contains("/checks/" + later);
  }

  @Test
  void callThatIsNotWholeComesBackAsTyped() {
    var id = checks().check("SBX-CARVEOUT").id();
    var browser = biller();
    var page =
        browser.post(
            "/checks/" + id + "/verifications",
            fields("/answer", "They said so", "/answeredAt", "2098-01-01T10:00"));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html())
        .contains("They said so", "What was asked: ", "When: lies in the future")
        .contains("value=\"2098-01-01T10:00\"");
    assertThat(checks().record(id).path("verifications").isEmpty()).isTrue();
  }

  @Test
  void questionOfTheCallScriptNeedsNoTypingAgain() {
    var id = checks().check("SBX-CARVEOUT").id();
    var question = checks().record(id).at("/summary/callScript/questions/0");
    var recorded =
        biller()
            .post(
                "/checks/" + id + "/verifications",
                fields(
                    "/questionId",
                    question.path("id").asString(),
                    "/answer",
                    "Yes",
                    "/verifiedBy",
                    "Dana",
                    "/answeredAt",
                    "2026-11-20T10:30"));
    assertThat(recorded.status()).isEqualTo(303);
    assertThat(checks().record(id).at("/verifications/0/question").asString())
        .isEqualTo(question.path("question").asString());
  }

  @Test
  void decisionIsRecordedWithUnitsByCode() {
    var id = checks().check(KeptChecks.member()).id();
    var browser = biller();
    var place = "/checks/" + id + "/authorization-decisions";
    var wrong = browser.post(place, fields("/decision", "CERTIFIED", "/unitsByCode/90868", "many"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html())
        .contains("Authorization number: is missing", "Units of 90868: ", "value=\"many\"");
    var recorded =
        browser.post(
            place,
            fields(
                "/decision",
                "CERTIFIED",
                "/number",
                "AUTH-9",
                "/unitsByCode/90867",
                "1",
                "/unitsByCode/90868",
                "35",
                "/from",
                "12/1/2026",
                "/to",
                "3/1/2027",
                "/decidedOn",
                "11/20/2026"));
    assertThat(recorded.status()).isEqualTo(303);
    assertThat(browser.get("/checks/" + id).html())
        .contains("Approved", "AUTH-9", "35 × 90868", "12/01/2026 to 03/01/2027");
  }

  @ParameterizedTest
  @CsvSource({
    "packet?document=packet&as=pdf, 200",
    "packet?document=patient-summary&as=text, 200",
    "packet?document=nonsense, 422",
    "packet?as=word, 422",
    "attempts/1/reply, 200",
    "attempts/99/reply, 404"
  })
  void filesAreSaved(String what, int status) {
    var id = checks().check("SBX-ACTIVE").id();
    var file = StaffBrowser.signedIn(address(), "demo-manager").get("/checks/" + id + "/" + what);
    assertThat(file.status()).isEqualTo(status);
    assertThat(file.disposition().startsWith("attachment")).isEqualTo(status == 200);
  }

  @Test
  void requestOfACheckIsTheBeginningOfAnother() {
    var id = checks().check("SBX-ACTIVE").id();
    var browser = biller();
    browser.post("/checks/draft", Map.of());
    var copied = browser.post("/checks/" + id + "/copy", Map.of());
    assertThat(copied.status()).isEqualTo(303);
    assertThat(copied.location()).endsWith("/checks/new/bcbs-ma");
    var member = Requests.check("x").path("member");
    assertThat(browser.get("/checks/new/bcbs-ma").html())
        .contains("value=\"" + member.path("lastName").asString() + "\"")
        .contains("value=\"" + member.path("firstName").asString() + "\"");
  }

  @Test
  void whatSomebodyTypesIsReplacedOnlyIfTheySaySo() {
    var id = checks().check("SBX-ACTIVE").id();
    var browser = biller();
    browser.post("/checks/new/bcbs-ma", fields("/member/lastName", "Halfway", "do", "redraw"));
    var asked = browser.post("/checks/" + id + "/copy", Map.of());
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.html())
        .contains("a check for Blue Cross Blue Shield of Massachusetts", "Replace it", "Keep it");
    assertThat(browser.get("/checks/new/bcbs-ma").html()).contains("value=\"Halfway\"");
    var replaced = browser.post("/checks/" + id + "/copy", fields("replace", "yes"));
    assertThat(replaced.status()).isEqualTo(303);
    assertThat(browser.get("/checks/new/bcbs-ma").html()).doesNotContain("Halfway");
    browser.post("/checks/draft", Map.of());
  }

  @Test
  void formThatSaysSomethingElseComesBackAsTyped() {
    var id = checks().check("SBX-CARVEOUT").id();
    var browser = biller();
    var key = found(KEY, browser.get("/checks/" + id));
    var place = "/checks/" + id + "/authorization-decisions";
    var first = fields("key", key, "/decision", "PENDED", "/decidedOn", "11/20/2026");
    assertThat(browser.post(place, first).status()).isEqualTo(303);
    var other =
        fields(
            "key", key, "/decision", "PENDED", "/decidedOn", "11/20/2026", "/reason", "No notes");
    var reused = browser.post(place, other);
    assertThat(reused.status()).isEqualTo(409);
    assertThat(reused.html()).contains("already recorded from this form", "No notes");
    assertThat(found(KEY, reused)).isNotEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"recheck", "verifications", "authorization-decisions", "next-steps/x", "copy"})
  void checkOfAnotherPracticeIsUnknown(String what) {
    var browser = biller();
    var unknown = "/checks/00000000-0000-4000-8000-000000000000/";
    assertThat(browser.post(unknown + what, Map.of()).status()).isEqualTo(404);
    assertThat(browser.get(unknown + "progress").status()).isEqualTo(404);
  }

  @Test
  void scriptsCloseAStepInPlace() {
    var id = checks().check("SBX-CARVEOUT").id();
    try (var chromium = Chromium.on(address())) {
      var page = signedIn(chromium);
      page.navigate(address() + "/checks/" + id);
      var steps = checks().record(id).path("steps").size();
      var open = page.locator("#next-steps [role=status]");
      assertThat(open).hasText(steps + " of " + steps + " open");
      page.locator("#next-steps button").first().click();
      assertThat(open).hasText(steps - 1 + " of " + steps + " open");
      assertThat(page).hasURL(address() + "/checks/" + id);
      chromium.assertNothingOdd();
    }
  }

  @Test
  void progressIsShownAsItHappensAndLeadsToTheAnswer() {
    try (var chromium = Chromium.on(address())) {
      var page = signedIn(chromium);
      var begun = checks().post(CHECKS, Requests.check("SBX-SLOW"), "Prefer", "respond-async");
      page.navigate(address() + "/checks/" + begun.id());
      assertThat(page.locator("h1")).hasText("Check under way");
      assertThat(page.locator("#main")).containsText("Waiting for the answer");
      assertThat(page.locator("#next-steps"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
      assertThat(page).hasURL(address() + "/checks/" + begun.id());
      chromium.assertNothingOdd();
    }
  }

  @Test
  void leavingACheckUnderWayIsNoError() {
    try (var chromium = Chromium.on(address())) {
      var page = signedIn(chromium);
      var begun = checks().post(CHECKS, Requests.check("SBX-SLOW"), "Prefer", "respond-async");
      page.navigate(address() + "/checks/" + begun.id());
      assertThat(page.locator("#main")).containsText("Waiting for the answer");
      page.click("main a[href='/checks']");
      assertThat(page.locator("h1")).hasText("History");
      chromium.assertNothingOdd();
    }
  }

  private static Page signedIn(Chromium chromium) {
    var page = chromium.open("/sign-in");
    page.fill("#username", "demo-biller");
    page.fill("#password", "rtms-demo-password");
    page.keyboard().press("Enter");
    assertThat(page.locator("#name")).hasText("demo-biller");
    return page;
  }
}
