package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the payer's answer counts for rTMS.
 *
 * @param rows every row, with whether it counts
 * @param costShareBasis which rows price the course
 * @param visitLimits visit limits that count
 * @param accumulators deductibles and out-of-pocket maxima
 * @param authorizations what rows that count say about authorization
 * @param nonCovered A row that says rTMS is not covered; null if none
 * @param warnings contradictions and doubts, in words
 */
public record BenefitsView(
    List<BenefitRowView> rows,
    CostShareBasisView costShareBasis,
    List<VisitLimitView> visitLimits,
    List<AccumulatorView> accumulators,
    List<AuthorizationStatementView> authorizations,
    @Nullable BenefitRowView nonCovered,
    List<String> warnings) {
  /** Keeps copies of what it is given. */
  public BenefitsView {
    rows = List.copyOf(rows);
    visitLimits = List.copyOf(visitLimits);
    accumulators = List.copyOf(accumulators);
    authorizations = List.copyOf(authorizations);
    warnings = List.copyOf(warnings);
  }
}
