package org.rtmscoverage.web.page.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.CurrentCatalog;
import org.rtmscoverage.policy.CoveragePolicy;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.web.PolicyShelf;
import org.rtmscoverage.web.page.Pages;
import org.rtmscoverage.web.page.form.UsDates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Policies as text, and what changed in them. */
@Controller
final class PolicyPages {

  private static final String NO_DAY = "That is no day. Write one that exists, like 12/01/2026.";

  private final CurrentCatalog current;
  private final Clock clock;

  PolicyPages(CurrentCatalog current, Clock clock) {
    this.current = current;
    this.clock = clock;
  }

  @GetMapping("/policies")
  Mono<Rendering> list(
      @RequestParam(name = "q", defaultValue = "") String typed,
      @RequestParam(name = "sort", defaultValue = "title") String sort,
      @RequestParam(name = "dir", defaultValue = "") String direction) {
    return Pages.show(
        "page/policies",
        Map.of(
            "list",
            PolicyList.of(shelf(), LocalDate.now(clock), typed, sort, direction.equals("desc"))));
  }

  @GetMapping("/policies/{id}")
  Mono<Rendering> read(
      @PathVariable("id") String id, @RequestParam(name = "asOf", defaultValue = "") String asOf) {
    var shelf = shelf();
    var policy = shelf.find(id);
    var today = LocalDate.now(clock);
    if (asOf.isBlank()) {
      var now = policy.versionOn(today);
      return text(shelf, policy, now, now.isPresent() ? null : notNow(policy, today), asOf, null);
    }
    var day = UsDates.toIsoDay(asOf.strip()).map(LocalDate::parse);
    var version = day.flatMap(policy::versionOn);
    var error = day.isEmpty() ? NO_DAY : version.isPresent() ? null : noneThen(policy);
    return text(
        shelf,
        policy,
        error == null ? version : policy.versionOn(today),
        null,
        day.map(PlainText::day).orElse(asOf),
        error);
  }

  private static Mono<Rendering> text(
      PolicyShelf shelf,
      CoveragePolicy policy,
      Optional<PolicyVersion> version,
      @Nullable String notNow,
      String typed,
      @Nullable String error) {
    var shown = version.orElseGet(() -> policy.versions().getLast());
    return DirectoryPages.shown(
        "page/policy",
        Map.of(
            "policy",
            PolicyText.of(shelf, policy, shown, notNow),
            "typed",
            typed,
            "error",
            error == null ? "" : error),
        error != null);
  }

  private static String notNow(CoveragePolicy policy, LocalDate today) {
    return policy.versions().getFirst().effectiveFrom().isAfter(today)
        ? "No version is in force yet; this is the newest one known."
        : "No version known is in force today; this is the newest one known.";
  }

  private static String noneThen(CoveragePolicy policy) {
    return "No version of that day is known. The first one known begins on "
        + PlainText.day(policy.versions().getFirst().effectiveFrom())
        + ".";
  }

  @GetMapping("/policies/{id}/changes")
  Mono<Rendering> changes(
      @PathVariable("id") String id,
      @RequestParam(name = "from", defaultValue = "") String from,
      @RequestParam(name = "to", defaultValue = "") String to) {
    var policy = shelf().find(id);
    var after = to.isBlank() ? Optional.of(policy.versions().getLast()) : version(policy, to);
    var before =
        from.isBlank()
            ? after.flatMap(version -> PolicyShelf.before(policy, version))
            : version(policy, from);
    var page = page(policy, before, after, from);
    return DirectoryPages.shown("page/policy-changes", Map.of("page", page), page.wrong());
  }

  private static ChangesPage page(
      CoveragePolicy policy,
      Optional<PolicyVersion> before,
      Optional<PolicyVersion> after,
      String from) {
    var fromError =
        before.isEmpty() && !from.isBlank() ? noVersion(policy) : order(policy, before, after);
    var toError = after.isEmpty() ? noVersion(policy) : null;
    return new ChangesPage(
        policy.id().value(),
        policy.versions().getLast().title(),
        ChangesPage.Picker.of(policy, before.orElse(null), fromError),
        ChangesPage.Picker.of(policy, after.orElse(null), toError),
        fromError == null && before.isPresent() && after.isPresent()
            ? ChangesPage.compare(before.get(), after.get())
            : null);
  }

  private static @Nullable String order(
      CoveragePolicy policy, Optional<PolicyVersion> before, Optional<PolicyVersion> after) {
    if (before.isEmpty()) {
      return after.isPresent() && policy.versions().size() > 1
          ? "No version before that one is known. Choose a later one to compare with."
          : null;
    }
    return after
            .filter(
                version ->
                    policy.versions().indexOf(before.get()) >= policy.versions().indexOf(version))
            .isPresent()
        ? "Choose a version that is older than the other one."
        : null;
  }

  private static Optional<PolicyVersion> version(CoveragePolicy policy, String text) {
    return PolicyShelf.named(policy, text.strip())
        .or(() -> UsDates.toIsoDay(text.strip()).map(LocalDate::parse).flatMap(policy::versionOn));
  }

  private static String noVersion(CoveragePolicy policy) {
    return "Choose one of the versions known. The first one begins on "
        + PlainText.day(policy.versions().getFirst().effectiveFrom())
        + ".";
  }

  private PolicyShelf shelf() {
    return new PolicyShelf(current.now());
  }
}
