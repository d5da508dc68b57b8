package org.rtmscoverage.summary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.DecisionClock;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.LineOfBusiness;

/**
 * By when the payer has to decide on a request it has at the time of the check.
 *
 * @param standard how long a standard request may take
 * @param standardBy when that ends
 * @param expedited how long an urgent request may take
 * @param expeditedBy when that ends
 * @param basis rule it follows from
 * @param condition for whom, where the plan's line of business is not known; null if it holds
 * @param citation where it was read
 */
public record DecisionDue(
    Duration standard,
    Instant standardBy,
    Duration expedited,
    Instant expeditedBy,
    String basis,
    @Nullable String condition,
    Citation citation) {

  /** The clocks of the payer's file that run, or may run. */
  static List<DecisionDue> of(SummaryInput input) {
    LocalDate today = input.facts().requestedOn();
    LineOfBusiness line = input.facts().plan().lineOfBusiness();
    return input.decider().decisionClocks().stream()
        .filter(clock -> clock.from() == null || !today.isBefore(clock.from()))
        .filter(
            clock ->
                clock.linesOfBusiness().isEmpty()
                    || line == null
                    || clock.linesOfBusiness().contains(line))
        .sorted(Comparator.comparing(DecisionClock::standard))
        .map(clock -> due(clock, line, input.checkedAt()))
        .toList();
  }

  private static DecisionDue due(DecisionClock clock, @Nullable LineOfBusiness line, Instant now) {
    return new DecisionDue(
        clock.standard(),
        now.plus(clock.standard()),
        clock.expedited(),
        now.plus(clock.expedited()),
        clock.basis(),
        line == null && !clock.linesOfBusiness().isEmpty()
            ? named(clock.linesOfBusiness()) + " plans"
            : null,
        clock.citation());
  }

  private static String named(Set<LineOfBusiness> lines) {
    return lines.stream().sorted().map(LineOfBusiness::name).collect(Collectors.joining(" or "));
  }
}
