package org.rtmscoverage.ledger.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Encrypts member data for the store: AES-256-GCM by Tink, with the newest key, bound to the place
 * where the data are stored, so that a row copied over another one does not open.
 *
 * <p>Safe for use by several threads. Compressing and encrypting five megabytes takes up to a fifth
 * of a second, and the first random numbers may have to be waited for: call it off the event loop.
 *
 * <p>The length of a sealed text tells about how well the data compress; nothing that a stranger
 * chooses may be sealed together with a secret of somebody else. Nonces are random: a key is good
 * for 2^32 sealed texts.
 */
public final class MemberSeal {

  /** Most bytes that are sealed as one, 64 MiB; also the most that a sealed text grows to. */
  public static final int MOST_BYTES = 64 * 1024 * 1024;

  private final SealKeys keys;
  private final Packing packing;
  private final int longest;

  /**
   * Seals with the newest key, opens with any.
   *
   * @param keys the ledger's keys
   */
  public MemberSeal(LedgerKeys keys) {
    this(keys, MOST_BYTES);
  }

  MemberSeal(LedgerKeys keys, int mostBytes) {
    this.keys = SealKeys.of(keys);
    this.packing = new Packing(mostBytes);
    this.longest = base64Length(mostBytes + Packing.OVERHEAD + SealKeys.OVERHEAD);
  }

  /**
   * Encrypts data.
   *
   * @param plain the data, {@link #MOST_BYTES} at most; may be empty
   * @param context where they are stored, such as table, column and id; needed again to open them,
   *     not secret, not stored here
   * @return base64; another one each time
   * @throws IllegalArgumentException if there are more bytes than can be sealed
   */
  public String seal(byte[] plain, String context) {
    var packed = packing.pack(plain);
    try {
      return Base64.getEncoder().encodeToString(keys.aead().encrypt(packed, bytes(context)));
    } catch (GeneralSecurityException _) { // not handed on, so that nothing can be in it
      throw new IllegalStateException("member data cannot be encrypted");
    }
  }

  /**
   * Decrypts data.
   *
   * @param sealed what {@link #seal} gave
   * @param context the context they were sealed with
   * @return the data
   * @throws SealBrokenException if the context is another, the text was changed, or the key it was
   *     sealed with is not configured
   */
  public byte[] open(String sealed, String context) {
    var cipherText = decode(sealed);
    if (!keys.isByAny(cipherText)) {
      throw SealBrokenException.keyMissing();
    }
    try {
      return packing.unpack(keys.aead().decrypt(cipherText, bytes(context)));
    } catch (GeneralSecurityException _) { // not handed on, so that nothing can be in it
      throw SealBrokenException.damaged();
    }
  }

  /**
   * Whether data need not be sealed anew after the keys have changed.
   *
   * @param sealed what {@link #seal} gave, now or with older keys
   * @return false if an older key sealed it; only its mark is read, the data are not opened
   * @throws SealBrokenException if it is no sealed text
   */
  public boolean byNewestKey(String sealed) {
    return keys.isByNewest(decode(sealed));
  }

  private byte[] decode(String sealed) {
    if (sealed.length() > longest) {
      throw SealBrokenException.damaged();
    }
    byte[] cipherText;
    try {
      cipherText = Base64.getDecoder().decode(sealed);
    } catch (IllegalArgumentException _) { // its message shows a character of the text
      throw SealBrokenException.damaged();
    }
    if (!keys.isWhole(cipherText) || !isOnlyTextOf(cipherText, sealed)) {
      throw SealBrokenException.damaged();
    }
    return cipherText;
  }

  /** The decoder passes over bits of the last letter that count for nothing, and missing "=". */
  private static boolean isOnlyTextOf(byte[] bytes, String text) {
    var lastGroup = Arrays.copyOfRange(bytes, (bytes.length - 1) / 3 * 3, bytes.length);
    return text.length() == base64Length(bytes.length)
        && text.endsWith(Base64.getEncoder().encodeToString(lastGroup));
  }

  private static int base64Length(int bytes) {
    return (bytes + 2) / 3 * 4;
  }

  private static byte[] bytes(String context) {
    return context.getBytes(StandardCharsets.UTF_8);
  }

  /** Hides the keys. */
  @Override
  public String toString() {
    return "MemberSeal[hidden]";
  }
}
