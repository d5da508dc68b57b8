package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rtmscoverage.KeptChecks.CHECKS;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.KeptChecks.Answer;
import org.rtmscoverage.ledger.database.LedgerDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Checks that a process left in their midst, as it would stand in the ledger after a crash. */
@TestPropertySource(properties = "rtmscoverage.checks.look-every=300ms")
class AbandonedChecksIntegrationTests extends SandboxTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String UNDONE =
      "finished_at = null, outcome = null, steps = 0, open_steps = 0, policy_id = null,"
          + " policy_version = null, policy_hash = null, config_hash = null, service_version = null,"
          + " sealed_answer = null, sealed_told = null, sealed_digest = null";

  @Autowired private LedgerDatabase database;
  private KeptChecks checks;

  @BeforeEach
  void begin() {
    checks = new KeptChecks(client().mutate().responseTimeout(LONG).build());
  }

  /** Makes a check as it was before its answer. */
  private void left(String id, String state, int runs, int leaseSeconds) {
    run("delete from payer_attempt where check_id = '" + id + "'");
    run(
        "update coverage_check set state = '%s', runs = %d, lease_until = dateadd(second, %d, current_timestamp), %s where id = '%s'"
            .formatted(state, runs, leaseSeconds, UNDONE, id));
  }

  private void run(String statement) {
    var _ = database.change(db -> db.sql(statement).fetch().rowsUpdated()).block(LONG);
  }

  private String state(String id, String wanted) {
    await().atMost(LONG).until(() -> checks.state(id), wanted::equals);
    return id;
  }

  @Test
  void checkWhoseLeaseEndedIsRunAgain() {
    String id = checks.check(KeptChecks.member()).id();
    left(id, "RUNNING", 1, -1);
    state(id, "DONE");
    assertThat(checks.record(id).path("runs").asInt()).isEqualTo(2);
    assertThat(checks.record(id).at("/attempts/0/run").asInt()).isEqualTo(2);
    assertThat(checks.record(id).at("/summary/eligibility/status").asString(""))
        .isEqualTo("ACTIVE");
  }

  @Test
  void checkWhoseLeaseHoldsIsLeftAloneAndItsRepeatWaits() {
    String key = UUID.randomUUID().toString();
    String member = KeptChecks.member();
    String id = checks.post(CHECKS, Requests.check(member), "Idempotency-Key", key).id();
    left(id, "RUNNING", 1, 3600);
    Answer repeat = checks.post(CHECKS, Requests.check(member), "Idempotency-Key", key);
    assertThat(repeat.status()).isEqualTo(409);
    assertThat(repeat.problem()).isEqualTo("key-in-flight");
    assertThat(checks.state(id)).isEqualTo("RUNNING");
    assertThat(checks.record(id).path("runs").asInt()).isOne();
    left(id, "RUNNING", 1, -1);
    Answer later = checks.post(CHECKS, Requests.check(member), "Idempotency-Key", key);
    assertThat(later.status()).isIn(200, 202, 409);
    state(id, "DONE");
    Answer done = checks.post(CHECKS, Requests.check(member), "Idempotency-Key", key);
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.id()).isEqualTo(id);
    assertThat(checks.search(member)).hasSize(1);
  }

  @Test
  void waitingCheckOfAProcessThatEndedIsRun() {
    String id = checks.check(KeptChecks.member()).id();
    left(id, "QUEUED", 0, -1);
    run(
        "update coverage_check set lease_until = null, accepted_at ="
            + " dateadd(hour, -1, current_timestamp) where id = '"
            + id
            + "'");
    state(id, "DONE");
    assertThat(checks.record(id).path("runs").asInt()).isOne();
  }

  @Test
  void checkThatNeverComesToItsEndIsGivenUpAndItsRepeatSaysSo() {
    String key = UUID.randomUUID().toString();
    String member = KeptChecks.member();
    String id = checks.post(CHECKS, Requests.check(member), "Idempotency-Key", key).id();
    left(id, "RUNNING", 20, -1);
    state(id, "FAILED");
    Answer repeat = checks.post(CHECKS, Requests.check(member), "Idempotency-Key", key);
    assertThat(repeat.status()).isEqualTo(500);
    assertThat(repeat.id()).isEqualTo(id);
    assertThat(repeat.json().path("detail").asString("")).contains("new key");
    assertThat(checks.post(CHECKS + "/" + id + "/recheck", null).problem())
        .isEqualTo("check-not-done");
    assertThat(checks.get(CHECKS + "/" + id + "/packet").problem()).isEqualTo("check-not-done");
    assertThat(checks.get(CHECKS + "?state=FAILED").text()).contains(id);
  }
}
