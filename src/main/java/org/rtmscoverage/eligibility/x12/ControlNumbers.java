package org.rtmscoverage.eligibility.x12;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Numbers the messages we send: nine digits that start at the time of day and count up, so that
 * neither two messages nor two runs of a day share one.
 */
@Component
final class ControlNumbers {

  private static final long NINE_DIGITS = 1_000_000_000L;

  private final AtomicLong next;

  ControlNumbers(Clock clock) {
    this.next = new AtomicLong(clock.millis());
  }

  /**
   * The numbers of one message.
   *
   * @param control nine digits
   * @param trace a longer one that is unique for years
   */
  record Numbers(String control, String trace) {}

  Numbers next() {
    long number = next.getAndIncrement();
    return new Numbers(
        String.format(Locale.ROOT, "%09d", number % NINE_DIGITS),
        String.format(Locale.ROOT, "RTMS%015d", number));
  }
}
