package org.rtmscoverage.web.limit;

import java.time.Duration;

/** A caller has no requests left; nothing was read and nothing was done. */
public final class TooManyRequestsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  TooManyRequestsException(Duration retryAfter) {
    super("no requests left", null, false, false);
    this.retryAfter = retryAfter;
  }

  /**
   * When it is worth asking again.
   *
   * @return whole seconds, at least 1
   */
  public Duration retryAfter() {
    return retryAfter;
  }
}
