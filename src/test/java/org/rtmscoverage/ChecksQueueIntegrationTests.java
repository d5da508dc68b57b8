package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rtmscoverage.KeptChecks.CHECKS;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.KeptChecks.Answer;
import org.springframework.test.context.TestPropertySource;

/** A service that runs one check at a time and lets one wait. */
@TestPropertySource(
    properties = {
      "rtmscoverage.checks.most-running=1",
      "rtmscoverage.checks.most-waiting=1",
      "rtmscoverage.eligibility.deadline=4s"
    })
class ChecksQueueIntegrationTests extends SandboxTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void oneWaitsItsTurnAndTheNextIsToldToComeBack() {
    KeptChecks checks = new KeptChecks(client().mutate().responseTimeout(LONG).build());
    Answer first = checks.post(CHECKS, Requests.check("SBX-SLOW"), "Prefer", "respond-async");
    Answer second = checks.post(CHECKS, Requests.check("SBX-ACTIVE"), "Prefer", "respond-async");
    Answer third = checks.post(CHECKS, Requests.check("SBX-ACTIVE"), "Idempotency-Key", "third");
    assertThat(first.status()).isEqualTo(202);
    assertThat(second.status()).isEqualTo(202);
    assertThat(third.status()).isEqualTo(503);
    assertThat(third.problem()).isEqualTo("unavailable");
    assertThat(third.header("Retry-After")).matches("[1-9][0-9]*");
    assertThat(checks.state(first.id())).isEqualTo("RUNNING");
    assertThat(checks.state(second.id())).isEqualTo("QUEUED");
    assertThat(checks.get(CHECKS + "/" + second.id()).header("Retry-After")).isNotNull();

    await().atMost(LONG).until(() -> checks.state(second.id()), "DONE"::equals);
    assertThat(checks.state(first.id())).isEqualTo("DONE");
    Answer again = checks.post(CHECKS, Requests.check("SBX-ACTIVE"), "Idempotency-Key", "third");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Idempotent-Replayed")).isNull();
    assertThat(checks.search("SBX-ACTIVE")).hasSize(2);
  }
}
