package org.rtmscoverage.ledger.seal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keys that look random and are the same in every run. */
final class SealKeysInTests {

  /** The demo keys of the sandbox. */
  static final LedgerKeys DEMO = new LedgerKeys(new SealProperties(List.of(), null), true);

  private SealKeysInTests() {}

  /** Base64 of a key. */
  static String key(String name) {
    return base64(RawKey.sha256(name.getBytes(StandardCharsets.UTF_8)));
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** A ledger's keys with these encryption keys, newest first. */
  static LedgerKeys keys(String... encryption) {
    return keys(Stream.of(encryption).map(SealKeysInTests::key).toList(), key("lookup"));
  }

  static LedgerKeys keys(List<String> encryption, @Nullable String lookup) {
    return new LedgerKeys(new SealProperties(encryption, lookup), false);
  }
}
