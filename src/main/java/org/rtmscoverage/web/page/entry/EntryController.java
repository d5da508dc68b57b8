package org.rtmscoverage.web.page.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.CheckDesk;
import org.rtmscoverage.check.Pipeline;
import org.rtmscoverage.check.Pipelines;
import org.rtmscoverage.check.Question;
import org.rtmscoverage.check.Receipt;
import org.rtmscoverage.ledger.RepeatableRequest;
import org.rtmscoverage.ledger.database.LedgerUnavailableException;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.web.CallerReader;
import org.rtmscoverage.web.ProblemException;
import org.rtmscoverage.web.RequestReader;
import org.rtmscoverage.web.SentBody;
import org.rtmscoverage.web.page.Pages;
import org.rtmscoverage.web.request.CoverageCheckRequest;
import org.rtmscoverage.web.request.RequestMapper;
import org.rtmscoverage.web.view.ProblemErrorView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.node.ObjectNode;

/** The form of a new check: what is typed is kept first, then done what was asked. */
@Controller
final class EntryController {

  private static final String OUTAGE =
      "The check could not be taken now. Nothing was lost: what you typed is here. Send it again in"
          + " a moment.";
  private static final String OTHER =
      "A check was already sent from this form, and it said something else. Nothing was sent now:"
          + " send it again to make a second check.";

  private final CallerReader callers;
  private final Pipelines pipelines;
  private final Entries entries;
  private final Drafts drafts;
  private final RequestReader reader;
  private final RequestMapper requests;
  private final CheckDesk desk;
  private final Clock clock;

  EntryController(
      CallerReader callers,
      Pipelines pipelines,
      Entries entries,
      Drafts drafts,
      RequestReader reader,
      RequestMapper requests,
      CheckDesk desk,
      Clock clock) {
    this.callers = callers;
    this.pipelines = pipelines;
    this.entries = entries;
    this.drafts = drafts;
    this.reader = reader;
    this.requests = requests;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * A form that was sent, after it was kept.
   *
   * @param caller who sent it
   * @param pipeline what it is read with
   * @param payer whose it is
   * @param typed what was typed
   * @param key key under which it is sent once
   */
  private record Sent(Caller caller, Pipeline pipeline, Payer payer, ObjectNode typed, String key) {
    /** Hides the person. */
    @Override
    public String toString() {
      return "Sent[hidden]";
    }
  }

  @GetMapping("/checks/new")
  Mono<Rendering> choosePayer(ServerWebExchange exchange) {
    var caller = callers.of(exchange.getRequest());
    var words = words(exchange);
    return off(
        () ->
            drawn(
                HttpStatus.OK,
                "page/check-payers",
                Map.of(
                    "choice",
                    PayerChoice.of(pipelines.current().catalog(), words, drafts.of(caller)),
                    "unknown",
                    false)));
  }

  @GetMapping("/checks/new/payers")
  Mono<Rendering> findPayers(ServerWebExchange exchange) {
    var words = words(exchange);
    return Pages.show(
        "page/check-payers :: found",
        Map.of("choice", PayerChoice.search(pipelines.current().catalog(), words)));
  }

  private static String words(ServerWebExchange exchange) {
    var name = exchange.getRequest().getQueryParams().getFirst("name");
    return name == null ? "" : name;
  }

  @PostMapping("/checks/draft")
  Mono<Rendering> discard(ServerWebExchange exchange) {
    drafts.forget(callers.of(exchange.getRequest()));
    return Pages.goTo("/checks/new");
  }

  @GetMapping("/checks/new/{payer}")
  Mono<Rendering> begin(ServerWebExchange exchange, @PathVariable("payer") String id) {
    var caller = callers.of(exchange.getRequest());
    var pipeline = pipelines.current();
    return off(
        () ->
            Entries.payer(pipeline, id)
                .map(
                    payer ->
                        page(
                            HttpStatus.OK,
                            new Sent(
                                caller,
                                pipeline,
                                payer,
                                entries.begun(caller, payer),
                                Entries.key(null)),
                            List.of(),
                            null,
                            null))
                .orElseGet(() -> unknown(pipeline, id)));
  }

  @PostMapping("/checks/new/{payer}")
  Mono<Rendering> send(ServerWebExchange exchange, @PathVariable("payer") String id) {
    var caller = callers.of(exchange.getRequest());
    var pipeline = pipelines.current();
    return fields(exchange)
        .flatMap(
            fields -> {
              var command = Command.of(fields.getFirst("do"));
              var key = Entries.key(fields.getFirst("key"));
              var left =
                  command instanceof Command.Remove row ? Entries.without(fields, row) : fields;
              var typed = entries.keep(caller, id, key, left);
              return Entries.payer(pipeline, id)
                  .map(payer -> done(command, new Sent(caller, pipeline, payer, typed, key)))
                  .orElseGet(() -> Mono.just(gone(exchange, pipeline, id)));
            });
  }

  @PostMapping("/checks/new/{payer}/criteria")
  Mono<Rendering> evaluate(ServerWebExchange exchange, @PathVariable("payer") String id) {
    var caller = callers.of(exchange.getRequest());
    var pipeline = pipelines.current();
    return fields(exchange)
        .map(
            fields -> {
              var typed = entries.keep(caller, id, Entries.key(fields.getFirst("key")), fields);
              var drawnFor = fields.getFirst("drawnFor");
              return Entries.payer(pipeline, id)
                  .map(
                      payer ->
                          drawn(
                              HttpStatus.OK,
                              "page/entry/panel :: answer",
                              entries.panel(
                                  pipeline, payer, typed, drawnFor == null ? "" : drawnFor)))
                  .orElseGet(() -> gone(exchange, pipeline, id));
            });
  }

  private Mono<Rendering> done(Command command, Sent sent) {
    return switch (command) {
      case Command.Check _ -> checked(sent);
      case Command.Add(var list) -> Mono.just(page(HttpStatus.OK, sent, List.of(), list, null));
      case Command.Redraw _, Command.Remove _ ->
          Mono.just(page(HttpStatus.OK, sent, List.of(), null, null));
    };
  }

  private Mono<Rendering> checked(Sent sent) {
    try {
      var body = reader.coverageCheck(EntryTree.asRequest(sent.typed()), sent.pipeline().catalog());
      return accepted(sent, body)
          .onErrorResume(LedgerUnavailableException.class, _ -> again(sent))
          .onErrorResume(RejectedExecutionException.class, _ -> again(sent));
    } catch (ProblemException problem) {
      return Mono.just(page(HttpStatus.UNPROCESSABLE_CONTENT, sent, problem.errors(), null, null));
    }
  }

  private Mono<Rendering> accepted(Sent sent, SentBody<CoverageCheckRequest> body) {
    var today = LocalDate.now(clock);
    var question = new Question(body.understood(), requests.toCheck(body.request(), today), today);
    return desk.accept(
            sent.caller(), question, new RepeatableRequest(sent.key(), "check", body.sent()))
        .flatMap(receipt -> shown(sent, receipt));
  }

  private Mono<Rendering> shown(Sent sent, Receipt receipt) {
    return switch (receipt) {
      case Receipt.Kept(var id, _) -> taken(sent, id);
      case Receipt.Repeated(var id, _) -> taken(sent, id);
      case Receipt.InFlight(var id, _) -> taken(sent, id);
      case Receipt.KeyReused _ ->
          off(() -> page(HttpStatus.CONFLICT, withNewKey(sent), List.of(), null, OTHER));
      case Receipt.NoAnswer _ -> throw new IllegalStateException("a new check repeats none");
    };
  }

  private Mono<Rendering> taken(Sent sent, String checkId) {
    drafts.sent(sent.caller(), sent.key());
    return Pages.goTo("/checks/" + checkId);
  }

  private Mono<Rendering> again(Sent sent) {
    return off(() -> page(HttpStatus.SERVICE_UNAVAILABLE, sent, List.of(), null, OUTAGE));
  }

  /** Another check, which is a draft of its own. */
  private Sent withNewKey(Sent sent) {
    var key = Entries.key(null);
    drafts.keep(sent.caller(), key, sent.typed());
    return new Sent(sent.caller(), sent.pipeline(), sent.payer(), sent.typed(), key);
  }

  private Rendering page(
      HttpStatus status,
      Sent sent,
      List<ProblemErrorView> errors,
      @Nullable String addedTo,
      @Nullable String note) {
    return drawn(
        status,
        "page/check-form",
        entries.page(
            sent.pipeline(),
            sent.payer(),
            sent.typed(),
            errors,
            new EntryForm.Drawn(sent.key(), addedTo, note)));
  }

  private static Rendering unknown(Pipeline pipeline, String id) {
    return drawn(
        HttpStatus.NOT_FOUND,
        "page/check-payers",
        Map.of("choice", PayerChoice.unknown(pipeline.catalog(), id), "unknown", true));
  }

  /** A payer that is no more while its form is open: what was typed is kept. */
  private static Rendering gone(ServerWebExchange exchange, Pipeline pipeline, String id) {
    return exchange.getRequest().getHeaders().containsHeader("HX-Request")
        ? Rendering.view("page/entry/panel :: gone")
            .header("HX-Retarget", "#criteria")
            .header("HX-Reswap", "innerHTML")
            .header("HX-Reselect", ".note")
            .build()
        : unknown(pipeline, id);
  }

  private static Rendering drawn(HttpStatus status, String template, Map<String, ?> shown) {
    return Rendering.view(template).model(shown).status(status).build();
  }

  private static Mono<MultiValueMap<String, String>> fields(ServerWebExchange exchange) {
    return exchange.getFormData().publishOn(Schedulers.boundedElastic());
  }

  /** Off the event loop: reading, evaluating and drawing take their time. */
  private static Mono<Rendering> off(Supplier<Rendering> work) {
    return Mono.fromSupplier(work).subscribeOn(Schedulers.boundedElastic());
  }
}
