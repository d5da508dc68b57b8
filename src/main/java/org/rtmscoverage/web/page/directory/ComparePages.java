package org.rtmscoverage.web.page.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rtmscoverage.check.Pipelines;
import org.rtmscoverage.web.CallerReader;
import org.rtmscoverage.web.page.Pages;
import org.rtmscoverage.web.page.entry.DraftFacts;
import org.rtmscoverage.web.page.entry.Drafts;
import org.rtmscoverage.web.request.CriteriaEvaluationRequest;
import org.rtmscoverage.web.request.RequestMapper;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.node.ObjectNode;

/** One patient, the one being typed, against all payers. */
@Controller
final class ComparePages {

  private final CallerReader callers;
  private final Drafts drafts;
  private final DraftFacts facts;
  private final RequestMapper requests;
  private final Pipelines pipelines;
  private final Clock clock;

  ComparePages(
      CallerReader callers,
      Drafts drafts,
      DraftFacts facts,
      RequestMapper requests,
      Pipelines pipelines,
      Clock clock) {
    this.callers = callers;
    this.drafts = drafts;
    this.facts = facts;
    this.requests = requests;
    this.pipelines = pipelines;
    this.clock = clock;
  }

  @GetMapping("/compare")
  Mono<Rendering> compare(
      ServerHttpRequest request,
      @RequestParam(name = "sort", defaultValue = "nearness") String sort,
      @RequestParam(name = "dir", defaultValue = "") String direction,
      @RequestParam(name = "show", defaultValue = "") String show) {
    var wish = new Comparison.Wish(sort, direction.equals("desc"), show.equals("near"));
    return Mono.justOrEmpty(drafts.of(callers.of(request)))
        .publishOn(Schedulers.boundedElastic())
        .map(draft -> model(draft, wish))
        .defaultIfEmpty(Map.of("typed", false))
        .flatMap(model -> Pages.show("page/compare", model));
  }

  private Map<String, Object> model(ObjectNode draft, Comparison.Wish wish) {
    var pipeline = pipelines.current();
    var today = LocalDate.now(clock);
    var made =
        facts.of(
            draft, List.of(), CriteriaEvaluationRequest.Detail.SUMMARY, today, pipeline.catalog());
    var request = made.request();
    var form = form(draft);
    if (request == null) {
      return Map.of("typed", true, "form", form);
    }
    return Map.of(
        "typed",
        true,
        "form",
        form,
        "comparison",
        Comparison.of(
            FactsUsed.of(request),
            FactsUsed.cautions(made),
            pipeline.criteria().evaluate(List.of(), requests.toFacts(request, today)),
            new ComparedPayer(pipeline.catalog()),
            wish));
  }

  /** Where the check is being typed. */
  private static String form(ObjectNode draft) {
    var payer = draft.path("payerId").asString("");
    return payer.matches("[a-z0-9][a-z0-9-]{0,62}") ? "/checks/new/" + payer : "/checks/new";
  }
}
