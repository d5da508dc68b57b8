package org.rtmscoverage.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.rtmscoverage.ledger.CheckState;
import org.rtmscoverage.ledger.database.LedgerUnavailableException;
import org.rtmscoverage.trace.Fault;
import org.rtmscoverage.trace.Trace;
import org.rtmscoverage.vocabulary.Practice;
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
  private final Duration lookEvery;
  private final Function<Job, Mono<byte[]>> work;
  private final Function<RunningChecks, Mono<Void>> takeOver;
  private final WaitingLine waiting; // its own lock
  private final ConcurrentMap<Key, Here> here = new ConcurrentHashMap<>();
  private final Disposable.Swap looking = Disposables.swap();
  private int taken; // slots, running or promised; guarded by waiting
  private boolean open; // guarded by waiting

  /**
   * A check that is here, and whose it is.
   *
   * @param practice whose
   * @param checkId which
   */
  private record Key(Practice practice, String checkId) {
    static Key of(Job job) {
      return new Key(job.practice(), job.checkId());
    }
  }

  /**
   * What is known of a check that is here.
   *
   * @param end its answer
   * @param questions what payers are being asked
   */
  private record Here(Sinks.One<byte[]> end, QuestionLog questions) {
    static Here begun() {
      return new Here(Sinks.one(), new QuestionLog());
    }
  }

  /**
   * Makes an empty runner.
   *
   * @param mostRunning checks that run at a time
   * @param mostWaiting checks that wait their turn, half of them of one practice at most
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
    this.waiting = new WaitingLine(mostWaiting);
    this.lookEvery = lookEvery;
    this.work = work;
    this.takeOver = takeOver;
  }

  /**
   * Room for one check that is about to be accepted: at once, or later.
   *
   * @param practice whose
   * @return RUNNING or QUEUED; empty if there is no room even to wait
   */
  Optional<CheckState> room(Practice practice) {
    synchronized (waiting) {
      if (!open) {
        return Optional.empty();
      }
      if (taken < mostRunning) {
        taken++;
        return Optional.of(CheckState.RUNNING);
      }
      return waiting.promise(practice) ? Optional.of(CheckState.QUEUED) : Optional.empty();
    }
  }

  /** Gives back room that was not needed. */
  void giveBack(Practice practice, CheckState room) {
    if (room == CheckState.RUNNING) {
      next();
    } else {
      synchronized (waiting) {
        waiting.giveBack(practice);
      }
    }
  }

  /**
   * Begins a check in the room it was given, or lets it wait its turn; after a stop one that would
   * have waited is left to whoever starts next.
   */
  void begin(Job job, CheckState room) {
    here.putIfAbsent(Key.of(job), Here.begun());
    if (room == CheckState.RUNNING) {
      run(job);
      return;
    }
    boolean left;
    boolean now;
    synchronized (waiting) {
      left = !open;
      now = open && taken < mostRunning;
      if (left || now) {
        waiting.giveBack(job.practice());
      } else {
        waiting.add(job);
      }
      if (now) {
        taken++;
      }
    }
    if (left) {
      leave(job);
    } else if (now) {
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

  boolean isHere(Practice practice, String checkId) {
    return here.containsKey(new Key(practice, checkId));
  }

  /**
   * The answer of a check that runs or waits here.
   *
   * @param practice whose
   * @param checkId which
   * @return its answer; {@link LedgerUnavailableException} if it could not be kept; empty if it is
   *     not here, or another process runs it
   */
  Mono<byte[]> answer(Practice practice, String checkId) {
    Here one = here.get(new Key(practice, checkId));
    return one == null ? Mono.empty() : one.end().asMono();
  }

  /** What payers are being asked for a check; empty if it is not here. */
  Optional<QuestionLog> questions(Practice practice, String checkId) {
    return Optional.ofNullable(here.get(new Key(practice, checkId))).map(Here::questions);
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
    Here one = here.computeIfAbsent(Key.of(job), _ -> Here.begun());
    Sinks.One<byte[]> end = one.end();
    Disposable _ =
        work.apply(job)
            .doOnError(thrown -> job.trace().inLog(() -> failed(job, thrown)))
            .contextWrite(job.trace()::addTo)
            .contextWrite(one.questions()::addTo)
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
    here.remove(Key.of(job));
    next();
  }

  private void next() {
    Job job;
    synchronized (waiting) {
      job = waiting.next();
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
      left = waiting.leave();
    }
    left.forEach(this::leave);
  }

  private void leave(Job job) {
    Here one = here.remove(Key.of(job));
    if (one != null) {
      ignored(one.end().tryEmitError(new LedgerUnavailableException("this process ends")));
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
