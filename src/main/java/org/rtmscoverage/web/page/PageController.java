package org.rtmscoverage.web.page;

import java.util.List;
import java.util.Map;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The way in. */
@Controller
final class PageController {

  /** Why the form is shown again, as its address says. */
  private static final List<String> REASONS = List.of("refused", "busy", "stale", "out");

  /** Without use, after which a session ends. */
  private final long minutes;

  PageController(ServerProperties server) {
    this.minutes = server.getReactive().getSession().getTimeout().toMinutes();
  }

  /** The form, with why it is shown. */
  @GetMapping("/sign-in")
  Mono<Rendering> signIn(ServerHttpRequest request) {
    var asked = request.getQueryParams();
    var reason = REASONS.stream().filter(asked::containsKey).findFirst().orElse("");
    var wanted = asked.getFirst("to");
    return Pages.show(
        "page/sign-in",
        Map.of("reason", reason, "wanted", wanted == null ? "" : wanted, "minutes", minutes));
  }
}
