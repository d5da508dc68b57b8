package org.rtmscoverage.web.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much, how fast and how many. A caller is the address that the connection comes from; behind a
 * proxy set server.forward-headers-strategy, or all callers are one.
 *
 * @param requestsPerAddress requests of one address in a minute, before it is known who asks; at
 *     least 1
 * @param requestsPerClient requests of one signed-in client in a minute, where a dear one counts
 *     {@link Cost#DEAR}; at least that many
 * @param failedSignInsPerAddress tokens and passwords of one address that may be wrong in a minute;
 *     at least 1
 * @param callers addresses and clients that are remembered, each in a few hundred bytes; beyond it
 *     one that asks seldom is forgotten before one that asks often, and its share is whole again;
 *     at least 1
 * @param connections connections that stand open; at least 1. Beyond it the one that waits longest
 *     without a request gives way to a new one
 * @param headTime time from the first byte of a request to the end of its head, and from opening a
 *     connection to the first byte; from 100 ms
 * @param bodyTime time from the end of the head to the end of the body; from 100 ms
 * @param longestGap time within a body in which nothing comes; from 100 ms
 * @param answerTime time in which a client must take what was written to it; from 100 ms
 */
@ConfigurationProperties("rtmscoverage.limits")
record LimitProperties(
    @DefaultValue("1200") int requestsPerAddress,
    @DefaultValue("300") int requestsPerClient,
    @DefaultValue("20") int failedSignInsPerAddress,
    @DefaultValue("20000") int callers,
    @DefaultValue("8000") int connections,
    @DefaultValue("10s") Duration headTime,
    @DefaultValue("15s") Duration bodyTime,
    @DefaultValue("5s") Duration longestGap,
    @DefaultValue("60s") Duration answerTime) {

  private static final Duration SHORTEST = Duration.ofMillis(100);

  /** Refuses impossible values. */
  LimitProperties {
    refuseBelow("requests-per-address", requestsPerAddress, 1);
    refuseBelow("requests-per-client", requestsPerClient, Cost.DEAR);
    refuseBelow("failed-sign-ins-per-address", failedSignInsPerAddress, 1);
    refuseBelow("callers", callers, 1);
    refuseBelow("connections", connections, 1);
    refuseShort("head-time", headTime);
    refuseShort("body-time", bodyTime);
    refuseShort("longest-gap", longestGap);
    refuseShort("answer-time", answerTime);
  }

  private static void refuseBelow(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "rtmscoverage.limits." + name + " is at least " + least + ", not " + value);
    }
  }

  private static void refuseShort(String name, Duration value) {
    if (value.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "rtmscoverage.limits." + name + " is at least 100ms, not " + value.toMillis() + "ms");
    }
  }
}
