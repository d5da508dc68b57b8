package org.rtmscoverage.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.policy.CoveragePolicy;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.web.view.AttestationQuestionView;

/** Finds policies of one catalog, their versions and who uses them, or says that there is none. */
public final class PolicyShelf {

  private final PayerCatalog catalog;

  /**
   * The policies of a catalog.
   *
   * @param catalog the catalog one request keeps to its end
   */
  public PolicyShelf(PayerCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * All policies.
   *
   * @return by id
   */
  public List<CoveragePolicy> all() {
    return catalog.policies();
  }

  /**
   * Finds a policy.
   *
   * @param id its id as it was sent
   * @return the policy
   * @throws ProblemException if there is none of that id
   */
  public CoveragePolicy find(String id) {
    return all().stream()
        .filter(policy -> policy.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(id));
  }

  /**
   * Who uses a policy.
   *
   * @param id the policy
   * @return payers, by id
   */
  public List<Payer> payersOf(PolicyId id) {
    return catalog.payers().stream()
        .filter(payer -> payer.policies().stream().anyMatch(use -> use.policyId().equals(id)))
        .sorted(Comparator.comparing(payer -> payer.id().value()))
        .toList();
  }

  /**
   * Finds a version by its name.
   *
   * @param policy the policy
   * @param name the version's name
   * @return the version, or nothing if none has that name
   */
  public static Optional<PolicyVersion> named(CoveragePolicy policy, String name) {
    return policy.versions().stream().filter(one -> one.version().equals(name)).findFirst();
  }

  /**
   * Finds the version that came before another.
   *
   * @param policy the policy
   * @param version one of its versions
   * @return the version before, or nothing for the first one known
   */
  public static Optional<PolicyVersion> before(CoveragePolicy policy, PolicyVersion version) {
    var place = policy.versions().indexOf(version);
    return place < 1 ? Optional.empty() : Optional.of(policy.versions().get(place - 1));
  }

  /**
   * The statements a version asks for.
   *
   * @param version the version
   * @return each once, by key
   */
  public static List<AttestationQuestionView> attestations(PolicyVersion version) {
    return PolicyViews.attestations(version);
  }

  /** The version in force on a day, or a problem. */
  static PolicyVersion inForce(CoveragePolicy policy, LocalDate day) {
    return policy.versionOn(day).orElseThrow(() -> noneInForce(policy));
  }

  /** A version by its name, or the one in force on a day; or a problem. */
  static PolicyVersion version(CoveragePolicy policy, String parameter, String named) {
    return named(policy, named)
        .orElseGet(() -> inForce(policy, QueryWords.versionDay(parameter, named)));
  }

  /** The version before another, or a problem for the first one. */
  static PolicyVersion needBefore(CoveragePolicy policy, PolicyVersion version) {
    return before(policy, version)
        .orElseThrow(() -> notFound("No version before that one is known. " + versions(policy)));
  }

  private ProblemException unknown(String id) {
    var names = all().stream().map(policy -> policy.id().value()).toList();
    return notFound("No policy has this id; see GET /v1/policies." + NearHint.of(id, names));
  }

  private static ProblemException noneInForce(CoveragePolicy policy) {
    return notFound("No version is in force on that day. " + versions(policy));
  }

  private static String versions(CoveragePolicy policy) {
    return policy.versions().stream()
        .map(PolicyShelf::span)
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
