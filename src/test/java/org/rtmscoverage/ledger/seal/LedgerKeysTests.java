package org.rtmscoverage.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.rtmscoverage.ledger.seal.SealKeysInTests.DEMO;
import static org.rtmscoverage.ledger.seal.SealKeysInTests.base64;
import static org.rtmscoverage.ledger.seal.SealKeysInTests.key;
import static org.rtmscoverage.ledger.seal.SealKeysInTests.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerKeysTests {

  private static final String ENCRYPTION =
      "rtmscoverage.ledger.encryption-keys (environment variable"
          + " RTMSCOVERAGE_LEDGER_ENCRYPTION_KEYS) ";
  private static final String LOOKUP =
      "rtmscoverage.ledger.lookup-key (environment variable RTMSCOVERAGE_LEDGER_LOOKUP_KEY) ";
  private static final String MEND = "; make keys with: java -jar rtms-coverage.jar new-keys";

  static Stream<Arguments> badKeys() {
    return Stream.of(
        arguments("not*base64*at*all*not*base64*at*all", "is not base64"),
        arguments(key("url").replace('+', '-').replace('/', '_') + "_-", "is not base64"),
        arguments(base64(new byte[31]), "is base64 of 31 bytes where 32 are needed"),
        arguments(base64(new byte[33]), "is base64 of 33 bytes where 32 are needed"),
        arguments("0123456789abcdef".repeat(4), "is base64 of 48 bytes where 32 are needed"),
        arguments(base64(new byte[32]), "is weak: all its bytes are the same"),
        arguments(base64(same(0xff)), "is weak: all its bytes are the same"),
        arguments(base64(repeated(15)), "is weak: fewer than 16 of its bytes differ"),
        arguments(base64(sequence(0, 1)), "is weak: its bytes are a sequence"),
        arguments(base64(sequence(240, 1)), "is weak: its bytes are a sequence"),
        arguments(base64(sequence(255, -1)), "is weak: its bytes are a sequence"),
        arguments(
            base64("correct horse battery staple 42!".getBytes(StandardCharsets.US_ASCII)),
            "is weak: its bytes are a text of 32 printable characters, not random"));
  }

  @ParameterizedTest
  @MethodSource("badKeys")
  void badEncryptionKeyIsNamedByNumberAndNeverShown(String bad, String why) {
    assertRefused(List.of(bad), key("l"), ENCRYPTION + "has a key, number 1, which " + why + MEND);
    assertRefused(
        List.of(key("a"), bad), key("l"), ENCRYPTION + "has a key, number 2, which " + why + MEND);
  }

  @ParameterizedTest
  @MethodSource("badKeys")
  void badLookupKeyIsNeverShown(String bad, String why) {
    assertRefused(List.of(key("a")), bad, LOOKUP + why + MEND);
  }

  @Test
  void sixteenDistinctBytesAreEnough() {
    var mixed = repeated(16);
    assertThat(keys(List.of(base64(mixed)), key("l")).encryption()).hasSize(1);
  }

  @Test
  void missingKeysAreNamed() {
    assertRefused(List.of(), key("l"), ENCRYPTION + "is not set" + MEND);
    assertRefused(List.of("", " "), key("l"), ENCRYPTION + "is not set" + MEND);
    assertRefused(List.of(key("a")), null, LOOKUP + "is not set" + MEND);
    assertRefused(List.of(key("a")), " ", LOOKUP + "is not set" + MEND);
  }

  @Test
  void blankPlaceInTheListIsRefusedAsTheNewestKeyMayBeMissing() {
    assertRefused(
        List.of("", key("a")), key("l"), ENCRYPTION + "has a key, number 1, which is blank" + MEND);
  }

  @Test
  void equalKeysAreRefused() {
    assertRefused(
        List.of(key("a"), key("b"), key("a")),
        key("l"),
        ENCRYPTION + "has a key, number 3, which stands there twice" + MEND);
    assertRefused(
        List.of(key("a"), key("b")),
        key("b"),
        LOOKUP + "is also one of " + ENCRYPTION.strip() + MEND);
  }

  @Test
  void demoKeysAreRefusedOutsideTheSandboxWhereverTheyStand() {
    var why = "is a demo key that everybody knows, for the profile sandbox only" + MEND;
    for (var demo : List.of(DEMO.encryption().getFirst().base64(), DEMO.lookup().base64())) {
      assertRefused(
          List.of(key("a"), demo), key("l"), ENCRYPTION + "has a key, number 2, which " + why);
      assertRefused(List.of(key("a")), demo, LOOKUP + why);
    }
  }

  @Test
  void demoKeysAreWhatTheirSentencesSay() {
    assertThat(DEMO.encryption().getFirst().base64())
        .isEqualTo(key("rtms-coverage sandbox: everybody knows this encryption key"));
    assertThat(DEMO.lookup().base64())
        .isEqualTo(key("rtms-coverage sandbox: everybody knows this lookup key"));
  }

  @Test
  void sandboxTakesKeysOfItsOwn() {
    var own = new LedgerKeys(new SealProperties(List.of(key("a")), key("l")), true);
    assertThat(own.encryption()).extracting(RawKey::base64).containsExactly(key("a"));
    assertThat(own.lookup().base64()).isEqualTo(key("l"));
  }

  @Test
  void sandboxWithHalfItsKeysIsRefused() {
    for (var half :
        List.of(
            new SealProperties(List.of(key("a")), null), new SealProperties(List.of(), key("l")))) {
      assertThat(catchThrowableOfType(LedgerKeyException.class, () -> new LedgerKeys(half, true)))
          .hasMessageContaining("is not set");
    }
  }

  @Test
  void blanksAroundAKeyDoNotMatter() {
    var own = keys(List.of(" " + key("a"), key("b") + "\n"), "\t" + key("l") + " ");
    assertThat(own.encryption()).extracting(RawKey::base64).containsExactly(key("a"), key("b"));
    assertThat(own.lookup().base64()).isEqualTo(key("l"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void newKeysAreRandomAndServe(int run) {
    var lines = LedgerKeys.newEnvironmentLines();
    assertThat(lines).hasSize(2).doesNotContainAnyElementsOf(LedgerKeys.newEnvironmentLines());
    assertThat(lines.getFirst()).matches("RTMSCOVERAGE_LEDGER_ENCRYPTION_KEYS=[A-Za-z0-9+/]{43}=");
    assertThat(lines.getLast()).matches("RTMSCOVERAGE_LEDGER_LOOKUP_KEY=[A-Za-z0-9+/]{43}=");
    var served = keys(List.of(value(lines.getFirst())), value(lines.getLast()));
    var plain = new byte[] {(byte) run};
    var seal = new MemberSeal(served);
    assertThat(seal.open(seal.seal(plain, ""), "")).isEqualTo(plain);
  }

  private static void assertRefused(
      List<String> encryption, @Nullable String lookup, String sentence) {
    var refused = catchThrowableOfType(LedgerKeyException.class, () -> keys(encryption, lookup));
    assertThat(refused).hasMessage(sentence).hasNoCause().hasNoSuppressedExceptions();
    for (var text : encryption) {
      if (!text.isBlank()) {
        assertThat(refused.getMessage()).doesNotContain(text.substring(0, 5));
      }
    }
    assertThat(refused.getMessage()).doesNotContain("\n", "horse");
  }

  private static String value(String line) {
    return line.substring(line.indexOf('=') + 1);
  }

  private static byte[] same(int value) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  private static byte[] sequence(int first, int step) {
    var bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (first + i * step);
    }
    return bytes;
  }

  /** As many distinct bytes, over and over. */
  private static byte[] repeated(int distinct) {
    var bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % distinct * 37);
    }
    return bytes;
  }
}
