package org.rtmscoverage.eligibility;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.rtmscoverage.payer.Payer;

/**
 * Asks two payers at steady rates with random gaps, whether they answer or not. Times of A run from
 * the moment a question was due, so that a late start counts too.
 */
final class LoadWindow {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final Duration DRAIN = Duration.ofSeconds(6);

  private final EligibilityGateway gateway;
  private final Payer a;
  private final int rateOfA;
  private final Payer b;
  private final int rateOfB;
  private final long seed;
  private final AtomicLong members = new AtomicLong(1_000_000);

  LoadWindow(EligibilityGateway gateway, Payer a, int rateOfA, Payer b, int rateOfB, long seed) {
    this.gateway = gateway;
    this.a = a;
    this.rateOfA = rateOfA;
    this.b = b;
    this.rateOfB = rateOfB;
    this.seed = seed;
  }

  /**
   * What a window showed.
   *
   * @param seconds how long it was
   * @param nanos time of each answer of A, ascending
   * @param others what became of the questions to B
   */
  record Measured(double seconds, List<Long> nanos, Map<String, Integer> others) {

    double rate() {
      return nanos.size() / seconds;
    }

    double millis(double quantile) {
      int index = (int) Math.ceil(quantile * nanos.size()) - 1;
      return nanos.isEmpty() ? Double.NaN : nanos.get(Math.max(0, index)) / 1e6;
    }

    Measured and(Measured other) {
      List<Long> all = new ArrayList<>(nanos);
      all.addAll(other.nanos);
      all.sort(null);
      Map<String, Integer> sum = new TreeMap<>(others);
      other.others.forEach((what, number) -> sum.merge(what, number, Integer::sum));
      return new Measured(seconds + other.seconds, all, sum);
    }
  }

  Measured run(Duration window, Duration settle) throws InterruptedException {
    long from = System.nanoTime() + settle.toNanos();
    long until = from + window.toNanos();
    Collection<Long> times = new ConcurrentLinkedQueue<>();
    Collection<String> others = new ConcurrentLinkedQueue<>();
    AtomicLong pending = new AtomicLong();
    Thread second = load(b, rateOfB, until, due -> others(due, from, others));
    Thread first =
        load(
            a,
            rateOfA,
            until,
            due -> {
              boolean measured = due >= from;
              if (measured) {
                pending.incrementAndGet();
              }
              return outcome -> {
                if (measured) {
                  if (outcome instanceof EligibilityOutcome.Answered) {
                    times.add(System.nanoTime() - due);
                  }
                  pending.decrementAndGet();
                }
              };
            });
    first.join();
    second.join();
    long end = System.nanoTime() + DRAIN.toNanos();
    while (pending.get() > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    Map<String, Integer> kinds = new TreeMap<>();
    others.forEach(kind -> kinds.merge(kind, 1, Integer::sum));
    return new Measured(window.toNanos() / 1e9, times.stream().sorted().toList(), kinds);
  }

  private static Consumer<EligibilityOutcome> others(
      long due, long from, Collection<String> others) {
    return outcome -> {
      if (due >= from) {
        others.add(
            outcome instanceof EligibilityOutcome.Unavailable(var _, var cause)
                ? cause.name()
                : outcome.getClass().getSimpleName());
      }
    };
  }

  /** Makes what is told the outcome of a question. */
  private interface Listening {

    Consumer<EligibilityOutcome> to(long due);
  }

  private Thread load(Payer payer, int rate, long until, Listening listening) {
    Random gaps = new Random(seed + rate); // the same gaps in every window
    return Thread.ofPlatform()
        .start(
            () -> {
              double mean = 1e9 / rate;
              long due = System.nanoTime() + gap(gaps, mean);
              for (; due < until; due += gap(gaps, mean)) {
                for (long left = due - System.nanoTime();
                    left > 0;
                    left = due - System.nanoTime()) {
                  LockSupport.parkNanos(left);
                }
                var _ =
                    gateway.ask(inquiry(payer)).map(Inquired::outcome).subscribe(listening.to(due));
              }
            });
  }

  private static long gap(Random gaps, double mean) {
    return (long) (-Math.log(1 - gaps.nextDouble()) * mean);
  }

  private EligibilityInquiry inquiry(Payer payer) {
    return new EligibilityInquiry(
        Inquiries.PRACTICE,
        payer,
        Inquiries.member("QX" + members.incrementAndGet()),
        "1999999984",
        "Clinic",
        DAY);
  }
}
