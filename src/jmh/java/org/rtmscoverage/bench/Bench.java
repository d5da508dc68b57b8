package org.rtmscoverage.bench;

/**
 * What every part of the run works with.
 *
 * @param plan how long, and what
 * @param machine where
 * @param apps makes processes
 * @param payer the payer that is asked
 * @param otherPayer another one
 * @param load asks
 * @param table where figures go
 */
record Bench(
    Plan plan,
    Machine machine,
    Apps apps,
    PayerStub payer,
    PayerStub otherPayer,
    LoadGenerator load,
    Table table) {

  /** Connections that keep one core busy, and no more than the service lets in at any time. */
  static final int CONNECTIONS = 32;

  /** What the rate rises by from one part of a warm-up to the next while it still rises. */
  private static final double RISING = 1.05;

  /**
   * Load that is not measured, until what runs is compiled and the rate rises no more: with all
   * cores, since a compiler that shares one core with what it compiles takes some minutes, and then
   * once more with one.
   */
  void warmUp(App app) {
    machine.free(app.pid());
    double before = 0;
    double rate = part(app);
    for (int parts = 1; parts < plan.warmUpParts() && rate > before * RISING; parts++) {
      before = rate;
      rate = part(app);
    }
    machine.keep(app.pid());
    Load _ = window(app);
  }

  private double part(App app) {
    return load.closed(app.target(), CONNECTIONS, plan.warmUp()).rate();
  }

  /** One window of as much as is answered. */
  Load window(App app) {
    return load.closed(app.target(), CONNECTIONS, plan.window());
  }

  /** Compares what two processes answer in a second when they are kept busy. */
  Rounds rounds(App ours, App peer) {
    return Rounds.of(plan.rounds(), () -> window(ours), () -> window(peer)).checked();
  }
}
