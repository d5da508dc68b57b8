package org.rtmscoverage.eligibility;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What became of the inquiries to one payer since the service started; no member data.
 *
 * @param state in one word
 * @param asked inquiries of the last hour, of at most the last 500, our own limits left out
 * @param successRatePercent share of them the payer answered, refusals of the member included; null
 *     if none
 * @param p50Millis half of the answers of the last hour took at most so many milliseconds, retries
 *     included; null if none
 * @param p95Millis the same for 95 of 100; null if none
 * @param lastSuccess when the payer last answered; null if it never did
 * @param lastFailure the last failure; null if there was none
 * @param retriesRefused further attempts not made because the budget was used up
 * @param month the figures CAQH CORE asks for
 */
public record PayerActivity(
    ActivityState state,
    int asked,
    @Nullable Double successRatePercent,
    @Nullable Long p50Millis,
    @Nullable Long p95Millis,
    @Nullable Instant lastSuccess,
    @Nullable Failed lastFailure,
    long retriesRefused,
    Month month) {

  /**
   * A failure.
   *
   * @param at when it ended
   * @param failureClass what kind
   */
  public record Failed(Instant at, CallFailure failureClass) {}

  /**
   * One calendar month, as far as this process saw it.
   *
   * @param month in the service's zone
   * @param since when counting began: the month's begin, or the service's start in it
   * @param inquiries sent to the payer
   * @param withinTwentySeconds answered within 20 seconds
   * @param percent their share; null if none was sent
   */
  public record Month(
      YearMonth month,
      Instant since,
      long inquiries,
      long withinTwentySeconds,
      @Nullable Double percent) {}
}
