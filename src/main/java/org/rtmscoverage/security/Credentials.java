package org.rtmscoverage.security;

import java.io.Serial;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Reads what a request brings to be let in: an API key, or a signed token, never both. */
final class Credentials implements ServerAuthenticationConverter {

  static final String API_KEY = "X-API-Key";
  private static final String BEARER = "Bearer ";

  /** Of which kind they are. */
  enum Kind {
    API_KEY,
    TOKEN
  }

  /** Credentials as they were sent, not yet checked. */
  static final class Sent extends AbstractAuthenticationToken {

    @Serial private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String secret;

    Sent(Kind kind, String secret) {
      super(AuthorityUtils.NO_AUTHORITIES);
      this.kind = kind;
      this.secret = secret;
    }

    Kind kind() {
      return kind;
    }

    @Override
    public String getCredentials() {
      return secret;
    }

    @Override
    public Object getPrincipal() {
      return "";
    }

    /** Hides the secret. */
    @Override
    public String toString() {
      return "Sent[" + kind + "]";
    }
  }

  @Override
  public Mono<Authentication> convert(ServerWebExchange exchange) {
    var headers = exchange.getRequest().getHeaders();
    var keys = headers.getOrEmpty(API_KEY);
    var tokens = headers.getOrEmpty(HttpHeaders.AUTHORIZATION);
    if (keys.isEmpty() && tokens.isEmpty()) {
      return Mono.empty();
    }
    if (keys.size() + tokens.size() > 1) {
      return refused(
          "More than one credential was sent. Send one X-API-Key or one Authorization header.");
    }
    if (!keys.isEmpty()) {
      return Mono.just(new Sent(Kind.API_KEY, keys.getFirst().strip()));
    }
    var token = tokens.getFirst();
    if (!token.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return refused(
          "The Authorization header is of a scheme that is not taken. Send it as Bearer"
              + " with a signed token, or send an API key as X-API-Key.");
    }
    return Mono.just(new Sent(Kind.TOKEN, token.substring(BEARER.length()).strip()));
  }

  private static Mono<Authentication> refused(String sentence) {
    return Mono.error(new NotSignedInException(sentence));
  }
}
