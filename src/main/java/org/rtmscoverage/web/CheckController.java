package org.rtmscoverage.web;

import java.time.Clock;
import java.time.LocalDate;
import org.rtmscoverage.check.CoverageCheckService;
import org.rtmscoverage.check.CriteriaEvaluationService;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.web.request.CriteriaEvaluationRequest;
import org.rtmscoverage.web.request.RequestMapper;
import org.rtmscoverage.web.view.CoverageSummaryView;
import org.rtmscoverage.web.view.CriteriaEvaluationsView;
import org.rtmscoverage.web.view.ViewMapper;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Questions about one patient. */
@RestController
final class CheckController {

  private final RequestReader reader;
  private final RequestMapper requests;
  private final ViewMapper views;
  private final CoverageCheckService checks;
  private final CriteriaEvaluationService criteria;
  private final Clock clock;

  CheckController(
      RequestReader reader,
      RequestMapper requests,
      ViewMapper views,
      CoverageCheckService checks,
      CriteriaEvaluationService criteria,
      Clock clock) {
    this.reader = reader;
    this.requests = requests;
    this.views = views;
    this.checks = checks;
    this.criteria = criteria;
    this.clock = clock;
  }

  @PostMapping(
      path = "/v1/coverage-checks",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<CoverageSummaryView> checkCoverage(ServerHttpRequest request) {
    return reader
        .coverageCheck(request)
        .map(sent -> requests.toCheck(sent, LocalDate.now(clock)))
        .flatMap(checks::check)
        .map(views::toView);
  }

  @PostMapping(
      path = "/v1/criteria-evaluations",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<CriteriaEvaluationsView> evaluateCriteria(ServerHttpRequest request) {
    return reader.criteriaEvaluation(request).map(this::evaluate);
  }

  private CriteriaEvaluationsView evaluate(CriteriaEvaluationRequest sent) {
    var payers = sent.payerIds().stream().distinct().map(PayerId::new).toList();
    var facts = requests.toFacts(sent, LocalDate.now(clock));
    return new CriteriaEvaluationsView(
        criteria.evaluate(payers, facts).stream().map(views::toView).toList());
  }
}
