package org.rtmscoverage.web.page.followup;

import java.util.Map;
import org.rtmscoverage.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Shows a page again with what is wrong on it. */
final class Refused {

  private Refused() {}

  /** The page with status 422; the problem itself if it names no place of the form. */
  static Mono<Rendering> page(String template, Map<String, ?> shown, ProblemException problem) {
    return problem.errors().isEmpty()
        ? Mono.error(problem)
        : Mono.just(
                Rendering.view(template)
                    .model(shown)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .build())
            .publishOn(Schedulers.boundedElastic());
  }

  /** The page as it was typed, with why it was not taken on top. */
  static Mono<Rendering> again(
      String template, Map<String, ?> shown, HttpStatus status, String note) {
    return Mono.just(
            Rendering.view(template)
                .model(shown)
                .modelAttribute("note", note)
                .status(status)
                .build())
        .publishOn(Schedulers.boundedElastic());
  }
}
