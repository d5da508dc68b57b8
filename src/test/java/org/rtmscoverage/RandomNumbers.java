package org.rtmscoverage;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** Lets random numbers be read from the system wherever they are needed: it gives them at once. */
public final class RandomNumbers implements BlockHoundIntegration {

  @Override
  public void applyTo(BlockHound.Builder builder) {
    builder.allowBlockingCallsInside("sun.security.provider.NativePRNG$RandomIO", "readFully");
  }
}
