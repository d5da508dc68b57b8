package org.rtmscoverage.ledger.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;

/**
 * The encryption keys as Tink uses them. Each cipher text begins with the mark of its key: one byte
 * of Tink's, then four that are derived from the key, so that a key has the same mark wherever and
 * in whatever order it is configured.
 *
 * @param aead encrypts with the newest key and decrypts with any
 * @param marks first bytes of a cipher text, by key, newest first
 */
record SealKeys(Aead aead, List<byte[]> marks) {

  /** Bytes a cipher text has besides the data: mark 5, nonce 12, tag 16. */
  static final int OVERHEAD = 33;

  private static final byte[] MARK_LABEL =
      "rtms-coverage ledger key id".getBytes(StandardCharsets.US_ASCII);

  static SealKeys of(LedgerKeys keys) {
    try {
      AeadConfig.register();
      var tinkKeys = keys.encryption().stream().map(SealKeys::tinkKey).toList();
      var keyset = KeysetHandle.newBuilder();
      for (int i = 0; i < tinkKeys.size(); i++) {
        var entry = KeysetHandle.importKey(tinkKeys.get(i));
        keyset.addEntry(i == 0 ? entry.makePrimary() : entry);
      }
      return new SealKeys(
          keyset.build().getPrimitive(RegistryConfiguration.get(), Aead.class),
          tinkKeys.stream().map(key -> key.getOutputPrefix().toByteArray()).toList());
    } catch (GeneralSecurityException _) { // not handed on, so that nothing of a key can be in it
      throw new IllegalStateException("the encryption keys do not make a keyset");
    }
  }

  /** Whether the cipher text bears the mark of the newest key. */
  boolean isByNewest(byte[] cipherText) {
    return startsWith(cipherText, marks.getFirst());
  }

  /** Whether the cipher text bears the mark of any key. */
  boolean isByAny(byte[] cipherText) {
    return marks.stream().anyMatch(mark -> startsWith(cipherText, mark));
  }

  /** Whether the cipher text bears Tink's byte and has room for the rest, whatever its key. */
  boolean isWhole(byte[] cipherText) {
    return cipherText.length >= OVERHEAD + Packing.OVERHEAD && cipherText[0] == marks.getFirst()[0];
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  @AccessesPartialKey
  private static AesGcmKey tinkKey(RawKey key) {
    try {
      return AesGcmKey.builder()
          .setParameters(PredefinedAeadParameters.AES256_GCM)
          .setKeyBytes(key.secret())
          .setIdRequirement(ByteBuffer.wrap(RawKey.sha256(MARK_LABEL, key.bytes())).getInt())
          .build();
    } catch (GeneralSecurityException _) { // as above
      throw new IllegalStateException("an encryption key does not fit AES-256-GCM");
    }
  }

  /** Hides the keys. */
  @Override
  public String toString() {
    return "SealKeys[hidden]";
  }
}
