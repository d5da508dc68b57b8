package org.rtmscoverage.security;

import java.util.Set;
import org.rtmscoverage.trace.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Says no, in errors that become problems; the log tells who was refused what. */
final class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private Refusals() {}

  /** Whether the API's table lets somebody do what they ask for. */
  static Mono<AuthorizationResult> authorize(Mono<Authentication> who, AuthorizationContext asked) {
    return authorize(ApiAccess.TABLE, who, asked);
  }

  /** Whether a table lets somebody do what they ask for. */
  static Mono<AuthorizationResult> authorize(
      AccessTable table, Mono<Authentication> who, AuthorizationContext asked) {
    var request = asked.getExchange().getRequest();
    return who.map(
            someone ->
                (AuthorizationResult)
                    new AuthorizationDecision(
                        may(
                            someone,
                            table.find(
                                request.getMethod(), request.getPath().pathWithinApplication()),
                            asked.getExchange())))
        .defaultIfEmpty(new AuthorizationDecision(false));
  }

  private static boolean may(
      Authentication someone, AccessTable.Rule wanted, ServerWebExchange exchange) {
    if (someone.getPrincipal() instanceof SignedIn who
        && who.roles().stream().anyMatch(wanted.roles()::contains)) {
      return true;
    }
    Trace.of(exchange).inLog(() -> LOG.warn("{} may not {}", someone.getName(), wanted));
    throw new NotAllowedException(
        NotAllowedException.Reason.ROLE,
        "This needs one of the roles " + Role.words(wanted.roles()) + ".",
        Set.of());
  }

  /** A double slash, a semicolon, an encoded control character or slash, and the like. */
  static Mono<Void> oddAddress(ServerWebExchange exchange, ServerExchangeRejectedException odd) {
    return Mono.error(
        new NotAllowedException(
            NotAllowedException.Reason.ADDRESS,
            "The address, a parameter or a header holds characters that are not taken.",
            Set.of()));
  }

  /** Nothing was sent to be let in. */
  static Mono<Void> nothingSent(ServerWebExchange exchange, AuthenticationException missing) {
    return Mono.error(
        new NotSignedInException(
            "Send an API key as X-API-Key, or a signed token as Authorization: Bearer."));
  }

  /** What was sent is not right. */
  static Mono<Void> notRight(WebFilterExchange filter, AuthenticationException refused) {
    return Mono.error(new NotSignedInException("The credentials are not right."));
  }
}
