package org.rtmscoverage.ledger.nemesis;

import java.time.Duration;
import java.time.Instant;

/**
 * A time in which the service or its database was away.
 *
 * @param kind what was done
 * @param from when it began
 * @param to when everything answered again
 */
record Disturbance(Kind kind, Instant from, Instant to) {

  /** What was done. */
  enum Kind {
    /** The service was killed. */
    KILL,
    /** The service stood still. */
    FREEZE,
    /** The database was stopped. */
    STOP
  }

  /** Whether a call lay in it, or in the time after it in which its traces fade. */
  boolean touches(Call call, Duration fading) {
    Instant ended = call.sentAt().plusMillis(call.millis());
    return call.sentAt().isBefore(to.plus(fading)) && ended.isAfter(from);
  }
}
