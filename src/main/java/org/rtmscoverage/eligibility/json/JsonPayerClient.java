package org.rtmscoverage.eligibility.json;

import java.time.Clock;
import java.time.LocalDate;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.PayerAnswer;
import org.rtmscoverage.eligibility.PayerChannel;
import org.rtmscoverage.eligibility.PayerClient;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.PayerReply;
import org.rtmscoverage.eligibility.codes.AnsweredDay;
import org.rtmscoverage.eligibility.codes.RejectionReasons;
import org.rtmscoverage.payer.Protocol;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Asks by posting JSON and reads the JSON that comes back. Benefits and the payer's own reasons
 * count whatever the HTTP status; errors of the clearinghouse alone count only with a status that
 * speaks of the question.
 */
@Component
final class JsonPayerClient implements PayerClient {

  private static final int FIRST_ERROR = 400;
  private static final int BAD_REQUEST = 400;
  private static final int UNPROCESSABLE = 422;

  private final JsonInquiryWriter writer;
  private final JsonAnswerMapper mapper;
  private final Clock clock;
  private final JsonBody reader = new JsonBody();

  JsonPayerClient(JsonInquiryWriter writer, JsonAnswerMapper mapper, Clock clock) {
    this.writer = writer;
    this.mapper = mapper;
    this.clock = clock;
  }

  @Override
  public Protocol protocol() {
    return Protocol.JSON;
  }

  @Override
  public Mono<PayerAnswer> ask(EligibilityInquiry inquiry, PayerChannel channel) {
    return Mono.fromCallable(() -> writer.write(inquiry))
        .subscribeOn(channel.worker())
        .flatMap(body -> channel.post(MediaType.APPLICATION_JSON, body))
        .publishOn(channel.worker())
        .map(reply -> answer(reply, inquiry.serviceDate()));
  }

  PayerAnswer answer(PayerReply reply, LocalDate asked) {
    JsonAnswer answer = read(reply);
    if (!answer.benefits().isEmpty()) {
      LocalDate verifiedFor =
          AnsweredDay.of(mapper.dates(answer.dates()), asked, LocalDate.now(clock));
      return new PayerAnswer.Told(mapper.response(answer, verifiedFor));
    }
    boolean payers = !answer.refusals().isEmpty() || !answer.unread().isEmpty();
    if (!payers && !aboutTheQuestion(reply.status())) {
      throw PayerException.http(reply);
    }
    if (answer.faults().isEmpty()
        && answer.unread().isEmpty()
        && RejectionReasons.unavailable(answer.refusals())) {
      throw PayerException.payerUnavailable(reply);
    }
    return new PayerAnswer.Refused(JsonRejections.of(answer));
  }

  private static boolean aboutTheQuestion(int status) {
    return status < FIRST_ERROR || status == BAD_REQUEST || status == UNPROCESSABLE;
  }

  private JsonAnswer read(PayerReply reply) {
    try {
      return JsonAnswerReader.read(reply.body(), reader);
    } catch (PayerException unreadable) {
      throw reply.status() >= FIRST_ERROR ? PayerException.http(reply) : unreadable;
    }
  }
}
