package org.rtmscoverage.bench;

import java.util.Locale;
import org.rtmscoverage.bench.LoadGenerator.Target;
import org.rtmscoverage.bench.PayerStub.Fault;

/** P13: what one payer's fault does to checks of another payer. */
final class Isolation {

  /** What is asked of what it can answer: of the payer that is watched, and of the other. */
  private static final double SHARE = 0.5;

  private static final double SHARE_OF_FAULTY = 0.1;

  private final Bench bench;
  private final Table table;
  private double most;

  Isolation(Bench bench) {
    this.bench = bench;
    this.table = bench.table();
  }

  /** With the service as it is deployed, warm. */
  void run(App stored) {
    most = bench.window(stored).rate();
    Load _ = window(stored, Fault.NONE);
    String worst = "";
    Compared least = null;
    Compared slowest = null;
    for (Fault fault : Fault.values()) {
      Rounds rounds =
          Rounds.of(
              bench.plan().rounds(), () -> window(stored, fault), () -> window(stored, Fault.NONE));
      Compared rate = rounds.by(Load::rate);
      Compared p99 = rounds.by(load -> load.millis(0.99));
      table.say(
          String.format(
              Locale.ROOT,
              "P13 %s: rate %.3f, p99 %.1f ms ÷ %.1f ms",
              fault,
              rate.ratio(),
              p99.ours(),
              p99.peer()));
      if (fault == Fault.NONE) {
        table.add("P13", "control: well on both sides, rate", "/s", rate, new Bar.None());
        continue;
      }
      if (least == null || rate.ratio() < least.ratio()) {
        least = rate;
        worst = fault.name();
      }
      if (slowest == null || p99.ratio() > slowest.ratio()) {
        slowest = p99;
      }
    }
    if (least != null && slowest != null) {
      String what = "one payer's checks while another is in a fault ÷ while it is well: ";
      table.add(
          "P13", what + "rate, in the worst fault, " + worst, "/s", least, new Bar.AtLeast(0.95));
      table.add("P13", what + "p99, in the worst fault", "ms", slowest, new Bar.None());
    }
  }

  private Load window(App stored, Fault fault) {
    bench.otherPayer().fault(fault);
    Target other = new Target(stored.target().port(), SampleCheck.of(Apps.OTHER_PAYER));
    var window = bench.plan().window().dividedBy(2); // there are many faults
    var beside = bench.load().begin(other, most * SHARE_OF_FAULTY, window);
    Load asked = bench.load().open(stored.target(), most * SHARE, window);
    Load _ = beside.await();
    bench.otherPayer().fault(Fault.NONE);
    return asked;
  }
}
