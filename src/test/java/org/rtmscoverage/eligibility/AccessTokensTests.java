package org.rtmscoverage.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class AccessTokensTests {

  private final HandClock clock = new HandClock();
  private final AtomicInteger asked = new AtomicInteger();
  private final AccessTokens tokens =
      new AccessTokens(
          Mono.fromSupplier(
              () ->
                  new AccessToken("t" + asked.incrementAndGet(), clock.instant().plusSeconds(60))),
          clock);

  private AccessToken current() {
    return Objects.requireNonNull(tokens.current().block(Duration.ofSeconds(1)));
  }

  @Test
  void tokenIsHeldUntilItIsToBeRenewed() {
    AccessToken first = current();
    clock.advance(Duration.ofSeconds(59));
    assertThat(current()).isSameAs(first);
    clock.advance(Duration.ofSeconds(1));
    assertThat(current().value()).isEqualTo("t2");
  }

  @Test
  void manyWhoWaitAskOnceAndOneWhoLeavesDisturbsNobody() {
    Sinks.One<AccessToken> endpoint = Sinks.one();
    AtomicInteger subscribed = new AtomicInteger();
    AccessTokens slow =
        new AccessTokens(endpoint.asMono().doOnSubscribe(_ -> subscribed.incrementAndGet()), clock);
    List<AccessToken> heard = new CopyOnWriteArrayList<>();
    var leaves = slow.current().subscribe(heard::add);
    var _ = slow.current().subscribe(heard::add);
    var _ = slow.current().subscribe(heard::add);

    leaves.dispose();
    AccessToken token = new AccessToken("t", clock.instant().plusSeconds(60));
    endpoint.tryEmitValue(token).orThrow();

    assertThat(heard).containsExactly(token, token);
    assertThat(subscribed).hasValue(1);
  }

  @Test
  void failureIsNotHeld() {
    AccessTokens failing =
        new AccessTokens(
            Mono.defer(
                () ->
                    asked.incrementAndGet() == 1
                        ? Mono.error(PayerException.signInFailed("HTTP status 500", false))
                        : Mono.just(new AccessToken("t", clock.instant().plusSeconds(60)))),
            clock);
    assertThat(failing.current().onErrorComplete().blockOptional(Duration.ofSeconds(1))).isEmpty();
    assertThat(failing.current().blockOptional(Duration.ofSeconds(1))).isPresent();
  }

  @Test
  void refusedTokenIsDroppedForAllAndAskedForAnewOnce() {
    AccessToken first = current();
    assertThat(tokens.refused(first)).isTrue();
    assertThat(tokens.refused(first)).isTrue();
    AccessToken second = current();
    assertThat(second).isNotSameAs(first);
    assertThat(tokens.refused(second)).isFalse();
    assertThat(current()).isSameAs(second);
    assertThat(asked).hasValue(2);
  }

  @Test
  void acceptedTokenMayBeDroppedAgain() {
    assertThat(tokens.refused(current())).isTrue();
    tokens.accepted(current());
    assertThat(tokens.refused(current())).isTrue();
    assertThat(current().value()).isEqualTo("t3");
  }

  @Test
  void lateAnswerWithADroppedTokenAcceptsNothing() {
    AccessToken first = current();
    tokens.refused(first);
    tokens.accepted(first);
    assertThat(tokens.refused(current())).isFalse();
  }
}
