package org.rtmscoverage.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.rtmscoverage.check.CheckDesk;
import org.rtmscoverage.check.Pipelines;
import org.rtmscoverage.check.Question;
import org.rtmscoverage.check.Replay;
import org.rtmscoverage.ledger.CheckState;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.summary.SummaryChange;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.web.request.EmptyRequest;
import org.rtmscoverage.web.request.RequestMapper;
import org.rtmscoverage.web.view.AnswerChangeView;
import org.rtmscoverage.web.view.CheckRecordView;
import org.rtmscoverage.web.view.RecheckView;
import org.rtmscoverage.web.view.ReplayView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Checks of one patient with one payer: run, read back, repeated. */
@RestController
final class CheckController {

  private final RequestReader reader;
  private final RequestMapper requests;
  private final Pipelines pipelines;
  private final CheckDesk desk;
  private final CallerReader callers;
  private final KeptChecks checks;
  private final KeptReplies replies;
  private final CheckEntries entries;
  private final AttemptReplies attempts;
  private final KeptCheckViews views;
  private final Clock clock;

  CheckController(
      RequestReader reader,
      RequestMapper requests,
      Pipelines pipelines,
      CheckDesk desk,
      CallerReader callers,
      KeptChecks checks,
      KeptReplies replies,
      CheckEntries entries,
      AttemptReplies attempts,
      KeptCheckViews views,
      Clock clock) {
    this.reader = reader;
    this.requests = requests;
    this.pipelines = pipelines;
    this.desk = desk;
    this.callers = callers;
    this.checks = checks;
    this.replies = replies;
    this.entries = entries;
    this.attempts = attempts;
    this.views = views;
    this.clock = clock;
  }

  @PostMapping(
      path = "/v1/coverage-checks",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<Object>> checkCoverage(ServerHttpRequest request) {
    var caller = callers.of(request);
    var headers = RepeatHeaders.of(request);
    return reader
        .checkToKeep(request, pipelines.current().catalog())
        .flatMap(
            body -> {
              var today = LocalDate.now(clock);
              var check = requests.toCheck(body.request(), today);
              return desk.accept(
                  caller,
                  new Question(body.understood(), check, today),
                  headers.repeatable("check", body.sent()));
            })
        .flatMap(
            receipt ->
                replies.ofCheck(
                    caller, receipt, headers.async(), (_, answer) -> Mono.just(answer)));
  }

  @GetMapping(path = "/v1/coverage-checks/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<CheckRecordView>> readCheck(
      ServerHttpRequest request, @PathVariable("id") String id) {
    var caller = callers.of(request);
    return checks
        .read(caller, id)
        .flatMap(
            kept ->
                desk.changes(caller, kept)
                    .defaultIfEmpty(List.of())
                    .map(changes -> shown(kept, changes)));
  }

  @PostMapping(
      path = "/v1/coverage-checks/{id}/recheck",
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<Object>> recheck(ServerHttpRequest request, @PathVariable("id") String id) {
    var caller = callers.of(request);
    var headers = RepeatHeaders.of(request);
    return nothingSent(request)
        .then(Mono.defer(() -> entries.recheck(caller, id, headers.key())))
        .flatMap(
            receipt ->
                replies.ofCheck(
                    caller,
                    receipt,
                    headers.async(),
                    (later, answer) -> compared(caller, id, later, answer)));
  }

  @PostMapping(
      path = "/v1/coverage-checks/{id}/replay",
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<ReplayView> replay(ServerHttpRequest request, @PathVariable("id") String id) {
    var caller = callers.of(request);
    return nothingSent(request)
        .then(KeptChecks.id(id))
        .flatMap(known -> desk.replay(caller, known))
        .map(CheckController::toView)
        .switchIfEmpty(
            Mono.defer(() -> checks.done(caller, id).then(Mono.error(KeptChecks::notDone))));
  }

  @GetMapping(
      path = "/v1/coverage-checks/{id}/attempts/{number}/reply",
      produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  Mono<ResponseEntity<byte[]>> readReply(
      ServerHttpRequest request,
      @PathVariable("id") String id,
      @PathVariable("number") String number) {
    return attempts.file(callers.of(request), id, number);
  }

  private Mono<Void> nothingSent(ServerHttpRequest request) {
    return reader.small(request, EmptyRequest.class, (_, _) -> {}).then();
  }

  private ResponseEntity<CheckRecordView> shown(KeptCheck kept, List<SummaryChange> changes) {
    var answer = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
    var state = kept.head().state();
    if (state == CheckState.QUEUED || state == CheckState.RUNNING) {
      answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(KeptReplies.SOON.toSeconds()));
    }
    return answer.body(views.toRecord(kept, changes));
  }

  private Mono<Object> compared(Caller caller, String earlier, String later, byte[] answer) {
    return checks
        .read(caller, later)
        .flatMap(kept -> desk.changes(caller, kept))
        .defaultIfEmpty(List.of())
        .map(
            changes ->
                new RecheckView(
                    later, earlier, KeptCheckViews.toViews(changes), KeptCheckViews.text(answer)));
  }

  private static ReplayView toView(Replay replay) {
    List<AnswerChangeView> differences =
        replay.differences().stream()
            .map(one -> new AnswerChangeView(one.part(), one.text()))
            .toList();
    return new ReplayView(
        replay.checkId(),
        replay.reproduced(),
        replay.storedSha256(),
        replay.replayedSha256(),
        differences);
  }
}
