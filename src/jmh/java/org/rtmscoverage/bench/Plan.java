package org.rtmscoverage.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How long things are measured, and which.
 *
 * @param isShort whether this is a try whose figures mean nothing
 * @param rounds rounds of A B B A
 * @param warmUp one part of the load before the first window of a process
 * @param warmUpParts how many there are at most
 * @param window one window
 * @param starts starts of each kind
 * @param rest how long memory is watched
 * @param only ids that are measured; empty for all
 */
record Plan(
    boolean isShort,
    int rounds,
    Duration warmUp,
    int warmUpParts,
    Duration window,
    int starts,
    Duration rest,
    List<String> only) {

  private static final int MOST_WARM_UP = 9;

  /** As the system properties {@code table} (full or short) and {@code table.only} say. */
  static Plan asked() {
    String named = System.getProperty("table.only", "all");
    List<String> only =
        named.equals("all")
            ? List.of()
            : Arrays.stream(named.split(",")).map(String::strip).toList();
    return System.getProperty("table", "full").equals("short")
        ? new Plan(
            true,
            2,
            Duration.ofSeconds(10),
            1,
            Duration.ofSeconds(2),
            1,
            Duration.ofSeconds(3),
            only)
        : new Plan(
            false,
            5,
            Duration.ofSeconds(20),
            MOST_WARM_UP,
            Duration.ofSeconds(6),
            7,
            Duration.ofSeconds(60),
            only);
  }

  boolean wants(String... ids) {
    return only.isEmpty() || Arrays.stream(ids).anyMatch(only::contains);
  }

  /** What a reader must know to judge the figures. */
  String described() {
    return isShort
        ? "**short: not for quoting**"
        : "%d rounds of A B B A, windows of %d s after up to %d s of warm-up on all cores; a fork of JMH is a round; 95 %% of medians drawn anew"
            .formatted(rounds, window.toSeconds(), warmUp.toSeconds() * warmUpParts);
  }
}
