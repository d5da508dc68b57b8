package org.rtmscoverage.check;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many checks run.
 *
 * @param mostRunning checks that run at a time, at least 1; whoever comes first runs, so those of
 *     one practice may be all of them, and others then wait until one ends
 * @param mostWaiting accepted checks that wait their turn, at most half of them of one practice;
 *     practices take turns; more are refused until there is room
 * @param lookEvery how often it is looked for checks that a process left behind; from 100 ms
 */
@ConfigurationProperties("rtmscoverage.checks")
record CheckProperties(
    @DefaultValue("64") int mostRunning,
    @DefaultValue("2000") int mostWaiting,
    @DefaultValue("5s") Duration lookEvery) {
  /** Refuses impossible values. */
  CheckProperties {
    if (mostRunning < 1 || mostWaiting < 0 || lookEvery.toMillis() < 100) {
      throw new IllegalArgumentException(
          "rtmscoverage.checks: most-running is at least 1, most-waiting at least 0, look-every at"
              + " least 100ms");
    }
  }
}
