package org.rtmscoverage.web.page.directory;

import java.util.Map;
import org.rtmscoverage.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Shows a page of which a field may be wrong. */
final class DirectoryPages {

  private DirectoryPages() {}

  /** The page, with status 422 if a field is wrong. */
  static Mono<Rendering> shown(String template, Map<String, ?> model, boolean wrong) {
    return wrong
        ? Mono.just(
                Rendering.view(template)
                    .model(model)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .build())
            .publishOn(Schedulers.boundedElastic())
        : Pages.show(template, model);
  }
}
