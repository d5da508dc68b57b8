package org.rtmscoverage.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.CurrentCatalog;
import org.rtmscoverage.policy.CoveragePolicy;
import org.rtmscoverage.policy.change.PolicyChanges;
import org.rtmscoverage.web.view.PoliciesView;
import org.rtmscoverage.web.view.PolicyChangesView;
import org.rtmscoverage.web.view.PolicyView;
import org.rtmscoverage.web.view.ViewMapper;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Criteria as read from the payers' texts. */
@RestController
final class PolicyController {

  private final CurrentCatalog current;
  private final PolicyViews policyViews;
  private final Clock clock;

  PolicyController(CurrentCatalog current, ViewMapper views, Clock clock) {
    this.current = current;
    this.policyViews = new PolicyViews(views);
    this.clock = clock;
  }

  @GetMapping(path = "/v1/policies", produces = MediaType.APPLICATION_JSON_VALUE)
  PoliciesView listPolicies() {
    var shelf = shelf();
    return new PoliciesView(
        shelf.all().stream()
            .map(policy -> policyViews.toSummary(policy, payers(shelf, policy)))
            .toList());
  }

  @GetMapping(path = "/v1/policies/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  PolicyView readPolicy(
      ServerHttpRequest request,
      @PathVariable("id") String id,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf) {
    QueryWords.only(request, Set.of("asOf"));
    var shelf = shelf();
    var policy = shelf.find(id);
    var day = asOf == null ? LocalDate.now(clock) : QueryWords.day("asOf", asOf);
    return policyViews.toView(PolicyShelf.inForce(policy, day), payers(shelf, policy));
  }

  @GetMapping(path = "/v1/policies/{id}/changes", produces = MediaType.APPLICATION_JSON_VALUE)
  PolicyChangesView readPolicyChanges(
      ServerHttpRequest request,
      @PathVariable("id") String id,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to) {
    QueryWords.only(request, Set.of("from", "to"));
    var policy = shelf().find(id);
    var versions = policy.versions();
    var after = to == null ? versions.getLast() : PolicyShelf.version(policy, "to", to);
    var before =
        from == null
            ? PolicyShelf.needBefore(policy, after)
            : PolicyShelf.version(policy, "from", from);
    if (versions.indexOf(before) >= versions.indexOf(after)) {
      throw QueryWords.problem(
          "from", "is not before to", "Send a version, or a day, before that of to.");
    }
    return policyViews.toView(PolicyChanges.between(before, after));
  }

  private PolicyShelf shelf() {
    return new PolicyShelf(current.now());
  }

  private static List<String> payers(PolicyShelf shelf, CoveragePolicy policy) {
    return shelf.payersOf(policy.id()).stream().map(payer -> payer.id().value()).toList();
  }
}
