package org.rtmscoverage.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.rtmscoverage.check.CheckDesk;
import org.rtmscoverage.check.Receipt;
import org.rtmscoverage.ledger.CheckState;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.web.view.CheckStatusView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers a request that something be kept. */
@Component
final class KeptReplies {

  static final String REPLAYED = "Idempotent-Replayed";
  private static final String PREFERENCE_APPLIED = "Preference-Applied";

  /** When a check that was just begun is worth asking for. */
  static final Duration SOON = Duration.ofSeconds(2);

  private final CheckDesk desk;
  private final KeptChecks checks;

  KeptReplies(CheckDesk desk, KeptChecks checks) {
    this.desk = desk;
    this.checks = checks;
  }

  /**
   * The answer to a request that a check be run: what came out, or how far it is.
   *
   * @param caller for whom, by whom and why
   * @param receipt what became of the request
   * @param async whether the sender prefers not to wait
   * @param body what is answered of a check that is done
   */
  Mono<ResponseEntity<Object>> ofCheck(
      Caller caller, Receipt receipt, boolean async, AnswerBody body) {
    return switch (receipt) {
      case Receipt.Kept(var id, _) ->
          async
              ? Mono.just(begun(id, CheckState.QUEUED, true, false))
              : answered(caller, id, false, body);
      case Receipt.Repeated(var id, _) -> answered(caller, id, true, body);
      case Receipt.InFlight(var id, var wait) ->
          async
              ? checks.read(caller, id).map(kept -> begun(id, kept.head().state(), true, true))
              : Mono.error(() -> inFlight(id, wait));
      case Receipt.KeyReused() -> Mono.error(KeptReplies::keyReused);
      case Receipt.NoAnswer() -> Mono.error(KeptChecks::notDone);
    };
  }

  /** Says what is answered of a check that is done. */
  interface AnswerBody {

    /** What is answered, from the answer as it was kept. */
    Mono<Object> of(String checkId, byte[] answer);
  }

  private Mono<ResponseEntity<Object>> answered(
      Caller caller, String id, boolean repeated, AnswerBody body) {
    return desk.answer(caller, id)
        .flatMap(answer -> body.of(id, answer))
        .map(
            said ->
                ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .location(place(id))
                    .headers(headers -> replayed(headers, repeated))
                    .body(said))
        .switchIfEmpty(Mono.defer(() -> elsewhere(caller, id, repeated)));
  }

  /** Another process works on it, or none will any more. */
  private Mono<ResponseEntity<Object>> elsewhere(Caller caller, String id, boolean repeated) {
    return checks
        .read(caller, id)
        .flatMap(
            kept ->
                kept.head().state() == CheckState.FAILED
                    ? Mono.error(() -> failed(id))
                    : Mono.just(begun(id, kept.head().state(), false, repeated)));
  }

  /**
   * The answer to a request that something be recorded on a check that is done.
   *
   * @param caller for whom, by whom and why
   * @param receipt what became of the request
   * @param body what is answered of the entry, which the check now holds
   */
  Mono<ResponseEntity<Object>> ofEntry(Caller caller, Receipt receipt, EntryBody body) {
    return switch (receipt) {
      case Receipt.Kept(var id, var entry) ->
          checks.read(caller, id).map(kept -> created(kept, String.valueOf(entry), false, body));
      case Receipt.Repeated(var id, var entry) ->
          checks.read(caller, id).map(kept -> created(kept, String.valueOf(entry), true, body));
      case Receipt.InFlight(var id, var wait) -> Mono.error(() -> inFlight(id, wait));
      case Receipt.KeyReused() -> Mono.error(KeptReplies::keyReused);
      case Receipt.NoAnswer() -> Mono.error(KeptChecks::notDone);
    };
  }

  /** Says what is answered of an entry. */
  interface EntryBody {

    /** The view of the entry of this id. */
    Object of(KeptCheck check, String entryId);
  }

  /** Where a check is read. */
  static URI place(String checkId) {
    return URI.create("/v1/coverage-checks/" + checkId);
  }

  private static ResponseEntity<Object> begun(
      String id, CheckState state, boolean async, boolean repeated) {
    return ResponseEntity.accepted()
        .contentType(MediaType.APPLICATION_JSON)
        .location(place(id))
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(SOON.toSeconds()))
        .headers(
            headers -> {
              replayed(headers, repeated);
              if (async) {
                headers.set(PREFERENCE_APPLIED, RepeatHeaders.RESPOND_ASYNC);
              }
            })
        .body(new CheckStatusView(id, state));
  }

  private static ResponseEntity<Object> created(
      KeptCheck kept, String entryId, boolean repeated, EntryBody body) {
    return ResponseEntity.status(HttpStatus.CREATED)
        .contentType(MediaType.APPLICATION_JSON)
        .location(place(kept.head().id()))
        .headers(headers -> replayed(headers, repeated))
        .body(body.of(kept, entryId));
  }

  private static void replayed(HttpHeaders headers, boolean repeated) {
    if (repeated) {
      headers.set(REPLAYED, "true");
    }
  }

  private static ProblemException inFlight(String id, Duration wait) {
    var headers = new HttpHeaders();
    headers.setLocation(place(id));
    headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
    return new ProblemException(
        ProblemType.KEY_IN_FLIGHT,
        "Send the request again after the seconds of Retry-After, or read the check at Location.",
        List.of(),
        headers);
  }

  private static ProblemException failed(String id) {
    var headers = new HttpHeaders();
    headers.setLocation(place(id));
    return new ProblemException(
        ProblemType.INTERNAL_ERROR,
        "The check was begun again and again and never came to its end. Report its id to whoever"
            + " runs the service; a new key begins a new check.",
        List.of(),
        headers);
  }

  static ProblemException keyReused() {
    return new ProblemException(
        ProblemType.KEY_REUSED,
        "Send a new key with a new request, or the same body with the same key.",
        List.of());
  }
}
