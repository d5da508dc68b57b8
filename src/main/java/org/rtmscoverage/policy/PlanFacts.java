package org.rtmscoverage.policy;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Funding;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Product;

/**
 * The plan as the clinic knows it.
 *
 * @param lineOfBusiness market; null if not said
 * @param product product type; null if not said
 * @param state two-letter state of the plan; null if not said
 * @param funding who bears the claims
 */
public record PlanFacts(
    @Nullable LineOfBusiness lineOfBusiness,
    @Nullable Product product,
    @Nullable String state,
    Funding funding) {
  /** A plan of which nothing is known. */
  public static final PlanFacts UNSTATED = new PlanFacts(null, null, null, Funding.UNKNOWN);
}
