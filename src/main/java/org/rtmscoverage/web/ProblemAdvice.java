package org.rtmscoverage.web;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.rtmscoverage.check.UnknownPayerException;
import org.rtmscoverage.ledger.UnreadableCheckException;
import org.rtmscoverage.ledger.database.LedgerUnavailableException;
import org.rtmscoverage.security.NotAllowedException;
import org.rtmscoverage.security.NotSignedInException;
import org.rtmscoverage.security.SignInUnavailableException;
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

  private final JsonMapper json;

  ProblemAdvice(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    var response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(error);
    }
    var problem = toProblem(error, exchange.getRequest().getId());
    response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
    var headers = response.getHeaders();
    addTo(headers, error);
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    var body = response.bufferFactory().wrap(json.writeValueAsBytes(problem));
    return response.writeWith(Mono.just(body));
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

  private static ProblemView toProblem(Throwable error, String requestId) {
    var instance = "urn:rtms-coverage:request:" + requestId;
    return switch (error) {
      case ProblemException known ->
          problem(known.type(), String.valueOf(known.getMessage()), instance, known.errors());
      case NotSignedInException refused ->
          problem(
              ProblemType.UNAUTHENTICATED,
              String.valueOf(refused.getMessage()),
              instance,
              List.of());
      case NotAllowedException refused -> ofRefused(refused, instance);
      case SignInUnavailableException _ ->
          problem(
              ProblemType.UNAVAILABLE,
              "The token cannot be checked now, because its issuer does not answer. Send the request"
                  + " again later.",
              instance,
              List.of());
      case UnknownPayerException _ ->
          problem(
              ProblemType.INVALID_REQUEST,
              "The payer of this check is no longer configured; send a new check to another payer.",
              instance,
              List.of());
      case DataBufferLimitException _ ->
          problem(
              ProblemType.BODY_TOO_LARGE, "Send one patient in one request.", instance, List.of());
      case LedgerUnavailableException _, RejectedExecutionException _ ->
          problem(
              ProblemType.UNAVAILABLE,
              "What must be kept cannot be kept now; nothing was answered. Send the request again"
                  + " later, with the same Idempotency-Key.",
              instance,
              List.of());
      case UnreadableCheckException _ -> {
        log.error("request {} failed: {}", instance, error.getMessage());
        yield problem(
            ProblemType.UNAVAILABLE,
            "The check is kept and cannot be opened with the keys this service was started with."
                + " Sending again does not help: tell whoever runs the service.",
            instance,
            List.of());
      }
      case ErrorResponse framework when framework.getStatusCode().value() < 500 ->
          ofFramework(framework.getStatusCode().value(), instance);
      default -> {
        log.error("request {} failed", instance, error);
        yield problem(
            ProblemType.INTERNAL_ERROR,
            "This is not your mistake. Report the instance to whoever runs the service.",
            instance,
            List.of());
      }
    };
  }

  private static ProblemView ofRefused(NotAllowedException refused, String instance) {
    return switch (refused.reason()) {
      case ROLE, FORM ->
          problem(ProblemType.FORBIDDEN, String.valueOf(refused.getMessage()), instance, List.of());
      case ADDRESS ->
          problem(
              ProblemType.MALFORMED_REQUEST,
              String.valueOf(refused.getMessage()),
              instance,
              List.of());
      case PATH -> ofFramework(ProblemType.NOT_FOUND.status(), instance);
      case METHOD -> ofFramework(ProblemType.METHOD_NOT_ALLOWED.status(), instance);
    };
  }

  private static ProblemView ofFramework(int status, String instance) {
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
    return problem(type, detail, instance, List.of());
  }

  private static ProblemView problem(
      ProblemType type, String detail, String instance, List<ProblemErrorView> errors) {
    return new ProblemView(type.urn(), type.title(), type.status(), detail, instance, errors);
  }
}
