package org.rtmscoverage.eligibility;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came back over HTTP, not yet read; protected health information.
 *
 * @param status HTTP status, which never decides on its own
 * @param body the body, empty if there was none; not copied
 * @param retryAfter how long the payer asks to wait; null if it does not say
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record PayerReply(int status, byte[] body, @Nullable Duration retryAfter) {
  /** Hides the body. */
  @Override
  public String toString() {
    return "PayerReply[hidden]";
  }
}
