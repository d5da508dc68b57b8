package org.rtmscoverage.web.page;

import java.util.List;
import java.util.Map;
import org.rtmscoverage.security.Role;
import org.rtmscoverage.security.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The way in, and what is there once in. */
@Controller
final class PageController {

  /** Why the form is shown again, as its address says. */
  private static final List<String> REASONS = List.of("refused", "busy", "stale", "out");

  private final boolean swaggerUi;

  /** Without use, after which a session ends. */
  private final long minutes;

  PageController(
      @Value("${rtmscoverage.swagger-ui.enabled}") boolean swaggerUi, ServerProperties server) {
    this.swaggerUi = swaggerUi;
    this.minutes = server.getReactive().getSession().getTimeout().toMinutes();
  }

  /** The form, with why it is shown. */
  @GetMapping("/sign-in")
  Mono<Rendering> signIn(ServerHttpRequest request) {
    var asked = request.getQueryParams();
    var reason = REASONS.stream().filter(asked::containsKey).findFirst().orElse("");
    var wanted = asked.getFirst("to");
    return page(
        "page/sign-in",
        Map.of("reason", reason, "wanted", wanted == null ? "" : wanted, "minutes", minutes));
  }

  /** Who is signed in, and where they can go. */
  @GetMapping("/")
  Mono<Rendering> home(ServerHttpRequest request) {
    var who =
        SignedIn.of(request)
            .orElseThrow(() -> new IllegalStateException("the door let somebody in unseen"));
    var name = who.actor().value();
    return page(
        "page/home",
        Map.of(
            "name", name.substring(name.indexOf(':') + 1),
            "practice", who.practice().value(),
            "roles", who.roles().stream().sorted().map(Role::word).toList(),
            "swaggerUi", swaggerUi));
  }

  /** Templates are read from the jar, which must not hold up an event loop. */
  private static Mono<Rendering> page(String template, Map<String, ?> shown) {
    return Mono.just(Rendering.view(template).model(shown).build())
        .publishOn(Schedulers.boundedElastic());
  }
}
