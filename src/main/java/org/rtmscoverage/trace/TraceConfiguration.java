package org.rtmscoverage.trace;

import io.micrometer.context.ContextRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Hooks;

/** Puts traces together; public for slices of the service in tests. */
@Configuration(proxyBeanMethods = false)
public class TraceConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(TraceConfiguration.class);

  TraceConfiguration() {
    // looks for services in jars when it is first asked, which would block an event loop
    Context _ = Context.current();
    ContextRegistry registry = ContextRegistry.getInstance();
    registry.removeThreadLocalAccessor(ObservationThreadLocalAccessor.KEY);
    TraceInLog.registerIn(registry);
    // Reactor itself would log the message, and the address that Spring hangs on it
    Hooks.onErrorDropped(late -> LOG.error("an error came when nobody waited", Fault.of(late)));
  }

  @Bean
  TraceFilter traceFilter(ObjectProvider<Tracer> tracer) {
    return new TraceFilter(tracer.getIfAvailable(() -> Tracer.NOOP));
  }

  @Bean
  RequestSpans requestSpans() {
    return new RequestSpans();
  }

  @Bean
  ContextPropagators contextPropagators() {
    return ContextPropagators.create(new TraceparentReader());
  }
}
