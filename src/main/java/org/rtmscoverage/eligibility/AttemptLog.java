package org.rtmscoverage.eligibility;

import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Keeps every attempt of one inquiry. It stands inside the guard, around each attempt alone, so
 * that what the guard refuses leaves no trace and what it cuts off does.
 */
final class AttemptLog {

  private final EligibilityInquiry inquiry;
  private final Clock clock;
  private final Queue<AttemptNote> notes = new ConcurrentLinkedQueue<>();

  AttemptLog(EligibilityInquiry inquiry, Clock clock) {
    this.inquiry = inquiry;
    this.clock = clock;
  }

  /**
   * Takes note of an attempt, of a new one for each subscription.
   *
   * @param channel the way to the payer
   * @param call asks by the attempt's own view of it
   * @return the same, noted
   */
  Mono<PayerAnswer> attempt(PayerChannel channel, Function<PayerChannel, Mono<PayerAnswer>> call) {
    return Mono.defer(
        () -> {
          AttemptNote note = new AttemptNote(clock);
          notes.add(note);
          return call.apply(channel.forAttempt(note))
              .doOnSuccess(note::answered)
              .doOnError(note::failed)
              .doOnCancel(note::cutOff);
        });
  }

  /** The inquiry has ended, and with it whatever still seems under way. */
  Inquired ended(EligibilityOutcome outcome) {
    notes.forEach(AttemptNote::cutOff);
    List<PayerAttempt> attempts =
        notes.stream().flatMap(note -> note.attempt(inquiry).stream()).toList();
    return new Inquired(outcome, attempts);
  }
}
