package org.rtmscoverage.eligibility.fhir;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.mapstruct.factory.Mappers;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.eligibility.PayerAnswer;
import org.rtmscoverage.eligibility.PayerReply;
import org.rtmscoverage.eligibility.Rejection;

/** The adapter put together by hand, and answers for it. */
final class FhirBodies {

  /** A day in November. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:30:00Z"), ZoneOffset.UTC);

  /** The day asked about. */
  static final LocalDate ASKED = LocalDate.of(2026, 12, 1);

  private FhirBodies() {}

  static FhirPayerClient client(Clock clock) {
    return new FhirPayerClient(Mappers.getMapper(FhirAnswerMapper.class), clock);
  }

  /** Single quotes become double ones. */
  static String json(String text) {
    return text.replace('\'', '"');
  }

  static PayerAnswer read(int status, String text) {
    byte[] body = json(text).getBytes(StandardCharsets.UTF_8);
    return client(CLOCK).answer(new PayerReply(status, body, null), ASKED);
  }

  static EligibilityResponse told(String text) {
    return ((PayerAnswer.Told) read(200, text)).response();
  }

  static List<Rejection> refused(String text) {
    return ((PayerAnswer.Refused) read(200, text)).rejections();
  }

  /** A response with these elements besides its type. */
  static String response(String elements) {
    return "{'resourceType': 'CoverageEligibilityResponse', 'status': 'active', " + elements + "}";
  }

  /** A complete response about one insurance with these elements. */
  static String insurance(String elements) {
    return response("'outcome': 'complete', 'insurance': [{" + elements + "}]");
  }

  /** The rows of one item of an insurance in force, without that of the insurance. */
  static List<BenefitLine> item(String elements) {
    List<BenefitLine> lines =
        told(insurance("'inforce': true, 'item': [{" + elements + "}]")).lines();
    return lines.subList(1, lines.size());
  }

  /** The rows of one benefit of an item of one year, without those of insurance and item. */
  static List<BenefitLine> benefit(String term, String elements) {
    List<BenefitLine> lines =
        item(
            "'category': {'coding': [{'code': '30'}]}, 'term': {'coding': [{'code': '"
                + term
                + "'}]}, 'benefit': [{"
                + elements
                + "}]");
    return lines.subList(1, lines.size());
  }

  static String type(String code) {
    return "'type': {'coding': [{'code': '" + code + "'}]}";
  }

  static String outcome(String issue) {
    return "{'resourceType': 'OperationOutcome', 'issue': [" + issue + "]}";
  }
}
