package org.rtmscoverage.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.ledger.CheckState;
import org.rtmscoverage.ledger.database.LedgerUnavailableException;
import org.rtmscoverage.trace.Trace;
import org.rtmscoverage.vocabulary.Practice;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class RunningChecksTests {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Practice PRACTICE = new Practice("p1");
  private static final Practice OTHER = new Practice("p2");

  private final Map<String, Sinks.One<byte[]>> ends = new ConcurrentHashMap<>();
  private final List<String> begun = new ArrayList<>();
  private final AtomicInteger looks = new AtomicInteger();

  private RunningChecks checks(int running, int waiting) {
    RunningChecks checks =
        new RunningChecks(
            running,
            waiting,
            Duration.ofHours(1),
            job -> {
              begun.add(job.checkId());
              return ends.computeIfAbsent(job.checkId(), _ -> Sinks.one()).asMono();
            },
            _ -> Mono.fromRunnable(looks::incrementAndGet));
    checks.start();
    return checks;
  }

  private static Job job(String id) {
    return new Job(PRACTICE, id, 1, null, Trace.unwatched());
  }

  private void end(String id, String answer) {
    assertThat(
            ends.computeIfAbsent(id, _ -> Sinks.one())
                .tryEmitValue(answer.getBytes(StandardCharsets.UTF_8))
                .isSuccess())
        .isTrue();
  }

  private static void begin(RunningChecks checks, String id) {
    CheckState room = checks.room(PRACTICE).orElseThrow();
    checks.begin(job(id), room);
  }

  @Test
  void soManyRunAndTheOthersWaitTheirTurnInOrder() {
    RunningChecks checks = checks(2, 5);
    for (String id : List.of("a", "b", "c", "d")) {
      begin(checks, id);
    }
    assertThat(begun).containsExactly("a", "b");
    end("b", "answer");
    assertThat(begun).containsExactly("a", "b", "c");
    end("a", "answer");
    end("c", "answer");
    end("d", "answer");
    assertThat(begun).containsExactly("a", "b", "c", "d");
    assertThat(checks.isHere(PRACTICE, "d")).isFalse();
    assertThat(checks.room(PRACTICE)).contains(CheckState.RUNNING);
  }

  @Test
  void whoeverWaitsGetsTheAnswerAndWhoeverLeavesDisturbsNothing() {
    RunningChecks checks = checks(1, 0);
    begin(checks, "a");
    StepVerifier.create(checks.answer(PRACTICE, "a")).thenCancel().verify(LIMIT);
    StepVerifier.create(checks.answer(PRACTICE, "a").map(String::new))
        .then(() -> end("a", "answer"))
        .expectNext("answer")
        .expectComplete()
        .verify(LIMIT);
    StepVerifier.create(checks.answer(PRACTICE, "a")).expectComplete().verify(LIMIT);
  }

  @Test
  void thereIsNoRoomBeyondWhatMayWaitAndRoomGivenBackIsThereAgain() {
    RunningChecks checks = checks(1, 1);
    begin(checks, "a");
    assertThat(checks.room(PRACTICE)).contains(CheckState.QUEUED);
    assertThat(checks.room(PRACTICE)).isEmpty();
    checks.giveBack(PRACTICE, CheckState.QUEUED);
    begin(checks, "b");
    assertThat(checks.room(PRACTICE)).isEmpty();
    end("a", "answer");
    assertThat(begun).containsExactly("a", "b");
    assertThat(checks.room(PRACTICE)).contains(CheckState.QUEUED);
  }

  @Test
  void onePracticeTakesNoMoreThanHalfOfThePlacesToWait() {
    RunningChecks checks = checks(1, 5);
    begin(checks, "a");
    for (int place = 0; place < 3; place++) {
      assertThat(checks.room(PRACTICE)).contains(CheckState.QUEUED);
    }
    assertThat(checks.room(PRACTICE)).isEmpty();
    assertThat(checks.room(OTHER)).contains(CheckState.QUEUED);
    assertThat(checks.room(OTHER)).contains(CheckState.QUEUED);
    assertThat(checks.room(OTHER)).isEmpty();
    checks.giveBack(PRACTICE, CheckState.QUEUED);
    assertThat(checks.room(OTHER)).contains(CheckState.QUEUED);
    assertThat(checks.room(PRACTICE)).isEmpty();
  }

  @Test
  void practicesThatWaitTakeTurns() {
    RunningChecks checks = checks(1, 20);
    for (String id : List.of("a", "b", "c", "d")) {
      begin(checks, id);
    }
    for (String id : List.of("x", "y")) {
      checks.begin(
          new Job(OTHER, id, 1, null, Trace.unwatched()), checks.room(OTHER).orElseThrow());
    }
    for (String id : List.of("a", "b", "x", "c", "y", "d")) {
      end(id, "answer");
    }
    assertThat(begun).containsExactly("a", "b", "x", "c", "y", "d");
  }

  @Test
  void anotherPracticeFindsNoCheckHere() {
    RunningChecks checks = checks(1, 1);
    begin(checks, "a");
    assertThat(checks.isHere(PRACTICE, "a")).isTrue();
    assertThat(checks.isHere(OTHER, "a")).isFalse();
    StepVerifier.create(checks.answer(OTHER, "a")).expectComplete().verify(LIMIT);
  }

  @Test
  void roomForOneThatWasNotNeededGoesToTheNextThatWaits() {
    RunningChecks checks = checks(1, 1);
    CheckState first = checks.room(PRACTICE).orElseThrow();
    begin(checks, "b");
    assertThat(begun).isEmpty();
    checks.giveBack(PRACTICE, first);
    assertThat(begun).containsExactly("b");
  }

  @Test
  void aCheckThatFailsTellsWhoWaitsAndFreesItsPlace() {
    RunningChecks checks = checks(1, 0);
    begin(checks, "a");
    StepVerifier.create(checks.answer(PRACTICE, "a"))
        .then(
            () ->
                assertThat(
                        ends.computeIfAbsent("a", _ -> Sinks.one())
                            .tryEmitError(new LedgerUnavailableException("gone"))
                            .isSuccess())
                    .isTrue())
        .expectError(LedgerUnavailableException.class)
        .verify(LIMIT);
    assertThat(checks.isHere(PRACTICE, "a")).isFalse();
    assertThat(checks.room(PRACTICE)).isPresent();
  }

  @Test
  void whatIsBegunGoesToItsEndEvenIfWhoeverAskedLeaves() {
    RunningChecks checks = checks(1, 0);
    AtomicBoolean done = new AtomicBoolean();
    Sinks.One<String> gate = Sinks.one();
    Mono<String> work = gate.asMono().doOnNext(_ -> done.set(true));
    StepVerifier.create(checks.toTheEnd(work)).thenCancel().verify(LIMIT);
    assertThat(gate.tryEmitValue("go").isSuccess()).isTrue();
    assertThat(done).isTrue();
  }

  @Test
  void aStopWaitsForThoseThatRunAndLeavesThoseThatWait() {
    RunningChecks checks = checks(1, 1);
    begin(checks, "a");
    begin(checks, "b");
    Sinks.Empty<Void> stopped = Sinks.empty();
    AtomicBoolean over = new AtomicBoolean();
    StepVerifier.create(checks.answer(PRACTICE, "b"))
        .then(
            () ->
                checks.stop(
                    () -> {
                      over.set(true);
                      assertThat(stopped.tryEmitEmpty().isSuccess()).isTrue();
                    }))
        .expectError(LedgerUnavailableException.class)
        .verify(LIMIT);
    assertThat(checks.room(PRACTICE)).isEqualTo(Optional.empty());
    assertThat(over).isFalse();
    StepVerifier.create(stopped.asMono())
        .then(() -> end("a", "answer"))
        .expectComplete()
        .verify(LIMIT);
    assertThat(begun).containsExactly("a");
    assertThat(checks.isRunning()).isFalse();
  }

  @Test
  void checkThatWasPromisedAPlaceBeforeAStopIsLeftToWhoeverStartsNext() {
    RunningChecks checks = checks(1, 2);
    begin(checks, "a");
    CheckState promised = checks.room(PRACTICE).orElseThrow();
    assertThat(promised).isEqualTo(CheckState.QUEUED);
    checks.stop();
    checks.begin(job("b"), promised);
    assertThat(checks.isHere(PRACTICE, "b")).isFalse();
    assertThat(checks.waiting()).isZero();
    end("a", "answer");
    assertThat(begun).containsExactly("a");
    assertThat(checks.running()).isZero();
  }

  @Test
  void itLooksForChecksNobodyWorksOnWhenItStarts() {
    checks(1, 0);
    StepVerifier.create(
            Mono.fromSupplier(looks::get)
                .repeatWhen(again -> again.delayElements(Duration.ofMillis(5)))
                .filter(count -> count > 0)
                .next())
        .expectNext(1)
        .expectComplete()
        .verify(LIMIT);
  }

  @Test
  void aLookThatFailsIsNotTheLastOne() {
    AtomicInteger tried = new AtomicInteger();
    RunningChecks checks =
        new RunningChecks(
            1,
            0,
            Duration.ofMillis(5),
            _ -> Mono.empty(),
            _ ->
                tried.incrementAndGet() == 1
                    ? Mono.error(new IllegalStateException("a bug of ours"))
                    : Mono.fromRunnable(looks::incrementAndGet));
    checks.start();
    StepVerifier.create(
            Mono.fromSupplier(looks::get)
                .repeatWhen(again -> again.delayElements(Duration.ofMillis(5)))
                .filter(count -> count > 0)
                .next())
        .expectNextCount(1)
        .expectComplete()
        .verify(LIMIT);
    checks.stop();
  }
}
