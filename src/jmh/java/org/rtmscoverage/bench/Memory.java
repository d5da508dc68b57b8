package org.rtmscoverage.bench;

import java.time.Duration;

/** P12: memory in RAM after a time at half load. */
final class Memory {

  private final Bench bench;

  Memory(Bench bench) {
    this.bench = bench;
  }

  /** With the service as it is deployed, warm. */
  void run(App stored) {
    try (App bare = bench.apps().bare(stored.firstAnswer())) {
      bench.warmUp(bare);
      double half = bench.window(stored).rate() / 2;
      double ours = after(stored, half);
      double peer = after(bare, half);
      bench
          .table()
          .add(
              "P12",
              "memory after %d s at %,.0f/s, half of what ours can ÷ bare application"
                  .formatted(bench.plan().rest().toSeconds(), half),
              "MiB",
              Compared.of(new double[] {ours}, new double[] {peer}),
              new Bar.None());
    }
  }

  private double after(App app, double rate) {
    Duration rest = bench.plan().rest();
    Load _ = bench.load().open(app.target(), rate, rest);
    return app.residentMegabytes();
  }
}
