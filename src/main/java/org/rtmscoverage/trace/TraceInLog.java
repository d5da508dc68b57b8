package org.rtmscoverage.trace;

import io.micrometer.context.ContextRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Tells the log on each thread to whose trace the work on it belongs. It takes the place of
 * Micrometer's own accessor, which opens and closes a scope of the whole observation at each step.
 */
final class TraceInLog {

  /** The name Elastic's schema has for it. */
  static final String FIELD = "trace.id";

  private static final ThreadLocal<@Nullable Trace> HERE = new ThreadLocal<>();

  private TraceInLog() {}

  /** Has Reactor tell each thread. */
  static void registerIn(ContextRegistry registry) {
    registry.registerThreadLocalAccessor(
        Trace.KEY, HERE::get, TraceInLog::enter, TraceInLog::leave);
  }

  private static void enter(Trace trace) {
    HERE.set(trace);
    MDC.put(FIELD, trace.id());
  }

  private static void leave() {
    HERE.remove();
    MDC.remove(FIELD);
  }
}
