package org.rtmscoverage.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rtmscoverage.ledger.PageStart;

/**
 * Where a page of checks begins, as one word for an address: a byte that tells the form, the moment
 * in microseconds since 1970, and the id. Says nothing of anybody.
 */
final class CheckCursor {

  private static final byte FORM = 1;
  private static final int HEAD = 1 + Long.BYTES;
  private static final int LONGEST = 36;
  private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1," + LONGEST + "}");
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private CheckCursor() {}

  /** The word for a place. */
  static String of(PageStart start) {
    var id = start.id().getBytes(StandardCharsets.US_ASCII);
    var bytes =
        ByteBuffer.allocate(HEAD + id.length)
            .put(FORM)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, start.acceptedAt()))
            .put(id)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The place a word names; empty if it is none of ours. */
  static Optional<PageStart> read(String word) {
    return decoded(word)
        .filter(bytes -> bytes.length > HEAD && bytes.length <= HEAD + LONGEST)
        .filter(bytes -> bytes[0] == FORM)
        .map(
            bytes ->
                new PageStart(
                    Instant.EPOCH.plus(ByteBuffer.wrap(bytes).getLong(1), ChronoUnit.MICROS),
                    new String(bytes, HEAD, bytes.length - HEAD, StandardCharsets.US_ASCII)))
        .filter(start -> ID.matcher(start.id()).matches())
        .filter(start -> !start.acceptedAt().isBefore(EARLIEST))
        .filter(start -> start.acceptedAt().isBefore(LATEST));
  }

  private static Optional<byte[]> decoded(String word) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(word));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
