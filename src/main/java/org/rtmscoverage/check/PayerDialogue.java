package org.rtmscoverage.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.EligibilityOutcome;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Rejected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.eligibility.Inquired;
import org.rtmscoverage.eligibility.PayerAttempt;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.RejectionClass;
import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.summary.PayerInquiry;
import org.rtmscoverage.trace.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Asks one payer what a check needs: first about the first service type of its list by the whole
 * card; if it does not find the member, by less of it as its file allows, one alternate at a time;
 * then about further service types until the answer settles the matter. All of it ends with the
 * deadline of one inquiry; what was answered by then counts.
 */
final class PayerDialogue {

  private static final Logger LOG = LoggerFactory.getLogger(PayerDialogue.class);

  /** Duplicates: the payer wants more of the card, not less (X12 AAA03). */
  private static final Set<String> WANTS_MORE = Set.of("68", "76");

  private final Function<EligibilityInquiry, Mono<Inquired>> gateway;
  private final Duration deadline;
  private final Clock clock;

  PayerDialogue(
      Function<EligibilityInquiry, Mono<Inquired>> gateway, Duration deadline, Clock clock) {
    this.gateway = gateway;
    this.deadline = deadline;
    this.clock = clock;
  }

  /**
   * What one question brought.
   *
   * @param outcome what became of it; null if the check ended first
   * @param attempts what went out for it
   */
  private record Heard(@Nullable EligibilityOutcome outcome, List<PayerAttempt> attempts) {

    static Heard of(Inquired inquired) {
      return new Heard(inquired.outcome(), inquired.attempts());
    }
  }

  /**
   * The end of a check that begins now.
   *
   * @return after it nothing is waited for
   */
  Instant end() {
    return clock.instant().plus(deadline);
  }

  /**
   * Asks the payer of a check; its first question may take the whole time.
   *
   * @param first the first question
   * @param settled tells whether an answer leaves nothing to ask about further service types
   * @param end the end of the check
   * @return the answers in one, with every question; never an error signal for what a payer did
   */
  Mono<PayerTalk> ask(
      EligibilityInquiry first, Predicate<EligibilityResponse> settled, Instant end) {
    return talk(first, told(first, gateway.apply(first).map(Heard::of)), settled, end);
  }

  /**
   * Asks another payer in what is left of a check.
   *
   * @param first the first question
   * @param settled tells whether an answer leaves nothing to ask about further service types
   * @param end the end of the check
   * @return the answers in one; timed out if nothing is left
   */
  Mono<PayerTalk> askInTime(
      EligibilityInquiry first, Predicate<EligibilityResponse> settled, Instant end) {
    return talk(first, Mono.defer(() -> within(end, first)), settled, end);
  }

  private Mono<PayerTalk> talk(
      EligibilityInquiry first,
      Mono<Heard> told,
      Predicate<EligibilityResponse> settled,
      Instant end) {
    return told.map(heard -> begun(first, heard))
        .flatMap(talk -> search(talk, alternates(first), end))
        .flatMap(talk -> probe(talk, furtherTypes(first), settled, end));
  }

  private PayerTalk begun(EligibilityInquiry first, Heard heard) {
    EligibilityOutcome outcome =
        heard.outcome() == null
            ? new Unavailable(clock.instant(), UnavailableCause.TIMED_OUT)
            : heard.outcome();
    return new PayerTalk(
        first, outcome, List.of(InquiryWords.of(first, outcome)), heard.attempts());
  }

  private static void tell(EligibilityInquiry again) {
    LOG.debug("payer {} was asked for the member again, {}", again.payer().id(), again.identity());
  }

  /** Ways to ask for the member that its payer allows and that differ from the whole card. */
  private static List<IdentitySearch> alternates(EligibilityInquiry inquiry) {
    return inquiry.member().askedBelow() != null
        ? List.of()
        : inquiry.payer().connection().identitySearch().stream()
            .filter(
                search ->
                    search != IdentitySearch.WITHOUT_SUFFIX || inquiry.member().suffix() != null)
            .toList();
  }

  private Mono<PayerTalk> search(PayerTalk talk, List<IdentitySearch> left, Instant end) {
    if (left.isEmpty() || !mayBeFound(talk.outcome())) {
      return Mono.just(talk);
    }
    EligibilityInquiry next = talk.inquiry().by(left.getFirst());
    return Trace.watched(within(end, next), _ -> tell(next))
        .flatMap(
            heard -> {
              EligibilityOutcome outcome = heard.outcome();
              PayerInquiry made = made(next, heard);
              if (outcome instanceof Answered) {
                return Mono.just(talk.now(next, outcome, made, heard.attempts()));
              }
              PayerTalk noted = talk.noting(made, heard.attempts());
              return outcome instanceof Rejected
                  ? search(noted, left.subList(1, left.size()), end)
                  : Mono.just(noted);
            });
  }

  private static boolean mayBeFound(EligibilityOutcome outcome) {
    return outcome instanceof Rejected(_, List<Rejection> rejections)
        && rejections.stream().anyMatch(PayerDialogue::isIdentity)
        && rejections.stream().noneMatch(rejection -> WANTS_MORE.contains(rejection.code()));
  }

  private static boolean isIdentity(Rejection rejection) {
    return rejection.rejectionClass() == RejectionClass.PATIENT_NOT_FOUND
        || rejection.rejectionClass() == RejectionClass.PATIENT_MISMATCH;
  }

  /** What is left of the payer's list; FHIR asks about all of it at once. */
  private static List<String> furtherTypes(EligibilityInquiry first) {
    List<String> types = first.payer().connection().serviceTypes();
    return first.payer().connection().protocol() == Protocol.FHIR
        ? List.of()
        : types.subList(1, types.size());
  }

  private Mono<PayerTalk> probe(
      PayerTalk talk, List<String> left, Predicate<EligibilityResponse> settled, Instant end) {
    if (left.isEmpty()
        || !(talk.outcome() instanceof Answered(_, EligibilityResponse known))
        || settled.test(known)) {
      return Mono.just(talk);
    }
    EligibilityInquiry next = talk.inquiry().about(left.getFirst());
    List<String> after = left.subList(1, left.size());
    return within(end, next)
        .flatMap(
            heard -> {
              PayerInquiry made = made(next, heard);
              if (heard.outcome() instanceof Answered(Instant asOf, EligibilityResponse more)) {
                Answered both = new Answered(asOf, known.with(more, next.serviceType()));
                PayerTalk joined = talk.now(talk.inquiry(), both, made, heard.attempts());
                return probe(joined, after, settled, end);
              }
              PayerTalk noted = talk.noting(made, heard.attempts());
              return heard.outcome() instanceof Rejected
                  ? probe(noted, after, settled, end)
                  : Mono.just(noted);
            });
  }

  private static PayerInquiry made(EligibilityInquiry inquiry, Heard heard) {
    EligibilityOutcome outcome = heard.outcome();
    return outcome == null ? InquiryWords.late(inquiry) : InquiryWords.of(inquiry, outcome);
  }

  /**
   * Asks if there is time for it, and for no longer. A question that is cut off takes what is known
   * of its attempts with it; it may have reached the payer.
   */
  private Mono<Heard> within(Instant end, EligibilityInquiry next) {
    Instant now = clock.instant();
    Duration left = Duration.between(now, end);
    return left.isNegative() || left.isZero()
        ? Mono.just(new Heard(null, List.of()))
        : told(
            next,
            gateway
                .apply(next)
                .map(Heard::of)
                .timeout(left)
                .onErrorResume(TimeoutException.class, _ -> Mono.just(cutOff(next, now))));
  }

  /** The same question, told to whoever watches the check. */
  private Mono<Heard> told(EligibilityInquiry inquiry, Mono<Heard> asking) {
    return Mono.deferContextual(
        context -> {
          QuestionLog log = QuestionLog.of(context);
          int number = log.asked(inquiry, clock.instant());
          return asking.doOnNext(
              heard -> log.ended(number, made(inquiry, heard).result(), clock.instant()));
        });
  }

  private Heard cutOff(EligibilityInquiry inquiry, Instant askedAt) {
    return new Heard(null, List.of(PayerAttempt.abandoned(inquiry, askedAt, clock.instant())));
  }
}
