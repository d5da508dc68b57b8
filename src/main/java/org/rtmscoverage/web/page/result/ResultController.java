package org.rtmscoverage.web.page.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rtmscoverage.check.CheckDesk;
import org.rtmscoverage.ledger.CheckState;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.ledger.UnreadableCheckException;
import org.rtmscoverage.summary.SummaryChange;
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
  private final ResultPages pages;

  ResultController(
      CallerReader callers,
      KeptChecks checks,
      CheckDesk desk,
      FollowUpPages followUps,
      ResultPages pages) {
    this.callers = callers;
    this.checks = checks;
    this.desk = desk;
    this.followUps = followUps;
    this.pages = pages;
  }

  /** The answer, or how far it is. */
  @GetMapping("/checks/{id}")
  Mono<Rendering> show(ServerHttpRequest request, @PathVariable("id") String id) {
    var caller = callers.of(request);
    return checks.read(caller, id).flatMap(kept -> shown(caller, kept));
  }

  private Mono<Rendering> shown(Caller caller, KeptCheck kept) {
    if (kept.head().state() != CheckState.DONE) {
      return followUps.progress(kept);
    }
    return Mono.zip(pages.of(kept), changes(caller, kept))
        .flatMap(
            made ->
                Pages.show(
                    "page/result",
                    Map.of("result", made.getT1(), "followUp", followUps.of(kept, made.getT2()))));
  }

  /** Not present if there is nothing to compare with; nor if that cannot be opened any more. */
  private Mono<Optional<List<SummaryChange>>> changes(Caller caller, KeptCheck kept) {
    return desk.changes(caller, kept)
        .map(Optional::of)
        .onErrorReturn(UnreadableCheckException.class, Optional.empty())
        .defaultIfEmpty(Optional.empty());
  }

  /** The answer on one or two sheets of paper. */
  @GetMapping("/checks/{id}/print")
  Mono<Rendering> print(ServerHttpRequest request, @PathVariable("id") String id) {
    return checks
        .done(callers.of(request), id)
        .flatMap(kept -> Mono.zip(pages.of(kept), pages.steps(kept)))
        .flatMap(
            made ->
                Pages.show(
                    "page/result-print", Map.of("result", made.getT1(), "steps", made.getT2())));
  }
}
