package org.rtmscoverage.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class TransactionTimersTests {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final TransactionTimers timers = new TransactionTimers(registry);

  private long counted(String kind, String outcome) {
    return registry
        .get("rtmscoverage.ledger.transaction")
        .tag("kind", kind)
        .tag("outcome", outcome)
        .timer()
        .count();
  }

  @Test
  void workThatIsGivenUpIsCancelled() {
    StepVerifier.create(timers.change(Mono.never())).thenCancel().verify(LIMIT);
    StepVerifier.create(timers.read(Flux.just(1, 2)).next())
        .expectNext(1)
        .expectComplete()
        .verify(LIMIT);
    assertThat(counted("CHANGE", "CANCELLED")).isEqualTo(1);
    assertThat(counted("READ", "CANCELLED")).isEqualTo(1);
    assertThat(counted("CHANGE", "DONE") + counted("READ", "DONE")).isZero();
  }

  @Test
  void workThatEndsIsNotCancelled() {
    StepVerifier.create(timers.change(Mono.just(1))).expectNext(1).expectComplete().verify(LIMIT);
    StepVerifier.create(timers.read(Flux.error(new IllegalStateException())))
        .expectError()
        .verify(LIMIT);
    assertThat(counted("CHANGE", "DONE")).isEqualTo(1);
    assertThat(counted("READ", "FAILED")).isEqualTo(1);
    assertThat(counted("CHANGE", "CANCELLED") + counted("READ", "CANCELLED")).isZero();
  }
}
