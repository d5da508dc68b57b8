package org.rtmscoverage;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Lets a thread wait where another learns to read the same type for the first time: once for a type
 * in the life of a process, and never for I/O.
 */
public final class JacksonLocks implements BlockHoundIntegration {

  @Override
  public void applyTo(BlockHound.Builder builder) {
    builder.allowBlockingCallsInside(
        "tools.jackson.databind.deser.DeserializerCache", "findValueDeserializer");
  }
}
