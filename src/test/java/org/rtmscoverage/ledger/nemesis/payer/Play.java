package org.rtmscoverage.ledger.nemesis.payer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Plays one payer's trouble on one request. */
final class Play {

  /** Longer than any question is waited for. */
  private static final int LONG = 12_000;

  /** Later than the time limit of an attempt, which is 4 s. */
  private static final int LATE = 4_600;

  private static final int PACE = 400;
  private static final int MEDIAN = 150;
  private static final double SIGMA = 1.5;
  private static final int BOMB = 64 * 1024 * 1024;
  private static final int LARGE = 5 * 1024 * 1024;
  private static final String TYPE = "text/html; charset=utf-8";
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Wire wire;
  private final Random random;
  private final String memberId;
  private final String elsewhere;

  Play(Wire wire, Random random, String memberId, String elsewhere) {
    this.wire = wire;
    this.random = random;
    this.memberId = memberId;
    this.elsewhere = elsewhere;
  }

  /** Gets the right answer, which costs the sandbox something. */
  @FunctionalInterface
  interface Source {
    Honest get() throws IOException;
  }

  /** Does it; true if another request may come on this connection. */
  boolean play(Trouble trouble, Source source) throws IOException {
    return switch (trouble) {
      case NONE, REFUSED -> honest(source, 20 + random.nextInt(250));
      case RESET -> {
        wire.reset();
        yield false;
      }
      case EMPTY -> false;
      case GARBAGE_AFTER_STATUS -> garbageChunk();
      case GARBAGE -> {
        wire.send(garbage());
        yield false;
      }
      case DRIP -> drip();
      case LONG_TAIL ->
          honest(source, (long) Math.min(LONG, MEDIAN * Math.exp(SIGMA * random.nextGaussian())));
      case SILENCE -> !Moments.pass(LONG);
      case SERVER_ERROR -> page(List.of(500, 502, 503, 504).get(random.nextInt(4)));
      case TOO_MANY -> tooMany();
      case ACCESS -> page(random.nextBoolean() ? 401 : 403);
      case REDIRECT -> redirect();
      case LOGIN_PAGE -> page(200);
      case WRONG_SCHEMA -> whole(new Spoiler(source.get(), random).wrongSchema());
      case ENDED_WITH_BENEFITS -> whole(new Spoiler(source.get(), random).endedWithBenefits());
      case ODD_MONEY -> whole(new Spoiler(source.get(), random).oddMoney());
      case ODD_TEXT -> whole(new Spoiler(source.get(), random).oddText());
      case ANOTHER_MEMBER -> whole(new Spoiler(source.get(), random).anotherMember(memberId));
      case HARD_BODY -> hardBody(source);
      case WRONG_LENGTH -> wrongLength(source.get());
      case TWO_LENGTHS -> twoLengths(source.get());
      case TWICE -> twice(source.get());
      case LATE -> honest(source, LATE);
      case FLAPPING ->
          Instant.now().getEpochSecond() % 4 < 2 ? page(503) : honest(source, random.nextInt(100));
      case BROWN_OUT -> brownOut(source);
    };
  }

  private boolean honest(Source source, long millis) throws IOException {
    return Moments.pass(millis) && whole(source.get());
  }

  private boolean whole(Honest answer) throws IOException {
    wire.answer(answer.status(), answer.type(), answer.body());
    return true;
  }

  /** Words of nobody, which name the member so that a log that quotes them is found. */
  private byte[] garbage() {
    return Honest.bytes("\u0001\u0002 " + memberId + " Canary 1985-07-22 ".repeat(20) + "\r\n\r\n");
  }

  private boolean garbageChunk() throws IOException {
    wire.head(200, "application/json", List.of(), "Transfer-Encoding: chunked");
    wire.send(garbage());
    return false;
  }

  private boolean page(int status, String... headers) throws IOException {
    var page = "<html><body>" + memberId + ", Robin Canary, sign in or come later</body></html>";
    wire.answer(status, TYPE, Honest.bytes(page), headers);
    return true;
  }

  private boolean drip() throws IOException {
    wire.head(200, "application/json", List.of(), "Transfer-Encoding: chunked");
    for (int passed = 0; passed < LONG && Moments.pass(PACE); passed += PACE) {
      wire.chunk(new byte[] {'{'});
    }
    return false;
  }

  private boolean tooMany() throws IOException {
    return switch (random.nextInt(5)) {
      case 0 -> page(429, "Retry-After: 1");
      case 1 -> page(429, "Retry-After: " + HTTP_DATE.format(Instant.now().plusSeconds(2)));
      case 2 -> page(429, "Retry-After: 315360000");
      case 3 -> page(429, "Retry-After: soon");
      default -> page(429);
    };
  }

  private boolean redirect() throws IOException {
    int status = List.of(301, 302, 307, 308).get(random.nextInt(4));
    return page(status, "Location: " + elsewhere);
  }

  private boolean hardBody(Source source) throws IOException {
    return switch (random.nextInt(4)) {
      case 0 -> {
        wire.answer(200, "application/json", Honest.bytes("[".repeat(10_000)));
        yield true;
      }
      case 1 -> whole(new Spoiler(source.get(), random).twiceTheKey());
      case 2 -> {
        Honest answer = source.get();
        whole(answer.with(answer.text() + " ".repeat(LARGE)));
        yield false;
      }
      default -> endless();
    };
  }

  private boolean endless() throws IOException {
    wire.head(200, "application/json", List.of(), "Transfer-Encoding: chunked");
    byte[] blanks = " ".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
    for (int sent = 0; sent < BOMB; sent += blanks.length) {
      wire.chunk(blanks);
    }
    return false;
  }

  private boolean wrongLength(Honest answer) throws IOException {
    byte[] body = answer.body();
    switch (random.nextInt(3)) {
      case 0 -> wire.answer(200, answer.type(), bomb(), "Content-Encoding: gzip");
      case 1 -> {
        wire.head(200, answer.type(), List.of(), "Content-Length: " + (body.length + 100));
        wire.send(body);
      }
      default -> {
        wire.head(200, answer.type(), List.of(), "Content-Length: " + body.length / 8);
        wire.send(body);
        Moments.pass(random.nextInt(PACE));
      }
    }
    return false;
  }

  private static byte[] bomb() throws IOException {
    var bytes = new ByteArrayOutputStream();
    byte[] blanks = " ".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
    try (var gzip = new GZIPOutputStream(bytes)) {
      for (int sent = 0; sent < BOMB; sent += blanks.length) {
        gzip.write(blanks);
      }
    }
    return bytes.toByteArray();
  }

  private boolean twoLengths(Honest answer) throws IOException {
    wire.head(
        answer.status(),
        answer.type(),
        List.of(),
        "Content-Length: 7",
        "Transfer-Encoding: chunked");
    wire.chunk(answer.body());
    wire.chunk(new byte[0]);
    return true;
  }

  private boolean twice(Honest answer) throws IOException {
    whole(answer);
    Moments.pass(random.nextBoolean() ? 0 : random.nextInt(PACE));
    return whole(answer);
  }

  private boolean brownOut(Source source) throws IOException {
    int draw = random.nextInt(10);
    if (draw < 3) {
      return page(503);
    }
    return honest(source, draw < 6 ? 1_500 + random.nextInt(LATE) : random.nextInt(100));
  }
}
