package org.rtmscoverage.eligibility;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;

/**
 * Keeps further attempts to one in ten of the questions asked of a payer in the last minute, so
 * that a payer in trouble is not asked more than one that is well. One further attempt a minute is
 * always allowed, or a quiet clinic could never make one.
 */
final class RetryBudget {

  /** How far it looks back. */
  static final Duration WINDOW = Duration.ofMinutes(1);

  /** Questions for each further attempt. */
  static final int QUESTIONS_FOR_A_RETRY = 10;

  /** Further attempts in a window that need no questions. */
  static final int FLOOR = 1;

  private static final int SECONDS = Math.toIntExact(WINDOW.toSeconds());

  private final Clock clock;
  private final long[] seconds = new long[SECONDS];
  private final int[] questions = new int[SECONDS];
  private final int[] retries = new int[SECONDS];
  private long refused;

  RetryBudget(Clock clock) {
    this.clock = clock;
    Arrays.fill(seconds, Long.MIN_VALUE);
  }

  /** Counts a question, not its further attempts. */
  synchronized void question() {
    questions[slot()]++;
  }

  /** Takes one further attempt, if there is one left. */
  synchronized boolean take() {
    int slot = slot();
    int allowed = Math.max(FLOOR, sum(questions) / QUESTIONS_FOR_A_RETRY);
    if (sum(retries) >= allowed) {
      refused++;
      return false;
    }
    retries[slot]++;
    return true;
  }

  /** Attempts refused since the service started. */
  synchronized long refused() {
    return refused;
  }

  private int slot() {
    long second = now();
    int slot = Math.floorMod(second, SECONDS);
    if (seconds[slot] != second) {
      seconds[slot] = second;
      questions[slot] = 0;
      retries[slot] = 0;
    }
    return slot;
  }

  private int sum(int[] counts) {
    long now = now();
    int sum = 0;
    for (int slot = 0; slot < SECONDS; slot++) {
      if (seconds[slot] > now - SECONDS && seconds[slot] <= now) {
        sum += counts[slot];
      }
    }
    return sum;
  }

  private long now() {
    return Math.floorDiv(clock.millis(), 1000L);
  }
}
