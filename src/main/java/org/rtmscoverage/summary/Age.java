package org.rtmscoverage.summary;

import java.time.Duration;
import java.time.Instant;

/** Says how old an answer is, in the largest unit that fits. */
final class Age {

  private Age() {}

  static String words(Instant then, Instant now) {
    Duration age = Duration.between(then, now);
    if (age.toDays() > 0) {
      return counted(age.toDays(), "day");
    }
    if (age.toHours() > 0) {
      return counted(age.toHours(), "hour");
    }
    return age.toMinutes() > 0 ? counted(age.toMinutes(), "minute") : "less than a minute";
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
