package org.rtmscoverage;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Lets Caffeine spin where two threads put the same key at once: it waits for the other to end its
 * few instructions and never for I/O.
 */
public final class CaffeineSpins implements BlockHoundIntegration {

  @Override
  public void applyTo(BlockHound.Builder builder) {
    builder.allowBlockingCallsInside("com.github.benmanes.caffeine.cache.BoundedLocalCache", "put");
  }
}
