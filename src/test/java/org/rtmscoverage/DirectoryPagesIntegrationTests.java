package org.rtmscoverage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.vocabulary.Practice;
import org.rtmscoverage.vocabulary.PurposeOfUse;
import org.rtmscoverage.web.page.entry.Drafts;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** Payers, policies and the comparison, as staff open them. */
class DirectoryPagesIntegrationTests extends SandboxTest {

  private static final Caller BILLER =
      new Caller(new Practice("default"), new Actor("staff:demo-biller"), PurposeOfUse.HPAYMT);

  @Autowired private Drafts drafts;

  private StaffBrowser.Shown biller(String path) {
    return StaffBrowser.signedIn(address(), "demo-biller").get(path);
  }

  @AfterEach
  void forget() {
    drafts.forget(BILLER);
  }

  private static List<String> all(String pattern, String html) {
    return Pattern.compile(pattern).matcher(html).results().map(found -> found.group(1)).toList();
  }

  @Test
  void everyPolicyAndEveryPayerOfTheListsHasItsPage() {
    var browser = StaffBrowser.signedIn(address(), "demo-auditor");
    var policies = all("href=\"(/policies/[a-z0-9-]+)\"", browser.get("/policies").html());
    var payers = all("id=\"payer-[a-z0-9-]+\" href=\"([^\"]+)\"", browser.get("/payers").html());
    assertThat(policies).hasSizeGreaterThan(30);
    assertThat(payers).hasSizeGreaterThan(30);
    for (var path : policies) {
      assertThat(browser.get(path).status()).as(path).isEqualTo(200);
      assertThat(browser.get(path + "/changes").status()).as(path).isEqualTo(200);
    }
    for (var path : payers) {
      assertThat(browser.get(path).status()).as(path).isEqualTo(200);
    }
  }

  @Test
  void filterAndOrderOfPoliciesStandInTheAddress() {
    var shown = biller("/policies?q=highmark&sort=since&dir=desc").html();
    assertThat(shown)
        .contains("2 of 37 policies", "aria-sort=\"descending\"", "value=\"highmark\"");
    assertThat(biller("/policies?q=no+such+words").html()).contains("No policy has these words");
  }

  @Test
  void policyIsReadAsOfADayInAnyOfTheUsualForms() {
    for (var day : List.of("2024-01-02", "01/02/2024", "Jan 2, 2024")) {
      var shown = biller("/policies/cigna-en0383?asOf=" + day.replace(" ", "+"));
      assertThat(shown.status()).isEqualTo(200);
      assertThat(shown.html()).contains("Version 04/01/2023 to 03/24/2025");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"02/30/2026", "yesterday", "01/01/1999"})
  void badDayIsToldBesideItsField(String day) {
    var shown = biller("/policies/cigna-en0383?asOf=" + day);
    assertThat(shown.status()).isEqualTo(422);
    assertThat(shown.html())
        .contains("aria-invalid=\"true\"", "id=\"asOf-wrong\"", "value=\"" + day + "\"");
  }

  @Test
  void rulesAreNumberedTextWithTheirSources() {
    var shown = biller("/policies/cigna-en0383").html();
    assertThat(shown)
        .contains(
            "All of these:",
            "Any one of these:",
            "during treatment, not for approval",
            "this text could not be read",
            "TMS and Cigna (Florida TMS Clinic)",
            "Compare with the version before");
  }

  @Test
  void versionsStandSideBySide() {
    var shown = biller("/policies/cigna-en0383/changes").html();
    assertThat(shown).contains("4 differences", "<ins>or theta burst</ins>", "<del>Major</del>");
    var wrong = biller("/policies/cigna-en0383/changes?from=2026-03-15&to=2023-04-01");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html()).contains("Choose a version that is older");
    assertThat(biller("/policies/cigna-en0383/changes?from=x").status()).isEqualTo(422);
    assertThat(biller("/policies/priority-health-tms/changes").html())
        .contains("Only one version of this policy is known");
  }

  @Test
  void unknownPayerOrPolicyIsNoPage() {
    assertThat(biller("/payers/nosuch").status()).isEqualTo(404);
    assertThat(biller("/policies/nosuch").status()).isEqualTo(404);
    assertThat(biller("/policies/nosuch/changes").status()).isEqualTo(404);
  }

  @Test
  void payerIsFoundByAnyOfItsNames() {
    assertThat(biller("/payers?q=Evernorth").html()).contains("also called Evernorth", "Cigna");
    assertThat(biller("/payers?q=60054").html())
        .contains("found by its electronic payer ID 60054", "Aetna");
    assertThat(biller("/payers?q=zzzzzzzz").html()).contains("No payer is found by this");
    assertThat(biller("/payers?q=" + "z".repeat(101)).status()).isEqualTo(422);
  }

  @Test
  void roleThatStartsNoChecksIsOfferedNone() {
    var shown = StaffBrowser.signedIn(address(), "demo-auditor").get("/payers").html();
    assertThat(shown).doesNotContain("/checks/new").doesNotContain("href=\"/compare\"");
    assertThat(biller("/payers").html()).contains("/checks/new/cigna");
  }

  @Test
  void comparisonWithoutADraftLeadsToTheForm() {
    assertThat(biller("/compare").html()).contains("No check is being typed", "/checks/new");
  }

  @Test
  void draftIsComparedWithEveryPayerWithoutItsPerson() {
    drafts.keep(BILLER, Requests.check("M1"));
    var shown = biller("/compare").html();
    assertThat(shown)
        .contains("Major depressive disorder by rTMS", "age 41", "2 medication trials")
        .doesNotContain("Canary", "1985", "M1");
    assertThat(rows(shown)).isEqualTo(rows(biller("/compare?sort=nearness&dir=desc").html()));
    assertThat(rows(biller("/compare?show=near").html())).isBetween(1L, rows(shown) - 1);
    assertThat(biller("/compare?sort=payer").html()).contains("aria-sort=\"ascending\"");
  }

  private static long rows(String html) {
    return Pattern.compile("<th scope=\"row\">").matcher(html).results().count();
  }

  @Test
  void whatWasLeftOutOfTheComparisonIsSaid() {
    var draft = Requests.check("M1");
    draft.remove("serviceDate");
    ((ObjectNode) draft.at("/clinical/scores/0")).put("score", "many");
    drafts.keep(BILLER, draft);
    assertThat(biller("/compare").html()).contains("today counts", "1 entry cannot be read");
    ((ObjectNode) draft.path("treatment")).remove("indication");
    drafts.keep(BILLER, draft);
    assertThat(biller("/compare").html()).contains("needs the condition to treat");
  }

  @Test
  void draftOfAnotherPersonIsNotCompared() {
    drafts.keep(BILLER, Requests.check("M1"));
    assertThat(StaffBrowser.signedIn(address(), "demo-manager").get("/compare").html())
        .contains("No check is being typed");
  }

  @Test
  void listNarrowsWhileOneTypes() {
    try (var chromium = Chromium.on(address())) {
      var page = chromium.openAs("demo-biller", "/policies");
      page.getByLabel("Title or payer").pressSequentially("highmark");
      assertThat(page.locator("#count")).hasText("2 of 37 policies");
      assertThat(page.locator("tbody tr")).hasCount(2);
      assertThat(page.getByLabel("Title or payer")).isFocused();
      chromium.assertNothingOdd();
    }
  }

  @Test
  void pagesAreForEverybody() {
    drafts.keep(BILLER, Requests.check("M1"));
    try (var chromium = Chromium.on(address())) {
      var page = chromium.openAs("demo-biller", "/payers");
      for (var path :
          List.of(
              "/payers",
              "/payers/cigna",
              "/payers/ny-medicaid",
              "/policies",
              "/policies/cigna-en0383",
              "/policies/cigna-en0383/changes",
              "/policies/priority-health-tms/changes",
              "/compare")) {
        page.navigate(address() + path);
        Chromium.assertAccessible(page);
        assertFits(page);
      }
      chromium.assertNothingOdd();
    }
  }

  private static void assertFits(Page page) {
    page.setViewportSize(320, 800);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(page.url()).isEqualTo(320);
    page.setViewportSize(1280, 800);
  }
}
