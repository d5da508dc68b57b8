package org.rtmscoverage.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.Payer;

/**
 * What is asked of a payer.
 *
 * @param payer who is asked
 * @param member about whom
 * @param providerNpi national provider identifier, ten digits; null if not said
 * @param providerOrganization name of the asking organization; null if not said
 * @param serviceDate day asked about
 */
public record EligibilityInquiry(
    Payer payer,
    Member member,
    @Nullable String providerNpi,
    @Nullable String providerOrganization,
    LocalDate serviceDate) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "EligibilityInquiry[hidden]";
  }
}
