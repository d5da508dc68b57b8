package org.rtmscoverage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.ledger.LedgerCase.LEASE;
import static org.rtmscoverage.ledger.LedgerCase.NOON;
import static org.rtmscoverage.ledger.LedgerCase.done;
import static org.rtmscoverage.ledger.LedgerCase.finished;
import static org.rtmscoverage.ledger.LedgerCase.none;
import static org.rtmscoverage.ledger.LedgerCase.value;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rtmscoverage.ledger.CheckLedger.Abandoned;
import org.rtmscoverage.ledger.audit.AuditAction;
import org.rtmscoverage.ledger.database.LedgerDatabases;
import org.rtmscoverage.vocabulary.PayerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The life of a check in the ledger, on both databases. */
@ParameterizedClass
@EnumSource
@NullUnmarked // a null that slips through fails the test anyway
class CheckLedgerTests {

  private static final Duration MOMENT = Duration.ofNanos(1000);

  @Parameter LedgerDatabases kind;
  private LedgerCase one;
  private CheckLedger ledger;

  @BeforeEach
  void begin() {
    one = new LedgerCase(kind.of(CheckLedgerTests.class));
    ledger = one.ledger;
  }

  @Test
  void whatWasAcceptedIsReadAsItWasGiven() {
    NewCheck check = one.check(1);
    one.accept(check);
    KeptCheck kept = value(ledger.read(one.caller(), one.id(1), AuditAction.CHECK_READ));
    assertThat(kept.request()).isEqualTo(check.request());
    assertThat(kept.requestedOn()).isEqualTo(check.requestedOn());
    assertThat(kept.answer()).isNull();
    assertThat(kept.basis()).isNull();
    assertThat(kept.head())
        .isEqualTo(
            new CheckHead(
                one.id(1),
                CheckState.RUNNING,
                NOON,
                one.caller().actor(),
                null,
                1,
                LedgerCase.PAYER,
                LedgerCase.SERVICE,
                null,
                null,
                0));
  }

  @Test
  void answerIsReadAsItWasKeptWithEveryAttempt() {
    one.accept(one.check(1));
    FinishedCheck finished = finished("NOT_COVERED", "call", "fax");
    assertThat(value(ledger.finish(one.caller(), one.id(1), 1, finished))).isTrue();
    KeptCheck kept = value(ledger.load(one.practice, one.id(1)));
    assertThat(kept.answer()).isEqualTo(finished.answer());
    assertThat(kept.told()).isEqualTo(finished.told());
    assertThat(kept.digest()).isEqualTo(finished.digest());
    assertThat(kept.basis()).isEqualTo(finished.basis());
    assertThat(kept.head().state()).isEqualTo(CheckState.DONE);
    assertThat(kept.head().outcome()).isEqualTo("NOT_COVERED");
    assertThat(kept.head().openSteps()).isEqualTo(2);
    assertThat(kept.attempts())
        .usingRecursiveComparison()
        .ignoringFields("reply")
        .isEqualTo(finished.attempts());
  }

  @Test
  void answerWithoutPolicyIsKept() {
    one.accept(one.check(1));
    CheckBasis basis = new CheckBasis(null, null, null, "c".repeat(64), "1.0");
    byte[] json = LedgerCase.bytes("{}");
    FinishedCheck finished =
        new FinishedCheck(json, json, json, "MANUAL_REVIEW", List.of(), basis, List.of());
    assertThat(value(ledger.finish(one.caller(), one.id(1), 1, finished))).isTrue();
    assertThat(value(ledger.load(one.practice, one.id(1))).basis()).isEqualTo(basis);
  }

  @Test
  void answerIsKeptOnceAndNeverChanges() {
    one.done(1);
    assertThat(value(ledger.finish(one.caller(), one.id(1), 1, finished("NOT_COVERED")))).isFalse();
    assertThat(one.head(1).outcome()).isEqualTo("READY_TO_SUBMIT");
    none(ledger.take(one.practice, one.id(1)));
    one.pass(Duration.ofDays(1));
    none(ledger.take(one.practice, one.id(1)));
    assertThat(one.audited(1)).containsExactly("CHECK_ACCEPTED", "CHECK_FINISHED");
  }

  @Test
  void answerOfAnEarlierRunIsRefused() {
    one.accept(one.check(1));
    one.pass(LEASE.plus(MOMENT));
    assertThat(value(ledger.take(one.practice, one.id(1)))).isEqualTo(2);
    assertThat(value(ledger.finish(one.caller(), one.id(1), 1, finished("NOT_COVERED")))).isFalse();
    assertThat(value(ledger.load(one.practice, one.id(1))).attempts()).isEmpty();
    assertThat(one.head(1).state()).isEqualTo(CheckState.RUNNING);
    assertThat(value(ledger.finish(one.caller(), one.id(1), 2, finished("READY_TO_SUBMIT"))))
        .isTrue();
    assertThat(one.head(1).runs()).isEqualTo(2);
    assertThat(one.audited(1)).containsExactly("CHECK_ACCEPTED", "CHECK_FINISHED");
  }

  @Test
  void waitingCheckHasNoAnswerUntilItIsTaken() {
    value(ledger.accept(one.caller(), one.check(1), CheckState.QUEUED, null));
    assertThat(one.head(1).runs()).isZero();
    assertThat(value(ledger.finish(one.caller(), one.id(1), 0, finished("NOT_COVERED")))).isFalse();
    assertThat(value(ledger.take(one.practice, one.id(1)))).isEqualTo(1);
    none(ledger.take(one.practice, one.id(1)));
  }

  @Test
  void leaseHoldsToItsLastMoment() {
    one.accept(one.check(1));
    one.pass(LEASE);
    none(ledger.take(one.practice, one.id(1)));
    assertThat(left()).isEmpty();
    one.pass(MOMENT);
    assertThat(left()).containsExactly(new Abandoned(one.practice, one.id(1), 1));
    assertThat(value(ledger.take(one.practice, one.id(1)))).isEqualTo(2);
  }

  @Test
  void ofManyThatTakeACheckWhoseLeaseEndedOneGetsIt() {
    one.accept(one.check(1));
    for (int round = 2; round < 8; round++) {
      one.pass(LEASE.plus(MOMENT));
      List<Integer> runs =
          value(
              Flux.range(0, 12)
                  .flatMap(_ -> ledger.take(one.practice, one.id(1)), 12)
                  .collectList());
      assertThat(runs).containsExactly(round);
    }
  }

  @Test
  void ofManyAnswersOfARunOneIsKept() {
    one.accept(one.check(1));
    List<Boolean> kept =
        value(
            Flux.range(0, 12)
                .flatMap(_ -> ledger.finish(one.caller(), one.id(1), 1, finished("COVERED")), 12)
                .collectList());
    assertThat(kept).containsOnlyOnce(true).hasSize(12);
    assertThat(value(ledger.load(one.practice, one.id(1))).attempts()).hasSize(2);
    assertThat(one.audited(1)).containsExactly("CHECK_ACCEPTED", "CHECK_FINISHED");
  }

  @Test
  void abandonedChecksAreFoundOldestFirst() {
    value(ledger.accept(one.caller(), one.check(1), CheckState.QUEUED, null));
    one.pass(MOMENT);
    one.accept(one.check(2));
    one.done(3);
    one.pass(LEASE.plus(MOMENT).plus(MOMENT));
    assertThat(left())
        .containsExactly(
            new Abandoned(one.practice, one.id(1), 0), new Abandoned(one.practice, one.id(2), 1));
  }

  @Test
  void checkIsGivenUpOnceAndStaysSo() {
    one.accept(one.check(1));
    done(ledger.giveUp(new Abandoned(one.practice, one.id(1), 1)));
    assertThat(one.head(1).state()).isEqualTo(CheckState.RUNNING);
    one.pass(LEASE.plus(MOMENT));
    done(ledger.giveUp(new Abandoned(one.practice, one.id(1), 9)));
    assertThat(one.head(1).state()).isEqualTo(CheckState.RUNNING);
    Abandoned found = new Abandoned(one.practice, one.id(1), 1);
    done(Flux.range(0, 6).flatMap(_ -> ledger.giveUp(found), 6).then());
    assertThat(one.head(1).state()).isEqualTo(CheckState.FAILED);
    assertThat(one.head(1).finishedAt()).isNotNull();
    assertThat(one.audited(1)).containsExactly("CHECK_ACCEPTED", "CHECK_FAILED");
    none(ledger.take(one.practice, one.id(1)));
    assertThat(value(ledger.finish(one.caller(), one.id(1), 1, finished("COVERED")))).isFalse();
    assertThat(left()).isEmpty();
  }

  @Test
  void nothingIsRecordedOnACheckWithoutAnAnswer() {
    one.accept(one.check(1));
    none(ledger.record(one.caller(), one.verification(2, 1), null));
    none(ledger.record(one.caller(), one.verification(3, 99), null));
    assertThat(value(ledger.load(one.practice, one.id(1))).entries()).isEmpty();
    assertThat(one.audited(1)).containsExactly("CHECK_ACCEPTED");
  }

  @Test
  void whatWasRecordedIsReadOldestFirst() {
    one.done(1, "call");
    NewEntry first = one.verification(12, 1);
    value(ledger.record(one.caller(), first, null));
    one.pass(MOMENT);
    value(ledger.record(one.caller(), one.step(11, 1, "call", true), null));
    List<KeptEntry> entries = value(ledger.load(one.practice, one.id(1))).entries();
    assertThat(entries).extracting(KeptEntry::id).containsExactly(one.id(12), one.id(11));
    assertThat(entries.getFirst().body()).isEqualTo(first.body());
    assertThat(entries.getFirst().recordedAt()).isEqualTo(NOON);
    assertThat(entries.getLast().stepId()).isEqualTo("call");
    assertThat(
            value(
                ledger
                    .onRecord(one.practice, LedgerCase.PAYER, LedgerCase.person(one.check(1)))
                    .map(KeptEntry::id)
                    .collectList()))
        .containsExactly(one.id(12));
  }

  @Test
  void whatWasRecordedOfOnePersonIsNotThatOfTheFamilyUnderTheSameNumber() {
    one.done(1, "call");
    value(ledger.record(one.caller(), one.verification(12, 1), null));
    Person person = LedgerCase.person(one.check(1));
    assertThat(recorded(person)).containsExactly(one.id(12));
    assertThat(
            recorded(
                new Person(
                    person.memberNumber(), person.lastName(), person.dateOfBirth().plusYears(20))))
        .isEmpty();
    assertThat(recorded(new Person(person.memberNumber(), "Other", person.dateOfBirth())))
        .isEmpty();
  }

  private List<String> recorded(Person person) {
    return value(
        ledger.onRecord(one.practice, LedgerCase.PAYER, person).map(KeptEntry::id).collectList());
  }

  @Test
  void stepClosedTwiceAndOpenedAgainIsOpenOnce() {
    one.done(1, "call", "fax", "mail");
    record(11, "call", true);
    record(12, "call", true);
    assertThat(one.head(1).openSteps()).isEqualTo(2);
    record(13, "call", false);
    assertThat(one.head(1).openSteps()).isEqualTo(3);
    record(14, "fax", true);
    record(15, "mail", true);
    record(16, "call", true);
    assertThat(one.head(1).openSteps()).isZero();
  }

  private void record(int number, String step, boolean closed) {
    one.pass(MOMENT);
    value(ledger.record(one.caller(), one.step(number, 1, step, closed), null));
  }

  @Test
  void openStepsAreThoseWhoseNewestEntryDoesNotCloseThemWhoeverIsFaster() {
    String[] steps = {"a", "b", "c", "d"};
    one.done(1, steps);
    done(
        Flux.range(0, 60)
            .flatMap(
                number ->
                    Mono.defer(
                        () -> {
                          one.pass(MOMENT);
                          return ledger.record(
                              one.caller(),
                              one.step(100 + number, 1, steps[number % 4], number % 3 != 0),
                              null);
                        }),
                12)
            .then());
    List<KeptEntry> entries = value(ledger.load(one.practice, one.id(1))).entries();
    assertThat(entries).hasSize(60);
    long open =
        IntStream.range(0, 4)
            .filter(step -> !newest(entries, steps[step]).contains("CLOSED"))
            .count();
    assertThat(one.head(1).openSteps()).isEqualTo((int) open);
    assertThat(one.audited(1)).hasSize(62);
  }

  private static String newest(List<KeptEntry> entries, String step) {
    KeptEntry last =
        entries.stream()
            .filter(entry -> step.equals(entry.stepId()))
            .reduce((_, later) -> later)
            .orElseThrow();
    return new String(last.body(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void laterRecordedEntryIsTheNewerOneThoughTheClockStandsStill() {
    one.done(1, "call");
    for (int round = 0; round < 10; round++) {
      boolean close = round % 2 == 0;
      value(ledger.record(one.caller(), one.step(100 - round, 1, "call", close), null));
      assertThat(one.head(1).openSteps()).isEqualTo(close ? 0 : 1);
    }
  }

  @Test
  void everyChangeAndEveryReadingHasOneAuditEntry() {
    one.done(1, "call");
    value(ledger.read(one.caller(), one.id(1), AuditAction.CHECK_REPLAYED));
    none(ledger.read(one.caller(), one.id(77), AuditAction.CHECK_READ));
    value(ledger.load(one.practice, one.id(1)));
    value(ledger.record(one.caller(), one.step(2, 1, "call", true), null));
    CheckFilter all = new CheckFilter(null, null, null, null, null, null, null, null, null);
    one.ids(all);
    CheckFilter.MemberSearch member =
        new CheckFilter.MemberSearch(one.check(1).memberNumber(), null, null);
    one.ids(new CheckFilter(null, null, null, null, null, null, null, null, member));
    assertThat(one.audited())
        .extracting(entry -> entry.action().name() + " " + entry.subject())
        .containsExactly(
            "CHECK_ACCEPTED " + one.id(1),
            "CHECK_FINISHED " + one.id(1),
            "CHECK_REPLAYED " + one.id(1),
            "ENTRY_RECORDED " + one.id(1),
            "CHECKS_LISTED -",
            "CHECKS_SEARCHED -");
    assertThat(value(one.audit.verify(one.practice, null)).intact()).isTrue();
  }

  @Test
  void requestsAreListedByTheirChecksAndThatIsNotedAsSuch() {
    one.done(1, "call");
    one.done(2, "call");
    CheckFilter all = new CheckFilter(null, null, null, null, null, null, null, null, null);
    RequestsPage listed = value(ledger.listWithRequests(one.caller(), all, null, 1));
    assertThat(listed.page().items()).extracting(CheckHead::id).containsExactly(one.id(2));
    assertThat(listed.page().next()).isNotNull();
    assertThat(listed.requests()).containsOnlyKeys(one.id(2));
    assertThat(listed.requests().get(one.id(2)))
        .isEqualTo(value(ledger.load(one.practice, one.id(2))).request());
    assertThat(one.audited())
        .extracting(entry -> entry.action().name())
        .endsWith("PATIENTS_LISTED");
    CheckFilter none =
        new CheckFilter(new PayerId("nobody"), null, null, null, null, null, null, null, null);
    assertThat(value(ledger.listWithRequests(one.caller(), none, null, 1)).requests()).isEmpty();
  }

  private List<Abandoned> left() {
    return value(ledger.abandoned(1000).collectList()).stream()
        .filter(found -> found.practice().equals(one.practice))
        .toList();
  }
}
