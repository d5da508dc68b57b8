package org.rtmscoverage.course;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Money;

/** What is left of a deductible or maximum while the course runs. */
final class LimitBalance {

  private @Nullable Money individual;
  private @Nullable Money family;

  private LimitBalance(@Nullable Money individual, @Nullable Money family) {
    this.individual = individual;
    this.family = family;
  }

  /**
   * What is left at the start of the course, or of a plan year in which nothing is used yet. Where
   * a family's amount alone would count and none is stated, the patient's own does.
   */
  static LimitBalance of(CostLimits limits, boolean aggregate, boolean unused) {
    UsedLimit own = aggregate && limits.family() != null ? null : limits.individual();
    return new LimitBalance(open(own, unused), open(limits.family(), unused));
  }

  private static @Nullable Money open(@Nullable UsedLimit limit, boolean unused) {
    if (limit == null) {
      return null;
    }
    return unused ? limit.limit() : limit.left();
  }

  /** As much of an amount as the tighter of the two leaves. */
  Money within(Money amount) {
    Money least = individual == null ? amount : amount.min(individual);
    return family == null ? least : least.min(family);
  }

  void spend(Money amount) {
    individual = individual == null ? null : individual.minus(amount);
    family = family == null ? null : family.minus(amount);
  }
}
