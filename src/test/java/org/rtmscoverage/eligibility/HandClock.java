package org.rtmscoverage.eligibility;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test sets by hand. */
final class HandClock extends Clock {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T17:00:00Z"));

  void advance(Duration by) {
    now.updateAndGet(then -> then.plus(by));
  }

  void set(String to) {
    now.set(Instant.parse(to));
  }

  @Override
  public ZoneId getZone() {
    return ZoneId.of("America/New_York");
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Instant instant() {
    return now.get();
  }
}
