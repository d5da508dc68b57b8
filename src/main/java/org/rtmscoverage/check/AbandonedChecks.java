package org.rtmscoverage.check;

import org.rtmscoverage.ledger.CheckLedger;
import org.rtmscoverage.ledger.CheckLedger.Abandoned;
import org.rtmscoverage.ledger.CheckState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Finds checks that a process left behind when it ended, and begins them here. */
final class AbandonedChecks {

  private static final Logger LOG = LoggerFactory.getLogger(AbandonedChecks.class);
  private static final int AT_ONCE = 20;

  /** A check that was begun so often and never ended has met a bug of ours. */
  private static final int MOST_RUNS = 20;

  private final CheckLedger ledger;

  AbandonedChecks(CheckLedger ledger) {
    this.ledger = ledger;
  }

  /** Looks once. */
  Mono<Void> takeOver(RunningChecks running) {
    return ledger
        .abandoned(AT_ONCE)
        .filter(one -> !running.isHere(one.checkId()))
        .concatMap(one -> takeOver(one, running))
        .then();
  }

  private Mono<Void> takeOver(Abandoned one, RunningChecks running) {
    if (one.runs() >= MOST_RUNS) {
      LOG.error("check {} was begun {} times and never ended; given up", one.checkId(), one.runs());
      return ledger.giveUp(one);
    }
    CheckState room = running.room().orElse(null);
    if (room == CheckState.RUNNING) {
      LOG.info("check {} is taken over", one.checkId());
      running.begin(new Job(one.practice(), one.checkId(), null, null), room);
    } else if (room != null) {
      running.giveBack(room);
    }
    return Mono.empty();
  }
}
