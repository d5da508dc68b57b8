package org.rtmscoverage.web;

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

/** What is found out, decided and done after a check. */
@RestController
final class FollowUpController {

  private final RequestReader reader;
  private final CheckEntries entries;
  private final CallerReader callers;
  private final KeptChecks checks;
  private final KeptReplies replies;
  private final KeptCheckViews views;

  FollowUpController(
      RequestReader reader,
      CheckEntries entries,
      CallerReader callers,
      KeptChecks checks,
      KeptReplies replies,
      KeptCheckViews views) {
    this.reader = reader;
    this.entries = entries;
    this.callers = callers;
    this.checks = checks;
    this.replies = replies;
    this.views = views;
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
            kept ->
                reader
                    .small(request, VerificationRequest.class, entries.verificationRules(kept))
                    .flatMap(body -> entries.record(caller, kept, body, headers.key())))
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
            _ -> reader.small(request, AuthorizationDecisionRequest.class, entries::decisionRules))
        .flatMap(body -> entries.recordDecision(caller, id, body, headers.key()))
        .flatMap(receipt -> replies.ofEntry(caller, receipt, views::decision));
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
        .map(kept -> entries.stepOf(kept, stepId))
        .flatMap(_ -> reader.small(request, NextStepRequest.class, (_, _) -> {}))
        .flatMap(body -> entries.recordStep(caller, id, stepId, body))
        .map(kept -> entries.stepOf(kept, stepId));
  }
}
