package org.rtmscoverage.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.CurrentCatalog;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.policy.CoveragePolicy;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.change.PolicyChanges;
import org.rtmscoverage.vocabulary.PolicyId;
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
    var catalog = current.now();
    return new PoliciesView(
        catalog.policies().stream()
            .map(policy -> policyViews.toSummary(policy, payersOf(catalog, policy.id())))
            .toList());
  }

  @GetMapping(path = "/v1/policies/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  PolicyView readPolicy(
      ServerHttpRequest request,
      @PathVariable("id") String id,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf) {
    QueryWords.only(request, Set.of("asOf"));
    var catalog = current.now();
    var policy = find(catalog, id);
    var day = asOf == null ? LocalDate.now(clock) : QueryWords.day("asOf", asOf);
    var version = policy.versionOn(day).orElseThrow(() -> noneInForce(policy));
    return policyViews.toView(version, payersOf(catalog, policy.id()));
  }

  @GetMapping(path = "/v1/policies/{id}/changes", produces = MediaType.APPLICATION_JSON_VALUE)
  PolicyChangesView readPolicyChanges(
      ServerHttpRequest request,
      @PathVariable("id") String id,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to) {
    QueryWords.only(request, Set.of("from", "to"));
    var policy = find(current.now(), id);
    var versions = policy.versions();
    var after = to == null ? versions.getLast() : version(policy, "to", to);
    var place = versions.indexOf(after);
    if (from == null && place == 0) {
      throw notFound("No version before that one is known. " + versions(policy));
    }
    var before = from == null ? versions.get(place - 1) : version(policy, "from", from);
    if (versions.indexOf(before) >= versions.indexOf(after)) {
      throw QueryWords.problem(
          "from", "is not before to", "Send a version, or a day, before that of to.");
    }
    return policyViews.toView(PolicyChanges.between(before, after));
  }

  /** A version by its name, or the one in force on a day. */
  private static PolicyVersion version(CoveragePolicy policy, String parameter, String named) {
    return policy.versions().stream()
        .filter(version -> version.version().equals(named))
        .findFirst()
        .or(() -> policy.versionOn(QueryWords.versionDay(parameter, named)))
        .orElseThrow(() -> noneInForce(policy));
  }

  private static List<String> payersOf(PayerCatalog catalog, PolicyId id) {
    return catalog.payers().stream()
        .filter(payer -> payer.policies().stream().anyMatch(use -> use.policyId().equals(id)))
        .map(Payer::id)
        .map(Object::toString)
        .sorted()
        .toList();
  }

  private static CoveragePolicy find(PayerCatalog catalog, String id) {
    return catalog.policies().stream()
        .filter(policy -> policy.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(catalog, id));
  }

  private static ProblemException unknown(PayerCatalog catalog, String id) {
    var names = catalog.policies().stream().map(policy -> policy.id().value()).toList();
    return notFound("No policy has this id; see GET /v1/policies." + NearHint.of(id, names));
  }

  private static ProblemException noneInForce(CoveragePolicy policy) {
    return notFound("No version is in force on that day. " + versions(policy));
  }

  private static String versions(CoveragePolicy policy) {
    return policy.versions().stream()
        .map(PolicyController::span)
        .collect(Collectors.joining("; ", "Versions: ", "."));
  }

  private static String span(PolicyVersion version) {
    var to = version.effectiveTo();
    return "from " + version.effectiveFrom() + (to == null ? ", open" : " to " + to);
  }

  private static ProblemException notFound(String detail) {
    return new ProblemException(ProblemType.NOT_FOUND, detail, List.of());
  }
}
