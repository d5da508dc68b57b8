package org.rtmscoverage.eligibility.x12;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.mapstruct.factory.Mappers;

/** The adapter put together by hand. */
final class X12Adapters {

  /** A day in November. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:30:00Z"), ZoneOffset.UTC);

  private X12Adapters() {}

  static X12InquiryWriter writer() {
    return new X12InquiryWriter(
        new X12Properties("RTMSCOVERAGE"), new ControlNumbers(CLOCK), CLOCK);
  }

  static X12PayerClient client() {
    return new X12PayerClient(writer(), Mappers.getMapper(X12AnswerMapper.class), CLOCK);
  }
}
