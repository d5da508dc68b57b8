package org.rtmscoverage.security;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Remembers the page somebody wanted until they have signed in, in a cookie: a path of ours without
 * its query, never member data. Spring Security's own forgets it when the sign-in page is shown.
 */
final class WantedPage implements ServerRequestCache {

  /** What is remembered, and what is taken back from a browser: no other host can stand in it. */
  private static final Pattern PATH = Pattern.compile("/(?!/)[A-Za-z0-9._~/-]{0,500}");

  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final String name;
  private final boolean secure;

  WantedPage(boolean secure) {
    this.name = secure ? "__Host-page" : "page";
    this.secure = secure;
  }

  @Override
  public Mono<Void> saveRequest(ServerWebExchange exchange) {
    return Mono.fromRunnable(
        () -> {
          var request = exchange.getRequest();
          var path = request.getPath().value();
          if (HttpMethod.GET.equals(request.getMethod()) && PATH.matcher(path).matches()) {
            exchange.getResponse().addCookie(cookie(path, LONGEST));
          }
        });
  }

  @Override
  public Mono<URI> getRedirectUri(ServerWebExchange exchange) {
    return Mono.justOrEmpty(exchange.getRequest().getCookies().getFirst(name))
        .map(
            cookie -> {
              exchange.getResponse().addCookie(cookie("", Duration.ZERO));
              return cookie.getValue();
            })
        .filter(path -> PATH.matcher(path).matches())
        .map(URI::create);
  }

  /** Nothing to give back: the browser asks for the page again. */
  @Override
  public Mono<ServerHttpRequest> removeMatchingRequest(ServerWebExchange exchange) {
    return Mono.empty();
  }

  private ResponseCookie cookie(String value, Duration age) {
    return ResponseCookie.from(name, value)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite("Strict")
        .maxAge(age)
        .build();
  }
}
