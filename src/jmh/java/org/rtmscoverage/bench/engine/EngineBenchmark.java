package org.rtmscoverage.bench.engine;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.PolicyVersion;

/** One verdict on policy 297 for a patient with six trials, by each engine. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EngineBenchmark {

  /** The service and plain Java. */
  @State(Scope.Benchmark)
  public static class Ours {
    private final Shipped297 shipped = new Shipped297();
    private final Engine plainJava = shipped.plainJava();
    private final Case297 patient = shipped.timed();
  }

  /** CEL. */
  @State(Scope.Benchmark)
  public static class Cel {
    private final Engine usual = CelEngine.usual();
    private final Engine planned = CelEngine.planned();
    private final Case297 patient = new Shipped297().timed();
  }

  /** Drools. */
  @State(Scope.Benchmark)
  public static class Drools {
    private final Engine engine = new DroolsEngine();
    private final Case297 patient = new Shipped297().timed();
  }

  /** json-logic. */
  @State(Scope.Benchmark)
  public static class JsonLogic {
    private final Engine engine = new JsonLogicEngine();
    private final Case297 patient = new Shipped297().timed();
  }

  /** Reads the facts and evaluates, with findings, evidence, citations and gaps. */
  @Benchmark
  public PolicyVerdict ours(Ours ours) {
    return ours.shipped.evaluator().evaluate(ours.shipped.policy(), ours.patient.facts());
  }

  /** Reads the facts once and evaluates every shipped policy in force. */
  @Benchmark
  public void allPolicies(Ours ours, Blackhole blackhole) {
    var facts = ours.shipped.evaluator().prepare(ours.patient.facts());
    for (PolicyVersion version : ours.shipped.all()) {
      blackhole.consume(ours.shipped.evaluator().evaluate(version, facts));
    }
  }

  /** Met or not, no explanation. */
  @Benchmark
  public boolean plainJava(Ours ours) {
    return ours.plainJava.isMet(ours.patient);
  }

  /** Met or not, no explanation. */
  @Benchmark
  public boolean cel(Cel cel) {
    return cel.usual.isMet(cel.patient);
  }

  /** Met or not, no explanation. */
  @Benchmark
  public boolean celPlanned(Cel cel) {
    return cel.planned.isMet(cel.patient);
  }

  /** Met or not, no explanation. */
  @Benchmark
  public boolean drools(Drools drools) {
    return drools.engine.isMet(drools.patient);
  }

  /** Met or not, no explanation. */
  @Benchmark
  public boolean jsonLogic(JsonLogic jsonLogic) {
    return jsonLogic.engine.isMet(jsonLogic.patient);
  }
}
