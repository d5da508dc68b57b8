package org.rtmscoverage.eligibility;

import io.netty.handler.codec.DateFormatter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header Retry-After (RFC 9110, 10.2.3): whole seconds, or a date in any of the three
 * forms of HTTP.
 */
final class RetryAfter {

  /** What a longer wait is taken for; no inquiry lasts as long. */
  static final Duration LONGEST = Duration.ofDays(1);

  private static final Pattern SECONDS = Pattern.compile("[0-9]+");
  private static final int DIGITS_OF_A_DAY = 5;

  private final Clock clock;

  RetryAfter(Clock clock) {
    this.clock = clock;
  }

  /**
   * Reads the header.
   *
   * @param values as they came; of several the longest wait is kept
   * @return from now on, between zero and {@link #LONGEST}; null if none says anything
   */
  @Nullable Duration wait(List<String> values) {
    return values.stream()
        .map(String::strip)
        .map(this::wait)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private @Nullable Duration wait(String value) {
    if (SECONDS.matcher(value).matches()) {
      String digits = value.replaceFirst("^0+(?=.)", "");
      return digits.length() > DIGITS_OF_A_DAY
          ? LONGEST
          : limited(Duration.ofSeconds(Long.parseLong(digits)));
    }
    Date date = value.isEmpty() ? null : DateFormatter.parseHttpDate(value);
    return date == null ? null : until(date.toInstant());
  }

  private Duration until(Instant then) {
    Duration wait = Duration.between(clock.instant(), then);
    return wait.isNegative() ? Duration.ZERO : limited(wait);
  }

  private static Duration limited(Duration wait) {
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
