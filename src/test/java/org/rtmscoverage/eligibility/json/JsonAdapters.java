package org.rtmscoverage.eligibility.json;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.mapstruct.factory.Mappers;

/** The adapter put together by hand. */
final class JsonAdapters {

  /** A day in November. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:30:00Z"), ZoneOffset.UTC);

  private JsonAdapters() {}

  static JsonInquiryWriter writer() {
    return new JsonInquiryWriter(CLOCK);
  }

  static JsonPayerClient client() {
    return new JsonPayerClient(writer(), Mappers.getMapper(JsonAnswerMapper.class), CLOCK);
  }
}
