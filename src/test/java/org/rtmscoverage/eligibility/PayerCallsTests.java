package org.rtmscoverage.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.payer.Payer;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class PayerCallsTests {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Payer PAYER = Inquiries.payer(Inquiries.LIMITS);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final PayerCalls calls = new PayerCalls(registry);

  private long counted(String outcome) {
    return registry.get("rtmscoverage.payer.call").tag("outcome", outcome).timer().count();
  }

  @Test
  void callThatNobodyWaitsForAnyLongerIsCancelled() {
    StepVerifier.create(calls.watched(PAYER, Mono.never())).thenCancel().verify(LIMIT);
    assertThat(counted("CANCELLED")).isEqualTo(1);
  }

  @Test
  void callThatBreaksHasFailed() {
    StepVerifier.create(calls.watched(PAYER, Mono.error(new IllegalStateException())))
        .expectError()
        .verify(LIMIT);
    assertThat(counted("FAILED")).isEqualTo(1);
  }
}
