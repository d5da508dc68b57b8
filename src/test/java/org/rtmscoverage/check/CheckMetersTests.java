package org.rtmscoverage.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.ledger.CheckLedger;
import org.rtmscoverage.ledger.database.LedgerUnavailableException;
import org.rtmscoverage.trace.Trace;
import org.rtmscoverage.vocabulary.Practice;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class CheckMetersTests {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final CheckMeters meters = new CheckMeters(registry);

  private long counted(CheckStage stage) {
    return registry.get("rtmscoverage.check.stage").tag("stage", stage.name()).timer().count();
  }

  @Test
  void stageCountsOnceHoweverItEnds() {
    StepVerifier.create(meters.timed(CheckStage.ASK, Mono.just("told")))
        .expectNext("told")
        .expectComplete()
        .verify(LIMIT);
    assertThat(counted(CheckStage.ASK)).isEqualTo(1);
    StepVerifier.create(meters.timed(CheckStage.ASK, Mono.error(new IllegalStateException())))
        .expectError()
        .verify(LIMIT);
    assertThat(counted(CheckStage.ASK)).isEqualTo(2);
    StepVerifier.create(meters.timed(CheckStage.ASK, Mono.never())).thenCancel().verify(LIMIT);
    assertThat(counted(CheckStage.ASK)).isEqualTo(3);
  }

  @Test
  void runThatCannotBeTakenFromTheLedgerHasFailed() {
    Practice practice = new Practice("p1");
    CheckLedger ledger = mock(CheckLedger.class);
    when(ledger.take(practice, "a")).thenReturn(Mono.error(new LedgerUnavailableException("gone")));
    CheckRunner runner =
        new CheckRunner(
            ledger,
            mock(Pipelines.class),
            mock(CheckFormat.class),
            mock(BasisReader.class),
            meters,
            Clock.systemUTC());
    StepVerifier.create(runner.run(new Job(practice, "a", null, null, Trace.unwatched())))
        .expectError(LedgerUnavailableException.class)
        .verify(LIMIT);
    assertThat(registry.get("rtmscoverage.check.run").tag("outcome", "FAILED").timer().count())
        .isEqualTo(1);
  }
}
