package org.rtmscoverage.check;

import java.time.Duration;
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

  private final CheckLedger ledger;
  private final RunningChecks running;

  ProgressWatch(CheckLedger ledger, RunningChecks running) {
    this.ledger = ledger;
    this.running = running;
  }

  /** What changes, until the check has ended or a run of it may take no longer. */
  Flux<CheckProgress> of(Practice practice, String checkId) {
    return Flux.interval(Duration.ZERO, EVERY)
        .onBackpressureDrop()
        .concatMap(_ -> look(practice, checkId), 1)
        .scan(ProgressWatch::keepingQuestions)
        .distinctUntilChanged()
        .takeUntil(CheckProgress::isEnded)
        .take(ledger.lease());
  }

  /** A look that the ledger could not answer tells nothing; the next one may. */
  private Mono<CheckProgress> look(Practice practice, String checkId) {
    return ledger
        .state(practice, checkId)
        .onErrorResume(LedgerUnavailableException.class, _ -> Mono.empty())
        .map(state -> now(practice, checkId, state));
  }

  private CheckProgress now(Practice practice, String checkId, CheckState state) {
    return new CheckProgress(state, running.questions(practice, checkId));
  }

  /** The questions of a run that has ended are no longer here, but were asked all the same. */
  private static CheckProgress keepingQuestions(CheckProgress before, CheckProgress now) {
    return now.questions().isEmpty() ? new CheckProgress(now.state(), before.questions()) : now;
  }
}
