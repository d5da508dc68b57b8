package org.rtmscoverage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as billing staff walk them in a browser, with the patient of the README. */
class StaffWalkIntegrationTests extends SandboxTest {

  private static final Pattern CHECK = Pattern.compile(".*/checks/[0-9a-f]{8}-[0-9a-f-]{27}");
  private static final Pattern ANSWERED =
      Pattern.compile("(More information needed|Ready to submit)");
  private static final String FORM = "/checks/new/bcbs-ma";

  private static final Map<String, String> TYPED =
      Map.ofEntries(
          Map.entry("/serviceDate", "12/01/2026"),
          Map.entry("/member/memberId", "SBX-ACTIVE"),
          Map.entry("/member/firstName", "Robin"),
          Map.entry("/member/lastName", "Walkerson"),
          Map.entry("/member/dateOfBirth", "07/22/1985"),
          Map.entry("/provider/npi", "1999999984"),
          Map.entry("/clinical/diagnoses/0/code", "F33.2"),
          Map.entry("/clinical/scores/0/score", "22"),
          Map.entry("/clinical/scores/0/date", "11/10/2026"),
          Map.entry("/clinical/medicationTrials/0/drug", "sertraline"),
          Map.entry("/clinical/medicationTrials/0/dailyDoseMg", "200"),
          Map.entry("/clinical/medicationTrials/0/startDate", "02/01/2026"),
          Map.entry("/clinical/medicationTrials/0/endDate", "04/12/2026"),
          Map.entry("/clinical/psychotherapy/0/type", "CBT"),
          Map.entry("/clinical/psychotherapy/0/sessions", "16"));

  private static final Map<String, String> CHOSEN =
      Map.of(
          "/plan/product", "PPO",
          "/provider/network", "IN",
          "/clinical/scores/0/instrument", "PHQ-9",
          "/clinical/medicationTrials/0/outcome", "NO_RESPONSE",
          "/clinical/psychotherapy/0/outcome", "NO_RESPONSE");

  private static final List<String> SAFE =
      List.of(
          "SEIZURE_DISORDER",
          "IMPLANT_NEAR_COIL",
          "PSYCHOSIS",
          "NEUROLOGIC_CONDITION",
          "CONCURRENT_KETAMINE");

  private static final Pattern PATIENT = Pattern.compile("(?i)walkerson|sbx-|1985");

  private @Nullable Chromium chromium;

  @BeforeEach
  void open() {
    chromium = Chromium.on(address());
    StaffBrowser.signedIn(address(), "demo-biller").post("/checks/draft", Map.of());
  }

  @AfterEach
  void nothingOddHappened() {
    try (var last = chromium) {
      if (last != null) {
        last.assertNothingOdd();
        last.assertNoAddressHolds(PATIENT);
      }
    }
  }

  private Page openAs(String name, String path) {
    return Objects.requireNonNull(chromium).openAs(name, path);
  }

  private static Locator named(Page page, String field) {
    return page.locator("[name='" + field + "']");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static void typePatient(Page page) {
    TYPED.forEach((field, text) -> named(page, field).fill(text));
    CHOSEN.forEach((field, choice) -> named(page, field).selectOption(choice));
    for (var group : SAFE) {
      page.check("[name='/clinical/safetyScreen/" + group + "'][value='false']");
    }
  }

  private static void send(Page page) {
    button(page, "Send the check").click();
    page.waitForURL(CHECK);
  }

  /** Nothing of a patient stays in the browser. */
  private static void assertNothingKept(Page page) {
    var kept = page.evaluate("JSON.stringify([localStorage, sessionStorage])");
    Assertions.assertThat(String.valueOf(kept)).doesNotContainPattern(PATIENT);
  }

  @Test
  void fromSignInToTheAnswerAndBackToItFromHistory() {
    var page = openAs("demo-biller", "/");
    link(page, "New check").click();
    page.getByRole(AriaRole.SEARCHBOX).or(named(page, "name")).first().fill("bcbsma");
    link(page, "Blue Cross Blue Shield of Massachusetts").click();
    page.waitForURL(address() + FORM);
    typePatient(page);
    assertThat(page.getByText("Document a failed trial").first()).isVisible();
    Chromium.assertAccessible(page);
    send(page);
    assertThat(page.locator("main")).containsText("More information needed");
    assertThat(page.locator("main")).containsText("Walkerson");
    assertThat(page.locator("main")).not().containsText("NaN");
    Chromium.assertAccessible(page);
    var check = page.url();
    page.getByText("Print view").click();
    page.waitForURL(check + "/print");
    assertThat(page.locator("main")).containsText("More information needed");
    Chromium.assertAccessible(page);
    page.navigate(address() + "/checks");
    link(page, "Walkerson, Robin").click();
    page.waitForURL(check);
    button(page, "Check again").click();
    page.waitForURL(url -> CHECK.matcher(url).matches() && !url.equals(check));
    assertThat(page.locator("main")).containsText("What changed since");
    assertNothingKept(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SBX-503", "SBX-RESET"})
  void payerThatIsDownIsUnmistakable(String member) {
    var page = openAs("demo-biller", FORM);
    typePatient(page);
    named(page, "/member/memberId").fill(member);
    send(page);
    assertThat(page.getByText("More information needed").first()).isVisible();
    assertThat(page.locator(".note").first()).containsText("No answer from");
    Assertions.assertThat(page.locator(".state.clear").count()).isZero();
    Chromium.assertAccessible(page);
  }

  @Test
  void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
    var page = openAs("demo-biller", FORM);
    typePatient(page);
    named(page, "/member/dateOfBirth").fill("02/30/1985");
    named(page, "/treatment/sessionsPlanned").fill("many");
    button(page, "Send the check").click();
    assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("2 things to fix");
    assertThat(named(page, "/member/dateOfBirth")).hasValue("02/30/1985");
    assertThat(named(page, "/member/dateOfBirth")).hasAttribute("aria-invalid", "true");
    assertThat(named(page, "/clinical/medicationTrials/0/drug")).hasValue("sertraline");
    Chromium.assertAccessible(page);
    named(page, "/member/dateOfBirth").fill("07/22/1985");
    named(page, "/treatment/sessionsPlanned").fill("36");
    send(page);
    assertThat(page.getByText(ANSWERED).first()).isVisible();
  }

  @Test
  void versionsOfAPolicyAreComparedSideBySide() {
    var page = openAs("demo-biller", "/policies");
    link(page, "EN0383").click();
    Chromium.assertAccessible(page);
    page.navigate(address() + "/policies/cigna-en0383/changes?from=2016-03-28&to=2023-04-01");
    assertThat(page.locator("ins").first()).isVisible();
    Chromium.assertAccessible(page);
  }

  @Test
  void onePatientStandsBesideAllPayersSortedByAnyColumn() {
    var page = openAs("demo-biller", FORM);
    typePatient(page);
    assertThat(page.getByText("Document a failed trial").first()).isVisible();
    page.navigate(address() + "/compare");
    Assertions.assertThat(page.locator("tbody tr").count()).isGreaterThan(30);
    page.locator("thead a").filter(new Locator.FilterOptions().setHasText("Payer")).click();
    assertThat(page.locator("th[aria-sort]")).containsText("Payer");
    Chromium.assertAccessible(page);
    assertNothingKept(page);
  }

  @Test
  void keyboardAloneTypesACheckReadsItAndAsksAgain() {
    var page = openAs("demo-biller", "/");
    tabTo(page, "a[href='/checks/new']");
    page.keyboard().press("Enter");
    page.waitForURL(address() + "/checks/new");
    tabTo(page, "a[href='" + FORM + "']");
    page.keyboard().press("Enter");
    page.waitForURL(address() + FORM);
    for (var field :
        List.of(
            "/member/memberId",
            "/member/firstName",
            "/member/lastName",
            "/member/dateOfBirth",
            "/serviceDate")) {
      tabTo(page, "[name='" + field + "']");
      page.keyboard().type(TYPED.getOrDefault(field, ""));
    }
    page.keyboard().press("Enter");
    page.waitForURL(CHECK);
    var check = page.url();
    assertThat(page.locator("main")).containsText("More information needed");
    tabTo(page, "form[action='" + check.substring(address().length()) + "/recheck'] button");
    page.keyboard().press("Enter");
    page.waitForURL(url -> CHECK.matcher(url).matches() && !url.equals(check));
  }

  /** Goes on to a control as a keyboard does; what it meets shows its focus. */
  private static void tabTo(Page page, String selector) {
    for (var presses = 0; presses < 300; presses++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
        return;
      }
    }
    throw new AssertionError("the keyboard never comes to " + selector);
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void everyPageCanBeUsedInLightAndDark(int width) {
    var id = new KeptChecks(client()).check("SBX-ACTIVE").id();
    var page = openAs("demo-manager", "/");
    page.setViewportSize(width, 900);
    for (var path :
        List.of(
            "/",
            "/checks",
            "/checks/new",
            FORM,
            "/checks/" + id,
            "/checks/" + id + "/print",
            "/compare",
            "/payers",
            "/payers/bcbs-ma",
            "/policies",
            "/policies/bcbs-ma-297",
            "/policies/bcbs-ma-297/changes",
            "/nowhere")) {
      for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.navigate(address() + path);
        Chromium.assertAccessible(page);
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
            .as(path + " at " + width)
            .isLessThanOrEqualTo(width);
      }
    }
  }
}
