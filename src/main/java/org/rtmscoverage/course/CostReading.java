package org.rtmscoverage.course;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to read terms that leave something open.
 *
 * @param terms the terms
 * @param aggregate whether only the family's amounts count
 * @param copayAfterDeductible whether the deductible comes before the copay
 * @param copayCounts whether copays count toward the maximum
 */
record CostReading(
    CostTerms terms, boolean aggregate, boolean copayAfterDeductible, boolean copayCounts) {

  /** Every way the terms can be read. */
  static List<CostReading> of(CostTerms terms) {
    List<Boolean> after = open(terms.copay() != null, terms.copayAfterDeductible());
    List<Boolean> counts = open(terms.copay() != null, terms.copayCountsTowardOutOfPocket());
    List<CostReading> readings = new ArrayList<>();
    for (boolean aggregate : aggregates(terms)) {
      for (boolean copayAfter : after) {
        for (boolean copayCounts : counts) {
          readings.add(new CostReading(terms, aggregate, copayAfter, copayCounts));
        }
      }
    }
    return readings;
  }

  /** What tells it from another reading, in words; null unless that is one thing. */
  @Nullable String onlyDifference(CostReading other) {
    boolean sameFamily = aggregate == other.aggregate;
    boolean sameOrder = copayAfterDeductible == other.copayAfterDeductible;
    boolean sameCount = copayCounts == other.copayCounts;
    if (!sameFamily && sameOrder && sameCount) {
      return "It is not stated whether the family amounts are embedded (the patient's own maximum"
          + " counts too) or aggregate.";
    }
    if (sameFamily && !sameOrder && sameCount) {
      return "It is not stated whether the deductible comes before the copay.";
    }
    return sameFamily && sameOrder && !sameCount
        ? "It is not stated whether copays count toward the out-of-pocket maximum."
        : null;
  }

  /** Whether the copay stands in place of the deductible. */
  boolean copayReplacesDeductible() {
    return terms.copay() != null && !copayAfterDeductible;
  }

  private static List<Boolean> aggregates(CostTerms terms) {
    return switch (terms.family()) {
      case EMBEDDED -> List.of(false);
      case AGGREGATE -> List.of(true);
      case UNKNOWN ->
          bothLevels(terms.deductible()) || bothLevels(terms.outOfPocket())
              ? List.of(false, true)
              : List.of(false);
    };
  }

  private static boolean bothLevels(CostLimits limits) {
    return limits.individual() != null && limits.family() != null;
  }

  private static List<Boolean> open(boolean matters, @Nullable Boolean stated) {
    if (stated != null) {
      return List.of(stated);
    }
    return matters ? List.of(false, true) : List.of(false);
  }
}
