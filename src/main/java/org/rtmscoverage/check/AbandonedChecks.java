package org.rtmscoverage.check;

import java.time.Clock;
import java.time.Duration;
import org.rtmscoverage.ledger.CheckLedger;
import org.rtmscoverage.ledger.CheckLedger.Abandoned;
import org.rtmscoverage.ledger.CheckState;
import org.rtmscoverage.trace.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Finds checks that a process left behind when it ended, and begins them here. Takes away keys of
 * requests that nobody keeps any longer by the way.
 */
final class AbandonedChecks {

  private static final Logger LOG = LoggerFactory.getLogger(AbandonedChecks.class);
  private static final int AT_ONCE = 20;

  /** Those that wait or run here may be older than one a dead process left. */
  private static final int SEEN = 2_000;

  /** A check that was begun so often and never ended has met a bug of ours. */
  private static final int MOST_RUNS = 20;

  private static final Duration FORGET_EVERY = Duration.ofHours(1);

  private final CheckLedger ledger;
  private final NowAndThen forgetting;

  AbandonedChecks(CheckLedger ledger, Clock clock) {
    this.ledger = ledger;
    this.forgetting = new NowAndThen(FORGET_EVERY, clock, ledger.forgetOldKeys());
  }

  /** Looks once. */
  Mono<Void> takeOver(RunningChecks running) {
    return ledger
        .abandoned(SEEN)
        .filter(one -> !running.isHere(one.practice(), one.checkId()))
        .take(AT_ONCE)
        .concatMap(one -> takeOver(one, running))
        .then(forgetting.think());
  }

  private Mono<Void> takeOver(Abandoned one, RunningChecks running) {
    if (one.runs() >= MOST_RUNS) {
      LOG.error("check {} was begun {} times and never ended; given up", one.checkId(), one.runs());
      return ledger.giveUp(one);
    }
    CheckState room = running.room(one.practice()).orElse(null);
    if (room == CheckState.RUNNING) {
      LOG.info("check {} is taken over", one.checkId());
      running.begin(new Job(one.practice(), one.checkId(), null, null, Trace.unwatched()), room);
    } else if (room != null) {
      running.giveBack(one.practice(), room);
    }
    return Mono.empty();
  }
}
