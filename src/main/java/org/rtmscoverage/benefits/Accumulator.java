package org.rtmscoverage.benefits;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.BenefitPeriod;
import org.rtmscoverage.vocabulary.Money;

/**
 * A deductible or out-of-pocket maximum with what is used of it.
 *
 * @param kind what it adds up
 * @param level individual or family
 * @param network in or out of network
 * @param period period it runs over
 * @param limit null if not said
 * @param used null if not said
 * @param remaining null if not said
 * @param derived one of the three was computed from the others
 * @param ambiguous several rows contradict each other; none was picked silently
 * @param candidates the contradicting rows, in words
 * @param source where it stood
 */
public record Accumulator(
    AccumulatorKind kind,
    BenefitLevel level,
    BenefitNetwork network,
    BenefitPeriod period,
    @Nullable Money limit,
    @Nullable Money used,
    @Nullable Money remaining,
    boolean derived,
    boolean ambiguous,
    List<String> candidates,
    String source) {
  /** Keeps copies of what it is given. */
  public Accumulator {
    candidates = List.copyOf(candidates);
  }
}
