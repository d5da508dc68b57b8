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
   * standard request before it, and never a day that is past. Null where no time is known.
   */
  @Nullable LocalDate askBy(LocalDate needed) {
    if (longest == null) {
      return null;
    }
    LocalDate by = needed.minusDays(Math.ceilDiv(longest.toHours(), 24L));
    return by.isBefore(today) ? today : by;
  }

  /** The time in words; empty where none is known. */
  String words() {
    return longest == null
        ? ""
        : " The payer may take " + Math.ceilDiv(longest.toHours(), 24L) + " days to decide.";
  }
}
