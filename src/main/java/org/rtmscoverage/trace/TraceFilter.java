package org.rtmscoverage.trace;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts a request into the trace that Spring began for it, before anybody is let in or refused. */
@Order(-130)
final class TraceFilter implements WebFilter {

  private final Tracer tracer;

  TraceFilter(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    Trace trace =
        (Trace)
            exchange
                .getAttributes()
                .computeIfAbsent(Trace.KEY, _ -> Trace.of(tracer, span(exchange)));
    return chain.filter(exchange).contextWrite(trace::addTo);
  }

  private static io.micrometer.tracing.@Nullable Span span(ServerWebExchange exchange) {
    return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
        .map(observed -> observed.<TracingContext>get(TracingContext.class))
        .map(TracingContext::getSpan)
        .orElse(null);
  }
}
