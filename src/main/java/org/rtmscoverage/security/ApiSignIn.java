package org.rtmscoverage.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import reactor.core.publisher.Mono;

/** Checks what an intake system sent to be let in. */
final class ApiSignIn implements ReactiveAuthenticationManager {

  private final ApiKeys keys;
  private final @Nullable TokenReader tokens;

  /**
   * Makes it.
   *
   * @param keys the keys that are known
   * @param tokens reads signed tokens; null where none are taken
   */
  ApiSignIn(ApiKeys keys, @Nullable TokenReader tokens) {
    this.keys = keys;
    this.tokens = tokens;
  }

  @Override
  public Mono<Authentication> authenticate(Authentication authentication) {
    var sent = (Credentials.Sent) authentication;
    return switch (sent.kind()) {
      case API_KEY -> Mono.defer(() -> ofKey(sent.getCredentials())).map(SignedInToken::new);
      case TOKEN -> ofToken(sent.getCredentials()).map(SignedInToken::new);
    };
  }

  private Mono<SignedIn> ofKey(String key) {
    return Mono.justOrEmpty(keys.holder(key))
        .switchIfEmpty(
            Mono.error(
                () ->
                    new NotSignedInException(
                        "The X-API-Key is not known here. Ask whoever runs the service for one.")));
  }

  private Mono<SignedIn> ofToken(String token) {
    return tokens == null
        ? Mono.error(
            new NotSignedInException(
                "Signed tokens are not taken here. Send an API key as X-API-Key."))
        : tokens.read(token);
  }
}
