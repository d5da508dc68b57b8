package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.StaffBrowser.Shown;
import org.rtmscoverage.security.PageAccess;
import org.rtmscoverage.security.Role;
import org.rtmscoverage.security.SignedIn;
import org.rtmscoverage.security.TestPages;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Practice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Every page by every role, with nothing typed, with nonsense, and on another practice's check. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageMatrixIntegrationTests extends SandboxTest {

  private static final String PROGRESS = "GET /checks/{id}/progress";

  private final Map<Role, StaffBrowser> browsers = new HashMap<>();
  private Map<String, String> ours = Map.of();
  private Map<String, String> theirs = Map.of();

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping controllers;

  @BeforeAll
  void runChecksAndSignIn() {
    ours = checkOf(new KeptChecks(client()));
    theirs = checkOf(new KeptChecks(clientWith("rtms_demo_elsewhere")));
    for (var role : Role.values()) {
      browsers.put(role, StaffBrowser.signedIn(address(), "demo-" + role.word()));
    }
  }

  private static Map<String, String> checkOf(KeptChecks checks) {
    var id = checks.check(KeptChecks.member()).id();
    return Map.of("id", id, "stepId", checks.record(id).at("/steps/0/id").asString());
  }

  static Stream<String> pages() {
    return TestPages.all().stream().sorted();
  }

  @Test
  void everyPageOfTheTableIsThereAndEveryPageThatIsThereStandsInTheTable() {
    var handled = new TreeSet<String>();
    for (var mapping : controllers.getHandlerMethods().keySet()) {
      for (var path : mapping.getPatternsCondition().getPatterns()) {
        mapping
            .getMethodsCondition()
            .getMethods()
            .forEach(method -> handled.add(method + " " + path.getPatternString()));
      }
    }
    assertThat(handled.stream().filter(one -> !one.contains(" /v1/")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(pages(), Stream.of("GET /sign-in")).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void rolesOfTheTableAreLetInAndNoOthers(String page) {
    for (var role : Role.values()) {
      var who = new SignedIn(new Practice("default"), new Actor("staff:x"), Set.of(role));
      var shown = sent(role, page, ours, Map.of());
      if (PageAccess.may(who, page)) {
        assertThat(shown.status()).as(role + ": " + shown.html()).isIn(200, 303, 404, 422);
      } else {
        assertThat(shown.status()).as(role.word()).isEqualTo(403);
        assertThat(shown.html()).contains("Your role does not open this page");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nonsenseIsNeverOurFault(String page) {
    for (var word : OddForms.WORDS) {
      var shown = sent(Role.MANAGER, page, ours, OddForms.of(word));
      assertThat(shown.status()).as(page + " with " + word).isBetween(200, 499);
    }
  }

  static Stream<String> pagesOfChecks() {
    return pages().filter(page -> page.contains("/checks/{id}"));
  }

  @ParameterizedTest
  @MethodSource("pagesOfChecks")
  void checkOfAnotherPracticeDoesNotExist(String page) {
    assertThat(sent(Role.MANAGER, page, theirs, Map.of()).status()).isEqualTo(404);
  }

  private Shown sent(
      Role role, String page, Map<String, String> ids, Map<String, List<String>> fields) {
    var browser = Objects.requireNonNull(browsers.get(role));
    browser.get("/payers");
    var path =
        page.substring(page.indexOf(' ') + 1)
            .replace("{id}", id(page, ids))
            .replace("{stepId}", ids.getOrDefault("stepId", ""))
            .replace("{number}", "1")
            .replace("{payer}", "bcbs-ma");
    if (page.equals(PROGRESS) && !ids.equals(theirs)) {
      path = path.replace(ids.getOrDefault("id", ""), "00000000-0000-0000-0000-000000000000");
    }
    return page.startsWith("GET ")
        ? browser.get(path + OddForms.query(fields))
        : browser.post(path, fields);
  }

  private static String id(String page, Map<String, String> ids) {
    if (page.contains("/payers/")) {
      return "bcbs-ma";
    }
    return page.contains("/policies/") ? "bcbs-ma-297" : ids.getOrDefault("id", "");
  }
}
