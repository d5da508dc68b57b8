package org.rtmscoverage.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.eligibility.EligibilityOutcome.NotConnected;
import org.rtmscoverage.vocabulary.Practice;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class SharedInquiriesTests {

  private static final Duration TEST_LIMIT = Duration.ofSeconds(20);
  private static final EligibilityOutcome OUTCOME = new NotConnected(Instant.EPOCH);
  private static final EligibilityInquiry INQUIRY = inquiry("QX1");

  private final SharedInquiries<EligibilityOutcome> shared = new SharedInquiries<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger cancelled = new AtomicInteger();
  private final List<EligibilityOutcome> heard = new CopyOnWriteArrayList<>();

  private static EligibilityInquiry inquiry(String memberId) {
    return Inquiries.inquiry(Inquiries.payer(Inquiries.LIMITS), Inquiries.member(memberId));
  }

  private Mono<EligibilityOutcome> counted(Mono<EligibilityOutcome> work) {
    return work.doOnSubscribe(_ -> calls.incrementAndGet()).doOnCancel(cancelled::incrementAndGet);
  }

  private Disposable ask(EligibilityInquiry inquiry, Mono<EligibilityOutcome> work) {
    return shared.ask(inquiry, counted(work)).subscribe(heard::add);
  }

  @Test
  void equalInquiriesUnderWayShareOneCall() {
    Sinks.One<EligibilityOutcome> payer = Sinks.one();
    ask(INQUIRY, payer.asMono());
    ask(inquiry("QX1"), payer.asMono());
    ask(inquiry("QX1"), payer.asMono());

    payer.tryEmitValue(OUTCOME).orThrow();

    assertThat(calls).hasValue(1);
    assertThat(heard).containsExactly(OUTCOME, OUTCOME, OUTCOME);
    assertThat(shared.size()).isZero();
  }

  @Test
  void anotherPracticeNeverJoinsTheCall() {
    EligibilityInquiry i = INQUIRY;
    Practice other = new Practice("elsewhere");
    EligibilityInquiry theirs =
        new EligibilityInquiry(
            other,
            i.payer(),
            i.member(),
            i.providerNpi(),
            i.providerOrganization(),
            i.serviceDate());
    Sinks.One<EligibilityOutcome> payer = Sinks.one();
    ask(i, payer.asMono());
    ask(theirs, Mono.never());
    payer.tryEmitValue(OUTCOME).orThrow();
    assertThat(calls).hasValue(2);
    assertThat(heard).containsExactly(OUTCOME);
    assertThat(shared.size()).isEqualTo(1);
  }

  @Test
  void otherMemberDayProviderOrPayerIsACallOfItsOwn() {
    EligibilityInquiry i = INQUIRY;
    ask(i, Mono.never());
    ask(inquiry("QX2"), Mono.never());
    ask(
        new EligibilityInquiry(
            Inquiries.PRACTICE,
            i.payer(),
            i.member(),
            i.providerNpi(),
            i.providerOrganization(),
            i.serviceDate().plusDays(1)),
        Mono.never());
    ask(
        new EligibilityInquiry(
            Inquiries.PRACTICE,
            i.payer(),
            i.member(),
            null,
            i.providerOrganization(),
            i.serviceDate()),
        Mono.never());
    ask(
        Inquiries.inquiry(
            Inquiries.payer(org.rtmscoverage.payer.Protocol.JSON, Inquiries.LIMITS), i.member()),
        Mono.never());

    assertThat(calls).hasValue(5);
    assertThat(shared.size()).isEqualTo(5);
  }

  @Test
  void nothingIsKeptAfterTheEnd() {
    ask(INQUIRY, Mono.just(OUTCOME));
    ask(INQUIRY, Mono.just(OUTCOME));

    assertThat(calls).hasValue(2);
    assertThat(heard).hasSize(2);
    assertThat(shared.size()).isZero();
  }

  @Test
  void askerWhoIsAnsweredAndAsksAgainMakesANewCall() {
    Mono<EligibilityOutcome> work = counted(Mono.just(OUTCOME));

    StepVerifier.create(shared.ask(INQUIRY, work).flatMap(_ -> shared.ask(INQUIRY, work)))
        .expectNext(OUTCOME)
        .expectComplete()
        .verify(TEST_LIMIT);
    assertThat(calls).hasValue(2);
  }

  @Test
  void askerWhoLeavesDoesNotDisturbTheOthers() {
    Sinks.One<EligibilityOutcome> payer = Sinks.one();
    Disposable first = ask(INQUIRY, payer.asMono());
    ask(INQUIRY, payer.asMono());

    first.dispose();
    assertThat(cancelled).hasValue(0);
    payer.tryEmitValue(OUTCOME).orThrow();

    assertThat(heard).containsExactly(OUTCOME);
    assertThat(shared.size()).isZero();
  }

  @Test
  void lastToLeaveCancelsTheCall() {
    Disposable first = ask(INQUIRY, Mono.never());
    Disposable second = ask(INQUIRY, Mono.never());

    first.dispose();
    first.dispose();
    assertThat(cancelled).hasValue(0);
    second.dispose();

    assertThat(cancelled).hasValue(1);
    assertThat(shared.size()).isZero();
  }

  @Test
  void askerAfterTheLastLeftMakesANewCall() {
    Sinks.One<EligibilityOutcome> payer = Sinks.one();
    ask(INQUIRY, Mono.never()).dispose();
    ask(INQUIRY, payer.asMono());

    payer.tryEmitValue(OUTCOME).orThrow();

    assertThat(calls).hasValue(2);
    assertThat(heard).containsExactly(OUTCOME);
  }

  @Test
  void bugOfOursReachesEverybodyAndIsForgotten() {
    Sinks.One<EligibilityOutcome> payer = Sinks.one();
    List<Throwable> errors = new ArrayList<>();
    var _ = shared.ask(INQUIRY, payer.asMono()).subscribe(heard::add, errors::add);
    var _ = shared.ask(INQUIRY, payer.asMono()).subscribe(heard::add, errors::add);

    payer.tryEmitError(new IllegalStateException("bug")).orThrow();

    assertThat(errors).hasSize(2).hasOnlyElementsOfType(IllegalStateException.class);
    assertThat(shared.size()).isZero();
  }

  /** Many threads ask, wait and leave at once; whoever stays is answered, and nothing is left. */
  @Test
  void racesEndWithEverybodyAnsweredAndNothingKept() {
    Mono<EligibilityOutcome> work =
        counted(Mono.fromSupplier(() -> OUTCOME).delayElement(Duration.ofNanos(200_000)));
    List<EligibilityOutcome> answered =
        Flux.range(0, 40_000)
            .flatMap(i -> asker(i, work).subscribeOn(Schedulers.parallel()), 64)
            .collectList()
            .block(TEST_LIMIT);

    assertThat(Objects.requireNonNull(answered)).hasSize(20_000).containsOnly(OUTCOME);
    assertThat(calls.get()).isLessThan(40_000);
    assertThat(shared.size()).isZero();
  }

  /** Every second asker leaves at a moment of its own. */
  private Mono<EligibilityOutcome> asker(int number, Mono<EligibilityOutcome> work) {
    Mono<EligibilityOutcome> asking = shared.ask(INQUIRY, work);
    return number % 2 == 0
        ? asking
        : asking
            .takeUntilOther(Mono.delay(Duration.ofNanos(number % 7 * 50_000L)))
            .then(Mono.empty());
  }
}
