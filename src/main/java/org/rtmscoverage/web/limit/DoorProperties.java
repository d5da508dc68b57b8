package org.rtmscoverage.web.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests are inside at a time. Between the two bounds the number follows how late our
 * own work runs; what payers take has no part in it.
 *
 * @param longestLag how late work that is ready may run, or how long a transaction of the ledger
 *     may take on average, before fewer are let in; from 1 ms
 * @param leastInside requests that are let in however late work runs; at least 1
 * @param mostInside requests that are let in at most, those that wait for payers included; at least
 *     as many
 */
@ConfigurationProperties("rtmscoverage.door")
record DoorProperties(
    @DefaultValue("50ms") Duration longestLag,
    @DefaultValue("32") int leastInside,
    @DefaultValue("4000") int mostInside) {

  /** Refuses impossible values. */
  DoorProperties {
    if (longestLag.toMillis() < 1 || leastInside < 1 || mostInside < leastInside) {
      throw new IllegalArgumentException(
          "rtmscoverage.door: longest-lag is at least 1ms, least-inside at least 1, most-inside at"
              + " least as many");
    }
  }
}
