package org.rtmscoverage.trace;

import io.micrometer.common.KeyValues;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;

/**
 * What is said of a request in metrics and spans: its method, its path as openapi.yaml has it, its
 * status; nothing that a caller chose freely.
 */
final class RequestSpans extends DefaultServerRequestObservationConvention {

  private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.values());

  @Override
  public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
    return KeyValues.empty(); // Spring's own would be the path as it was sent
  }

  @Override
  public String getContextualName(ServerRequestObservationContext context) {
    var request = context.getCarrier();
    var pattern = context.getPathPattern();
    var method =
        request == null || !METHODS.contains(request.getMethod())
            ? "http"
            : "http " + request.getMethod().name().toLowerCase(Locale.ROOT);
    return pattern == null ? method : method + " " + pattern;
  }
}
