package org.rtmscoverage.bench;

import java.util.ArrayList;
import java.util.List;

/** P14: what is still answered when more is asked than one core can answer. */
final class Overload {

  private static final int[] TIMES = {2, 4};

  private final Bench bench;
  private final Table table;

  Overload(Bench bench) {
    this.bench = bench;
    this.table = bench.table();
  }

  /** With the service as it is deployed, warm. */
  void run(App stored) {
    for (int times : TIMES) {
      measure(stored, times);
    }
  }

  private void measure(App stored, int times) {
    double peak = bench.window(stored).rate();
    if (peak == 0) {
      throw new IllegalStateException("nothing was answered: the machine does something else");
    }
    Load _ = bench.load().open(stored.target(), peak * times, bench.plan().window());
    List<Double> goodput = new ArrayList<>();
    List<Double> peaks = new ArrayList<>();
    List<Double> slow = new ArrayList<>();
    List<Double> usual = new ArrayList<>();
    for (int round = 0; round < bench.plan().rounds(); round++) {
      Load busy = bench.window(stored);
      Load over = bench.load().open(stored.target(), peak * times, bench.plan().window());
      table.say("P14 busy " + busy + "; " + times + " × " + over);
      goodput.add(over.rate());
      peaks.add(busy.rate());
      slow.add(over.millis(0.99));
      usual.add(busy.millis(0.99));
    }
    String asked =
        "asked %d × of what it can answer (%,.0f/s, open) ÷ kept busy: "
            .formatted(times, peak * times);
    table.add(
        "P14",
        asked + "checks answered",
        "/s",
        Compared.of(goodput, peaks),
        times == 4 ? new Bar.AtLeast(0.9) : new Bar.None());
    table.add("P14", asked + "their p99", "ms", Compared.of(slow, usual), new Bar.None());
  }
}
