package org.rtmscoverage.bench;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Measures the service beside what it is compared with and prints one table of ratios. This process
 * makes the load and answers as payer; what is measured runs in processes of its own.
 */
final class MeasuredTable {

  private static final PrintStream OUT = System.out;

  /** Not static, so that nobody takes it for the application's. */
  void main() {
    ((ch.qos.logback.classic.Logger)
            org.slf4j.LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME))
        .setLevel(ch.qos.logback.classic.Level.ERROR);
    Machine machine = Machine.prepare();
    Plan plan = Plan.asked();
    Table table = new Table(OUT);
    String described = machine.described();
    table.say(described);
    try (PayerStub payer = new PayerStub();
        PayerStub otherPayer = new PayerStub();
        LoadGenerator load = new LoadGenerator()) {
      Apps apps = new Apps(machine, payer, otherPayer);
      apps.prepare();
      run(new Bench(plan, machine, apps, payer, otherPayer, load, table));
    }
    table.say(String.format(Locale.ROOT, "load average at the end %.2f", Machine.loadAverage()));
    table.print();
    OUT.println();
    OUT.println(plan.described());
    OUT.println(described);
    System.exit(0);
  }

  private static void run(Bench bench) {
    Plan plan = bench.plan();
    if (plan.wants("P5", "P6", "P8", "P15", "P16")) {
      new Engines(bench).run();
    }
    if (plan.wants("A/A", "P1", "P2", "P4", "P11", "P12", "P13", "P14")) {
      try (App stored = bench.apps().stored()) {
        runBeside(stored, bench);
      }
    }
  }

  /** One process of the service as it is deployed serves all comparisons, warm from the first. */
  private static void runBeside(App stored, Bench bench) {
    Plan plan = bench.plan();
    if (plan.wants("P11")) {
      new Start(bench).starts();
    }
    bench.warmUp(stored);
    if (plan.wants("A/A", "P1", "P2", "P4")) {
      new Throughput(bench).run(stored);
    }
    if (plan.wants("P12")) {
      new Memory(bench).run(stored);
    }
    if (plan.wants("P11")) {
      new Start(bench).steady(stored);
    }
    if (plan.wants("P13")) {
      new Isolation(bench).run(stored);
    }
    if (plan.wants("P14")) {
      new Overload(bench).run(stored);
    }
  }
}
