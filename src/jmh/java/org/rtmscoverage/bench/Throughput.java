package org.rtmscoverage.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** P1, P2 and P4: how many checks one core answers, and how fast while payers let it wait. */
final class Throughput {

  private static final int[] DELAYS_MILLIS = {50, 200};
  private static final double SHARE = 0.8;

  private final Bench bench;
  private final Table table;

  Throughput(Bench bench) {
    this.bench = bench;
    this.table = bench.table();
  }

  /** With the service as it is deployed, warm. */
  void run(App stored) {
    try (App unstored = bench.apps().unstored()) {
      double rate;
      try (App bare = bench.apps().bare(unstored.firstAnswer());
          App same = bench.apps().bare(unstored.firstAnswer())) {
        sizes(unstored, bare);
        List.of(unstored, bare, same).forEach(bench::warmUp);
        table.add(
            "A/A",
            "the same application twice: rate of each",
            "/s",
            bench.rounds(bare, same).by(Load::rate),
            new Bar.Around(1, 0.05));
        rate = full(unstored, bare);
      }
      if (bench.plan().wants("P2")) {
        stored(stored, unstored);
      }
      if (bench.plan().wants("P4")) {
        waiting(unstored, rate * SHARE);
      }
    }
  }

  private void sizes(App unstored, App bare) {
    table.say(
        "answers: ours %,d bytes, the bare application's %,d"
            .formatted(unstored.firstAnswer().length, bare.firstAnswer().length));
  }

  private double full(App unstored, App bare) {
    long answered = bench.payer().answered();
    long begun = stubNanos();
    Rounds rounds = bench.rounds(unstored, bare);
    double each = (stubNanos() - begun) / (double) (bench.payer().answered() - answered);
    Compared rate = rounds.by(Load::rate);
    String what = "check that keeps nothing ÷ bare WebFlux controller with one call: ";
    table.add("P1", what + "rate", "/s", rate, new Bar.AtLeast(0.6));
    table.add("P1", what + "p99", "ms", rounds.by(load -> load.millis(0.99)), new Bar.None());
    double most = Math.max(rate.ours(), rate.peer());
    table.say(
        String.format(
            Locale.ROOT,
            "payer stub: %.1f µs of its core for an answer, so at most %,.0f/s, %.1f × the most measured (5 × is"
                + " asked)",
            each / 1e3,
            1e9 / each,
            1e9 / each / most));
    return rate.ours();
  }

  /** Time the stub's thread has had of its processor. */
  private static long stubNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long nanos = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith("stub")) {
        nanos += threads.getThreadCpuTime(thread.getThreadId());
      }
    }
    return nanos;
  }

  private void stored(App stored, App unstored) {
    Rounds rounds = bench.rounds(stored, unstored);
    String what = "check that is kept, sealed and audited in a file ÷ one that is not: ";
    table.add("P2", what + "rate", "/s", rounds.by(Load::rate), new Bar.None());
    table.add("P2", what + "p99", "ms", rounds.by(load -> load.millis(0.99)), new Bar.None());
  }

  private void waiting(App unstored, double rate) {
    for (int delay : DELAYS_MILLIS) {
      bench.payer().delay(Duration.ofMillis(delay));
      Load _ = bench.load().open(unstored.target(), rate, bench.plan().warmUp()); // compiles anew
      List<Double> ours = new ArrayList<>();
      List<Double> payers = new ArrayList<>();
      for (int round = 0; round < bench.plan().rounds(); round++) {
        Load load = bench.load().open(unstored.target(), rate, bench.plan().window());
        table.say("P4 " + delay + " ms: " + load);
        ours.add(load.failures() > 0 ? Double.POSITIVE_INFINITY : load.millis(0.99));
        payers.add((double) delay);
      }
      table.add(
          "P4",
          "p99 at %,.0f/s, which is 80 %% of P1 ÷ what the payer takes".formatted(rate),
          "ms",
          Compared.of(ours, payers),
          new Bar.AtMost(1.5));
    }
    bench.payer().delay(Duration.ZERO);
  }
}
