package org.rtmscoverage.check;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rtmscoverage.summary.Outcome;
import reactor.core.publisher.Mono;

/**
 * Counts and times checks and their stages. Every meter is made at the start, because looking one
 * up costs more than what is timed; {@code src/docs/metrics.md} says what each means.
 */
final class CheckMeters {

  private static final String STAGE = "rtmscoverage.check.stage";
  private static final String RUN = "rtmscoverage.check.run";

  private final Map<CheckStage, Timer> stages = new EnumMap<>(CheckStage.class);
  private final Map<Outcome, Timer> runs = new EnumMap<>(Outcome.class);
  private final Timer failed;
  private final MeterRegistry registry;
  private final Clock clock;

  CheckMeters(MeterRegistry registry) {
    this.registry = registry;
    this.clock = registry.config().clock();
    for (CheckStage stage : CheckStage.values()) {
      stages.put(stage, registry.timer(STAGE, "stage", stage.name()));
    }
    for (Outcome outcome : Outcome.values()) {
      runs.put(outcome, registry.timer(RUN, "outcome", outcome.name()));
    }
    failed = registry.timer(RUN, "outcome", "FAILED");
  }

  /** One run under way. */
  final class Run {

    private final long begun = clock.monotonicTime();

    private Run() {}

    /** Takes note of its end. */
    Duration ended(Outcome outcome) {
      return note(runs.getOrDefault(outcome, failed));
    }

    private Duration note(Timer timer) {
      long took = clock.monotonicTime() - begun;
      timer.record(took, TimeUnit.NANOSECONDS);
      return Duration.ofNanos(took);
    }
  }

  /** Shows how many checks run and wait. */
  void watch(RunningChecks checks) {
    Gauge.builder("rtmscoverage.check.running", checks, RunningChecks::running).register(registry);
    Gauge.builder("rtmscoverage.check.waiting", checks, RunningChecks::waiting).register(registry);
  }

  /** Times a run, which says itself how it ended if it did not fail. */
  <T> Mono<T> run(Function<Run, Mono<T>> work) {
    return Mono.defer(
        () -> {
          Run run = new Run();
          return work.apply(run).doOnError(_ -> run.note(failed));
        });
  }

  /** Times a stage to its end, however it ends. */
  <T> Mono<T> timed(CheckStage stage, Mono<T> work) {
    return Mono.defer(
        () -> {
          long begun = clock.monotonicTime();
          AtomicBoolean noted = new AtomicBoolean();
          Runnable note =
              () -> {
                if (noted.compareAndSet(false, true)) {
                  note(stage, begun);
                }
              };
          // not doFinally: it comes after others have made something of the value
          return work.doOnTerminate(note).doOnCancel(note);
        });
  }

  /** Times a stage to its end, however it ends. */
  <T> T timed(CheckStage stage, Supplier<T> work) {
    long begun = clock.monotonicTime();
    try {
      return work.get();
    } finally {
      note(stage, begun);
    }
  }

  private void note(CheckStage stage, long begun) {
    stages.getOrDefault(stage, failed).record(clock.monotonicTime() - begun, TimeUnit.NANOSECONDS);
  }
}
