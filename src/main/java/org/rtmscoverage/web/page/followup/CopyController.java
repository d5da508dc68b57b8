package org.rtmscoverage.web.page.followup;

import java.util.Map;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.web.CallerReader;
import org.rtmscoverage.web.KeptChecks;
import org.rtmscoverage.web.page.Pages;
import org.rtmscoverage.web.page.entry.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Begins a new check with what an earlier one was asked. */
@Controller
final class CopyController {

  /** Field of whoever gives up what they were typing. */
  private static final String REPLACE = "replace";

  private final CallerReader callers;
  private final KeptChecks checks;
  private final Drafts drafts;
  private final CheckRows rows;
  private final JsonMapper json;

  CopyController(
      CallerReader callers, KeptChecks checks, Drafts drafts, CheckRows rows, JsonMapper json) {
    this.callers = callers;
    this.checks = checks;
    this.drafts = drafts;
    this.rows = rows;
    this.json = json;
  }

  @PostMapping("/checks/{id}/copy")
  Mono<Rendering> copy(ServerWebExchange exchange, @PathVariable("id") String id) {
    var caller = callers.of(exchange.getRequest());
    return exchange
        .getFormData()
        .flatMap(
            fields ->
                checks
                    .read(caller, id)
                    .publishOn(Schedulers.boundedElastic())
                    .flatMap(kept -> copied(caller, kept, fields.containsKey(REPLACE))));
  }

  /** Nothing typed is lost unless whoever typed it says so. */
  private Mono<Rendering> copied(Caller caller, KeptCheck kept, boolean replace) {
    var typed = drafts.of(caller).filter(_ -> !replace);
    return typed.isPresent() ? asked(kept, typed.get()) : copied(caller, kept);
  }

  private Mono<Rendering> asked(KeptCheck kept, ObjectNode typed) {
    var payer = typed.path("payerId").asString("");
    return Pages.show(
        "page/copy",
        Map.of(
            "checkId",
            kept.head().id(),
            "payer",
            payer.isEmpty() ? "a payer not chosen yet" : rows.payer(payer)));
  }

  private Mono<Rendering> copied(Caller caller, KeptCheck kept) {
    if (json.readTree(kept.request()) instanceof ObjectNode draft) {
      drafts.keep(caller, draft);
    }
    return Pages.goTo("/checks/new/" + kept.head().payerId().value());
  }
}
