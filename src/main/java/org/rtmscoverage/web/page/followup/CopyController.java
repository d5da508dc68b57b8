package org.rtmscoverage.web.page.followup;

import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.web.CallerReader;
import org.rtmscoverage.web.KeptChecks;
import org.rtmscoverage.web.page.Pages;
import org.rtmscoverage.web.page.entry.Drafts;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Begins a new check with what an earlier one was asked. */
@Controller
final class CopyController {

  private final CallerReader callers;
  private final KeptChecks checks;
  private final Drafts drafts;
  private final JsonMapper json;

  CopyController(CallerReader callers, KeptChecks checks, Drafts drafts, JsonMapper json) {
    this.callers = callers;
    this.checks = checks;
    this.drafts = drafts;
    this.json = json;
  }

  @PostMapping("/checks/{id}/copy")
  Mono<Rendering> copy(ServerHttpRequest request, @PathVariable("id") String id) {
    var caller = callers.of(request);
    return checks.read(caller, id).flatMap(kept -> copied(caller, kept));
  }

  private Mono<Rendering> copied(Caller caller, KeptCheck kept) {
    if (json.readTree(kept.request()) instanceof ObjectNode draft) {
      drafts.keep(caller, draft);
    }
    return Pages.goTo("/checks/new/" + kept.head().payerId().value());
  }
}
