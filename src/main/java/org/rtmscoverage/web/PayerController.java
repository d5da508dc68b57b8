package org.rtmscoverage.web;

import java.util.List;
import org.rtmscoverage.check.Pipelines;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.web.view.PayerStatusesView;
import org.rtmscoverage.web.view.PayerView;
import org.rtmscoverage.web.view.PayersView;
import org.rtmscoverage.web.view.ViewMapper;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who is asked, and whether they can be reached. */
@RestController
final class PayerController {

  private final Pipelines pipelines;
  private final PayerViews payerViews;
  private final ViewMapper views;

  PayerController(Pipelines pipelines, ViewMapper views) {
    this.pipelines = pipelines;
    this.views = views;
    this.payerViews = new PayerViews(views);
  }

  @GetMapping(path = "/v1/payers", produces = MediaType.APPLICATION_JSON_VALUE)
  PayersView listPayers() {
    var pipeline = pipelines.current();
    var now = pipeline.statuses().statuses();
    return new PayersView(
        pipeline.catalog().payers().stream().map(payer -> payerViews.toView(payer, now)).toList());
  }

  @GetMapping(path = "/v1/payers/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  PayerView readPayer(@PathVariable("id") String id) {
    var pipeline = pipelines.current();
    return payerViews.toView(find(pipeline.catalog(), id), pipeline.statuses().statuses());
  }

  @GetMapping(path = "/v1/payer-status", produces = MediaType.APPLICATION_JSON_VALUE)
  PayerStatusesView readPayerStatus() {
    return new PayerStatusesView(
        pipelines.current().statuses().statuses().stream()
            .map(status -> views.toView(status))
            .toList());
  }

  private static Payer find(PayerCatalog catalog, String id) {
    return catalog.payers().stream()
        .filter(payer -> payer.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(catalog, id));
  }

  private static ProblemException unknown(PayerCatalog catalog, String id) {
    var near = catalog.nearest(id).stream().map(PayerId::value).toList();
    return new ProblemException(
        ProblemType.NOT_FOUND,
        "No payer has this id; see GET /v1/payers." + NearestNames.hint(near),
        List.of());
  }
}
