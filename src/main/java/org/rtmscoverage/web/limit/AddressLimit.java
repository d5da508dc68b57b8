package org.rtmscoverage.web.limit;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.trace.Trace;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Limits what one address may ask before it is known who asks, and how often it may be wrong about
 * that. A token counts as wrong when the answer is 401. A password counts beforehand and is given
 * back unless it was compared and wrong, so that many sent at once are not all compared and no
 * other page can use them up. Passwords and tokens have a share each. API keys are too long to be
 * guessed, so a wrong one shuts nobody out. The management port is not limited: its probes may
 * share an address with everybody else.
 */
final class AddressLimit implements WebFilter {

  private static final String TOKENS_OF = "tokens of ";
  private static final String SIGN_IN = "/sign-in";

  /** Matches as sign-in does: whatever the letters are written as. */
  private static final PathPattern SIGN_IN_PATH = PathPatternParser.defaultInstance.parse(SIGN_IN);

  private final RateLimit requests;
  private final RateLimit failedSignIns;
  private final ApplicationContext here;

  AddressLimit(RateLimit requests, RateLimit failedSignIns, ApplicationContext here) {
    this.requests = requests;
    this.failedSignIns = failedSignIns;
    this.here = here;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!here.equals(exchange.getApplicationContext())) {
      return chain.filter(exchange);
    }
    var request = exchange.getRequest();
    var response = exchange.getResponse();
    String address = RemoteAddress.of(request);
    return Mono.defer(
        () -> {
          Trace.of(exchange).inLog(() -> take(address, request, response));
          return chain.filter(exchange);
        });
  }

  private void take(String address, ServerHttpRequest request, ServerHttpResponse response) {
    requests.take(address, 1, response.getHeaders());
    if (isPassword(request)) {
      failedSignIns.refuseIfEmpty(address, response.getHeaders());
      failedSignIns.note(address);
      response.beforeCommit(() -> passwordAnswered(response, address));
    } else if (request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
      String tokens = TOKENS_OF + address;
      failedSignIns.refuseIfEmpty(tokens, response.getHeaders());
      response.beforeCommit(() -> tokenAnswered(response, tokens));
    }
  }

  private static boolean isPassword(ServerHttpRequest request) {
    return request.getMethod().equals(HttpMethod.POST)
        && SIGN_IN_PATH.matches(request.getPath().pathWithinApplication());
  }

  private Mono<Void> passwordAnswered(ServerHttpResponse response, String address) {
    URI next = response.getHeaders().getLocation();
    boolean wrong = next != null && SIGN_IN.equals(next.getPath()) && isRefused(next.getQuery());
    if (!wrong) {
      failedSignIns.giveBack(address);
    }
    return Mono.empty();
  }

  private static boolean isRefused(@Nullable String query) {
    return query != null && query.startsWith("refused");
  }

  private Mono<Void> tokenAnswered(ServerHttpResponse response, String address) {
    if (HttpStatus.UNAUTHORIZED.equals(response.getStatusCode())) {
      failedSignIns.note(address);
    }
    return Mono.empty();
  }
}
