package org.rtmscoverage.security;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/**
 * What a signed token must be to be taken: from the one issuer, for this service, in time, signed
 * with one of the algorithms that are configured, by a key that is strong.
 */
final class TokenRules {

  /** How far the clocks of the issuer and of this service may be apart. */
  private static final Duration SKEW = Duration.ofSeconds(30);

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

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
        new NimbusReactiveJwtDecoder(
            new TokenSignature(algorithms, new IssuerKeys(keysAt(rules), clock)));
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            sentence(type(), "its type (typ) is neither JWT nor at+jwt"),
            times(clock),
            sentence(new JwtIssuerValidator(issuer), "it is of another issuer (iss)"),
            sentence(new JwtAudienceValidator(audience), "it is not meant for here (aud)")));
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
    var address = set("jwk-set-uri", rules.jwkSetUri());
    if (!isPrivate(address)) {
      throw new SecuritySetupException(
          "jwt.jwk-set-uri", "is not an https address", "keys must not come over an open line");
    }
    return address;
  }

  private static boolean isPrivate(String address) {
    try {
      var uri = new URI(address);
      var scheme = Accounts.folded(String.valueOf(uri.getScheme()));
      return uri.getHost() != null
          && ("https".equals(scheme)
              || ("http".equals(scheme) && LOOPBACK.contains(uri.getHost())));
    } catch (URISyntaxException _) {
      return false;
    }
  }

  private static Set<JWSAlgorithm> algorithms(SecurityProperties.Jwt rules) {
    Set<JWSAlgorithm> taken = new LinkedHashSet<>();
    for (var name : rules.algorithms()) {
      var algorithm = SignatureAlgorithm.from(name.strip());
      if (algorithm == null) {
        throw new SecuritySetupException(
            "jwt.algorithms",
            "names an algorithm that is not taken",
            "only RS, PS and ES with 256, 384 and 512 are");
      }
      taken.add(JWSAlgorithm.parse(algorithm.getName()));
    }
    if (taken.isEmpty()) {
      throw new SecuritySetupException(
          "jwt.algorithms", "is empty", "leave it out for those that are usual");
    }
    return taken;
  }

  private static OAuth2TokenValidator<Jwt> type() {
    var type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
    type.setAllowEmpty(true);
    return type;
  }

  private static OAuth2TokenValidator<Jwt> times(Clock clock) {
    return token -> {
      var now = clock.instant();
      var end = token.getExpiresAt();
      var begin = token.getNotBefore();
      if (end == null) {
        return failed("it does not say until when it is valid (exp)");
      }
      if (!now.isBefore(end.plus(SKEW))) {
        return failed("it has expired (exp)");
      }
      return begin != null && now.isBefore(begin.minus(SKEW))
          ? failed("it is not valid yet (nbf)")
          : OAuth2TokenValidatorResult.success();
    };
  }

  private static OAuth2TokenValidator<Jwt> sentence(
      OAuth2TokenValidator<Jwt> validator, String sentence) {
    return token ->
        validator.validate(token).hasErrors()
            ? failed(sentence)
            : OAuth2TokenValidatorResult.success();
  }

  private static OAuth2TokenValidatorResult failed(String sentence) {
    return OAuth2TokenValidatorResult.failure(
        new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, sentence, null));
  }
}
