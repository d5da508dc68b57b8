package org.rtmscoverage.benefits;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLine;

/**
 * What of the payer's answer counts for rTMS.
 *
 * @param planStatus status of the plan (service type 30)
 * @param behavioralHealthStatus status of its behavioural benefits
 * @param plan the plan
 * @param rows every row, with whether it counts for rTMS
 * @param costShareBasis which rows price the course
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
    CostShareBasis costShareBasis,
    List<VisitLimit> visitLimits,
    List<Accumulator> accumulators,
    List<AuthorizationStatement> authorizations,
    @Nullable CarveOutFound carveOut,
    @Nullable BenefitRow nonCovered,
    List<String> warnings) {
  private static final Set<BenefitKind> AGAINST_COVERAGE =
      Set.of(
          BenefitKind.NON_COVERED,
          BenefitKind.EXCLUSION,
          BenefitKind.NOT_MEDICALLY_NECESSARY,
          BenefitKind.CANNOT_PROCESS);

  /** Keeps copies of what it is given. */
  public Benefits {
    rows = List.copyOf(rows);
    visitLimits = List.copyOf(visitLimits);
    accumulators = List.copyOf(accumulators);
    authorizations = List.copyOf(authorizations);
    warnings = List.copyOf(warnings);
  }

  /**
   * Tells whether the answer leaves nothing to ask about further service types: it says whether the
   * behavioural benefits are active, and by a row nearer than the plan what the patient pays.
   *
   * @return true if status and share of behavioural services are stated
   */
  public boolean settlesBehavioral() {
    return behavioralHealthStatus != CoverageStatus.NOT_STATED
        && rows.stream()
            .filter(BenefitRow::applies)
            .map(BenefitRow::line)
            .anyMatch(Benefits::statesShare);
  }

  private static boolean statesShare(BenefitLine line) {
    boolean share =
        (line.kind() == BenefitKind.CO_PAYMENT && line.amount() != null)
            || (line.kind() == BenefitKind.CO_INSURANCE && line.percent() != null);
    return share && ServiceTier.of(line).compareTo(ServiceTier.PLAN) < 0;
  }

  /**
   * The same benefits, run by another entity.
   *
   * @param other who runs the behavioural benefits
   * @return the benefits
   */
  public Benefits carvedOutTo(CarveOutFound other) {
    return new Benefits(
        planStatus,
        behavioralHealthStatus,
        plan,
        rows,
        costShareBasis,
        visitLimits,
        accumulators,
        authorizations,
        other,
        nonCovered,
        warnings);
  }

  /**
   * Tells whether a row that counts speaks against coverage: not covered, excluded, not medically
   * necessary, or a question the payer cannot process.
   *
   * @return true if one does, whether or not it settles the matter
   */
  public boolean speaksAgainstCoverage() {
    return rows.stream()
        .filter(BenefitRow::applies)
        .map(row -> row.line().kind())
        .anyMatch(AGAINST_COVERAGE::contains);
  }

  /**
   * The rows of a kind that count.
   *
   * @param kind what they say
   * @return the rows, in the payer's order
   */
  public List<BenefitLine> counting(BenefitKind kind) {
    return rows.stream()
        .filter(BenefitRow::applies)
        .map(BenefitRow::line)
        .filter(line -> line.kind() == kind)
        .toList();
  }
}
