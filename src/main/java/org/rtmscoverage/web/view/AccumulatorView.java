package org.rtmscoverage.web.view;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.AccumulatorKind;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.BenefitPeriod;

/**
 * A deductible or out-of-pocket maximum with what is used of it.
 *
 * @param kind what it adds up
 * @param level individual or family
 * @param network in or out of network
 * @param period period it runs over
 * @param limit dollars; null if not said
 * @param used dollars; null if not said
 * @param remaining dollars; null if not said
 * @param derived one of the three was computed from the others
 * @param ambiguous several rows contradict each other; none was picked silently
 * @param candidates the contradicting rows, in words
 * @param source where it stood
 */
public record AccumulatorView(
    AccumulatorKind kind,
    BenefitLevel level,
    BenefitNetwork network,
    BenefitPeriod period,
    @Nullable BigDecimal limit,
    @Nullable BigDecimal used,
    @Nullable BigDecimal remaining,
    boolean derived,
    boolean ambiguous,
    List<String> candidates,
    String source) {
  /** Keeps copies of what it is given. */
  public AccumulatorView {
    candidates = List.copyOf(candidates);
  }
}
