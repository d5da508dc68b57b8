package org.rtmscoverage.benefits;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.BenefitNetwork;

/**
 * Which rows of the payer's answer price the course. Copay and coinsurance come from the same
 * basis; rows that a course could be priced by differently are all named and none is used.
 *
 * @param basis the service the rows speak of; NONE if no row counts
 * @param network the network the rows are for; null if they differ or there is none
 * @param placeOfService place of service code the rows are limited to; null if to none
 * @param rows where the rows stand in the answer
 * @param ambiguous whether they leave open what is due, so that nothing is priced from them
 * @param text in words
 * @param question what to ask the payer; null if the rows settle it
 */
public record CostShareBasis(
    ServiceTier basis,
    @Nullable BenefitNetwork network,
    @Nullable String placeOfService,
    List<String> rows,
    boolean ambiguous,
    String text,
    @Nullable String question) {
  /** Keeps copies of what it is given. */
  public CostShareBasis {
    rows = List.copyOf(rows);
  }
}
