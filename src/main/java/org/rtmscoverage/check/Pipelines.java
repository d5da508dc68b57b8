package org.rtmscoverage.check;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rtmscoverage.eligibility.EligibilityGateway;
import org.rtmscoverage.payer.CurrentCatalog;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.PerCatalog;
import org.rtmscoverage.policy.CoveragePolicy;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PolicyEvaluator;

/** Gives each request the pipeline on the catalog in use; the request keeps it to its end. */
public final class Pipelines {

  private final CurrentCatalog catalog;
  private final EligibilityGateway gateway;
  private final FeeSchedule fees;
  private final CheckMeters meters;
  private final PayerDialogue dialogue;
  private final PerCatalog<Pipeline> pipelines = new PerCatalog<>(this::build);

  Pipelines(
      CurrentCatalog catalog,
      EligibilityGateway gateway,
      Duration deadline,
      FeeSchedule fees,
      CheckMeters meters,
      Clock clock) {
    this.catalog = catalog;
    this.gateway = gateway;
    this.dialogue = new PayerDialogue(gateway::ask, deadline, clock);
    this.fees = fees;
    this.meters = meters;
  }

  /**
   * The pipeline on the catalog in use now. Take it once for a request.
   *
   * @return the pipeline
   */
  public Pipeline current() {
    return pipelines.of(catalog.now());
  }

  private Pipeline build(PayerCatalog made) {
    gateway.keepOnly(made.payers().stream().map(Payer::id).collect(Collectors.toSet()));
    PolicyEvaluator evaluator = new PolicyEvaluator(made.reference());
    PolicyJudge judge = new PolicyJudge((payer, facts) -> find(made, payer, facts), evaluator);
    return new Pipeline(
        made,
        new CoverageCheckService(
            made::payer, made.directory()::manager, dialogue, judge, fees, meters),
        new CriteriaEvaluationService(made::payers, judge),
        new CourseEstimateService(fees),
        new PayerStatusService(made::payers, gateway::connectionState));
  }

  private static Optional<CoveragePolicy> find(
      PayerCatalog catalog, Payer payer, PatientFacts facts) {
    return catalog
        .selectPolicy(
            payer,
            facts.plan().lineOfBusiness(),
            facts.treatment().indication(),
            facts.plan().state())
        .flatMap(selection -> catalog.policy(selection.policyId()));
  }
}
