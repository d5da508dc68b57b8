package org.rtmscoverage.eligibility.fhir;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.PayerAnswer;
import org.rtmscoverage.eligibility.PayerChannel;
import org.rtmscoverage.eligibility.PayerClient;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.PayerReply;
import org.rtmscoverage.eligibility.codes.AnsweredDay;
import org.rtmscoverage.payer.Protocol;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Asks by posting a CoverageEligibilityRequest and reads what comes back, whatever the HTTP status:
 * only a body that is no answer lets the status speak.
 */
@Component
final class FhirPayerClient implements PayerClient {

  // the one value Reactor takes for no end; it counts any other in nanoseconds, and this overflows
  private static final Duration FOR_GOOD = Duration.ofMillis(Long.MAX_VALUE);
  private static final MediaType FHIR = MediaType.parseMediaType("application/fhir+json");
  private static final int FIRST_ERROR = 400;

  private final FhirAnswerMapper mapper;
  private final Clock clock;
  private final FhirCodec codec;
  private final Mono<Void> ready;

  FhirPayerClient(FhirAnswerMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
    this.codec = new FhirCodec(clock);
    this.ready =
        Mono.<Void>fromRunnable(codec::load)
            .subscribeOn(Schedulers.boundedElastic())
            .cache(_ -> FOR_GOOD, _ -> Duration.ZERO, () -> FOR_GOOD);
  }

  @Override
  public Protocol protocol() {
    return Protocol.FHIR;
  }

  @Override
  public Mono<PayerAnswer> ask(EligibilityInquiry inquiry, PayerChannel channel) {
    return Mono.fromCallable(() -> codec.write(inquiry))
        .subscribeOn(channel.worker())
        .flatMap(body -> channel.post(FHIR, body))
        .publishOn(channel.worker())
        .map(reply -> answer(reply, inquiry.serviceDate()));
  }

  @Override
  public Mono<Void> ready() {
    return ready;
  }

  /** True once the FHIR library has been loaded. */
  boolean loaded() {
    return codec.loaded();
  }

  PayerAnswer answer(PayerReply reply, LocalDate asked) {
    FhirAnswer answer = read(reply);
    if (answer.outcome().equals("queued")) {
      throw PayerException.answersLater();
    }
    if (!answer.rows().isEmpty() && !answer.outcome().equals("error")) {
      return new PayerAnswer.Told(mapper.response(answer, verifiedFor(answer, asked)));
    }
    if (FhirProblems.unavailable(answer.problems())) {
      throw PayerException.payerUnavailable(reply);
    }
    return new PayerAnswer.Refused(FhirProblems.rejections(answer.problems()));
  }

  private @Nullable LocalDate verifiedFor(FhirAnswer answer, LocalDate asked) {
    return AnsweredDay.of(mapper.dates(answer.periods()), asked, LocalDate.now(clock));
  }

  private FhirAnswer read(PayerReply reply) {
    try {
      return codec.read(reply.body());
    } catch (PayerException unreadable) {
      throw reply.status() >= FIRST_ERROR ? PayerException.http(reply) : unreadable;
    }
  }
}
