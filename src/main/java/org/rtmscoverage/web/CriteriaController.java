package org.rtmscoverage.web;

import java.time.Clock;
import java.time.LocalDate;
import org.rtmscoverage.check.Pipeline;
import org.rtmscoverage.check.Pipelines;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.web.request.CriteriaEvaluationRequest;
import org.rtmscoverage.web.request.RequestMapper;
import org.rtmscoverage.web.view.CriteriaEvaluationsView;
import org.rtmscoverage.web.view.ViewMapper;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Criteria of payers for one patient, without member data; nothing of it is kept. */
@RestController
final class CriteriaController {

  private final RequestReader reader;
  private final RequestMapper requests;
  private final ViewMapper views;
  private final Pipelines pipelines;
  private final Clock clock;

  CriteriaController(
      RequestReader reader,
      RequestMapper requests,
      ViewMapper views,
      Pipelines pipelines,
      Clock clock) {
    this.reader = reader;
    this.requests = requests;
    this.views = views;
    this.pipelines = pipelines;
    this.clock = clock;
  }

  @PostMapping(
      path = "/v1/criteria-evaluations",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<CriteriaEvaluationsView> evaluateCriteria(ServerHttpRequest request) {
    var pipeline = pipelines.current();
    return reader
        .criteriaEvaluation(request, pipeline.catalog())
        .map(sent -> evaluate(sent, pipeline));
  }

  private CriteriaEvaluationsView evaluate(CriteriaEvaluationRequest sent, Pipeline pipeline) {
    var payers = sent.payerIds().stream().distinct().map(PayerId::new).toList();
    var facts = requests.toFacts(sent, LocalDate.now(clock));
    var brief = sent.detail() == CriteriaEvaluationRequest.Detail.SUMMARY;
    return new CriteriaEvaluationsView(
        pipeline.criteria().evaluate(payers, facts).stream()
            .map(found -> brief ? views.toBrief(found) : views.toView(found))
            .toList());
  }
}
