package org.rtmscoverage.ledger.database;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.dao.DataIntegrityViolationException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Times what is done in the ledger's database, waits for a connection included. */
final class TransactionTimers {

  private static final String TRANSACTION = "rtmscoverage.ledger.transaction";

  private final Timers changes;
  private final Timers reads;
  private final Clock clock;

  TransactionTimers(MeterRegistry meters) {
    this.changes = Timers.of(meters, "CHANGE");
    this.reads = Timers.of(meters, "READ");
    this.clock = meters.config().clock();
  }

  /**
   * One for each end of one kind of work.
   *
   * @param done all of it is durable, or was read
   * @param refused a rule of the database refused it, for example a key that is there already
   * @param failed the database could not be asked, or a bug of ours
   * @param cancelled whoever asked left, or had read enough
   */
  private record Timers(Timer done, Timer refused, Timer failed, Timer cancelled) {

    static Timers of(MeterRegistry meters, String kind) {
      return new Timers(
          timer(meters, kind, "DONE"),
          timer(meters, kind, "REFUSED"),
          timer(meters, kind, "FAILED"),
          timer(meters, kind, "CANCELLED"));
    }

    private static Timer timer(MeterRegistry meters, String kind, String outcome) {
      return Timer.builder(TRANSACTION)
          .description("Work in the ledger's database, waits for a connection included")
          .tag("kind", kind)
          .tag("outcome", outcome)
          .register(meters);
    }

    Timer of(Throwable thrown) {
      return thrown instanceof DataIntegrityViolationException ? refused : failed;
    }
  }

  <T> Mono<T> change(Mono<T> work) {
    return Mono.defer(
        () -> {
          Watch watch = new Watch();
          return work.doOnSuccess(_ -> watch.note(changes.done()))
              .doOnError(thrown -> watch.note(changes.of(thrown)))
              .doOnCancel(() -> watch.note(changes.cancelled()));
        });
  }

  <T> Flux<T> read(Flux<T> work) {
    return Flux.defer(
        () -> {
          Watch watch = new Watch();
          return work.doOnComplete(() -> watch.note(reads.done()))
              .doOnError(thrown -> watch.note(reads.of(thrown)))
              .doOnCancel(() -> watch.note(reads.cancelled()));
        });
  }

  /** Work under way; its first end counts. */
  private final class Watch {

    private final long begun = clock.monotonicTime();
    private final AtomicBoolean noted = new AtomicBoolean();

    void note(Timer timer) {
      if (noted.compareAndSet(false, true)) {
        timer.record(clock.monotonicTime() - begun, TimeUnit.NANOSECONDS);
      }
    }
  }
}
