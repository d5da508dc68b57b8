package org.rtmscoverage.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
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
      Caller caller, Receipt receipt, boolean async, Function<KeptCheck, Object> body) {
    return switch (receipt) {
      case Receipt.Kept(var id, _) ->
          async
              ? Mono.just(begun(id, CheckState.QUEUED, true, false))
              : desk.finished(caller, id)
                  .switchIfEmpty(Mono.error(KeptChecks::unknown))
                  .map(kept -> standing(kept, false, false, body));
      case Receipt.Repeated(var id, _) ->
          checks.read(caller, id).map(kept -> standing(kept, async, true, body));
      case Receipt.InFlight(var id, var wait) ->
          async
              ? checks.read(caller, id).map(kept -> standing(kept, true, true, body))
              : Mono.error(() -> inFlight(id, wait));
      case Receipt.KeyReused() -> Mono.error(KeptReplies::keyReused);
      case Receipt.NoAnswer() -> Mono.error(KeptChecks::notDone);
    };
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

  private static ResponseEntity<Object> standing(
      KeptCheck kept, boolean async, boolean repeated, Function<KeptCheck, Object> body) {
    return kept.answer() == null
        ? begun(kept.head().id(), kept.head().state(), async, repeated)
        : ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .location(place(kept.head().id()))
            .headers(headers -> replayed(headers, repeated))
            .body(body.apply(kept));
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

  private static ProblemException keyReused() {
    return new ProblemException(
        ProblemType.KEY_REUSED,
        "Send a new key with a new request, or the same body with the same key.",
        List.of());
  }
}
