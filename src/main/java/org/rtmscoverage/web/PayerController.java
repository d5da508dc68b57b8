package org.rtmscoverage.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.Pipelines;
import org.rtmscoverage.web.view.PayerStatusesView;
import org.rtmscoverage.web.view.PayerView;
import org.rtmscoverage.web.view.PayersView;
import org.rtmscoverage.web.view.ViewMapper;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is asked, and whether they can be reached. */
@RestController
final class PayerController {

  private final Pipelines pipelines;
  private final ViewMapper views;

  PayerController(Pipelines pipelines, ViewMapper views) {
    this.pipelines = pipelines;
    this.views = views;
  }

  @GetMapping(path = "/v1/payers", produces = MediaType.APPLICATION_JSON_VALUE)
  PayersView listPayers(
      ServerHttpRequest request,
      @RequestParam(name = "name", required = false) @Nullable String name,
      @RequestParam(name = "serviceState", required = false) @Nullable String serviceState,
      @RequestParam(name = "memberState", required = false) @Nullable String memberState) {
    QueryWords.only(request, Set.of("name", "serviceState", "memberState"));
    var states = QueryWords.states(serviceState, memberState);
    var pipeline = pipelines.current();
    var payers = new PayerViews(views, pipeline.catalog(), pipeline.statuses().statuses());
    var directory = pipeline.catalog().directory();
    return name == null
        ? payers.toList(directory.serving(states))
        : payers.toList(directory.find(QueryWords.name(name), states));
  }

  @GetMapping(path = "/v1/payers/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  PayerView readPayer(@PathVariable("id") String id) {
    var pipeline = pipelines.current();
    return new PayerViews(views, pipeline.catalog(), pipeline.statuses().statuses())
        .toView(PayerShelf.find(pipeline.catalog(), id));
  }

  @GetMapping(path = "/v1/payer-status", produces = MediaType.APPLICATION_JSON_VALUE)
  PayerStatusesView readPayerStatus() {
    return new PayerStatusesView(
        pipelines.current().statuses().statuses().stream()
            .map(status -> views.toView(status))
            .toList());
  }
}
