package org.rtmscoverage.trace;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with the trace that a well-formed header traceparent names; whether it is recorded is
 * {@link OwnShare}'s to say, whatever flag stands in the header. Free text of a caller would leave
 * with the spans, so tracestate and baggage are not read, and nothing is written to anybody.
 */
final class TraceparentReader implements TextMapPropagator {

  private static final String TRACEPARENT = "traceparent";
  private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();

  @Override
  public Collection<String> fields() {
    return List.of(TRACEPARENT);
  }

  @Override
  public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
    // payers' endpoints are other people's
  }

  @Override
  public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
    return W3C.extract(context, carrier, new TraceparentAlone<>(getter));
  }

  /**
   * Shows one header.
   *
   * @param all reads every header
   * @param <C> what headers stand in
   */
  private record TraceparentAlone<C>(TextMapGetter<C> all) implements TextMapGetter<C> {
    @Override
    public Iterable<String> keys(C carrier) {
      return List.of(TRACEPARENT);
    }

    @Override
    public @Nullable String get(@Nullable C carrier, String key) {
      return key.equals(TRACEPARENT) ? all.get(carrier, key) : null;
    }
  }
}
