package org.rtmscoverage.web;

import java.util.List;
import org.rtmscoverage.check.PayerStatusService;
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

  private final PayerCatalog catalog;
  private final PayerStatusService statuses;
  private final PayerViews payerViews;
  private final ViewMapper views;

  PayerController(PayerCatalog catalog, PayerStatusService statuses, ViewMapper views) {
    this.catalog = catalog;
    this.statuses = statuses;
    this.views = views;
    this.payerViews = new PayerViews(views);
  }

  @GetMapping(path = "/v1/payers", produces = MediaType.APPLICATION_JSON_VALUE)
  PayersView listPayers() {
    var now = statuses.statuses();
    return new PayersView(
        catalog.payers().stream().map(payer -> payerViews.toView(payer, now)).toList());
  }

  @GetMapping(path = "/v1/payers/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  PayerView readPayer(@PathVariable("id") String id) {
    return payerViews.toView(find(id), statuses.statuses());
  }

  @GetMapping(path = "/v1/payer-status", produces = MediaType.APPLICATION_JSON_VALUE)
  PayerStatusesView readPayerStatus() {
    return new PayerStatusesView(
        statuses.statuses().stream().map(status -> views.toView(status)).toList());
  }

  private Payer find(String id) {
    return catalog.payers().stream()
        .filter(payer -> payer.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(id));
  }

  private ProblemException unknown(String id) {
    var near = catalog.nearest(id).stream().map(PayerId::value).toList();
    return new ProblemException(
        ProblemType.NOT_FOUND,
        "No payer has this id; see GET /v1/payers." + NearestNames.hint(near),
        List.of());
  }
}
