package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.check.Pipelines;
import org.springframework.beans.factory.annotation.Autowired;

/** A check is typed into the form and sent, and nothing typed is lost on the way. */
class EntryPagesIntegrationTests extends SandboxTest {

  private static final String FORM = "/checks/new/bcbs-ma";
  private static final Pattern CHECK = Pattern.compile("/checks/[0-9a-f-]{36}");

  @Autowired private Pipelines pipelines;

  /** Somebody at an empty desk. */
  private StaffBrowser biller() {
    var browser = StaffBrowser.signedIn(address(), "demo-biller");
    browser.post("/checks/draft", Map.of());
    return browser;
  }

  private static Map<String, List<String>> typed(String... pairs) {
    var fields = new LinkedHashMap<String, List<String>>();
    for (var i = 0; i < pairs.length; i += 2) {
      fields.put(pairs[i], List.of(pairs[i + 1]));
    }
    return fields;
  }

  /** A check as a biller types it, dates and all. */
  private static Map<String, List<String>> wholeCheck() {
    var fields =
        typed(
            "/requestType", "INITIAL",
            "/serviceDate", "12/1/2026",
            "/member/memberId", "SBX-ACTIVE",
            "/member/firstName", "Robin",
            "/member/lastName", "Canary",
            "/member/dateOfBirth", "7/22/1985",
            "/member/relationship", "SELF",
            "/plan/lineOfBusiness", "COMMERCIAL",
            "/treatment/indication", "MDD",
            "/treatment/modality", "RTMS",
            "/treatment/procedureCodes", "90867, 90868",
            "/treatment/sessionsPlanned", "36",
            "/clinical/medicationTrials/0/id", "m1",
            "/clinical/medicationTrials/0/drug", "Zoloft",
            "/clinical/medicationTrials/0/dailyDoseMg", "200",
            "/clinical/attestations/0/key", "ect-not-superior");
    return fields;
  }

  @Test
  void aPayerIsFoundByAnAlias() {
    var browser = biller();
    assertThat(browser.get("/checks/new?name=bcbsma").html())
        .contains("href=\"/checks/new/bcbs-ma\"")
        .contains("/checks/new/aetna");
    assertThat(browser.get("/checks/new/payers?name=aetn").html())
        .contains("/checks/new/aetna")
        .doesNotContain("<html");
  }

  @Test
  void anUnknownPayerIsAPageThatOffersTheNearest() {
    var page = biller().get("/checks/new/aetnaa");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.html()).contains("There is no payer of that name", "/checks/new/aetna");
  }

  @Test
  void theFormOfEveryPayerIsDrawn() {
    var browser = biller();
    for (var payer : pipelines.current().catalog().payers()) {
      var page = browser.get("/checks/new/" + payer.id());
      assertThat(page.status()).as(payer.id().value()).isEqualTo(200);
      assertThat(page.html()).contains("Criteria so far", "/clinical/medicationTrials/0/drug");
    }
  }

  @Test
  void whatThePolicyAsksStandsInItsOwnWords() {
    assertThat(biller().get(FORM).html())
        .contains("At least two failed trials of antidepressant medication")
        .contains("Would electroconvulsive therapy be no better clinically than rTMS")
        .contains("0 of 9 criteria met");
  }

  @Test
  void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
    var fields = wholeCheck();
    fields.put("/member/memberId", List.of(""));
    fields.put("/clinical/medicationTrials/0/endDate", List.of("April 31"));
    fields.put("/treatment/procedureCodes", List.of("90867, 12345"));
    var page = biller().post(FORM, fields);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html())
        .contains("3 things to fix", "Member, member id:", "Medication trial 1, end date:")
        .contains("id=\"f-member-memberId-wrong\"", "id=\"f-treatment-procedureCodes-wrong\"")
        .contains("value=\"April 31\"", "value=\"90867, 12345\"", "value=\"07/22/1985\"");
  }

  @Test
  void aDoubleClickMakesOneCheck() {
    var browser = biller();
    var fields = wholeCheck();
    fields.put("key", List.of("0f9c7a52-4a6e-4b7a-9a55-0d2f3c1b4e5f"));
    var first = browser.post(FORM, fields);
    var second = browser.post(FORM, fields);
    assertThat(first.status()).isEqualTo(303);
    assertThat(first.location()).matches(CHECK);
    assertThat(second.location()).isEqualTo(first.location());
    fields.put("/member/lastName", List.of("Canarsson"));
    var other = browser.post(FORM, fields);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.html()).contains("said something else", "value=\"Canarsson\"");
  }

  @Test
  void whatWasTypedIsThereAfterSigningInAgainAndGoneWhenSent() {
    biller().post(FORM + "/criteria", wholeCheck());
    var browser = StaffBrowser.signedIn(address(), "demo-biller");
    assertThat(browser.get("/checks/new").html())
        .contains("You were typing a check", "Blue Cross Blue Shield of Massachusetts")
        .doesNotContain("Canary");
    assertThat(browser.get(FORM).html()).contains("value=\"Canary\"", "/drug\" value=\"Zoloft\"");
    browser.post(FORM, wholeCheck());
    assertThat(browser.get("/checks/new").html()).doesNotContain("You were typing a check");
    assertThat(browser.get(FORM).html()).doesNotContain("Canary");
  }

  @Test
  void anotherPersonNeverSeesIt() {
    var browser = biller();
    browser.post(FORM + "/criteria", wholeCheck());
    var other = StaffBrowser.signedIn(address(), "demo-manager");
    assertThat(other.get(FORM).html()).doesNotContain("Canary");
    other.post("/checks/draft", Map.of());
    assertThat(browser.get(FORM).html()).contains("value=\"Canary\"");
  }

  @Test
  void anotherPayerTakesAlongWhatWasTyped() {
    var browser = biller();
    browser.post(FORM + "/criteria", wholeCheck());
    assertThat(browser.get("/checks/new/ca-medi-cal").html())
        .contains("value=\"Canary\"", "/drug\" value=\"Zoloft\"")
        .contains("<option value=\"MEDICAID\" selected=\"selected\">");
  }

  @Test
  void aDraftCanBeDiscarded() {
    var browser = biller();
    browser.post(FORM + "/criteria", wholeCheck());
    var gone = browser.post("/checks/draft", Map.of());
    assertThat(gone.location()).isEqualTo("/checks/new");
    assertThat(browser.get(FORM).html()).doesNotContain("Canary");
  }

  @Test
  void whatIfNeverFailsForWhatWasTyped() {
    var fields = wholeCheck();
    fields.remove("/serviceDate");
    fields.put("/clinical/scores/0/score", List.of("twenty"));
    fields.put("/clinical/medicationTrials/0/startDate", List.of("soon"));
    fields.put("/clinical/medicationTrials/1/augments", List.of("m9"));
    fields.put("/clinical/safetyDetails/0/distanceCm", List.of("-"));
    fields.put("/plan/state", List.of("XX"));
    var panel = biller().post(FORM + "/criteria", fields);
    assertThat(panel.status()).isEqualTo(200);
    assertThat(panel.html())
        .contains("No date of service yet: today is used.")
        .doesNotContain("<html");
  }

  @Test
  void entriesThatCannotBeReadYetAreCountedAndLeftOut() {
    var fields = wholeCheck();
    fields.put("/clinical/scores/0/score", List.of("22"));
    fields.put("/clinical/medicationTrials/0/startDate", List.of("soon"));
    assertThat(biller().post(FORM + "/criteria", fields).html())
        .contains("entries cannot be read yet and are left out:", "Medication trial 1, start date")
        .contains("criteria met")
        .contains("Medical Policy 297");
  }

  @Test
  void aRowComesAndGoes() {
    var browser = biller();
    var fields = wholeCheck();
    fields.put("do", List.of("add:/clinical/medicationTrials"));
    assertThat(browser.post(FORM, fields).html())
        .contains("Trial 2", "name=\"/clinical/medicationTrials/1/id\" value=\"m2\"");
    fields.put("/clinical/medicationTrials/3/drug", List.of("Lexapro"));
    fields.put("do", List.of("remove:/clinical/medicationTrials/0"));
    assertThat(browser.post(FORM, fields).html())
        .contains("name=\"/clinical/medicationTrials/0/drug\" value=\"Lexapro\"")
        .doesNotContain("Trial 2");
  }

  @Test
  void aTextThatAppliesInsteadIsOffered() {
    var fields = wholeCheck();
    fields.put("drawnFor", List.of("bcbs-ma-297 2024-07-01 INITIAL"));
    var browser = biller();
    assertThat(browser.post(FORM + "/criteria", fields).html()).doesNotContain("another policy");
    fields.put("/requestType", List.of("MAINTENANCE"));
    assertThat(browser.post(FORM + "/criteria", fields).html()).contains("another policy");
  }

  @Test
  void whoMayNotCheckSeesNoForm() {
    var auditor = StaffBrowser.signedIn(address(), "demo-auditor");
    assertThat(auditor.get("/checks/new").status()).isEqualTo(403);
  }

  @Test
  void criteriaFollowWhatIsTypedAndEnterSendsTheCheck() {
    biller();
    try (var chromium = Chromium.on(address())) {
      var page = chromium.open("/sign-in");
      page.fill("#username", "demo-biller");
      page.fill("#password", "rtms-demo-password");
      page.keyboard().press("Enter");
      page.locator("#name").waitFor();
      page.navigate(address() + FORM);
      fill(page, "/clinical/psychotherapy/0/type", "CBT");
      page.selectOption("[name='/clinical/psychotherapy/0/outcome']", "NO_RESPONSE");
      page.getByText("1 of 9 criteria met").first().waitFor();
      fill(page, "/clinical/medicationTrials/0/drug", "Zoloft");
      page.getByRole(AriaRole.BUTTON, named("Add a trial")).click();
      page.getByText("Trial 2", new Page.GetByTextOptions().setExact(true)).waitFor();
      fill(page, "/serviceDate", "12/01/2026");
      fill(page, "/member/memberId", "SBX-ACTIVE");
      fill(page, "/member/firstName", "Robin");
      fill(page, "/member/lastName", "Canary");
      fill(page, "/member/dateOfBirth", "07/22/1985");
      page.keyboard().press("Enter");
      page.waitForURL(Pattern.compile(".*" + CHECK.pattern()));
      chromium.assertNothingOdd();
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void fill(Page page, String field, String value) {
    page.fill("[name='" + field + "']", value);
  }

  @Test
  void aTrialThatCannotBeReadYetIsNotTakenForNone() {
    var fields = wholeCheck();
    fields.put("/clinical/medicationTrials/0/drug", List.of(""));
    fields.put("/clinical/completeSections", List.of("MEDICATION_TRIALS"));
    assertThat(biller().post(FORM + "/criteria", fields).html())
        .contains("One entry cannot be read yet and is left out")
        .doesNotContain("Not met (");
  }

  @Test
  void whatIsTypedIntoAnotherTabOutlivesACheckAndASentOneNeverComesBack() {
    var browser = biller();
    var one = wholeCheck();
    one.put("key", List.of("1f9c7a52-4a6e-4b7a-9a55-0d2f3c1b4e5f"));
    assertThat(browser.post(FORM, one).status()).isEqualTo(303);
    browser.post(FORM + "/criteria", one);
    assertThat(browser.get(FORM).html()).doesNotContain("Canary");
    var two = wholeCheck();
    two.put("key", List.of("2f9c7a52-4a6e-4b7a-9a55-0d2f3c1b4e5f"));
    two.put("/member/lastName", List.of("Wren"));
    browser.post(FORM + "/criteria", two);
    assertThat(browser.post(FORM, one).status()).isEqualTo(303);
    assertThat(browser.get(FORM).html()).contains("value=\"Wren\"");
  }

  @Test
  void whatWasTypedForAPayerThatIsNoMoreIsKept() {
    var browser = biller();
    var page = browser.post("/checks/new/gone-payer", wholeCheck());
    assertThat(page.status()).isEqualTo(404);
    assertThat(browser.get(FORM).html()).contains("value=\"Canary\"");
  }
}
