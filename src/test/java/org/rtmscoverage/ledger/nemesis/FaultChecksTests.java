package org.rtmscoverage.ledger.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.ledger.nemesis.KeptRecord.Attempt;
import org.rtmscoverage.ledger.nemesis.payer.SeenRequest;
import org.rtmscoverage.ledger.nemesis.payer.StubLog;
import org.rtmscoverage.ledger.nemesis.payer.Trouble;

/** The comparisons of the fault run find what they are for. */
class FaultChecksTests {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final String MEMBER = Cast.OWN + "4180001";
  private static final Attempt ATTEMPT = new Attempt("cigna", NOON, NOON.plusMillis(300), "TOLD");
  private static final KeptRecord CHECK = check("ACTIVE", "LIVE", StubLog.GROUP + 1000, ATTEMPT);

  private final StubLog log = new StubLog();

  private static KeptRecord check(String status, String source, String group, Attempt... attempts) {
    return new KeptRecord(
        "c",
        "cigna",
        MEMBER,
        NOON.minusMillis(100),
        NOON.plusSeconds(60),
        status,
        source,
        group,
        null,
        List.of(attempts));
  }

  private void seen(int number, String payerId, Instant at, Trouble trouble) {
    log.add(new SeenRequest(number, payerId, MEMBER, at, trouble, false, true));
  }

  private List<String> found(KeptRecord record, Disturbance... disturbances) {
    var findings = new Findings();
    var stubs = new StubLogCheck(log, List.of(record), List.of(disturbances), findings);
    stubs.compare();
    new AnswerCheck(log, stubs, findings).look(List.of(record));
    return findings.other();
  }

  private static Disturbance killed(Instant at) {
    return new Disturbance(Disturbance.Kind.KILL, at, at.plusSeconds(9));
  }

  @Test
  void requestWithItsAttemptIsRight() {
    seen(1000, "cigna", NOON, Trouble.NONE);

    assertThat(found(CHECK)).isEmpty();
  }

  @Test
  void secondRequestNeedsAnAttemptOfItsOwnUnlessItsProcessWasKilled() {
    seen(1000, "cigna", NOON, Trouble.NONE);
    seen(1001, "cigna", NOON.plusMillis(10), Trouble.NONE);

    assertThat(found(CHECK)).singleElement().asString().contains("has no attempt");
    assertThat(found(CHECK, killed(NOON.plusSeconds(5)))).isEmpty();
    assertThat(found(CHECK, killed(NOON.minusSeconds(5)))).hasSize(1);
    assertThat(found(CHECK, killed(NOON.plusSeconds(61)))).hasSize(1);
  }

  @Test
  void otherPayersMustNotBeAskedAboutTheMember() {
    seen(1000, "cigna", NOON, Trouble.NONE);
    seen(1001, "humana", NOON, Trouble.NONE);

    assertThat(found(CHECK)).contains("humana was asked about a member of another payer");
  }

  @Test
  void credentialsOfAnotherPayerAreFound() {
    log.add(new SeenRequest(1000, "cigna", MEMBER, NOON, Trouble.NONE, false, false));

    assertThat(found(CHECK)).singleElement().asString().contains("credentials");
  }

  @Test
  void nobodyIsCoveredByAPayerInTroubleOrByAnAnswerNobodyGave() {
    seen(1000, "cigna", NOON, Trouble.ANOTHER_MEMBER);

    assertThat(found(CHECK)).anyMatch(one -> one.contains("believes"));
    assertThat(found(check("ACTIVE", "LIVE", "SBX-GROUP-100", ATTEMPT)))
        .anyMatch(one -> one.contains("rests on no answer"));
    assertThat(found(check("NOT_ASKED", "NONE", "", ATTEMPT)))
        .anyMatch(one -> one.contains("a status of its own"));
  }

  @Test
  void answerMustFitItsLastAttempt() {
    seen(1000, "cigna", NOON, Trouble.NONE);

    assertThat(found(check("UNAVAILABLE", "NONE", "", ATTEMPT)))
        .singleElement()
        .asString()
        .contains("does not fit its attempts [TOLD]");
    assertThat(found(check("ACTIVE", "CACHED", StubLog.GROUP + 1000))).hasSize(1);
  }

  @Test
  void attemptMustEndAsItsTroubleExplains() {
    var attempt = new Attempt("cigna", NOON, NOON.plusMillis(300), "CONNECTION_FAILED");
    seen(1000, "cigna", NOON, Trouble.LOGIN_PAGE);

    assertThat(found(check("UNAVAILABLE", "NONE", "", attempt)))
        .singleElement()
        .asString()
        .contains("CONNECTION_FAILED of LOGIN_PAGE");
  }
}
