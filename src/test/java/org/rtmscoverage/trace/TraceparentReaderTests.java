package org.rtmscoverage.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({"00,0.0,false", "01,0.0,false", "00,1.0,true", "01,1.0,true"})
  void whetherItIsRecordedIsNotTheCallersToSay(String flag, double share, boolean recorded) {
    var headers = Map.of("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-" + flag);
    var caller = reader.extract(Context.root(), headers, new Headers());
    try (var spans = InMemorySpanExporter.create();
        var tracing =
            SdkTracerProvider.builder()
                .setSampler(OwnShare.of(share))
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build()) {
      var tracer = tracing.get("test");
      var request = tracer.spanBuilder("request").setParent(caller).startSpan();
      tracer.spanBuilder("step").setParent(caller.with(request)).startSpan().end();
      request.end();
      assertThat(request.getSpanContext().getTraceId()).isEqualTo(TRACE);
      assertThat(spans.getFinishedSpanItems()).hasSize(recorded ? 2 : 0);
    }
  }

  @Test
  void callerCannotChooseATraceIdThatIsAlwaysRecorded() {
    var low = Map.of("traceparent", "00-00000000000000010000000000000000-00f067aa0ba902b7-01");
    var caller = reader.extract(Context.root(), low, new Headers());
    try (var tracing = SdkTracerProvider.builder().setSampler(OwnShare.of(1e-15)).build()) {
      var request = tracing.get("test").spanBuilder("request").setParent(caller).startSpan();
      assertThat(request.getSpanContext().getTraceId()).startsWith("0000000000000001");
      assertThat(request.getSpanContext().isSampled()).isFalse();
    }
  }

  @Test
  void nothingIsWrittenToAnybody() {
    Map<String, String> headers = new HashMap<>();
    var context = reader.extract(Context.root(), Map.of("traceparent", TRACEPARENT), new Headers());
    reader.inject(context, headers, (carrier, key, value) -> headers.put(key, value));
    assertThat(headers).isEmpty();
  }
}
