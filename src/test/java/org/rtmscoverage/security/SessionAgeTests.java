package org.rtmscoverage.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.mock.web.server.MockWebSession;
import reactor.core.publisher.Mono;

/** A session ends when its day is over, however busy it was. */
class SessionAgeTests {

  private static final Instant BEGIN = Instant.parse("2026-11-23T13:00:00Z");

  private final MockWebSession session = new MockWebSession(at(Duration.ZERO));

  @Test
  void sessionWithinItsTimeGoesOn() {
    assertThat(isOpenAfter(Duration.ofHours(12))).isTrue();
  }

  @Test
  void sessionBeyondItsTimeIsEnded() {
    assertThat(isOpenAfter(Duration.ofHours(12).plusSeconds(1))).isFalse();
  }

  private boolean isOpenAfter(Duration time) {
    session.start();
    var exchange =
        MockServerWebExchange.builder(
                MockServerHttpRequest.post("/sign-in").accept(MediaType.TEXT_HTML))
            .session(session)
            .build();
    new SessionAge(Duration.ofHours(12), at(time)).filter(exchange, _ -> Mono.empty()).block();
    boolean open = session.isStarted() && !session.isExpired();
    assertThat(exchange.getResponse().getStatusCode())
        .isEqualTo(open ? null : HttpStatus.SEE_OTHER);
    return open;
  }

  private static Clock at(Duration time) {
    return Clock.fixed(BEGIN.plus(time), ZoneOffset.UTC);
  }
}
