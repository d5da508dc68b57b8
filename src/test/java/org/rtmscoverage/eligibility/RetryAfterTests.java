package org.rtmscoverage.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTests {

  private final RetryAfter header =
      new RetryAfter(Clock.fixed(Instant.parse("2026-11-23T12:30:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|PT0S",
        "7|PT7S",
        " 007 |PT7S",
        "86400|PT24H",
        "86401|PT24H",
        "315360000|PT24H",
        "99999999999999999999999999|PT24H",
        "Mon, 23 Nov 2026 12:30:05 GMT|PT5S",
        "Monday, 23-Nov-26 12:30:05 GMT|PT5S",
        "Mon Nov 23 12:30:05 2026|PT5S",
        "Sun, 22 Nov 2026 12:30:05 GMT|PT0S",
        "Fri, 31 Dec 9999 23:59:59 GMT|PT24H"
      })
  void secondsAndDatesAreAWaitOfAtMostADay(String value, Duration wait) {
    assertThat(header.wait(List.of(value))).isEqualTo(wait);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-5", "+5", "1.5", "soon", "5 s", "٥", "Mon, 99 Foo 2026"})
  void anythingElseSaysNothing(String value) {
    assertThat(header.wait(List.of(value))).isNull();
  }

  @Test
  void longestOfSeveralIsKept() {
    assertThat(header.wait(List.of("3", "soon", "20", "4"))).isEqualTo(Duration.ofSeconds(20));
    assertThat(header.wait(List.of())).isNull();
  }
}
