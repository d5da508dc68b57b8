package org.rtmscoverage.payer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.LineOfBusiness;

/**
 * How long the payer may take to decide.
 *
 * @param linesOfBusiness markets; empty for all
 * @param from first day of request it holds for; null if open
 * @param standard for a standard request
 * @param expedited for an urgent one
 * @param basis rule it follows from
 * @param citation where it was read
 */
public record DecisionClock(
    Set<LineOfBusiness> linesOfBusiness,
    @Nullable LocalDate from,
    Duration standard,
    Duration expedited,
    String basis,
    Citation citation) {
  /** Keeps copies of what it is given. */
  public DecisionClock {
    linesOfBusiness = Set.copyOf(linesOfBusiness);
  }
}
