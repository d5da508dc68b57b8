package org.rtmscoverage.web.limit;

import java.security.Principal;
import org.rtmscoverage.trace.Trace;
import org.springframework.context.ApplicationContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Limits what one signed-in client may ask, wherever it asks from; one that is not signed in counts
 * by its address. The management port is not limited.
 */
final class ClientLimit implements WebFilter {

  private final RateLimit requests;
  private final ApplicationContext here;

  ClientLimit(RateLimit requests, ApplicationContext here) {
    this.requests = requests;
    this.here = here;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!here.equals(exchange.getApplicationContext())) {
      return chain.filter(exchange);
    }
    return exchange
        .getPrincipal()
        .map(Principal::getName)
        .defaultIfEmpty("address " + RemoteAddress.of(exchange.getRequest()))
        .flatMap(client -> taken(client, exchange))
        .then(chain.filter(exchange));
  }

  private Mono<Void> taken(String client, ServerWebExchange exchange) {
    return Mono.fromRunnable(() -> Trace.of(exchange).inLog(() -> take(client, exchange)));
  }

  private void take(String client, ServerWebExchange exchange) {
    requests.take(client, Cost.of(exchange.getRequest()), exchange.getResponse().getHeaders());
  }
}
