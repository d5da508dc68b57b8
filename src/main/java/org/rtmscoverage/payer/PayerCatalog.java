package org.rtmscoverage.payer;

import java.util.List;
import java.util.Optional;
import org.rtmscoverage.policy.CoveragePolicy;
import org.rtmscoverage.policy.ReferenceData;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.PolicyId;

/** Everything payer-config holds. */
public final class PayerCatalog {

  private final List<Payer> payers;
  private final List<CoveragePolicy> policies;
  private final ReferenceData reference;

  /**
   * Keeps what was read.
   *
   * @param payers payers
   * @param policies policies
   * @param reference reference tables
   */
  public PayerCatalog(List<Payer> payers, List<CoveragePolicy> policies, ReferenceData reference) {
    this.payers = List.copyOf(payers);
    this.policies = List.copyOf(policies);
    this.reference = reference;
  }

  /**
   * All payers.
   *
   * @return in the order of their ids
   */
  public List<Payer> payers() {
    return payers;
  }

  /**
   * Looks up a payer.
   *
   * @param id our name of it
   * @return the payer, or nothing
   */
  public Optional<Payer> payer(PayerId id) {
    return payers.stream().filter(payer -> payer.id().equals(id)).findFirst();
  }

  /**
   * Payers with a name like a word.
   *
   * @param word what was asked for
   * @return nearest first
   */
  public List<PayerId> nearest(String word) {
    return payers.stream().map(Payer::id).filter(id -> !id.value().equals(word)).toList();
  }

  /**
   * All policies.
   *
   * @return in the order of their ids
   */
  public List<CoveragePolicy> policies() {
    return policies;
  }

  /**
   * Looks up a policy.
   *
   * @param id our name of it
   * @return the policy, or nothing
   */
  public Optional<CoveragePolicy> policy(PolicyId id) {
    return policies.stream().filter(policy -> policy.id().equals(id)).findFirst();
  }

  /**
   * Reference tables.
   *
   * @return the tables
   */
  public ReferenceData reference() {
    return reference;
  }
}
