package org.rtmscoverage.ledger.seal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.rtmscoverage.vocabulary.MemberNumber;
import org.rtmscoverage.vocabulary.Practice;

/**
 * What stands in the store in place of member data so that they can be found again: HMAC-SHA-256
 * with a key derived from the lookup key. Without that key nobody can tell whose they are or try
 * out numbers. Equal data of two practices have different fingerprints, and so have equal texts of
 * two kinds or purposes.
 *
 * <p>Every fingerprint is 64 hex digits in lower case. Safe for use by several threads.
 */
public final class MemberFingerprint {

  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ .-]");
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
  private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");

  /** Letters that Unicode does not take apart, as people write them who lack them. */
  private static final Map<String, String> PLAIN =
      Map.of("Ø", "O", "Ł", "L", "Đ", "D", "Ð", "D", "Ħ", "H", "Æ", "AE", "Œ", "OE", "Þ", "TH");

  private static final Pattern TO_PLAIN = Pattern.compile("[ØŁĐÐĦÆŒÞ]");

  private final KeyedHash hash;

  /**
   * Derives its key.
   *
   * @param keys the ledger's keys
   */
  public MemberFingerprint(LedgerKeys keys) {
    hash = KeyedHash.of(keys, "rtms-coverage ledger fingerprint");
  }

  /**
   * Of a member number; letter case, blanks, dots and dashes do not matter, leading zeros do.
   *
   * @param practice whose record it is
   * @param number as printed on the card
   * @return 64 hex digits
   */
  public String ofMemberNumber(Practice practice, MemberNumber number) {
    var plain = BETWEEN_DIGITS.matcher(number.value()).replaceAll("").toUpperCase(Locale.ROOT);
    return hash.hex("member-number", practice.value(), orAsItIs(plain, number.value()));
  }

  /**
   * Of a person; two persons may share it. Letter case, accents, blanks and punctuation of the name
   * do not matter; a suffix such as "Jr" does.
   *
   * @param practice whose record it is
   * @param lastName family name; protected health information
   * @param dateOfBirth protected health information
   * @return 64 hex digits
   */
  public String ofPerson(Practice practice, String lastName, LocalDate dateOfBirth) {
    return hash.hex(
        "person", practice.value(), orAsItIs(plain(lastName), lastName), dateOfBirth.toString());
  }

  /**
   * Of a text, exactly as it is.
   *
   * @param practice whose record it is
   * @param purpose what the text is, such as {@code idempotency-key}
   * @param text any text
   * @return 64 hex digits
   */
  public String ofText(Practice practice, String purpose, String text) {
    return hash.hex("text", practice.value(), purpose, text);
  }

  /**
   * Of bytes, exactly as they are; never the fingerprint of the same text.
   *
   * @param practice whose record it is
   * @param purpose what the bytes are, such as {@code request-body}
   * @param bytes any bytes
   * @return 64 hex digits
   */
  public String ofBytes(Practice practice, String purpose, byte[] bytes) {
    return hash.hex(utf8("bytes"), utf8(practice.value()), utf8(purpose), bytes);
  }

  private static String plain(String name) {
    var capitals = Normalizer.normalize(name, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
    var apart = Normalizer.normalize(capitals, Normalizer.Form.NFKD);
    var letters = NOT_OF_A_NAME.matcher(ACCENTS.matcher(apart).replaceAll("")).replaceAll("");
    return TO_PLAIN.matcher(letters).replaceAll(found -> PLAIN.getOrDefault(found.group(), ""));
  }

  /** A value with nothing but punctuation must not share the fingerprint of all such values. */
  private static String orAsItIs(String plain, String given) {
    return plain.isEmpty() ? given : plain;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Hides the key. */
  @Override
  public String toString() {
    return "MemberFingerprint[hidden]";
  }
}
