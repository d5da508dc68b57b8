package org.rtmscoverage.security;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.rtmscoverage.trace.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
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

  private static final String WANTED = "to";

  /** A path on this service, never another's address. */
  private static final Pattern OURS = Pattern.compile("(?:/[A-Za-z0-9_.-]++)++");

  /** Tells a browser to drop what it kept of a session. */
  private static final String CLEAR = "\"cache\", \"storage\"";

  private static final Logger LOG = LoggerFactory.getLogger(PageDoor.class);

  private PageDoor() {}

  /** On to the page that was wanted before. */
  static Mono<Void> signedIn(WebFilterExchange filter, Authentication who) {
    var exchange = filter.getExchange();
    return redirect(exchange, wanted(exchange.getRequest()));
  }

  /** The log tells from where, and of a name only if somebody has it. */
  static Mono<Void> refused(WebFilterExchange filter, AuthenticationException refused) {
    var exchange = filter.getExchange();
    var request = exchange.getRequest();
    Trace.of(exchange)
        .inLog(
            () ->
                LOG.warn(
                    "sign-in refused: {}, from {}", refused.getMessage(), Sender.address(request)));
    var reason = refused instanceof AuthenticationServiceException ? "busy" : "refused";
    return again(exchange, reason, wanted(request));
  }

  /** A session that is too old: whatever was sent is not taken. */
  static Mono<Void> sessionEnded(ServerWebExchange exchange) {
    var request = exchange.getRequest();
    if (!Sender.isPerson(request)) {
      return Mono.error(new NotSignedInException("Sign in at " + SIGN_IN + "."));
    }
    return again(exchange, "stale", shownBefore(request));
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
   * Whether a request must show where its form was made. Signing out need not: a page that is old
   * must not keep somebody in, and a foreign page's request comes without the session.
   */
  static Mono<MatchResult> needsFormToken(ServerWebExchange exchange) {
    return CsrfWebFilter.DEFAULT_CSRF_MATCHER
        .matches(exchange)
        .flatMap(
            changes ->
                changes.isMatch() && !exchange.getRequest().getPath().value().equals(SIGN_OUT)
                    ? MatchResult.match()
                    : MatchResult.notMatch());
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

  static Mono<Void> signInFirst(ServerWebExchange exchange, AuthenticationException missing) {
    return Sender.isPerson(exchange.getRequest())
        ? again(exchange, "", shownBefore(exchange.getRequest()))
        : Mono.error(new NotSignedInException("Sign in at " + SIGN_IN + "."));
  }

  /** A page that stood open while its session ended: what was typed is not taken, so say so. */
  static Mono<Void> staleForm(ServerWebExchange exchange, AccessDeniedException denied) {
    return Sender.isPerson(exchange.getRequest())
        ? again(exchange, "stale", shownBefore(exchange.getRequest()))
        : Mono.error(
            new NotAllowedException(
                NotAllowedException.Reason.FORM,
                "The form is of another session. Load the page again.",
                Set.of()));
  }

  /** The form once more, which says why and remembers where somebody wanted to go. */
  private static Mono<Void> again(ServerWebExchange exchange, String reason, String wanted) {
    var to = UriComponentsBuilder.fromPath(SIGN_IN);
    if (!reason.isEmpty()) {
      to.queryParam(reason);
    }
    if (!wanted.equals(HOME) && OURS.matcher(wanted).matches()) {
      to.queryParam(WANTED, wanted);
    }
    return redirect(exchange, to.build().toUriString());
  }

  /** The page that was asked for, or that the form stood on that was sent. */
  private static String shownBefore(ServerHttpRequest request) {
    var path = request.getPath().pathWithinApplication();
    return path.value().equals(SIGN_IN)
        ? wanted(request)
        : PageAccess.pageOf(request.getMethod(), path);
  }

  /** Where somebody wanted to go: a path of ours, whatever was sent. */
  private static String wanted(ServerHttpRequest request) {
    var sent = request.getQueryParams().getFirst(WANTED);
    return sent != null && OURS.matcher(sent).matches() ? sent : HOME;
  }

  /** Whether the table of pages lets somebody in; what is no page is none for anybody. */
  static Mono<AuthorizationResult> authorize(Mono<Authentication> who, AuthorizationContext asked) {
    var request = asked.getExchange().getRequest();
    return Mono.fromCallable(
            () ->
                PageAccess.TABLE.find(
                    request.getMethod(), request.getPath().pathWithinApplication()))
        .flatMap(_ -> Refusals.authorize(PageAccess.TABLE, who, asked));
  }

  static Mono<AuthorizationResult> noSuchPage(
      Mono<Authentication> who, AuthorizationContext asked) {
    return Mono.error(
        () ->
            new NotAllowedException(
                NotAllowedException.Reason.PATH, "There is no such page.", Set.of()));
  }

  private static Mono<Void> redirect(ServerWebExchange exchange, String to) {
    var response = exchange.getResponse();
    response.setStatusCode(HttpStatus.SEE_OTHER);
    response.getHeaders().setLocation(URI.create(to));
    return response.setComplete();
  }
}
