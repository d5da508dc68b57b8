package org.rtmscoverage.web.limit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/**
 * Finds out how late our own work runs: sends something that does nothing the way a request goes,
 * from its event loop to a worker and back, and looks at what transactions of the ledger took
 * meanwhile. Payers' waiting keeps neither waiting. Looks only when requests come.
 */
final class OwnPace {

  private static final Duration EVERY = Duration.ofMillis(50);
  private static final Duration AGES = Duration.ofDays(1);
  private static final String TRANSACTION = "rtmscoverage.ledger.transaction";

  private final RoomInside room;
  private final Scheduler workers;
  private final MeterRegistry meters;
  private final AtomicBoolean looking = new AtomicBoolean();
  private final AtomicLong nextLook = new AtomicLong(System.nanoTime());
  private long transactions; // of the one look at a time
  private double transactionNanos; // of the one look at a time

  OwnPace(RoomInside room, Scheduler workers, MeterRegistry meters) {
    this.room = room;
    this.workers = workers;
    this.meters = meters;
  }

  /** Looks, unless somebody has just looked. */
  void look(EventExecutor loop) {
    long now = System.nanoTime();
    if (now - nextLook.get() < 0 || !looking.compareAndSet(false, true)) {
      return;
    }
    try {
      Disposable _ = workers.schedule(() -> loop.execute(() -> ended(now)));
    } catch (RejectedExecutionException _) { // no worker has room for one more piece of work
      room.lag(AGES);
      again();
    }
  }

  private void ended(long begun) {
    long lag = Math.max(System.nanoTime() - begun, transaction());
    room.lag(Duration.ofNanos(lag));
    again();
  }

  private void again() {
    nextLook.set(System.nanoTime() + EVERY.toNanos());
    looking.set(false);
  }

  /** What a transaction took on average since the last look; 0 if there was none. */
  private long transaction() {
    long count = 0;
    double nanos = 0;
    for (Timer timer : meters.find(TRANSACTION).timers()) {
      count += timer.count();
      nanos += timer.totalTime(TimeUnit.NANOSECONDS);
    }
    long since = count - transactions;
    double took = nanos - transactionNanos;
    transactions = count;
    transactionNanos = nanos;
    return since == 0 ? 0 : (long) (took / since);
  }
}
