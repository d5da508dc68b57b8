package org.rtmscoverage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The running service with somebody who sees its log, its metrics and all of its spans. */
@Import(WatchedTest.Spans.class)
@TestPropertySource(properties = "management.tracing.sampling.probability=1.0")
abstract class WatchedTest extends SandboxTest {

  @Autowired private MeterRegistry meters;
  @Autowired private PrometheusMeterRegistry prometheus;
  @Autowired private InMemorySpanExporter exported;
  @Autowired private SdkTracerProvider tracing;

  private Sightings sightings = new Sightings();

  /** Takes the spans that would leave the service. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Spans {
    @Bean
    InMemorySpanExporter inMemorySpanExporter() {
      return InMemorySpanExporter.create();
    }
  }

  @BeforeEach
  void listen() {
    sightings.close();
    sightings = new Sightings();
    spans();
    exported.reset();
  }

  @AfterEach
  void listenNoLonger() {
    sightings.close();
  }

  Sightings sightings() {
    return sightings;
  }

  /** The spans that ended since the test began. */
  List<SpanData> spans() {
    tracing.forceFlush().join(10, TimeUnit.SECONDS);
    return exported.getFinishedSpanItems();
  }

  List<Meter> meters() {
    return meters.getMeters();
  }

  String prometheus() {
    return prometheus.scrape();
  }

  /** Asks whatever it is told to, in the contract or not, and lets every problem be seen. */
  WebTestClient anyhow() {
    return client().mutate().filters(List::clear).entityExchangeResultConsumer(this::see).build();
  }

  private void see(EntityExchangeResult<?> answer) {
    byte[] body = answer.getResponseBodyContent();
    if (answer.getStatus().isError()) {
      sightings.add(
          answer.getMethod() + " " + answer.getStatus(),
          answer.getResponseHeaders() + (body == null ? "" : new String(body, UTF_8)));
    }
  }

  /** Adds what metrics and spans hold by now. */
  Sightings all() {
    meters().forEach(meter -> sightings.add("meter", meter.getId()));
    sightings.add("prometheus", prometheus());
    spans().forEach(span -> sightings.add("span", span));
    return sightings;
  }
}
