package org.rtmscoverage.check;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.CheckLedger;
import org.rtmscoverage.ledger.CheckState;
import org.rtmscoverage.ledger.database.LedgerUnavailableException;
import org.rtmscoverage.vocabulary.Practice;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks how far a check is, again and again: its state in the ledger, whoever runs it, and the
 * questions of this process, if it is the one.
 */
final class ProgressWatch {

  private static final Duration EVERY = Duration.ofMillis(250);

  /** So many may look that often; with more of them each looks less often. */
  private static final int EAGER = 50;

  private final CheckLedger ledger;
  private final RunningChecks running;
  private final AtomicInteger watching = new AtomicInteger();

  ProgressWatch(CheckLedger ledger, RunningChecks running) {
    this.ledger = ledger;
    this.running = running;
  }

  /** What changes, until the check has ended or a run of it may take no longer. */
  Flux<CheckProgress> of(Practice practice, String checkId) {
    return Flux.defer(() -> changes(practice, checkId, new AtomicReference<>()))
        .takeUntil(CheckProgress::isEnded)
        .take(ledger.lease())
        .doOnSubscribe(_ -> watching.incrementAndGet())
        .doFinally(_ -> watching.decrementAndGet());
  }

  private Duration pause() {
    return EVERY.multipliedBy(1 + watching.get() / EAGER);
  }

  /** The log outlives its run here, so that the last answers are told too. */
  private Flux<CheckProgress> changes(
      Practice practice, String checkId, AtomicReference<@Nullable QuestionLog> log) {
    return Flux.interval(Duration.ZERO, pause())
        .onBackpressureDrop()
        .concatMap(
            _ -> {
              running.questions(practice, checkId).ifPresent(log::set);
              return look(practice, checkId).map(state -> progress(state, log.get()));
            },
            1)
        .distinctUntilChanged();
  }

  private static CheckProgress progress(CheckState state, @Nullable QuestionLog log) {
    return new CheckProgress(state, log != null, log == null ? List.of() : log.soFar());
  }

  /** A look that the ledger could not answer tells nothing; the next one may. */
  private Mono<CheckState> look(Practice practice, String checkId) {
    return ledger
        .state(practice, checkId)
        .onErrorResume(LedgerUnavailableException.class, _ -> Mono.empty());
  }
}
