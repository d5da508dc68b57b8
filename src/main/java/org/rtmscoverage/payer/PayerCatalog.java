package org.rtmscoverage.payer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.CoveragePolicy;
import org.rtmscoverage.policy.ReferenceData;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.PolicyId;

/** Everything payer-config holds, checked and compiled; never changes. */
public final class PayerCatalog {

  private final List<Payer> payers;
  private final List<CoveragePolicy> policies;
  private final Map<PayerId, Payer> payersById;
  private final Map<PolicyId, CoveragePolicy> policiesById;
  private final PayerDirectory directory;
  private final ReferenceData reference;
  private final ConfigFingerprint fingerprint;

  /**
   * Makes a catalog of what was read and checked.
   *
   * @param payers payers, by id
   * @param policies policies, by id
   * @param reference reference tables
   * @param fingerprint of the files read
   */
  public PayerCatalog(
      List<Payer> payers,
      List<CoveragePolicy> policies,
      ReferenceData reference,
      ConfigFingerprint fingerprint) {
    this.payers = List.copyOf(payers);
    this.policies = List.copyOf(policies);
    this.payersById =
        payers.stream().collect(Collectors.toUnmodifiableMap(Payer::id, Function.identity()));
    this.policiesById =
        policies.stream()
            .collect(Collectors.toUnmodifiableMap(CoveragePolicy::id, Function.identity()));
    this.directory = new PayerDirectory(this.payers);
    this.reference = reference;
    this.fingerprint = fingerprint;
  }

  /**
   * All payers.
   *
   * @return payers, by id
   */
  public List<Payer> payers() {
    return payers;
  }

  /**
   * Finds a payer.
   *
   * @param id our name of it
   * @return the payer, or nothing if there is none of that name
   */
  public Optional<Payer> payer(PayerId id) {
    return Optional.ofNullable(payersById.get(id));
  }

  /**
   * Finds payers by what they are called.
   *
   * @return the directory of these payers
   */
  public PayerDirectory directory() {
    return directory;
  }

  /**
   * All policies.
   *
   * @return policies, by id
   */
  public List<CoveragePolicy> policies() {
    return policies;
  }

  /**
   * Finds a policy.
   *
   * @param id our name of it
   * @return the policy with all its versions, or nothing if there is none of that name
   */
  public Optional<CoveragePolicy> policy(PolicyId id) {
    return Optional.ofNullable(policiesById.get(id));
  }

  /**
   * Selects the policy that applies to a plan: the first of the payer's list that fits. What is not
   * known rules nothing out; if that leaves more than one policy possible, none is selected.
   *
   * @param payer the payer
   * @param line market of the plan; null if not known
   * @param indication what is to be treated
   * @param state two-letter state of the plan; null if not known
   * @return the selection, or nothing if none fits or the unknown leaves it open
   */
  public Optional<PolicySelection> selectPolicy(
      Payer payer, @Nullable LineOfBusiness line, Indication indication, @Nullable String state) {
    var possible = new ArrayList<PolicySelection>();
    for (var selection : payer.policies()) {
      if (possible(selection.linesOfBusiness(), line)
          && possible(selection.indications(), indication)
          && possible(selection.states(), state)) {
        possible.add(selection);
        if (certain(selection.linesOfBusiness(), line) && certain(selection.states(), state)) {
          break;
        }
      }
    }
    var named = possible.stream().map(PolicySelection::policyId).distinct().count();
    return named == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
  }

  private static <T> boolean possible(Set<T> allowed, @Nullable T actual) {
    return allowed.isEmpty() || actual == null || allowed.contains(actual);
  }

  private static <T> boolean certain(Set<T> allowed, @Nullable T actual) {
    return allowed.isEmpty() || actual != null;
  }

  /**
   * The reference tables.
   *
   * @return drugs, scales, codes, devices, contraindications and side effects
   */
  public ReferenceData reference() {
    return reference;
  }

  /**
   * Tells whether the files are as they were.
   *
   * @return the fingerprint of the files read
   */
  public ConfigFingerprint fingerprint() {
    return fingerprint;
  }
}
