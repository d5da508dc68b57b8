package org.rtmscoverage.trace;

import io.micrometer.context.ContextRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.ErrorResponse;
import reactor.core.publisher.Hooks;

/** Puts traces together; public for slices of the service in tests. */
@Configuration(proxyBeanMethods = false)
public class TraceConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(TraceConfiguration.class);

  TraceConfiguration() {
    // looks for services in jars when it is first asked, which would block an event loop
    Context _ = Context.current();
    // else a scope of the whole observation is opened and closed where a request is observed
    ContextRegistry.getInstance().removeThreadLocalAccessor(ObservationThreadLocalAccessor.KEY);
    Hooks.onErrorDropped(TraceConfiguration::tell);
  }

  /**
   * Logs an error that came when nobody waited for it any more. Reactor itself would log its
   * message, and the address that Spring hangs on it. Refusals, which carry no stack, were told.
   */
  private static void tell(Throwable late) {
    if (late instanceof ErrorResponse || late.getStackTrace().length == 0) {
      LOG.debug("a refusal came when nobody waited: {}", late.getClass().getSimpleName());
    } else {
      LOG.error("an error came when nobody waited", Fault.of(late));
    }
  }

  @Bean
  TraceFilter traceFilter(ObjectProvider<Tracer> tracer) {
    return new TraceFilter(tracer.getIfAvailable(() -> Tracer.NOOP));
  }

  @Bean
  RequestSpans requestSpans() {
    return new RequestSpans();
  }

  /** Takes the place of Spring Boot's, which lets the caller's flag decide. */
  @Bean
  Sampler ownShare(@Value("${management.tracing.sampling.probability:0.1}") double probability) {
    return OwnShare.of(probability);
  }

  @Bean
  ContextPropagators contextPropagators() {
    return ContextPropagators.create(new TraceparentReader());
  }
}
