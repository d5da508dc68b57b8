package org.rtmscoverage.eligibility.x12;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.PayerAnswer;
import org.rtmscoverage.eligibility.PayerChannel;
import org.rtmscoverage.eligibility.PayerClient;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.PayerReply;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.vocabulary.DateRange;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Asks by posting a raw 270 and reads the 271 that comes back, whatever the HTTP status: only a
 * body that is no 271 lets the status speak.
 */
@Component
final class X12PayerClient implements PayerClient {

  private static final MediaType X12 = MediaType.parseMediaType("application/edi-x12");
  private static final int FIRST_ERROR = 400;

  private final X12InquiryWriter writer;
  private final X12AnswerMapper mapper;
  private final Clock clock;
  private final X12InterchangeReader reader = new X12InterchangeReader();

  X12PayerClient(X12InquiryWriter writer, X12AnswerMapper mapper, Clock clock) {
    this.writer = writer;
    this.mapper = mapper;
    this.clock = clock;
  }

  @Override
  public Protocol protocol() {
    return Protocol.X12;
  }

  @Override
  public Mono<PayerAnswer> ask(EligibilityInquiry inquiry, PayerChannel channel) {
    return Mono.fromCallable(() -> writer.write(inquiry))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(body -> channel.post(X12, body))
        .publishOn(Schedulers.boundedElastic())
        .map(reply -> answer(reply, inquiry.serviceDate()));
  }

  PayerAnswer answer(PayerReply reply, LocalDate asked) {
    X12Answer answer = read(reply);
    if (!answer.benefits().isEmpty()) {
      return new PayerAnswer.Told(mapper.response(answer, verifiedFor(answer, asked)));
    }
    if (RejectionReasons.unavailable(answer.refusals())) {
      throw PayerException.payerUnavailable();
    }
    return new PayerAnswer.Refused(RejectionReasons.rejections(answer.refusals()));
  }

  private X12Answer read(PayerReply reply) {
    try {
      return X12AnswerAssembler.assemble(reader.read(reply.body()));
    } catch (PayerException unreadable) {
      throw reply.status() >= FIRST_ERROR ? PayerException.http(reply) : unreadable;
    }
  }

  /**
   * Finds the day the payer answered for: the service date it sent, else a single day it sent for
   * the plan, if that is today or not before the day asked. An earlier single day is when the plan
   * began. If the plan's or the eligibility's span, or its first and last day, contain the day
   * asked, the payer answered for it.
   *
   * @param answer as read
   * @param asked the day asked about
   * @return null if its dates say nothing about the day asked
   */
  private @Nullable LocalDate verifiedFor(X12Answer answer, LocalDate asked) {
    LocalDate service = single(answer, "472");
    if (service != null) {
      return service;
    }
    LocalDate plan = single(answer, "291");
    if (plan != null && (!plan.isBefore(asked) || plan.equals(LocalDate.now(clock)))) {
      return plan;
    }
    return spans(answer, asked) ? asked : null;
  }

  private static @Nullable LocalDate single(X12Answer answer, String qualifier) {
    return answer.dates().stream()
        .filter(date -> date.qualifier().equals(qualifier))
        .map(X12Answer.Dated::value)
        .filter(value -> X12Codes.day(value) != null)
        .map(X12Codes::day)
        .findFirst()
        .orElse(null);
  }

  private static boolean spans(X12Answer answer, LocalDate asked) {
    List<DateRange> spans = answer.dates().stream().flatMap(X12PlanSpan::of).toList();
    return !spans.isEmpty() && spans.stream().allMatch(span -> span.contains(asked));
  }
}
