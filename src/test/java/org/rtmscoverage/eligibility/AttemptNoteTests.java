package org.rtmscoverage.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.eligibility.PayerAttempt.Result;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class AttemptNoteTests {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.000000001Z");
  private static final EligibilityInquiry INQUIRY =
      Inquiries.inquiry(Inquiries.payer(Inquiries.LIMITS), Inquiries.member("QX1"));
  private static final PayerAnswer TOLD = new PayerAnswer.Told(LastAnswersTests.response());

  private final AttemptNote note = new AttemptNote(Clock.fixed(NOW, ZoneOffset.UTC));

  private PayerAttempt attempt() {
    return note.attempt(INQUIRY).orElseThrow();
  }

  @Test
  void whatWasNotSentIsNoAttempt() {
    note.failed(PayerException.accessRefused(AccessRefusal.CLIENT));
    assertThat(note.attempt(INQUIRY)).isEmpty();
  }

  @Test
  void ourOwnLimitAndOurOwnBugAreNoAttempts() {
    note.sent();
    note.failed(PayerException.limitReached());
    assertThat(note.attempt(INQUIRY)).isEmpty();

    AttemptNote other = new AttemptNote(Clock.fixed(NOW, ZoneOffset.UTC));
    other.sent();
    other.failed(new IllegalStateException("bug"));
    assertThat(other.attempt(INQUIRY)).isEmpty();
  }

  @Test
  void whatIsUnderWayIsNoAttemptYet() {
    note.sent();
    assertThat(note.attempt(INQUIRY)).isEmpty();
  }

  @Test
  void nothingIsNotedAfterTheEnd() {
    note.sent();
    note.cutOff();
    note.status(200);
    note.reply(new byte[] {'!'});
    note.answered(TOLD);

    assertThat(attempt().result()).isEqualTo(Result.TIMED_OUT);
    assertThat(attempt().httpStatus()).isNull();
    assertThat(attempt().reply()).isEmpty();
    assertThat(attempt().endedAt()).isEqualTo(NOW);
  }

  @Test
  void emptyAnswerIsUnreadable() {
    note.sent();
    note.answered(null);
    assertThat(attempt().result()).isEqualTo(Result.UNREADABLE);
  }

  /** The deadline cuts off on one thread what ends on another. */
  @Test
  void racesOfTheDeadlineWithTheAnswerEndInOneOfTheTwo() {
    List<PayerAttempt> attempts =
        Objects.requireNonNull(Flux.range(0, 2_000).concatMap(_ -> race()).collectList().block());

    assertThat(attempts)
        .hasSize(2_000)
        .allSatisfy(
            attempt -> {
              boolean told = attempt.result() == Result.TOLD;
              assertThat(attempt.result()).isIn(Result.TOLD, Result.TIMED_OUT);
              assertThat(!told || attempt.reply().length == 1).isTrue();
            });
  }

  private static Mono<PayerAttempt> race() {
    AttemptNote raced = new AttemptNote(Clock.fixed(NOW, ZoneOffset.UTC));
    raced.sent();
    Mono<Void> answer =
        Mono.<Void>fromRunnable(
                () -> {
                  raced.status(200);
                  raced.reply(new byte[] {'!'});
                  raced.answered(TOLD);
                })
            .subscribeOn(Schedulers.parallel());
    Mono<Void> deadline = Mono.<Void>fromRunnable(raced::cutOff).subscribeOn(Schedulers.parallel());
    return Mono.when(answer, deadline)
        .then(Mono.fromSupplier(() -> raced.attempt(INQUIRY).orElseThrow()));
  }
}
