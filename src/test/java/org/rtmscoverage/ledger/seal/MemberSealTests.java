package org.rtmscoverage.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rtmscoverage.ledger.seal.SealKeysInTests.DEMO;
import static org.rtmscoverage.ledger.seal.SealKeysInTests.base64;
import static org.rtmscoverage.ledger.seal.SealKeysInTests.key;
import static org.rtmscoverage.ledger.seal.SealKeysInTests.keys;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberSealTests {

  private static final String CONTEXT = "check/42";
  private static final byte[] NAME = "Jane Roe".getBytes(StandardCharsets.UTF_8);
  private static final int FIVE_MEGABYTES = 5_000_000;

  private final MemberSeal seal = new MemberSeal(keys("first"));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 17, 1_000, FIVE_MEGABYTES})
  void whatIsSealedOpensAgain(int size) {
    for (var plain : new byte[][] {random(size), new byte[size]}) {
      assertThat(seal.open(seal.seal(plain, CONTEXT), CONTEXT)).isEqualTo(plain);
    }
  }

  @Test
  void repetitiveDataAreStoredShort() {
    assertThat(seal.seal(new byte[FIVE_MEGABYTES], CONTEXT)).hasSizeLessThan(10_000);
  }

  @Test
  void shortDataGrowByAnEnvelopeOnly() {
    assertThat(Base64.getDecoder().decode(seal.seal(NAME, CONTEXT)))
        .hasSize(NAME.length + SealKeys.OVERHEAD + Packing.OVERHEAD);
  }

  /** Made with another implementation of AES-256-GCM and gzip, with the demo key. */
  @ParameterizedTest
  @CsvSource({
    "1, AQ065U4AAQIDBAUGBwgJCgu6IJSU7ES6hezg8KSvUx+VeHru0eaXc43u",
    "40, AQ065U4AAQIDBAUGBwgJCgu7dX7yiWTo6olGdsz30sNU2qrXtSKFSVTq84qPCOtnWr/1UHurqpZW48vPgvy9BihMfoo="
  })
  void whatWasSealedOnceOpensInEveryVersion(int times, String sealed) {
    var plain = times == 1 ? "Jane Roe" : "Jane Roe ".repeat(times);
    assertThat(new MemberSeal(DEMO).open(sealed, CONTEXT)).asString().isEqualTo(plain);
  }

  @Test
  void tenThousandSealsOfTheSameDataAllDiffer() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 10_000; i++) {
      seen.add(seal.seal(NAME, CONTEXT));
    }
    assertThat(seen).hasSize(10_000);
  }

  @Test
  void severalThreadsShareASeal() {
    var wrong =
        IntStream.range(0, 2_000)
            .parallel()
            .filter(
                i -> {
                  var plain = random(i);
                  var opened = seal.open(seal.seal(plain, "check/" + i), "check/" + i);
                  return !Arrays.equals(opened, plain);
                })
            .count();
    assertThat(wrong).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "check/43", "check/42 ", "Check/42"})
  void anotherContextDoesNotOpen(String context) {
    assertBroken(seal, seal.seal(NAME, CONTEXT), context, "changed, cut short or moved");
  }

  @Test
  void everyFlippedBitIsFound() {
    var sealed = Base64.getDecoder().decode(seal.seal(NAME, CONTEXT));
    for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
      var changed = sealed.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      var part = bit / Byte.SIZE;
      assertBroken(
          seal,
          base64(changed),
          CONTEXT,
          part >= 1 && part <= 4 ? "is not configured" : "were changed");
    }
  }

  @Test
  void everyChangedLetterIsFound() {
    for (var plain : new byte[][] {random(1), random(2), random(3)}) {
      var sealed = seal.seal(plain, CONTEXT);
      for (int i = 0; i < sealed.length(); i++) {
        for (char other : new char[] {'A', 'B', 'g', '/', '=', '-', '\n', 'é', next(sealed, i)}) {
          if (other != sealed.charAt(i)) {
            assertBroken(seal, sealed.substring(0, i) + other + sealed.substring(i + 1), CONTEXT);
          }
        }
      }
    }
  }

  @Test
  void everyTruncatedOrLengthenedTextIsFound() {
    for (var plain : new byte[][] {random(0), random(1), random(2)}) {
      var sealed = seal.seal(plain, CONTEXT);
      for (int end = 0; end < sealed.length(); end++) {
        assertBroken(seal, sealed.substring(0, end), CONTEXT, "were changed");
      }
      for (var more : new String[] {"A", "=", "\n", " ", "AAAA", sealed}) {
        assertBroken(seal, sealed + more, CONTEXT);
        assertBroken(seal, more + sealed, CONTEXT);
      }
    }
  }

  @Test
  void anotherKeySaysThatTheKeyIsMissing() {
    var other = new MemberSeal(keys("second"));
    assertBroken(
        other,
        seal.seal(NAME, CONTEXT),
        CONTEXT,
        "not configured; add it, after the newest, to rtmscoverage.ledger.encryption-keys"
            + " (environment variable RTMSCOVERAGE_LEDGER_ENCRYPTION_KEYS)");
  }

  @Test
  void afterRotationOldTextsOpenAndAreSealedAnewWithTheNewestKey() {
    var old = seal.seal(NAME, CONTEXT);
    var rotated = new MemberSeal(keys("second", "first"));
    assertThat(seal.byNewestKey(old)).isTrue();
    assertThat(rotated.byNewestKey(old)).isFalse();
    assertThat(rotated.open(old, CONTEXT)).isEqualTo(NAME);
    var anew = rotated.seal(rotated.open(old, CONTEXT), CONTEXT);
    assertThat(rotated.byNewestKey(anew)).isTrue();
    assertThat(new MemberSeal(keys("second")).open(anew, CONTEXT)).isEqualTo(NAME);
  }

  @Test
  void textOfAnUnknownKeyIsNotByTheNewest() {
    assertThat(new MemberSeal(keys("second")).byNewestKey(seal.seal(NAME, CONTEXT))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no seal", "AAAA", "AQ065U4AAQIDBAUGBwgJCgs="})
  void whatIsNoSealedTextHasNoNewestKey(String text) {
    assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> seal.byNewestKey(text));
  }

  @Test
  void moreThanTheBoundIsNeitherSealedNorOpened() {
    var keys = keys("first");
    var small = new MemberSeal(keys, 1_000);
    for (var plain : new byte[][] {new byte[1_000], random(1_000)}) {
      assertThat(small.open(small.seal(plain, CONTEXT), CONTEXT)).isEqualTo(plain);
    }
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> small.seal(new byte[1_001], CONTEXT))
        .withMessage("more than 1000 bytes cannot be sealed");
    assertBroken(small, seal.seal(new byte[1_001], CONTEXT), CONTEXT);
    assertBroken(small, seal.seal(new byte[FIVE_MEGABYTES], CONTEXT), CONTEXT);
    assertBroken(small, seal.seal(random(1_100), CONTEXT), CONTEXT);
  }

  @Test
  void boundIs64Mebibytes() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> seal.seal(new byte[MemberSeal.MOST_BYTES + 1], CONTEXT))
        .withMessage("more than 67108864 bytes cannot be sealed");
  }

  @Test
  void formOfALaterVersionIsNamed() {
    var packing = new Packing(100);
    assertThatExceptionOfType(SealBrokenException.class)
        .isThrownBy(() -> packing.unpack(new byte[] {9, 1}))
        .withMessage("the sealed data have a form that this version does not know");
    assertThatExceptionOfType(SealBrokenException.class)
        .isThrownBy(() -> packing.unpack(new byte[0]));
    assertThatExceptionOfType(SealBrokenException.class)
        .isThrownBy(() -> packing.unpack(new byte[] {1, 5, 5}));
  }

  @Test
  void nothingShowsAKey() {
    var keys = keys("first");
    assertThat(keys).hasToString("LedgerKeys[hidden]");
    assertThat(keys.lookup()).hasToString("RawKey[hidden]");
    assertThat(SealKeys.of(keys)).hasToString("SealKeys[hidden]");
    assertThat(new MemberSeal(keys)).hasToString("MemberSeal[hidden]");
    assertThat(new MemberFingerprint(keys)).hasToString("MemberFingerprint[hidden]");
    assertThat(new ChainSeal(keys)).hasToString("ChainSeal[hidden]");
    assertThat(new SealProperties(List.of(key("first")), key("lookup")))
        .hasToString("SealProperties[hidden]");
  }

  private static void assertBroken(
      MemberSeal seal, String sealed, String context, String... words) {
    var broken = catchThrowableOfType(SealBrokenException.class, () -> seal.open(sealed, context));
    assertThat(broken).isNotNull().hasNoCause().hasNoSuppressedExceptions();
    var trace = new StringWriter();
    broken.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString())
        .satisfies(text -> assertThat(List.of(words)).allMatch(text::contains))
        .doesNotContain("Jane", CONTEXT, key("first"), key("second"), "Caused by");
    if (sealed.length() > 10) {
      assertThat(trace.toString()).doesNotContain(sealed.substring(0, 10));
    }
  }

  private static char next(String text, int i) {
    return (char) (text.charAt(i) + 1);
  }

  private static byte[] random(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }
}
