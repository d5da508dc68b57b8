package org.rtmscoverage.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Practice;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Reads who sends a signed token, for which practice and as what. */
final class TokenReader {

  private final ReactiveJwtDecoder decoder;
  private final String practiceClaim;
  private final String rolesClaim;

  TokenReader(ReactiveJwtDecoder decoder, String practiceClaim, String rolesClaim) {
    this.decoder = decoder;
    this.practiceClaim = practiceClaim;
    this.rolesClaim = rolesClaim;
  }

  /**
   * Who sends it.
   *
   * @return {@link NotSignedInException} if the token is not right, {@link
   *     SignInUnavailableException} if that cannot be told now
   */
  Mono<SignedIn> read(String token) {
    return Mono.defer(() -> decoder.decode(token)).onErrorMap(TokenReader::known).map(this::holder);
  }

  private static Throwable known(Throwable thrown) {
    return switch (thrown) {
      case JwtValidationException refused -> refused(reasons(refused));
      case JwtException wrapper when wrapper.getCause() instanceof NotSignedInException ours ->
          ours;
      case JwtException wrapper
          when wrapper.getCause() instanceof SignInUnavailableException ours ->
          ours;
      case JwtException _, IllegalStateException _ ->
          refused("it is not a signed token of the form that RFC 7519 describes");
      default -> thrown;
    };
  }

  /** The validators' sentences; they name claims, and hold nothing of a token. */
  private static String reasons(JwtValidationException refused) {
    return refused.getErrors().stream()
        .map(OAuth2Error::getDescription)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** That a token is refused; {@code why} holds nothing of it. */
  static NotSignedInException refused(String why) {
    return new NotSignedInException("The token is not taken: " + why + ". Get a new one.");
  }

  private SignedIn holder(Jwt token) {
    var subject = token.getSubject();
    if (subject == null || subject.isBlank()) {
      throw refused("it names no subject (sub)");
    }
    return new SignedIn(practice(token), actor(subject), roles(token));
  }

  private static Actor actor(String subject) {
    try {
      return new Actor("token:" + subject);
    } catch (IllegalArgumentException _) {
      throw refused("its subject (sub) is longer than 94 characters or holds unusual ones");
    }
  }

  private Practice practice(Jwt token) {
    if (token.getClaims().get(practiceClaim) instanceof String named) {
      try {
        return new Practice(named);
      } catch (IllegalArgumentException _) {
        throw refused("its claim " + practiceClaim + " is no practice's name");
      }
    }
    throw refused("its claim " + practiceClaim + " must name one practice");
  }

  private Set<Role> roles(Jwt token) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    words(token.getClaims().get(rolesClaim))
        .map(word -> word instanceof String text ? Role.of(text) : Optional.<Role>empty())
        .forEach(role -> role.ifPresent(roles::add));
    if (roles.isEmpty()) {
      throw refused("its claim " + rolesClaim + " lists none of " + Accounts.roleWords());
    }
    return roles;
  }

  private static Stream<?> words(@Nullable Object claim) {
    return switch (claim) {
      case Collection<?> list -> list.stream();
      case String text -> Stream.of(text.split(" "));
      case null, default -> Stream.of();
    };
  }
}
