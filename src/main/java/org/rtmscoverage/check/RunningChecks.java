package org.rtmscoverage.check;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.rtmscoverage.ledger.CheckState;
import org.rtmscoverage.ledger.database.LedgerUnavailableException;
import org.rtmscoverage.trace.Fault;
import org.rtmscoverage.trace.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.Sinks.EmitResult;

/**
 * Runs checks to their end, whether anybody waits or not: the one class that subscribes. So many
 * run at a time, others wait their turn; a shutdown waits for those that run.
 */
final class RunningChecks implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RunningChecks.class);

  private final int mostRunning;
  private final int mostWaiting;
  private final Duration lookEvery;
  private final Function<Job, Mono<byte[]>> work;
  private final Function<RunningChecks, Mono<Void>> takeOver;
  private final Deque<Job> waiting = new ArrayDeque<>();
  private final ConcurrentMap<String, Sinks.One<byte[]>> here = new ConcurrentHashMap<>();
  private final Disposable.Swap looking = Disposables.swap();
  private int taken; // slots, running or promised; guarded by waiting
  private int promised; // places in the queue that are promised; guarded by waiting
  private boolean open; // guarded by waiting

  /**
   * Makes an empty runner.
   *
   * @param mostRunning checks that run at a time
   * @param mostWaiting checks that wait their turn
   * @param lookEvery how often it looks for checks nobody works on
   * @param work runs one check; its value is the answer, empty if it was not ours to run
   * @param takeOver looks once for checks nobody works on and begins them here
   */
  RunningChecks(
      int mostRunning,
      int mostWaiting,
      Duration lookEvery,
      Function<Job, Mono<byte[]>> work,
      Function<RunningChecks, Mono<Void>> takeOver) {
    this.mostRunning = mostRunning;
    this.mostWaiting = mostWaiting;
    this.lookEvery = lookEvery;
    this.work = work;
    this.takeOver = takeOver;
  }

  /**
   * Room for one check that is about to be accepted: at once, or later.
   *
   * @return RUNNING or QUEUED; empty if there is no room even to wait
   */
  Optional<CheckState> room() {
    synchronized (waiting) {
      if (!open) {
        return Optional.empty();
      }
      if (taken < mostRunning) {
        taken++;
        return Optional.of(CheckState.RUNNING);
      }
      if (waiting.size() + promised < mostWaiting) {
        promised++;
        return Optional.of(CheckState.QUEUED);
      }
      return Optional.empty();
    }
  }

  /** Gives back room that was not needed. */
  void giveBack(CheckState room) {
    if (room == CheckState.RUNNING) {
      next();
    } else {
      synchronized (waiting) {
        promised--;
      }
    }
  }

  /** Begins a check in the room it was given, or lets it wait its turn. */
  void begin(Job job, CheckState room) {
    here.putIfAbsent(job.checkId(), Sinks.one());
    boolean now = room == CheckState.RUNNING;
    if (!now) {
      synchronized (waiting) {
        promised--;
        now = taken < mostRunning;
        if (now) {
          taken++;
        } else {
          waiting.addLast(job);
        }
      }
    }
    if (now) {
      run(job);
    }
  }

  /** How many checks run now. */
  int running() {
    synchronized (waiting) {
      return taken;
    }
  }

  /** How many checks wait their turn. */
  int waiting() {
    synchronized (waiting) {
      return waiting.size();
    }
  }

  boolean isHere(String checkId) {
    return here.containsKey(checkId);
  }

  /**
   * The answer of a check that runs or waits here.
   *
   * @return its answer; {@link LedgerUnavailableException} if it could not be kept; empty if it is
   *     not here, or another process runs it
   */
  Mono<byte[]> answer(String checkId) {
    Sinks.One<byte[]> end = here.get(checkId);
    return end == null ? Mono.empty() : end.asMono();
  }

  /** Does something to its end, even if whoever asked for it leaves. */
  <T> Mono<T> toTheEnd(Mono<T> something) {
    return Mono.deferContextual(
        context -> {
          Sinks.One<T> end = Sinks.one();
          Disposable _ =
              something
                  .contextWrite(Trace.of(context)::addTo)
                  .subscribe(
                      value -> ignored(end.tryEmitValue(value)),
                      thrown -> ignored(end.tryEmitError(thrown)),
                      () -> ignored(end.tryEmitEmpty()));
          return end.asMono();
        });
  }

  private void run(Job job) {
    Sinks.One<byte[]> end = here.computeIfAbsent(job.checkId(), _ -> Sinks.one());
    Disposable _ =
        work.apply(job)
            .doOnError(thrown -> failed(job, thrown))
            .contextWrite(job.trace()::addTo)
            .doFinally(_ -> ended(job))
            .subscribe(
                answer -> ignored(end.tryEmitValue(answer)),
                thrown -> ignored(end.tryEmitError(thrown)),
                () -> ignored(end.tryEmitEmpty()));
  }

  private static void failed(Job job, Throwable thrown) {
    if (thrown instanceof LedgerUnavailableException) {
      LOG.warn("check {} could not be kept; it will be run again", job.checkId());
    } else {
      LOG.error("check {} failed; it will be run again", job.checkId(), Fault.of(thrown));
    }
  }

  private void ended(Job job) {
    here.remove(job.checkId());
    next();
  }

  private void next() {
    Job job;
    synchronized (waiting) {
      job = waiting.pollFirst();
      if (job == null) {
        taken--;
      }
    }
    if (job != null) {
      run(job);
    }
  }

  /** Fails only if it has ended by itself, as one does that has given its value. */
  private static void ignored(EmitResult result) {
    LOG.trace("told: {}", result);
  }

  @Override
  public void start() {
    synchronized (waiting) {
      open = true;
    }
    looking.update(
        Flux.interval(Duration.ZERO, lookEvery)
            .onBackpressureDrop()
            .concatMap(
                _ ->
                    takeOver
                        .apply(this)
                        .onErrorResume(LedgerUnavailableException.class, _ -> Mono.empty())
                        .onErrorResume(RunningChecks::notFoundThisTime),
                1)
            .subscribe());
  }

  /** A look that failed must not be the last one. */
  private static Mono<Void> notFoundThisTime(Throwable thrown) {
    LOG.error("looking for abandoned checks failed", Fault.of(thrown));
    return Mono.empty();
  }

  /** Takes no more; what waits is left to whoever starts next. */
  @Override
  public void stop() {
    looking.update(Disposables.disposed());
    List<Job> left;
    synchronized (waiting) {
      open = false;
      left = List.copyOf(waiting);
      waiting.clear();
    }
    left.forEach(this::leave);
  }

  private void leave(Job job) {
    Sinks.One<byte[]> end = here.remove(job.checkId());
    if (end != null) {
      ignored(end.tryEmitError(new LedgerUnavailableException("this process ends")));
    }
  }

  @Override
  public void stop(Runnable callback) {
    stop();
    Disposable _ =
        Flux.interval(Duration.ZERO, Duration.ofMillis(50))
            .filter(_ -> here.isEmpty())
            .next()
            .doFinally(_ -> callback.run())
            .subscribe();
  }

  /** Begins before requests come and ends after the last of them. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public boolean isRunning() {
    synchronized (waiting) {
      return open;
    }
  }
}
