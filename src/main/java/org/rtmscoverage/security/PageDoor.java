package org.rtmscoverage.security;

import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How staff get in, are sent to the page they wanted, and get out. */
final class PageDoor {

  static final String HOME = "/";
  static final String SIGN_IN = "/sign-in";
  static final String SIGN_OUT = "/sign-out";

  /** What everybody may read; none of it is about anybody. */
  static final String[] OPEN = {
    SIGN_IN, "/openapi.yaml", "/swagger-ui.html", "/swagger-ui/*", "/assets/*"
  };

  /** Tells a browser to drop what it kept of a session. */
  private static final String CLEAR = "\"cache\", \"storage\"";

  private PageDoor() {}

  static ServerAuthenticationSuccessHandler signedIn(WantedPage wanted) {
    var handler = new RedirectServerAuthenticationSuccessHandler(HOME);
    var seeOther = new DefaultServerRedirectStrategy();
    seeOther.setHttpStatus(HttpStatus.SEE_OTHER);
    handler.setRedirectStrategy(seeOther);
    handler.setRequestCache(wanted);
    return handler;
  }

  static Mono<Void> refused(WebFilterExchange filter, AuthenticationException refused) {
    return redirect(filter.getExchange(), SIGN_IN + "?refused");
  }

  static ServerLogoutHandler forget() {
    return new DelegatingServerLogoutHandler(
        new SecurityContextServerLogoutHandler(), new WebSessionServerLogoutHandler());
  }

  static Mono<Void> signedOut(WebFilterExchange filter, Authentication who) {
    filter.getExchange().getResponse().getHeaders().set("Clear-Site-Data", CLEAR);
    return redirect(filter.getExchange(), SIGN_IN + "?out");
  }

  /**
   * Form tokens stand in a cookie, so that a visitor who never signs in leaves no session behind.
   */
  static ServerCsrfTokenRepository formTokens(boolean secure) {
    var tokens = new CookieServerCsrfTokenRepository();
    tokens.setCookieName(secure ? "__Host-form" : "form");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(secure).sameSite("Strict"));
    return tokens;
  }

  /** Asks somebody to sign in, and sends them to the page they wanted afterwards. */
  static ServerAuthenticationEntryPoint signInFirst(WantedPage wanted) {
    return (exchange, _) ->
        isForPeople(exchange.getRequest())
            ? wanted.saveRequest(exchange).then(redirect(exchange, SIGN_IN))
            : Mono.error(new NotSignedInException("Sign in at " + SIGN_IN + "."));
  }

  /** A page that stood open while its session ended: what was typed is not taken, so say so. */
  static Mono<Void> staleForm(ServerWebExchange exchange, AccessDeniedException denied) {
    return isForPeople(exchange.getRequest())
        ? redirect(exchange, SIGN_IN + "?stale")
        : Mono.error(
            new NotAllowedException(
                NotAllowedException.Reason.FORM,
                "The form is of another session. Load the page again.",
                Set.of()));
  }

  static Mono<AuthorizationResult> noSuchPage(
      Mono<Authentication> who, AuthorizationContext asked) {
    return Mono.error(
        () ->
            new NotAllowedException(
                NotAllowedException.Reason.PATH, "There is no such page.", Set.of()));
  }

  private static boolean isForPeople(ServerHttpRequest request) {
    return request.getHeaders().getAccept().contains(MediaType.TEXT_HTML);
  }

  private static Mono<Void> redirect(ServerWebExchange exchange, String to) {
    var response = exchange.getResponse();
    response.setStatusCode(HttpStatus.SEE_OTHER);
    response.getHeaders().setLocation(URI.create(to));
    return response.setComplete();
  }
}
