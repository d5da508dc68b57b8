package org.rtmscoverage.web;

import java.util.Locale;
import java.util.Map;
import org.rtmscoverage.security.Sender;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tells a person what a problem tells a program. */
@Component
final class ProblemPage {

  private final ITemplateEngine templates;

  ProblemPage(ITemplateEngine templates) {
    this.templates = templates;
  }

  /**
   * Whether a person reads the answer.
   *
   * @param request what was asked
   * @return true for a browser that asks for a page, never for the API or the operator's endpoints
   */
  static boolean isFor(ServerHttpRequest request) {
    var path = request.getPath().pathWithinApplication().value();
    if (path.startsWith("/v1/") || path.startsWith("/actuator/")) {
      return false;
    }
    return Sender.isPerson(request);
  }

  /**
   * The page.
   *
   * @param status of the answer
   * @param traceId what finds it in the log
   * @return HTML in UTF-8
   */
  Mono<String> html(int status, String traceId) {
    var text = text(status);
    var end = text.indexOf('.');
    Map<String, Object> shown =
        Map.of(
            "title",
            text.substring(0, end),
            "heading",
            text.substring(0, end + 1),
            "next",
            text.substring(end + 1).strip(),
            "ours",
            status >= 500,
            "traceId",
            traceId);
    return Mono.fromCallable(() -> templates.process("page/problem", new Context(Locale.US, shown)))
        .subscribeOn(Schedulers.boundedElastic());
  }

  /** What happened, in a sentence, then what to do about it. */
  private static String text(int status) {
    return switch (status) {
      case 403 -> "Your role does not open this page. Ask whoever manages your accounts.";
      case 404 -> "There is no such page.";
      case 408 -> "The page was sent too slowly, so nothing was done. Send it again.";
      case 409 ->
          "The check is not in a state for that: it has no answer yet, or its answer cannot be written"
              + " anew. Open it, and check again if it does not help to wait.";
      case 413 -> "That is too much for one page. Nothing was done.";
      case 429 -> "You tried too often. Wait a minute, then try again.";
      case 503 -> "This does not work now. Nothing was lost: try again in a moment.";
      default ->
          status >= 500
              ? "Something is wrong here, and not with what you did."
              : "The page cannot be shown. Go back, load it anew, and try again.";
    };
  }
}
