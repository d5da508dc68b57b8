package org.rtmscoverage.eligibility.x12;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.eligibility.PayerAnswer;
import org.rtmscoverage.eligibility.PayerChannel;
import org.rtmscoverage.eligibility.PayerClient;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.PayerReply;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.codes.Acknowledgements;
import org.rtmscoverage.eligibility.codes.AnsweredDay;
import org.rtmscoverage.eligibility.codes.RejectionReasons;
import org.rtmscoverage.payer.Protocol;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

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
        .subscribeOn(channel.worker())
        .flatMap(body -> channel.post(X12, body))
        .publishOn(channel.worker())
        .map(reply -> answer(reply, inquiry.serviceDate(), inquiry.member()));
  }

  /**
   * Reads what came back.
   *
   * @param reply what came back
   * @param asked day asked about
   * @param member whom was asked about; null if that is not known
   * @return what the payer answered
   */
  PayerAnswer answer(PayerReply reply, LocalDate asked, @Nullable Member member) {
    X12Interchange interchange = interchange(reply);
    List<Rejection> refused = Acknowledgements.rejections(interchange.lines());
    if (!refused.isEmpty()) {
      return new PayerAnswer.Refused(refused);
    }
    X12Answer answer = read(interchange, member, reply);
    if (!answer.benefits().isEmpty()) {
      LocalDate verifiedFor =
          AnsweredDay.of(mapper.dates(answer.dates()), asked, LocalDate.now(clock));
      return new PayerAnswer.Told(mapper.response(answer, verifiedFor));
    }
    if (RejectionReasons.unavailable(answer.refusals())) {
      throw PayerException.payerUnavailable(reply);
    }
    return new PayerAnswer.Refused(RejectionReasons.rejections(answer.refusals()));
  }

  private X12Interchange interchange(PayerReply reply) {
    try {
      return reader.read(reply.body());
    } catch (PayerException unreadable) {
      throw reply.status() >= FIRST_ERROR ? PayerException.http(reply) : unreadable;
    }
  }

  private static X12Answer read(
      X12Interchange interchange, @Nullable Member member, PayerReply reply) {
    try {
      return X12AnswerAssembler.assemble(interchange, member);
    } catch (PayerException unreadable) {
      throw reply.status() >= FIRST_ERROR ? PayerException.http(reply) : unreadable;
    }
  }
}
