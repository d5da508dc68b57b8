package org.rtmscoverage.check;

import java.time.Clock;
import java.util.Optional;
import org.rtmscoverage.eligibility.EligibilityGateway;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.policy.CoveragePolicy;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PolicyEvaluator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the pipeline together. */
@Configuration(proxyBeanMethods = false)
final class CheckConfiguration {

  @Bean
  PolicyEvaluator policyEvaluator(PayerCatalog catalog) {
    return new PolicyEvaluator(catalog.reference());
  }

  @Bean
  PolicyJudge policyJudge(PayerCatalog catalog, PolicyEvaluator evaluator) {
    return new PolicyJudge((payer, facts) -> find(catalog, payer, facts), evaluator);
  }

  @Bean
  CoverageCheckService coverageCheckService(
      PayerCatalog catalog, EligibilityGateway gateway, PolicyJudge judge, Clock clock) {
    return new CoverageCheckService(catalog::payer, gateway::ask, judge, clock);
  }

  @Bean
  CriteriaEvaluationService criteriaEvaluationService(PayerCatalog catalog, PolicyJudge judge) {
    return new CriteriaEvaluationService(catalog::payers, judge);
  }

  @Bean
  PayerStatusService payerStatusService(PayerCatalog catalog, EligibilityGateway gateway) {
    return new PayerStatusService(catalog::payers, gateway::connectionState);
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
