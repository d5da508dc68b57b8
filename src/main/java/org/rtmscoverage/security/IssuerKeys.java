package org.rtmscoverage.security;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import io.netty.channel.ChannelOption;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * The public keys of a token issuer, read from its one address when they are needed and kept for a
 * while. Whatever is sent to this service, the issuer is asked once in {@link #PAUSE} at most.
 */
final class IssuerKeys {

  /** The shortest time between two questions, whether the first was answered or not. */
  static final Duration PAUSE = Duration.ofSeconds(5);

  /** After which keys are read again, so that one the issuer has taken back is not taken long. */
  static final Duration FRESH = Duration.ofMinutes(5);

  /** How long keys serve while the issuer does not answer. */
  static final Duration KEPT = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
  private static final Duration WITHIN = Duration.ofSeconds(4);
  private static final int CONNECT_MILLIS = 2_000;
  private static final int LARGEST = 256 * 1024;

  private final String address;
  private final Clock clock;
  private final WebClient client;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();
  private final AtomicReference<@Nullable Question> last = new AtomicReference<>();

  /**
   * Keys as they were read.
   *
   * @param at when
   * @param keys what the issuer published
   */
  private record Known(Instant at, JWKSet keys) {
    boolean isYounger(Duration age, Instant now) {
      return near(at, now, age);
    }
  }

  /**
   * A question to the issuer.
   *
   * @param at when it was put
   * @param answer what came of it, the same for everybody who waits for it
   */
  private record Question(Instant at, Mono<JWKSet> answer) {}

  IssuerKeys(String address, Clock clock) {
    this.address = address;
    this.clock = clock;
    this.client =
        WebClient.builder()
            .clientConnector(
                new ReactorClientHttpConnector(
                    HttpClient.create()
                        .followRedirect(false)
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                        .responseTimeout(WITHIN)))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
            .build();
  }

  /**
   * The keys that may have signed a token; never from an address that stands in the token.
   *
   * @param header the token's header
   * @return empty list if the issuer has none such; {@link SignInUnavailableException} if that
   *     cannot be told now
   */
  Mono<List<JWK>> of(JWSHeader header) {
    var now = clock.instant();
    var have = known.get();
    var found = have == null ? List.<JWK>of() : matching(header, have.keys());
    if (have != null && !found.isEmpty() && have.isYounger(FRESH, now)) {
      return Mono.just(found);
    }
    var stillServe = have != null && !found.isEmpty() && have.isYounger(KEPT, now);
    return asked(now)
        .map(keys -> matching(header, keys))
        .onErrorResume(
            SignInUnavailableException.class,
            refused -> stillServe ? Mono.just(found) : Mono.error(refused));
  }

  private static List<JWK> matching(JWSHeader header, JWKSet keys) {
    return new JWKSelector(JWKMatcher.forJWSHeader(header)).select(keys);
  }

  private Mono<JWKSet> asked(Instant now) {
    return Mono.justOrEmpty(
            last.updateAndGet(
                before ->
                    before != null && near(before.at(), now, PAUSE)
                        ? before
                        : new Question(now, ask(now).cache())))
        .flatMap(Question::answer);
  }

  /** A clock that was set back must not keep anything for longer. */
  private static boolean near(Instant one, Instant other, Duration span) {
    return Duration.between(one, other).abs().compareTo(span) < 0;
  }

  private Mono<JWKSet> ask(Instant now) {
    return client
        .get()
        .uri(address)
        .exchangeToMono(IssuerKeys::body)
        .timeout(WITHIN)
        .flatMap(IssuerKeys::read)
        .map(keys -> keep(now, keys))
        .onErrorMap(IssuerKeys::unavailable);
  }

  private static Mono<String> body(ClientResponse answer) {
    return answer.statusCode().isSameCodeAs(HttpStatus.OK)
        ? answer.bodyToMono(String.class).switchIfEmpty(Mono.error(SignInUnavailableException::new))
        : answer.releaseBody().then(Mono.error(SignInUnavailableException::new));
  }

  private static Mono<JWKSet> read(String text) {
    try {
      return Mono.just(JWKSet.parse(text));
    } catch (ParseException e) {
      return Mono.error(e);
    }
  }

  private JWKSet keep(Instant now, JWKSet keys) {
    known.set(new Known(now, keys));
    return keys;
  }

  private static Throwable unavailable(Throwable thrown) {
    LOG.warn(
        "the keys of the token issuer (rtmscoverage.security.jwt.jwk-set-uri) cannot be read: {}",
        thrown.getClass().getSimpleName());
    return new SignInUnavailableException();
  }
}
