package org.rtmscoverage.security;

import java.time.Clock;
import java.time.Duration;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Ends a session that began too long ago, however busy it is. */
final class SessionAge implements WebFilter {

  private final Duration longest;
  private final Clock clock;

  SessionAge(Duration longest, Clock clock) {
    this.longest = longest;
    this.clock = clock;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return exchange
        .getSession()
        .filter(session -> session.isStarted() && isOld(session))
        .flatMap(
            session -> session.invalidate().then(PageDoor.sessionEnded(exchange)).thenReturn(true))
        .switchIfEmpty(chain.filter(exchange).thenReturn(false))
        .then();
  }

  private boolean isOld(WebSession session) {
    return session.getCreationTime().plus(longest).isBefore(clock.instant());
  }
}
