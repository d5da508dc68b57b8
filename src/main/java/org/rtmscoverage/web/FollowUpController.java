package org.rtmscoverage.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.CheckDesk;
import org.rtmscoverage.check.Receipt;
import org.rtmscoverage.check.StepState;
import org.rtmscoverage.ledger.EntryKind;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.ledger.RepeatableRequest;
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
import tools.jackson.databind.json.JsonMapper;

/** What is found out, decided and done after a check. */
@RestController
final class FollowUpController {

  private final RequestReader reader;
  private final CheckDesk desk;
  private final CallerReader callers;
  private final KeptChecks checks;
  private final KeptReplies replies;
  private final KeptCheckViews views;
  private final JsonMapper json;
  private final EntryRules rules;

  FollowUpController(
      RequestReader reader,
      CheckDesk desk,
      CallerReader callers,
      KeptChecks checks,
      KeptReplies replies,
      KeptCheckViews views,
      JsonMapper json,
      Clock clock) {
    this.reader = reader;
    this.desk = desk;
    this.callers = callers;
    this.checks = checks;
    this.replies = replies;
    this.views = views;
    this.json = json;
    this.rules = new EntryRules(clock);
  }

  @PostMapping(
      path = "/v1/coverage-checks/{id}/verifications",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<Object>> recordVerification(
      ServerHttpRequest request, @PathVariable("id") String id) {
    var caller = callers.of(request);
    var headers = RepeatHeaders.of(request);
    return checks
        .done(caller, id)
        .flatMap(
            kept -> {
              var answer = views.answerOf(kept);
              return reader
                  .small(
                      request,
                      VerificationRequest.class,
                      (body, errors) -> rules.verification(body, answer.questionIds(), errors))
                  .flatMap(
                      body ->
                          recorded(
                              caller,
                              kept,
                              EntryKind.VERIFICATION,
                              VerificationTopics.noted(json, body, answer.topics()),
                              headers.repeatable("verification " + id, body.sent())));
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
    var headers = RepeatHeaders.of(request);
    return checks
        .done(caller, id)
        .flatMap(
            kept ->
                reader
                    .small(request, AuthorizationDecisionRequest.class, rules::decision)
                    .flatMap(
                        body ->
                            recorded(
                                caller,
                                kept,
                                EntryKind.AUTHORIZATION_DECISION,
                                body.understood(),
                                headers.repeatable("authorization-decision " + id, body.sent()))))
        .flatMap(receipt -> replies.ofEntry(caller, receipt, views::decision));
  }

  private Mono<Receipt> recorded(
      Caller caller, KeptCheck kept, EntryKind kind, byte[] body, @Nullable RepeatableRequest key) {
    return desk.record(caller, kept.head().id(), kind, null, body, key)
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
