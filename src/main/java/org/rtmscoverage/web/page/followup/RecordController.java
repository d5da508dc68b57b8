package org.rtmscoverage.web.page.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.Receipt;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.ledger.database.LedgerUnavailableException;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.web.CallerReader;
import org.rtmscoverage.web.CheckEntries;
import org.rtmscoverage.web.KeptChecks;
import org.rtmscoverage.web.ProblemException;
import org.rtmscoverage.web.page.Pages;
import org.rtmscoverage.web.page.form.FormReader;
import org.rtmscoverage.web.page.form.FormView;
import org.rtmscoverage.web.view.ProblemErrorView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Takes the forms of what is found out, decided and done after a check. */
@Controller
final class RecordController {

  private static final String ENTRY = "page/entry";
  private static final String OUTAGE =
      "It could not be recorded now. Nothing was lost: what you typed is here. Send it again in a"
          + " moment.";
  private static final String OTHER =
      "Something else was already recorded from this form. Nothing was recorded now: send it again"
          + " to record this too.";

  private final CallerReader callers;
  private final KeptChecks checks;
  private final CheckEntries entries;
  private final FormReader reader;
  private final EntryForms forms;
  private final FollowUpPages pages;

  RecordController(
      CallerReader callers,
      KeptChecks checks,
      CheckEntries entries,
      FormReader reader,
      EntryForms forms,
      FollowUpPages pages) {
    this.callers = callers;
    this.checks = checks;
    this.entries = entries;
    this.reader = reader;
    this.forms = forms;
    this.pages = pages;
  }

  @PostMapping("/checks/{id}/recheck")
  Mono<Rendering> recheck(ServerWebExchange exchange, @PathVariable("id") String id) {
    var caller = callers.of(exchange.getRequest());
    return exchange
        .getFormData()
        .flatMap(fields -> entries.recheck(caller, id, key("recheck", fields)))
        .flatMap(CheckEntries::checkOf)
        .flatMap(later -> Pages.goTo("/checks/" + later));
  }

  @PostMapping("/checks/{id}/verifications")
  Mono<Rendering> recordVerification(ServerWebExchange exchange, @PathVariable("id") String id) {
    var caller = callers.of(exchange.getRequest());
    return exchange
        .getFormData()
        .flatMap(
            fields -> {
              var typed = reader.read("VerificationRequest", fields);
              return checks
                  .done(caller, id)
                  .flatMap(kept -> verification(caller, kept, typed, fields))
                  .onErrorResume(
                      LedgerUnavailableException.class,
                      _ -> outage(call(id, sameKey(fields), forms.verification(typed))));
            });
  }

  private Mono<Rendering> verification(
      Caller caller, KeptCheck kept, ObjectNode typed, MultiValueMap<String, String> fields) {
    var id = kept.head().id();
    var script = forms.script(kept);
    EntryForms.fillQuestion(script, typed);
    Function<List<ProblemErrorView>, VerificationForm> form =
        errors -> forms.verification(script, typed, errors);
    return entries
        .verification(caller, kept, typed, key("call", fields))
        .flatMap(receipt -> taken(receipt, () -> call(id, EntryForms.key(), form.apply(List.of()))))
        .onErrorResume(
            LedgerUnavailableException.class,
            _ -> outage(call(id, sameKey(fields), form.apply(List.of()))))
        .onErrorResume(
            ProblemException.class,
            problem ->
                Refused.page(
                    ENTRY, call(id, EntryForms.key(), form.apply(problem.errors())), problem));
  }

  private static Map<String, ?> call(String id, String key, VerificationForm form) {
    return Map.of("checkId", id, "key", key, "verification", form);
  }

  @PostMapping("/checks/{id}/authorization-decisions")
  Mono<Rendering> recordDecision(ServerWebExchange exchange, @PathVariable("id") String id) {
    var caller = callers.of(exchange.getRequest());
    return exchange
        .getFormData()
        .flatMap(
            fields -> {
              var typed = reader.read("AuthorizationDecisionRequest", fields);
              return checks
                  .done(caller, id)
                  .flatMap(kept -> decision(caller, kept, typed, fields))
                  .onErrorResume(
                      LedgerUnavailableException.class,
                      _ -> outage(decided(id, sameKey(fields), forms.decision(typed))));
            });
  }

  private Mono<Rendering> decision(
      Caller caller, KeptCheck kept, ObjectNode typed, MultiValueMap<String, String> fields) {
    var id = kept.head().id();
    Function<List<ProblemErrorView>, DecisionForm> form =
        errors -> forms.decision(kept, typed, errors);
    return entries
        .decision(caller, id, typed, key("decision", fields))
        .flatMap(
            receipt -> taken(receipt, () -> decided(id, EntryForms.key(), form.apply(List.of()))))
        .onErrorResume(
            LedgerUnavailableException.class,
            _ -> outage(decided(id, sameKey(fields), form.apply(List.of()))))
        .onErrorResume(
            ProblemException.class,
            problem ->
                Refused.page(
                    ENTRY, decided(id, EntryForms.key(), form.apply(problem.errors())), problem));
  }

  private static Map<String, ?> decided(String id, String key, DecisionForm form) {
    return Map.of("checkId", id, "key", key, "decision", form);
  }

  private static Mono<Rendering> taken(Receipt receipt, Supplier<Map<String, ?>> again) {
    return receipt instanceof Receipt.KeyReused
        ? Refused.again(ENTRY, again.get(), HttpStatus.CONFLICT, OTHER)
        : CheckEntries.checkOf(receipt).flatMap(RecordController::back);
  }

  private static Mono<Rendering> outage(Map<String, ?> again) {
    return Refused.again(ENTRY, again, HttpStatus.SERVICE_UNAVAILABLE, OUTAGE);
  }

  /** Whether it was recorded is not known: the same key keeps it from being recorded twice. */
  private static String sameKey(MultiValueMap<String, String> fields) {
    var key = fields.getFirst("key");
    return key == null ? EntryForms.key() : key;
  }

  /** A browser with scripts gets the list of steps alone, as it is now. */
  @PostMapping("/checks/{id}/next-steps/{stepId}")
  Mono<Rendering> changeStep(
      ServerWebExchange exchange,
      @PathVariable("id") String id,
      @PathVariable("stepId") String stepId) {
    var caller = callers.of(exchange.getRequest());
    var alone = exchange.getRequest().getHeaders().containsHeader(ProgressController.HTMX);
    return checks
        .done(caller, id)
        .flatMap(
            kept ->
                exchange
                    .getFormData()
                    .flatMap(fields -> step(caller, kept, stepId, fields, alone)));
  }

  private Mono<Rendering> step(
      Caller caller,
      KeptCheck kept,
      String stepId,
      MultiValueMap<String, String> fields,
      boolean alone) {
    var typed = reader.read("NextStepRequest", fields);
    return entries
        .step(caller, kept, stepId, typed)
        .flatMap(now -> alone ? steps(now) : backToSteps(now))
        .onErrorResume(
            ProblemException.class,
            problem ->
                Refused.page(
                    ENTRY,
                    Map.of(
                        "checkId",
                        kept.head().id(),
                        "stepId",
                        stepId,
                        "step",
                        FormView.of(typed).with(FieldNames.in(problem.errors()))),
                    problem));
  }

  private Mono<Rendering> steps(KeptCheck kept) {
    return Pages.show(
        "page/follow-up :: steps", Map.of("followUp", pages.of(kept, Optional.empty())));
  }

  private static Mono<Rendering> backToSteps(KeptCheck kept) {
    return Pages.goTo("/checks/" + kept.head().id() + "#next-steps");
  }

  private static Mono<Rendering> back(String checkId) {
    return Pages.goTo("/checks/" + checkId + "#follow-up");
  }

  /** The forms of a page bear one word; null if there is none, so that it is taken each time. */
  private static @Nullable String key(String form, MultiValueMap<String, String> fields) {
    var key = fields.getFirst("key");
    return key == null || !key.matches("[0-9a-f-]{36}") ? null : form + "-" + key;
  }
}
