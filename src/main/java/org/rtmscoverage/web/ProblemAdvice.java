package org.rtmscoverage.web;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.UnknownPayerException;
import org.rtmscoverage.ledger.UnreadableCheckException;
import org.rtmscoverage.ledger.database.LedgerUnavailableException;
import org.rtmscoverage.security.NotAllowedException;
import org.rtmscoverage.security.NotSignedInException;
import org.rtmscoverage.security.Sender;
import org.rtmscoverage.security.SignInUnavailableException;
import org.rtmscoverage.trace.Fault;
import org.rtmscoverage.trace.Trace;
import org.rtmscoverage.web.limit.BrokenBodyException;
import org.rtmscoverage.web.limit.ForeignOriginException;
import org.rtmscoverage.web.limit.LateBodyException;
import org.rtmscoverage.web.limit.TooManyRequestsException;
import org.rtmscoverage.web.view.ProblemView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns every error into a problem (RFC 9457), or for a person into a page. A bug of ours is logged
 * under the id that the problem names; neither its text nor anything that was sent is ever shown.
 */
@Component
@Order(-2)
final class ProblemAdvice implements WebExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private static final String INSTANCE = "urn:rtms-coverage:request:";

  private static final MediaType PAGE = MediaType.valueOf("text/html;charset=UTF-8");

  private final JsonMapper json;
  private final @Nullable ProblemPage page;

  ProblemAdvice(JsonMapper json, ObjectProvider<ProblemPage> page) {
    this.json = json;
    this.page = page.getIfAvailable();
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    var response = exchange.getResponse();
    var trace = Trace.of(exchange);
    if (response.isCommitted()) {
      return brokenOff(trace, error);
    }
    // its text would stand in the request's span, and a framework's may quote what was sent
    exchange.getAttributes().remove(ExceptionHandlingWebHandler.HANDLED_WEB_EXCEPTION);
    trace.inLog(() -> tell(error, exchange.getRequest()));
    var problem = Problems.of(error);
    var type = problem.type();
    response.setStatusCode(HttpStatusCode.valueOf(type.status()));
    var headers = response.getHeaders();
    headers.putAll(problem.headers());
    if (page != null && ProblemPage.isFor(exchange.getRequest())) {
      headers.setContentType(PAGE);
      return response.writeWith(
          page.html(type.status(), trace.id())
              .map(html -> response.bufferFactory().wrap(html.getBytes(StandardCharsets.UTF_8))));
    }
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    var view =
        new ProblemView(
            type.urn(),
            type.title(),
            type.status(),
            String.valueOf(problem.getMessage()),
            INSTANCE + trace.id(),
            trace.id(),
            problem.errors());
    return response.writeWith(
        Mono.just(response.bufferFactory().wrap(json.writeValueAsBytes(view))));
  }

  /** Netty and Spring know clients that leave, and keep quiet about them. */
  private static Mono<Void> brokenOff(Trace trace, Throwable error) {
    if (DisconnectedClientHelper.isClientDisconnectedException(error)) {
      return Mono.error(error);
    }
    var fault = Fault.of(error);
    trace.inLog(() -> log.error("an answer under way broke off", fault));
    return Mono.error(fault);
  }

  /** Only what needs somebody who runs the service is logged. */
  private static void tell(Throwable error, ServerHttpRequest request) {
    switch (error) {
      case UnreadableCheckException _ ->
          log.error("a kept check cannot be opened: {}", error.getMessage());
      case NotSignedInException _ ->
          log.info("nobody let in: {}, from {}", error.getMessage(), Sender.address(request));
      case ProblemException _,
          NotAllowedException _,
          SignInUnavailableException _,
          TooManyRequestsException _,
          LateBodyException _,
          ForeignOriginException _,
          BrokenBodyException _,
          UnknownPayerException _,
          DataBufferLimitException _,
          LedgerUnavailableException _,
          RejectedExecutionException _ ->
          log.debug("a request was refused: {}", error.getClass().getSimpleName());
      case ErrorResponse framework when framework.getStatusCode().value() < 500 ->
          log.debug("a request was refused: {}", framework.getStatusCode());
      default -> {
        if (DisconnectedClientHelper.isClientDisconnectedException(error)) {
          log.debug("a client left");
        } else {
          log.error("a request failed", Fault.of(error));
        }
      }
    }
  }
}
