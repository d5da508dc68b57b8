package org.rtmscoverage.summary;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** How long the payer may take to decide, counted back from the day its answer is needed. */
final class DecisionTime {

  private final LocalDate today;
  private final LocalDate firstSession;
  private final @Nullable Duration longest;

  DecisionTime(SummaryInput input) {
    this.today = input.facts().requestedOn();
    this.firstSession = input.planned().first(input.facts().serviceDate());
    this.longest =
        DecisionDue.of(input).stream()
            .map(DecisionDue::standard)
            .max(Comparator.naturalOrder())
            .orElse(null);
  }

  LocalDate firstSession() {
    return firstSession;
  }

  /**
   * The last day to send a request that must be decided by a day: the payer's longest time for a
   * standard request before it, or that day itself where no time is known, and never a day that is
   * past.
   */
  LocalDate askBy(LocalDate needed) {
    LocalDate by =
        longest == null ? needed : needed.minusDays(Math.ceilDiv(longest.toHours(), 24L));
    return by.isBefore(today) ? today : by;
  }

  /** The time in words. */
  String words() {
    return longest == null
        ? " How long the payer may take is not known: the day given is the last on which its answer"
            + " is of use."
        : " The payer may take " + Math.ceilDiv(longest.toHours(), 24L) + " days to decide.";
  }
}
