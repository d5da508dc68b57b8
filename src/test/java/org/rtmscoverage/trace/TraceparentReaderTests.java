package org.rtmscoverage.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TraceparentReaderTests {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

  private final TraceparentReader reader = new TraceparentReader();

  /** Reads headers. */
  private static final class Headers implements TextMapGetter<Map<String, String>> {
    @Override
    public Iterable<String> keys(Map<String, String> carrier) {
      return carrier.keySet();
    }

    @Override
    public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
      return carrier == null ? null : carrier.get(key);
    }
  }

  private SpanContext read(Map<String, String> headers) {
    return Span.fromContext(reader.extract(Context.root(), headers, new Headers()))
        .getSpanContext();
  }

  @Test
  void traceOfTheCallerIsGoneOnWith() {
    assertThat(read(Map.of("traceparent", TRACEPARENT)).getTraceId()).isEqualTo(TRACE);
  }

  @Test
  void freeTextOfTheCallerIsNotRead() {
    var read =
        read(
            Map.of(
                "traceparent", TRACEPARENT,
                "tracestate", "vendor=canarsson",
                "baggage", "name=canarsson"));
    assertThat(read.getTraceId()).isEqualTo(TRACE);
    assertThat(read.getTraceState().isEmpty()).isTrue();
  }

  @Test
  void nothingIsWrittenToAnybody() {
    Map<String, String> headers = new HashMap<>();
    var context = reader.extract(Context.root(), Map.of("traceparent", TRACEPARENT), new Headers());
    reader.inject(context, headers, (carrier, key, value) -> headers.put(key, value));
    assertThat(headers).isEmpty();
  }
}
