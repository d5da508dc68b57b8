package org.rtmscoverage.ledger.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** HMAC-SHA-256 with a key of its own, derived by HKDF from the lookup key and a label. */
final class KeyedHash {

  private static final String HMAC = "HmacSHA256";

  private final SecretKey key;

  private KeyedHash(SecretKey key) {
    this.key = key;
  }

  /** Two labels give keys that tell nothing of each other. */
  static KeyedHash of(LedgerKeys keys, String label) {
    var derivation =
        HKDFParameterSpec.ofExtract()
            .addIKM(keys.lookup().bytes())
            .thenExpand(label.getBytes(StandardCharsets.UTF_8), RawKey.SIZE);
    try {
      return new KeyedHash(KDF.getInstance("HKDF-SHA256").deriveKey(HMAC, derivation));
    } catch (GeneralSecurityException _) { // not handed on, so that nothing of a key can be in it
      throw new IllegalStateException("this Java has no HKDF-SHA256");
    }
  }

  /** 64 hex digits; the length of each text counts, so that no two lists of texts run together. */
  String hex(String... texts) {
    return hex(
        Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new));
  }

  /** 64 hex digits; the length of each part counts. */
  String hex(byte[]... parts) {
    try {
      var mac = Mac.getInstance(HMAC); // one for each call: they are not safe for several threads
      mac.init(key);
      for (var part : parts) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        mac.update(part);
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException _) { // as above
      throw new IllegalStateException("this Java has no HMAC-SHA-256");
    }
  }
}
