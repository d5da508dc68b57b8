package org.rtmscoverage;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Lets Resilience4j wait where two threads count a call, take a permit, tell of an event or turn a
 * circuit half open at once: each waits for the other to end its few instructions and never for
 * I/O.
 */
public final class ResilienceLocks implements BlockHoundIntegration {

  private static final String LIBRARY = "io.github.resilience4j.";

  @Override
  public void applyTo(BlockHound.Builder builder) {
    builder
        .allowBlockingCallsInside(
            LIBRARY + "ratelimiter.internal.AtomicRateLimiter", "compareAndSet")
        .allowBlockingCallsInside(
            LIBRARY + "circuitbreaker.internal.CircuitBreakerStateMachine$OpenState",
            "toHalfOpenState")
        .allowBlockingCallsInside(LIBRARY + "core.metrics.FixedSizeSlidingWindowMetrics", "record")
        .allowBlockingCallsInside(
            LIBRARY + "core.metrics.FixedSizeSlidingWindowMetrics", "getSnapshot")
        .allowBlockingCallsInside(LIBRARY + "core.metrics.SlidingTimeWindowMetrics", "record")
        .allowBlockingCallsInside(LIBRARY + "core.metrics.SlidingTimeWindowMetrics", "getSnapshot")
        .allowBlockingCallsInside(LIBRARY + "core.EventProcessor", "onEvent");
  }
}
