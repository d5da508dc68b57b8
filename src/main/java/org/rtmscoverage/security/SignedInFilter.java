package org.rtmscoverage.security;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts down beside a request who sent it, for whoever answers it. */
final class SignedInFilter implements WebFilter {

  static final String ATTRIBUTE = SignedIn.class.getName();

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return ReactiveSecurityContextHolder.getContext()
        .doOnNext(
            context -> {
              var authentication = context.getAuthentication();
              if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
                exchange.getRequest().getAttributes().put(ATTRIBUTE, who);
              }
            })
        .then(chain.filter(exchange));
  }
}
