package org.rtmscoverage.web.limit;

import java.time.Duration;

/**
 * How many requests may be inside at a time. While at least half of the room is used, it falls by a
 * tenth with each look that finds our own work late again, and grows with each that finds it in
 * time: by a quarter while nothing waits, since those inside wait for their payers then, and the
 * less the closer work is to being late. Lateness that is gone by the next look was a collection of
 * garbage or a burst, and so was lateness while the room is emptier. Neither Gradient2 nor Vegas of
 * Netflix's concurrency-limits is used: both compare a request's time with earlier ones of its
 * kind, and here a page takes a thousandth of what a check takes that waits for its payer; and
 * under load that lasts, their idea of a usual time grows with it.
 */
final class RoomInside {

  private static final double SHRINK = 0.9;
  private static final double GROWTH = 0.25;
  private static final int FIRST = 8;

  private final Duration longestLag;
  private final int least;
  private final int most;
  private double room; // guarded by this
  private int inside; // guarded by this
  private boolean late; // at the last look; guarded by this

  RoomInside(DoorProperties properties) {
    this.longestLag = properties.longestLag();
    this.least = properties.leastInside();
    this.most = properties.mostInside();
    this.room = Math.min(most, (double) least * FIRST);
  }

  /** Lets one in, if there is room. */
  synchronized boolean enter() {
    if (inside >= (int) room) {
      return false;
    }
    inside++;
    return true;
  }

  /** One has its answer, or is gone. */
  synchronized void leave() {
    inside--;
  }

  /** How late our own work runs just now; no news while half of the room is empty. */
  synchronized void lag(Duration lag) {
    double share = (double) lag.toNanos() / longestLag.toNanos();
    boolean again = late;
    late = share > 1;
    if (inside * 2 < (int) room) {
      return;
    }
    if (!late) {
      room = Math.min(most, room + 1 + room * GROWTH * (1 - share));
    } else if (again) {
      room = Math.max(least, room * SHRINK);
    }
  }

  /** How many may be inside. */
  synchronized int size() {
    return (int) room;
  }

  /** How many are. */
  synchronized int inside() {
    return inside;
  }
}
