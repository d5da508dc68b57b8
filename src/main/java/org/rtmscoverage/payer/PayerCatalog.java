package org.rtmscoverage.payer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.CoveragePolicy;
import org.rtmscoverage.policy.ReferenceData;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.PolicyId;

/** The payers and policies of payer-config; here only its shape. */
public final class PayerCatalog {

  private final ReferenceData reference;

  PayerCatalog(ReferenceData reference) {
    this.reference = reference;
  }

  /**
   * All payers.
   *
   * @return by id
   */
  public List<Payer> payers() {
    return List.of();
  }

  /**
   * One payer.
   *
   * @param id which
   * @return the payer, or nothing
   */
  public Optional<Payer> payer(PayerId id) {
    return Optional.empty();
  }

  /**
   * Which policy applies.
   *
   * @param payer whose
   * @param lineOfBusiness market; null if not said
   * @param indication condition
   * @param state state; null if not said
   * @return the selection, or nothing
   */
  public Optional<PolicySelection> selectPolicy(
      Payer payer,
      @Nullable LineOfBusiness lineOfBusiness,
      Indication indication,
      @Nullable String state) {
    return Optional.empty();
  }

  /**
   * One policy.
   *
   * @param id which
   * @return the policy, or nothing
   */
  public Optional<CoveragePolicy> policy(PolicyId id) {
    return Optional.empty();
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
