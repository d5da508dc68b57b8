package org.rtmscoverage.check;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes the ids of checks: random UUIDs (version 4) that nobody can guess. The generator is seeded
 * once, when the service starts: {@link UUID#randomUUID} reads the system's random device, which
 * blocks the event loop.
 */
final class CheckIds {

  private static final long VERSION_4 = 0x4000L;
  private static final long VERSION_MASK = 0xFFFFFFFFFFFF0FFFL;
  private static final long IETF_VARIANT = 0x8000000000000000L;
  private static final long VARIANT_MASK = 0x3FFFFFFFFFFFFFFFL;

  private final SecureRandom random;

  CheckIds() {
    try {
      this.random = SecureRandom.getInstance("DRBG");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform since 9 has DRBG", e);
    }
    random.nextBytes(new byte[1]);
  }

  /** An id that was not given before. */
  String next() {
    var bytes = new byte[2 * Long.BYTES];
    random.nextBytes(bytes);
    var buffer = ByteBuffer.wrap(bytes);
    long high = (buffer.getLong() & VERSION_MASK) | VERSION_4;
    long low = (buffer.getLong() & VARIANT_MASK) | IETF_VARIANT;
    return new UUID(high, low).toString();
  }
}
