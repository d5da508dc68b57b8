package org.rtmscoverage.web;

import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import org.rtmscoverage.check.CheckDesk;
import org.rtmscoverage.check.Receipt;
import org.rtmscoverage.check.StepState;
import org.rtmscoverage.ledger.EntryKind;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.web.request.AuthorizationDecisionRequest;
import org.rtmscoverage.web.request.NextStepRequest;
import org.rtmscoverage.web.request.VerificationRequest;
import org.rtmscoverage.web.view.CheckStepView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What is found out, decided and done after a check. */
@RestController
final class FollowUpController {

  private final RequestReader reader;
  private final CheckDesk desk;
  private final CallerReader callers;
  private final KeptChecks checks;
  private final KeptReplies replies;
  private final KeptCheckViews views;
  private final EntryRules rules;

  FollowUpController(
      RequestReader reader,
      CheckDesk desk,
      CallerReader callers,
      KeptChecks checks,
      KeptReplies replies,
      KeptCheckViews views,
      Clock clock) {
    this.reader = reader;
    this.desk = desk;
    this.callers = callers;
    this.checks = checks;
    this.replies = replies;
    this.views = views;
    this.rules = new EntryRules(clock);
  }

  @PostMapping(
      path = "/v1/coverage-checks/{id}/verifications",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<Object>> recordVerification(
      ServerHttpRequest request, @PathVariable("id") String id) {
    var caller = callers.of(request);
    return checks
        .done(caller, id)
        .flatMap(
            kept -> {
              var known = views.answerOf(kept).questionIds();
              return recorded(
                  request,
                  caller,
                  id,
                  EntryKind.VERIFICATION,
                  VerificationRequest.class,
                  (body, errors) -> rules.verification(body, known, errors));
            })
        .flatMap(receipt -> replies.ofEntry(caller, receipt, views::verification));
  }

  @PostMapping(
      path = "/v1/coverage-checks/{id}/authorization-decisions",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<Object>> recordAuthorizationDecision(
      ServerHttpRequest request, @PathVariable("id") String id) {
    var caller = callers.of(request);
    return checks
        .done(caller, id)
        .flatMap(
            _ ->
                recorded(
                    request,
                    caller,
                    id,
                    EntryKind.AUTHORIZATION_DECISION,
                    AuthorizationDecisionRequest.class,
                    rules::decision))
        .flatMap(receipt -> replies.ofEntry(caller, receipt, views::decision));
  }

  private <T> Mono<Receipt> recorded(
      ServerHttpRequest request,
      Caller caller,
      String id,
      EntryKind kind,
      Class<T> type,
      BiConsumer<JsonNode, RequestErrors> meaning) {
    var headers = RepeatHeaders.of(request);
    return reader
        .small(request, type, meaning)
        .flatMap(
            body ->
                desk.record(
                    caller,
                    id,
                    kind,
                    null,
                    body.understood(),
                    headers.repeatable(kind.name() + " " + id, body.sent())))
        .switchIfEmpty(Mono.error(KeptChecks::notDone));
  }

  @PutMapping(
      path = "/v1/coverage-checks/{id}/next-steps/{stepId}",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<CheckStepView> changeNextStep(
      ServerHttpRequest request,
      @PathVariable("id") String id,
      @PathVariable("stepId") String stepId) {
    var caller = callers.of(request);
    return checks
        .done(caller, id)
        .map(kept -> step(kept, stepId))
        .then(Mono.defer(() -> reader.small(request, NextStepRequest.class, (_, _) -> {})))
        .flatMap(
            body ->
                desk.record(
                    caller, id, EntryKind.NEXT_STEP, said(stepId, body), body.understood(), null))
        .switchIfEmpty(Mono.error(KeptChecks::notDone))
        .flatMap(_ -> checks.read(caller, id))
        .map(kept -> step(kept, stepId));
  }

  private static StepState said(String stepId, SentBody<NextStepRequest> body) {
    return new StepState(stepId, body.request().state() == NextStepRequest.State.CLOSED);
  }

  private CheckStepView step(KeptCheck kept, String stepId) {
    return views.steps(kept).stream()
        .filter(step -> step.id().equals(stepId))
        .findFirst()
        .orElseThrow(FollowUpController::unknownStep);
  }

  private static ProblemException unknownStep() {
    return new ProblemException(
        ProblemType.NOT_FOUND,
        "The answer of this check has no next step of this id; see steps of GET"
            + " /v1/coverage-checks/{id}.",
        List.of());
  }
}
