package org.rtmscoverage.ledger.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.IntStream;

/** One key of the ledger: 32 bytes. Shows itself to nobody, and compares in constant time. */
final class RawKey {

  /** Bytes in a key. */
  static final int SIZE = 32;

  /**
   * Of 32 random bytes 30 differ on average; fewer than 16 do in one of 3 x 10^16 keys, so what has
   * fewer was not made at random.
   */
  private static final int FEWEST_DISTINCT = 16;

  private final SecretBytes secret;

  private RawKey(SecretBytes secret) {
    this.secret = secret;
  }

  /** A new one, from the system's source of random numbers. */
  static RawKey random() {
    return new RawKey(SecretBytes.randomBytes(SIZE));
  }

  /** A key that everybody can make: SHA-256 of a sentence. */
  static RawKey ofPublicSentence(String sentence) {
    return of(sha256(sentence.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Reads one key of a setting.
   *
   * @throws LedgerKeyException if it is no key or a weak one
   */
  static RawKey read(KeySetting setting, int index, String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException _) { // its message shows a character of the key
      throw setting.problem(index, "is not base64");
    }
    if (bytes.length != SIZE) {
      throw setting.problem(
          index, "is base64 of " + bytes.length + " bytes where " + SIZE + " are needed");
    }
    weakness(bytes)
        .ifPresent(
            why -> {
              throw setting.problem(index, "is weak: " + why);
            });
    return of(bytes);
  }

  /** Whether it is the same key. */
  boolean sameAs(RawKey other) {
    return secret.equalsSecretBytes(other.secret);
  }

  /** The key itself; a new array each time. */
  @AccessesPartialKey
  byte[] bytes() {
    return secret.toByteArray(InsecureSecretKeyAccess.get());
  }

  /** The key itself as Tink keeps it. */
  SecretBytes secret() {
    return secret;
  }

  /** The key itself as text. */
  String base64() {
    return Base64.getEncoder().encodeToString(bytes());
  }

  static byte[] sha256(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  private static RawKey of(byte[] bytes) {
    return new RawKey(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()));
  }

  private static Optional<String> weakness(byte[] bytes) {
    var distinct = IntStream.range(0, SIZE).map(i -> bytes[i]).distinct().count();
    if (distinct == 1) {
      return Optional.of("all its bytes are the same");
    }
    if (distinct < FEWEST_DISTINCT) {
      return Optional.of("fewer than " + FEWEST_DISTINCT + " of its bytes differ");
    }
    if (IntStream.range(1, SIZE).allMatch(i -> step(bytes, i) == step(bytes, 1))) {
      return Optional.of("its bytes are a sequence");
    }
    if (IntStream.range(0, SIZE).allMatch(i -> bytes[i] >= ' ' && bytes[i] <= '~')) {
      return Optional.of("its bytes are a text of 32 printable characters, not random");
    }
    return Optional.empty();
  }

  private static int step(byte[] bytes, int i) {
    return (byte) (bytes[i] - bytes[i - 1]);
  }

  /** Hides the key. */
  @Override
  public String toString() {
    return "RawKey[hidden]";
  }
}
