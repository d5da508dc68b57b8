package org.rtmscoverage.benefits;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the payer's answer counts for rTMS.
 *
 * @param planStatus status of the plan (service type 30)
 * @param behavioralHealthStatus status of its behavioural benefits
 * @param plan the plan
 * @param rows every row, with whether it counts for rTMS
 * @param visitLimits visit limits that count
 * @param accumulators deductibles and out-of-pocket maxima
 * @param authorizations what rows that count say about authorization
 * @param carveOut another entity that runs the behavioural benefits; null if none was found
 * @param nonCovered a row that says rTMS is not covered; null if none
 * @param warnings contradictions and doubts, in words
 */
public record Benefits(
    CoverageStatus planStatus,
    CoverageStatus behavioralHealthStatus,
    Plan plan,
    List<BenefitRow> rows,
    List<VisitLimit> visitLimits,
    List<Accumulator> accumulators,
    List<AuthorizationStatement> authorizations,
    @Nullable CarveOutFound carveOut,
    @Nullable BenefitRow nonCovered,
    List<String> warnings) {
  /** Keeps copies of what it is given. */
  public Benefits {
    rows = List.copyOf(rows);
    visitLimits = List.copyOf(visitLimits);
    accumulators = List.copyOf(accumulators);
    authorizations = List.copyOf(authorizations);
    warnings = List.copyOf(warnings);
  }
}
