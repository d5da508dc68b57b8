package org.rtmscoverage.web.page.followup;

import java.net.URI;
import org.rtmscoverage.check.CheckProgress;
import org.rtmscoverage.web.CallerReader;
import org.rtmscoverage.web.KeptChecks;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tells a browser how far a check is, as it happens (server-sent events). */
@Controller
final class ProgressController {

  static final String HTMX = "HX-Request";

  private final CallerReader callers;
  private final KeptChecks checks;
  private final ProgressPages pages;

  ProgressController(CallerReader callers, KeptChecks checks, ProgressPages pages) {
    this.callers = callers;
    this.checks = checks;
    this.pages = pages;
  }

  /** Ends with the check, or when the browser leaves; a browser asks again if it ends before. */
  @GetMapping(path = "/checks/{id}/progress", params = "!done")
  ResponseEntity<Flux<ServerSentEvent<String>>> watch(
      ServerHttpRequest request, @PathVariable("id") String id) {
    var events =
        checks
            .progress(callers.of(request), id)
            .publishOn(Schedulers.boundedElastic())
            .concatMap(progress -> events(id, progress), 1);
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header("X-Accel-Buffering", "no")
        .body(events);
  }

  private Flux<ServerSentEvent<String>> events(String id, CheckProgress progress) {
    var drawn = event("progress", pages.html(id, progress));
    return progress.isEnded() ? Flux.just(drawn, event("done", id)) : Flux.just(drawn);
  }

  private static ServerSentEvent<String> event(String name, String data) {
    return ServerSentEvent.builder(data).event(name).build();
  }

  /** Leads a browser from the progress of a check to the check. */
  @GetMapping(path = "/checks/{id}/progress", params = "done")
  Mono<ResponseEntity<Void>> arrive(ServerHttpRequest request, @PathVariable("id") String id) {
    return checks
        .read(callers.of(request), id)
        .map(kept -> "/checks/" + kept.head().id())
        .map(place -> arrived(request, place));
  }

  private static ResponseEntity<Void> arrived(ServerHttpRequest request, String place) {
    return request.getHeaders().containsHeader(HTMX)
        ? ResponseEntity.ok().header("HX-Redirect", place).build()
        : ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(place)).build();
  }
}
