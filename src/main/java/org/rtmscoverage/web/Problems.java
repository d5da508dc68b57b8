package org.rtmscoverage.web;

import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.rtmscoverage.check.UnknownPayerException;
import org.rtmscoverage.ledger.UnreadableCheckException;
import org.rtmscoverage.ledger.database.LedgerUnavailableException;
import org.rtmscoverage.security.NotAllowedException;
import org.rtmscoverage.security.NotSignedInException;
import org.rtmscoverage.security.SignInUnavailableException;
import org.rtmscoverage.web.limit.BrokenBodyException;
import org.rtmscoverage.web.limit.ForeignOriginException;
import org.rtmscoverage.web.limit.LateBodyException;
import org.rtmscoverage.web.limit.TooManyRequestsException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.ErrorResponse;

/** What is told of an error: which problem it is, what to do about it, and what the head says. */
final class Problems {

  /** Seconds after which a database, or a token's issuer, is worth asking again. */
  private static final String SOON = "5";

  /** The way to be let in (RFC 9110, 11.6.1). */
  private static final String CHALLENGE = "Bearer realm=\"rtms-coverage\"";

  private Problems() {}

  /** The problem for any error; a bug of ours is told without its text. */
  static ProblemException of(Throwable error) {
    return switch (error) {
      case ProblemException known -> known;
      case NotSignedInException refused ->
          problem(
              ProblemType.UNAUTHENTICATED,
              String.valueOf(refused.getMessage()),
              HttpHeaders.WWW_AUTHENTICATE,
              CHALLENGE);
      case NotAllowedException refused -> ofRefused(refused);
      case TooManyRequestsException refused -> ofTooMany(refused);
      case LateBodyException _ ->
          problem(
              ProblemType.REQUEST_TIMEOUT,
              "Send the body within seconds of the head and without a pause; nothing was done.",
              HttpHeaders.CONNECTION,
              "close");
      case BrokenBodyException _ ->
          problem(
              ProblemType.MALFORMED_REQUEST,
              "The body broke off; nothing was done. Send it again, whole.",
              HttpHeaders.CONNECTION,
              "close");
      case ForeignOriginException _ ->
          problem(
              ProblemType.FORBIDDEN,
              "Pages of this origin, or this header or method of theirs, are not allowed here.");
      case SignInUnavailableException _ ->
          problem(
              ProblemType.UNAVAILABLE,
              "The token cannot be checked now, because its issuer does not answer. Send the request"
                  + " again later.",
              HttpHeaders.RETRY_AFTER,
              SOON);
      case LedgerUnavailableException _, RejectedExecutionException _ ->
          problem(
              ProblemType.UNAVAILABLE,
              "What must be kept cannot be kept now; nothing was answered. Send the request again"
                  + " later, with the same Idempotency-Key.",
              HttpHeaders.RETRY_AFTER,
              SOON);
      case UnreadableCheckException _ ->
          problem(
              ProblemType.UNAVAILABLE,
              "The check is kept and cannot be opened with the keys this service was started with."
                  + " Sending again does not help: tell whoever runs the service.");
      case UnknownPayerException _ ->
          problem(
              ProblemType.INVALID_REQUEST,
              "The payer of this check is no longer configured; send a new check to another payer.");
      case DataBufferLimitException _ ->
          problem(ProblemType.BODY_TOO_LARGE, "Send one patient in one request.");
      case ErrorResponse framework when framework.getStatusCode().value() < 500 ->
          ofFramework(
              ProblemType.ofStatus(framework.getStatusCode().value()),
              framework.getHeaders().getAllow());
      default ->
          problem(
              ProblemType.INTERNAL_ERROR,
              "This is not your mistake. Report the traceId to whoever runs the service.");
    };
  }

  private static ProblemException ofRefused(NotAllowedException refused) {
    return switch (refused.reason()) {
      case ROLE, FORM -> problem(ProblemType.FORBIDDEN, String.valueOf(refused.getMessage()));
      case ADDRESS -> problem(ProblemType.MALFORMED_REQUEST, String.valueOf(refused.getMessage()));
      case PATH -> ofFramework(ProblemType.NOT_FOUND, Set.of());
      case METHOD -> ofFramework(ProblemType.METHOD_NOT_ALLOWED, refused.methods());
    };
  }

  private static ProblemException ofTooMany(TooManyRequestsException refused) {
    var seconds = String.valueOf(refused.retryAfter().toSeconds());
    return problem(
        ProblemType.TOO_MANY_REQUESTS,
        "Nothing was read. Send the request again in "
            + seconds
            + " s; the RateLimit headers say how many are left.",
        HttpHeaders.RETRY_AFTER,
        seconds);
  }

  private static ProblemException ofFramework(ProblemType type, Set<HttpMethod> allowed) {
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
              REQUEST_TIMEOUT,
              KEY_IN_FLIGHT,
              CHECK_NOT_DONE,
              NOT_REPRODUCED,
              INVALID_REQUEST,
              KEY_REUSED,
              TOO_MANY_REQUESTS,
              INTERNAL_ERROR,
              UNAVAILABLE ->
              "The request cannot be read; compare it with /openapi.yaml.";
        };
    var headers = new HttpHeaders();
    if (!allowed.isEmpty()) {
      headers.setAllow(allowed);
    }
    return new ProblemException(type, detail, List.of(), headers);
  }

  private static ProblemException problem(ProblemType type, String detail) {
    return new ProblemException(type, detail, List.of());
  }

  private static ProblemException problem(
      ProblemType type, String detail, String header, String value) {
    var headers = new HttpHeaders();
    headers.set(header, value);
    return new ProblemException(type, detail, List.of(), headers);
  }
}
