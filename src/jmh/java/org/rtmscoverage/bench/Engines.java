package org.rtmscoverage.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.Main;
import org.rtmscoverage.bench.engine.EngineBenchmark;
import org.rtmscoverage.bench.engine.EqualVerdicts;
import org.rtmscoverage.eligibility.x12.BenefitsBenchmark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * P5, P6, P8, P15 and P16: what happens in one thread, by JMH. Each fork is a round; JMH runs the
 * forks of one benchmark before those of the next.
 */
final class Engines {

  private static final Bar NONE = new Bar.None();
  private static final String ALL_POLICIES = "allPolicies";

  private final Bench bench;
  private final Table table;
  private final Map<String, double[]> times = new LinkedHashMap<>();
  private final Map<String, Double> bytes = new LinkedHashMap<>();

  Engines(Bench bench) {
    this.bench = bench;
    this.table = bench.table();
  }

  void run() {
    table.say(EqualVerdicts.check());
    measure();
    String verdict = "verdict with its whole trace on policy 297, six trials";
    table.add("P5", verdict, "µs", Compared.median(micros("ours")), new Bar.AtMost(5));
    compare("P5", "CEL 0.14.0 ÷ " + verdict, "cel", "ours", new Bar.AtLeast(10));
    compare(
        "P5",
        "CEL 0.14.0 with its planner ÷ " + verdict,
        "celPlanned",
        "ours",
        new Bar.AtLeast(10));
    compare("P5", "Drools 10.2.0 ÷ " + verdict, "drools", "ours", NONE);
    compare("P5", "json-logic 1.1.0 ÷ " + verdict, "jsonLogic", "ours", NONE);
    int policies = EqualVerdicts.policiesInForce();
    table.add(
        "P6",
        "one patient with all %1$d policies in force ÷ %1$d × P5".formatted(policies),
        "µs",
        Compared.of(
            micros(ALL_POLICIES),
            Arrays.stream(micros("ours")).map(one -> one * policies).toArray()),
        new Bar.AtMost(1));
    compare(
        "P8",
        "bytes of a 271 to benefits ÷ one pass of staedi over them",
        "benefits",
        "staedi",
        NONE);
    memory("cel", "CEL");
    memory("celPlanned", "CEL with its planner");
    memory("drools", "Drools");
    memory("jsonLogic", "json-logic");
    memory("plainJava", "plain Java");
    compare(
        "P16",
        verdict
            + " ÷ the same rule in plain Java without any (the service has no verdict without its trace)",
        "ours",
        "plainJava",
        NONE);
  }

  private void compare(String id, String what, String ours, String peer, Bar bar) {
    table.add(id, what, "µs", Compared.of(micros(ours), micros(peer)), bar);
  }

  private void memory(String peer, String name) {
    double[] ours = {bytes.getOrDefault("ours", Double.NaN)};
    double[] others = {bytes.getOrDefault(peer, Double.NaN)};
    table.add(
        "P15",
        "memory of a verdict with its trace ÷ " + name,
        "B",
        Compared.of(ours, others),
        NONE);
  }

  private double[] micros(String name) {
    return Arrays.stream(times.getOrDefault(name, new double[0]))
        .map(nanos -> nanos / 1e3)
        .toArray();
  }

  private void measure() {
    boolean isShort = bench.plan().isShort();
    List<String> usual =
        isShort
            ? List.of("-f", "1", "-wi", "1", "-w", "300ms", "-i", "1", "-r", "300ms")
            : List.of("-f", "5", "-wi", "4", "-w", "1s", "-i", "3", "-r", "1s");
    String all =
        EngineBenchmark.class.getSimpleName() + "|" + BenefitsBenchmark.class.getSimpleName();
    measure(usual, List.of(all, "-e", ALL_POLICIES));
    // much more to compile, by a compiler that has the same core
    List<String> longer = List.of("-f", "5", "-wi", "15", "-w", "1s", "-i", "3", "-r", "1s");
    measure(isShort ? usual : longer, List.of(ALL_POLICIES));
  }

  private void measure(List<String> howLong, List<String> what) {
    Path results = bench.apps().folder().resolve("jmh.json");
    List<String> command =
        new ArrayList<>(
            List.of(
                Apps.java(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "-prof",
                "gc",
                "-rf",
                "json",
                "-rff",
                results.toString(),
                "-jvmArgsAppend",
                "-Xmx1g -XX:+UseSerialGC -Dorg.slf4j.simpleLogger.defaultLogLevel=error"));
    command.addAll(howLong);
    command.addAll(what);
    bench.apps().runToEnd(bench.machine().measured(command));
    for (JsonNode one : JsonMapper.shared().readTree(results.toFile())) {
      String name = one.path("benchmark").asString();
      name = name.substring(name.lastIndexOf('.') + 1);
      List<Double> forks = new ArrayList<>();
      for (JsonNode fork : one.path("primaryMetric").path("rawData")) {
        double sum = 0;
        for (JsonNode iteration : fork) {
          sum += iteration.asDouble();
        }
        forks.add(sum / fork.size());
      }
      times.put(name, forks.stream().mapToDouble(Double::doubleValue).toArray());
      bytes.put(
          name, one.path("secondaryMetrics").path("gc.alloc.rate.norm").path("score").asDouble());
    }
  }
}
