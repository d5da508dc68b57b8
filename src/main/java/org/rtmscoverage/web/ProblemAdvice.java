package org.rtmscoverage.web;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.rtmscoverage.check.UnknownPayerException;
import org.rtmscoverage.ledger.UnreadableCheckException;
import org.rtmscoverage.ledger.database.LedgerUnavailableException;
import org.rtmscoverage.security.NotAllowedException;
import org.rtmscoverage.security.NotSignedInException;
import org.rtmscoverage.security.SignInUnavailableException;
import org.rtmscoverage.trace.Fault;
import org.rtmscoverage.trace.Trace;
import org.rtmscoverage.web.view.ProblemErrorView;
import org.rtmscoverage.web.view.ProblemView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns every error into a problem (RFC 9457). A bug of ours is logged under the id that the
 * problem names; neither its text nor anything that was sent is ever shown.
 */
@Component
@Order(-2)
final class ProblemAdvice implements WebExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  /** Seconds after which a database that did not answer is worth asking again. */
  private static final String RETRY_AFTER = "5";

  /** The ways to be let in (RFC 9110, 11.6.1). */
  private static final String CHALLENGE = "Bearer realm=\"rtms-coverage\"";

  private static final String INSTANCE = "urn:rtms-coverage:request:";

  private final JsonMapper json;

  ProblemAdvice(JsonMapper json) {
    this.json = json;
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
    trace.inLog(() -> tell(error));
    var problem = toProblem(error, trace.id());
    response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
    var headers = response.getHeaders();
    addTo(headers, error);
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    var body = response.bufferFactory().wrap(json.writeValueAsBytes(problem));
    return response.writeWith(Mono.just(body));
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
  private static void tell(Throwable error) {
    switch (error) {
      case UnreadableCheckException _ ->
          log.error("a kept check cannot be opened: {}", error.getMessage());
      case NotSignedInException _ -> log.info("nobody let in: {}", error.getMessage());
      case ProblemException _,
          NotAllowedException _,
          SignInUnavailableException _,
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

  private static void addTo(HttpHeaders headers, Throwable error) {
    switch (error) {
      case ProblemException known -> headers.putAll(known.headers());
      case LedgerUnavailableException _,
          RejectedExecutionException _,
          SignInUnavailableException _ ->
          headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
      case NotSignedInException _ -> headers.set(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
      case NotAllowedException refused when !refused.methods().isEmpty() ->
          headers.setAllow(refused.methods());
      case ErrorResponse framework -> {
        var allow = framework.getHeaders().getFirst(HttpHeaders.ALLOW);
        if (allow != null) {
          headers.set(HttpHeaders.ALLOW, allow);
        }
      }
      default -> {
        // nothing to say
      }
    }
  }

  private static ProblemView toProblem(Throwable error, String traceId) {
    return switch (error) {
      case ProblemException known ->
          problem(known.type(), String.valueOf(known.getMessage()), traceId, known.errors());
      case NotSignedInException refused ->
          problem(
              ProblemType.UNAUTHENTICATED,
              String.valueOf(refused.getMessage()),
              traceId,
              List.of());
      case NotAllowedException refused -> ofRefused(refused, traceId);
      case SignInUnavailableException _ ->
          problem(
              ProblemType.UNAVAILABLE,
              "The token cannot be checked now, because its issuer does not answer. Send the request"
                  + " again later.",
              traceId,
              List.of());
      case UnknownPayerException _ ->
          problem(
              ProblemType.INVALID_REQUEST,
              "The payer of this check is no longer configured; send a new check to another payer.",
              traceId,
              List.of());
      case DataBufferLimitException _ ->
          problem(
              ProblemType.BODY_TOO_LARGE, "Send one patient in one request.", traceId, List.of());
      case LedgerUnavailableException _, RejectedExecutionException _ ->
          problem(
              ProblemType.UNAVAILABLE,
              "What must be kept cannot be kept now; nothing was answered. Send the request again"
                  + " later, with the same Idempotency-Key.",
              traceId,
              List.of());
      case UnreadableCheckException _ ->
          problem(
              ProblemType.UNAVAILABLE,
              "The check is kept and cannot be opened with the keys this service was started with."
                  + " Sending again does not help: tell whoever runs the service.",
              traceId,
              List.of());
      case ErrorResponse framework when framework.getStatusCode().value() < 500 ->
          ofFramework(framework.getStatusCode().value(), traceId);
      default ->
          problem(
              ProblemType.INTERNAL_ERROR,
              "This is not your mistake. Report the traceId to whoever runs the service.",
              traceId,
              List.of());
    };
  }

  private static ProblemView ofRefused(NotAllowedException refused, String traceId) {
    return switch (refused.reason()) {
      case ROLE, FORM ->
          problem(ProblemType.FORBIDDEN, String.valueOf(refused.getMessage()), traceId, List.of());
      case ADDRESS ->
          problem(
              ProblemType.MALFORMED_REQUEST,
              String.valueOf(refused.getMessage()),
              traceId,
              List.of());
      case PATH -> ofFramework(ProblemType.NOT_FOUND.status(), traceId);
      case METHOD -> ofFramework(ProblemType.METHOD_NOT_ALLOWED.status(), traceId);
    };
  }

  private static ProblemView ofFramework(int status, String traceId) {
    var type = ProblemType.ofStatus(status);
    var detail =
        switch (type) {
          case NOT_FOUND -> "The paths are listed in /openapi.yaml.";
          case METHOD_NOT_ALLOWED -> "The Allow header names the methods of this path.";
          case NOT_ACCEPTABLE ->
              "Answers are application/json, packets also application/pdf and text/plain; problems are"
                  + " application/problem+json.";
          case UNSUPPORTED_MEDIA_TYPE -> "Send the body with Content-Type: application/json.";
          case BODY_TOO_LARGE -> "Send one patient in one request.";
          case MALFORMED_JSON,
              UNAUTHENTICATED,
              FORBIDDEN,
              UNKNOWN_PROPERTY,
              MALFORMED_REQUEST,
              KEY_IN_FLIGHT,
              CHECK_NOT_DONE,
              NOT_REPRODUCED,
              INVALID_REQUEST,
              KEY_REUSED,
              INTERNAL_ERROR,
              UNAVAILABLE ->
              "The request cannot be read; compare it with /openapi.yaml.";
        };
    return problem(type, detail, traceId, List.of());
  }

  private static ProblemView problem(
      ProblemType type, String detail, String traceId, List<ProblemErrorView> errors) {
    return new ProblemView(
        type.urn(), type.title(), type.status(), detail, INSTANCE + traceId, traceId, errors);
  }
}
