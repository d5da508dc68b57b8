package org.rtmscoverage.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.EligibilityOutcome;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Rejected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.RejectionClass;
import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.summary.PayerInquiry;
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

  private final Function<EligibilityInquiry, Mono<EligibilityOutcome>> gateway;
  private final Duration deadline;
  private final Clock clock;

  PayerDialogue(
      Function<EligibilityInquiry, Mono<EligibilityOutcome>> gateway,
      Duration deadline,
      Clock clock) {
    this.gateway = gateway;
    this.deadline = deadline;
    this.clock = clock;
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
    return talk(first, gateway.apply(first), settled, end);
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
    Mono<EligibilityOutcome> outcome =
        Mono.defer(() -> within(end, first))
            .switchIfEmpty(
                Mono.fromSupplier(
                    () -> new Unavailable(clock.instant(), UnavailableCause.TIMED_OUT)));
    return talk(first, outcome, settled, end);
  }

  private Mono<PayerTalk> talk(
      EligibilityInquiry first,
      Mono<EligibilityOutcome> told,
      Predicate<EligibilityResponse> settled,
      Instant end) {
    return told.map(
            outcome -> new PayerTalk(first, outcome, List.of(InquiryWords.of(first, outcome))))
        .flatMap(talk -> search(talk, alternates(first), end))
        .flatMap(talk -> probe(talk, furtherTypes(first), settled, end));
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
    LOG.info("payer {} is asked for the member again, {}", next.payer().id(), next.identity());
    return within(end, next)
        .flatMap(
            outcome -> {
              PayerInquiry made = InquiryWords.of(next, outcome);
              if (outcome instanceof Answered) {
                return Mono.just(talk.now(next, outcome, made));
              }
              return outcome instanceof Rejected
                  ? search(talk.noting(made), left.subList(1, left.size()), end)
                  : Mono.just(talk.noting(made));
            })
        .defaultIfEmpty(talk.noting(InquiryWords.late(next)));
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
            outcome -> {
              PayerInquiry made = InquiryWords.of(next, outcome);
              if (outcome instanceof Answered(Instant asOf, EligibilityResponse more)) {
                Answered both = new Answered(asOf, known.with(more, next.serviceType()));
                return probe(talk.now(talk.inquiry(), both, made), after, settled, end);
              }
              return outcome instanceof Rejected
                  ? probe(talk.noting(made), after, settled, end)
                  : Mono.just(talk.noting(made));
            })
        .defaultIfEmpty(talk.noting(InquiryWords.late(next)));
  }

  /** The outcome of a question, or nothing if the time for it is over. */
  private Mono<EligibilityOutcome> within(Instant end, EligibilityInquiry next) {
    Duration left = Duration.between(clock.instant(), end);
    return left.isNegative() || left.isZero()
        ? Mono.empty()
        : gateway
            .apply(next)
            .timeout(left)
            .onErrorResume(TimeoutException.class, _ -> Mono.empty());
  }
}
