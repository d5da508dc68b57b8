package org.rtmscoverage.check;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mapstruct.factory.Mappers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rtmscoverage.payer.load.PayerCatalogLoader;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PolicyEvaluator;
import org.rtmscoverage.web.view.CriteriaEvaluationView;
import org.rtmscoverage.web.view.ViewMapper;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** One patient against every shipped payer: what the service does between request and answer. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ComparisonBenchmark {

  /** The shipped payers and policies, and a patient with two failed trials. */
  @State(Scope.Benchmark)
  public static class Shipped {

    private final CriteriaEvaluationService service;
    private final ViewMapper views = Mappers.getMapper(ViewMapper.class);
    private final JsonMapper json = JsonMapper.builder().build();
    private final PatientFacts facts = Patients.twoFailures().facts();

    /** Loads payer-config as the service does. */
    public Shipped() {
      var catalog = new PayerCatalogLoader(new PathMatchingResourcePatternResolver()).load(null);
      var judge =
          new PolicyJudge(
              (payer, patient) ->
                  catalog
                      .selectPolicy(
                          payer,
                          patient.plan().lineOfBusiness(),
                          patient.treatment().indication(),
                          patient.plan().state())
                      .flatMap(selection -> catalog.policy(selection.policyId())),
              new PolicyEvaluator(catalog.reference()));
      this.service = new CriteriaEvaluationService(catalog::payers, judge);
      var evaluated = service.evaluate(List.of(), facts);
      System.out.println(
          "payers: "
              + evaluated.size()
              + ", with a policy in force: "
              + evaluated.stream().filter(one -> one.verdict().version() != null).count());
    }
  }

  /** Verdicts with findings and gaps, authorization by rule, words, and the order of nearness. */
  @Benchmark
  public List<CriteriaEvaluation> evaluation(Shipped shipped) {
    return shipped.service.evaluate(List.of(), shipped.facts);
  }

  /** The same, written as the answer with detail SUMMARY. */
  @Benchmark
  public byte[] summaryAnswer(Shipped shipped) {
    List<CriteriaEvaluationView> answer =
        shipped.service.evaluate(List.of(), shipped.facts).stream()
            .map(shipped.views::toBrief)
            .toList();
    return shipped.json.writeValueAsBytes(answer);
  }

  /** The same, written as the answer with every tree of findings. */
  @Benchmark
  public byte[] fullAnswer(Shipped shipped) {
    List<CriteriaEvaluationView> answer =
        shipped.service.evaluate(List.of(), shipped.facts).stream()
            .map(shipped.views::toView)
            .toList();
    return shipped.json.writeValueAsBytes(answer);
  }
}
