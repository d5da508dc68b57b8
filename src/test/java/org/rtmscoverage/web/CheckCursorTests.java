package org.rtmscoverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.ledger.PageStart;

class CheckCursorTests {

  private static final String ID = "00000000-0000-4000-8000-000000000001";

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-11-23T15:00:00.123456Z", "2000-01-01T00:00:00Z", "2199-12-31T23:59:59Z"})
  void placeComesBackFromItsWord(String moment) {
    var start = new PageStart(Instant.parse(moment), ID);
    assertThat(CheckCursor.read(CheckCursor.of(start))).contains(start);
  }

  @Test
  void wordNeedsNoEscapeInAnAddress() {
    var word = CheckCursor.of(new PageStart(Instant.parse("2026-11-23T15:00:00.123456Z"), ID));
    assertThat(word).matches("[A-Za-z0-9_-]{1,100}");
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void nonsenseIsNoPlace(String word) {
    assertThat(CheckCursor.read(word)).isEmpty();
  }

  static Stream<String> nonsense() {
    return Stream.of(
        "",
        "x",
        "%%%",
        "AQ",
        word(2, 0, ID),
        word(1, 0, ID),
        word(1, Long.MAX_VALUE, ID),
        word(1, Long.MIN_VALUE, ID),
        word(1, 1_790_000_000_000_000L, ""),
        word(1, 1_790_000_000_000_000L, "' or 1=1 --"),
        word(1, 1_790_000_000_000_000L, "x".repeat(37)),
        "A".repeat(5000));
  }

  private static String word(int form, long micros, String id) {
    var bytes = id.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            ByteBuffer.allocate(9 + bytes.length)
                .put((byte) form)
                .putLong(micros)
                .put(bytes)
                .array());
  }
}
