package org.rtmscoverage.web.page.result;

import java.util.List;
import java.util.Map;
import org.rtmscoverage.check.CheckDesk;
import org.rtmscoverage.ledger.CheckState;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.web.CallerReader;
import org.rtmscoverage.web.KeptChecks;
import org.rtmscoverage.web.page.Pages;
import org.rtmscoverage.web.page.followup.FollowUpPages;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Shows a check: its answer, or how far it is. */
@Controller
final class ResultController {

  private final CallerReader callers;
  private final KeptChecks checks;
  private final CheckDesk desk;
  private final FollowUpPages followUps;

  ResultController(
      CallerReader callers, KeptChecks checks, CheckDesk desk, FollowUpPages followUps) {
    this.callers = callers;
    this.checks = checks;
    this.desk = desk;
    this.followUps = followUps;
  }

  @GetMapping("/checks/{id}")
  Mono<Rendering> show(ServerHttpRequest request, @PathVariable("id") String id) {
    var caller = callers.of(request);
    return checks.read(caller, id).flatMap(kept -> shown(caller, kept));
  }

  private Mono<Rendering> shown(Caller caller, KeptCheck kept) {
    if (kept.head().state() != CheckState.DONE) {
      return followUps.progress(kept);
    }
    return desk.changes(caller, kept)
        .defaultIfEmpty(List.of())
        .flatMap(
            changes -> Pages.show("page/result", Map.of("followUp", followUps.of(kept, changes))));
  }
}
