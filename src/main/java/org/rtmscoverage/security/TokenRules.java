package org.rtmscoverage.security;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/**
 * What a signed token must be to be taken: from the one issuer, for this service, in time, signed
 * with one of the algorithms that are configured, by a key that is strong.
 */
final class TokenRules {

  /** How far the clocks of the issuer and of this service may be apart. */
  private static final Duration SKEW = Duration.ofSeconds(30);

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final int CONNECT_MILLIS = 2_000;
  private static final Duration KEYS_WITHIN = Duration.ofSeconds(5);

  /** Bytes of the signature by the shortest RSA key that is taken, 2,048 bits. */
  private static final int SHORTEST_RSA = 256;

  private TokenRules() {}

  /**
   * A decoder that holds to the rules.
   *
   * @throws SecuritySetupException if any of them is missing or weak
   */
  static ReactiveJwtDecoder decoder(SecurityProperties.Jwt rules, Clock clock) {
    var issuer = set("issuer", rules.issuer());
    var audience = set("audience", rules.audience());
    var algorithms = algorithms(rules);
    var decoder =
        NimbusReactiveJwtDecoder.withJwkSetUri(keysAt(rules))
            .jwsAlgorithms(taken -> taken.addAll(algorithms))
            .validateType(false) // at+jwt of RFC 9068 is taken too, see below
            .webClient(client())
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            type(),
            times(clock),
            new JwtIssuerValidator(issuer),
            new JwtAudienceValidator(audience),
            TokenRules::strong));
    return decoder;
  }

  private static String set(String property, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new SecuritySetupException(
          "jwt." + property,
          "is not set",
          "set issuer, audience and jwk-set-uri together, or none of them");
    }
    return value.strip();
  }

  private static String keysAt(SecurityProperties.Jwt rules) {
    var uri = rules.jwkSetUri();
    var address = set("jwk-set-uri", uri == null ? null : uri.toString());
    if (uri == null || uri.getHost() == null || !isPrivate(uri)) {
      throw new SecuritySetupException(
          "jwt.jwk-set-uri", "is not an https address", "keys must not come over an open line");
    }
    return address;
  }

  private static boolean isPrivate(URI uri) {
    return "https".equals(uri.getScheme())
        || ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
  }

  private static Set<SignatureAlgorithm> algorithms(SecurityProperties.Jwt rules) {
    Set<SignatureAlgorithm> taken = new LinkedHashSet<>();
    for (var name : rules.algorithms()) {
      var algorithm = SignatureAlgorithm.from(name);
      if (algorithm == null) {
        throw new SecuritySetupException(
            "jwt.algorithms",
            "names an algorithm that is not taken",
            "only RS, PS and ES with 256, 384 and 512 are");
      }
      taken.add(algorithm);
    }
    if (taken.isEmpty()) {
      throw new SecuritySetupException(
          "jwt.algorithms", "is empty", "leave it out for those that are usual");
    }
    return taken;
  }

  private static WebClient client() {
    return WebClient.builder()
        .clientConnector(
            new ReactorClientHttpConnector(
                HttpClient.create()
                    .followRedirect(false)
                    .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                    .responseTimeout(KEYS_WITHIN)))
        .build();
  }

  private static OAuth2TokenValidator<Jwt> type() {
    var type = new JwtTypeValidator("JWT", "at+jwt");
    type.setAllowEmpty(true);
    return type;
  }

  private static OAuth2TokenValidator<Jwt> times(Clock clock) {
    var times = new JwtTimestampValidator(SKEW);
    times.setAllowEmptyExpiryClaim(false);
    times.setClock(clock);
    return times;
  }

  /** An RSA signature is as long as the key. */
  private static OAuth2TokenValidatorResult strong(Jwt token) {
    var algorithm = String.valueOf(token.getHeaders().get("alg"));
    var text = token.getTokenValue();
    var signature = Base64.getUrlDecoder().decode(text.substring(text.lastIndexOf('.') + 1));
    return algorithm.startsWith("ES") || signature.length >= SHORTEST_RSA
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(
            new OAuth2Error(
                OAuth2ErrorCodes.INVALID_TOKEN,
                "it is signed with an RSA key of less than 2,048 bits",
                null));
  }
}
