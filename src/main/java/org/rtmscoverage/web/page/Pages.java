package org.rtmscoverage.web.page;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Shows templates. */
public final class Pages {

  private Pages() {}

  /**
   * Shows a template; drawing it must not hold up an event loop.
   *
   * @param template its name, or its name and a fragment of it
   * @param shown what stands in it
   * @return the page
   */
  public static Mono<Rendering> show(String template, Map<String, ?> shown) {
    return Mono.just(Rendering.view(template).model(shown).build())
        .publishOn(Schedulers.boundedElastic());
  }

  /**
   * Sends a browser on after a form was taken, so that loading the page anew does not send it
   * twice.
   *
   * @param path where to; never about a member
   * @return the answer 303
   */
  public static Mono<Rendering> goTo(String path) {
    return Mono.just(
        Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).contextRelative(false).build());
  }
}
