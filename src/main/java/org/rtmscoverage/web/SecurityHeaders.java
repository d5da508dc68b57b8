package org.rtmscoverage.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Headers that keep a browser from doing more with an answer than it should. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders implements WebFilter {

  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  /** Swagger UI sets style attributes; everything else it needs is served from here. */
  private static final String SWAGGER_UI =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
          + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** Pages of ours: nothing inline, nothing from elsewhere; the style sheet's icons are data. */
  private static final String PAGE =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String YEAR = "max-age=31536000; includeSubDomains";

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var path = exchange.getRequest().getPath().pathWithinApplication().value();
    var response = exchange.getResponse();
    response.beforeCommit(
        () -> {
          add(response, path);
          if ("https".equals(exchange.getRequest().getURI().getScheme())) {
            response.getHeaders().set("Strict-Transport-Security", YEAR);
          }
          return Mono.empty();
        });
    return chain.filter(exchange);
  }

  private static void add(ServerHttpResponse response, String path) {
    var headers = response.getHeaders();
    headers.set("Content-Security-Policy", policy(headers, path));
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (headers.getCacheControl() == null) {
      headers.setCacheControl("no-store");
    }
  }

  private static String policy(HttpHeaders headers, String path) {
    if (path.startsWith("/swagger-ui")) {
      return SWAGGER_UI;
    }
    return MediaType.TEXT_HTML.isCompatibleWith(headers.getContentType()) ? PAGE : NOTHING;
  }
}
