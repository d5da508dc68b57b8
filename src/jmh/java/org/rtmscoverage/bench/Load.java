package org.rtmscoverage.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a window of load showed.
 *
 * @param seconds how long it was
 * @param nanos time of each answer with status 200, ascending
 * @param others every other end, by status or exception, and how often
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Load(double seconds, long[] nanos, Map<String, Integer> others) {

  /** Answers with status 200 a second. */
  double rate() {
    return nanos.length / seconds;
  }

  /** Time within which that share of the answers came, in milliseconds. */
  double millis(double quantile) {
    int index = (int) Math.ceil(quantile * nanos.length) - 1;
    return nanos.length == 0 ? Double.NaN : nanos[Math.max(0, index)] / 1e6;
  }

  int failures() {
    return others.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Both windows as one. */
  Load and(Load other) {
    long[] all = Arrays.copyOf(nanos, nanos.length + other.nanos.length);
    System.arraycopy(other.nanos, 0, all, nanos.length, other.nanos.length);
    Arrays.sort(all);
    Map<String, Integer> sum = new TreeMap<>(others);
    other.others.forEach((what, number) -> sum.merge(what, number, Integer::sum));
    return new Load(seconds + other.seconds, all, sum);
  }

  @Override
  public String toString() {
    return "%.0f/s p50 %.1f p99 %.1f ms%s"
        .formatted(rate(), millis(0.5), millis(0.99), others.isEmpty() ? "" : " " + others);
  }
}
