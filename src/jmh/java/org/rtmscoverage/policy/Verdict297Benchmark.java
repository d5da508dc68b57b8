package org.rtmscoverage.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.rtmscoverage.payer.load.PayerCatalogLoader;
import org.rtmscoverage.vocabulary.PolicyId;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One verdict on policy 297 with its whole trace, beside the same rule hand-written in Java without
 * any. The patient has six medication trials.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class Verdict297Benchmark {

  /** The shipped policy and tables, and the patients. */
  @State(Scope.Benchmark)
  public static class Shipped {

    private final PolicyVersion policy;
    private final PolicyEvaluator evaluator;
    private final HandWritten297 handWritten;
    private final PatientFacts met = patient().facts();
    private final PatientFacts notMet = patient().safety("SEIZURE_DISORDER", true).facts();
    private final PreparedFacts prepared;
    private final List<PolicyVersion> all;

    /** Loads payer-config as the service does. */
    public Shipped() {
      var catalog = new PayerCatalogLoader(new PathMatchingResourcePatternResolver()).load(null);
      this.policy =
          catalog
              .policy(new PolicyId("bcbs-ma-297"))
              .flatMap(found -> found.versionOn(LocalDate.parse("2026-12-01")))
              .orElseThrow();
      this.all =
          catalog.policies().stream()
              .flatMap(found -> found.versionOn(LocalDate.parse("2026-12-01")).stream())
              .toList();
      System.out.println("policies in force: " + all.size());
      this.evaluator = new PolicyEvaluator(catalog.reference());
      this.handWritten = new HandWritten297(catalog.reference());
      this.prepared = evaluator.prepare(met);
      var agree =
          evaluator.evaluate(policy, met).result() == Truth.MET
              && evaluator.evaluate(policy, notMet).result() == Truth.NOT_MET
              && handWritten.isMet(met)
              && !handWritten.isMet(notMet);
      if (!agree) {
        throw new IllegalStateException("the two sides do not agree");
      }
    }

    private static Patients patient() {
      return Patients.twoFailures()
          .trial("Wellbutrin XL", 300, "2025-02-01", "2025-05-12", TrialOutcome.PARTIAL_RESPONSE)
          .trial("venlafaxine", 150, "2024-08-01", "2024-12-01", TrialOutcome.NO_RESPONSE)
          .intolerance("mirtazapine", "weight gain")
          .intolerance("duloxetine", "nausea");
    }
  }

  /** Reads the facts and evaluates, with findings, evidence, citations and gaps. */
  @Benchmark
  public PolicyVerdict verdictWithTrace(Shipped shipped) {
    return shipped.evaluator.evaluate(shipped.policy, shipped.met);
  }

  /** The same when the facts were read before, as for several policies. */
  @Benchmark
  public PolicyVerdict verdictOnPreparedFacts(Shipped shipped) {
    return shipped.evaluator.evaluate(shipped.policy, shipped.prepared);
  }

  /** Reads the facts once and evaluates every shipped policy in force, gaps included. */
  @Benchmark
  public void allShippedPolicies(Shipped shipped, Blackhole blackhole) {
    var facts = shipped.evaluator.prepare(shipped.met);
    for (PolicyVersion version : shipped.all) {
      blackhole.consume(shipped.evaluator.evaluate(version, facts));
    }
  }

  /** A verdict that is not MET also looks for the gap. */
  @Benchmark
  public PolicyVerdict verdictWithGap(Shipped shipped) {
    return shipped.evaluator.evaluate(shipped.policy, shipped.notMet);
  }

  /** Two answers, no explanation. */
  @Benchmark
  public boolean handWrittenJava(Shipped shipped) {
    return shipped.handWritten.isMet(shipped.met);
  }
}
