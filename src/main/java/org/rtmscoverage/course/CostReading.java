package org.rtmscoverage.course;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  /** What is open, in words. */
  static List<String> openPoints(CostTerms terms) {
    Set<String> open = new LinkedHashSet<>();
    if (aggregates(terms).size() > 1) {
      open.add(
          "whether the family amounts are embedded (the patient's own maximum also counts) or"
              + " aggregate");
    }
    if (terms.copay() != null && terms.copayAfterDeductible() == null) {
      open.add("whether the deductible comes before the copay");
    }
    if (terms.copay() != null && terms.copayCountsTowardOutOfPocket() == null) {
      open.add("whether copays count toward the out-of-pocket maximum");
    }
    return List.copyOf(open);
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
