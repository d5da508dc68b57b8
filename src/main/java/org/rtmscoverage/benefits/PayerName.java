package org.rtmscoverage.benefits;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The answering payer's own name, to know it again where it names itself.
 *
 * @param value as the payer names itself; null if not said
 */
record PayerName(@Nullable String value) {

  private static final Set<String> ITSELF =
      Set.of("us", "plan", "health plan", "this plan", "our plan", "payer", "carrier");
  private static final Pattern UNSPOKEN = Pattern.compile("['’.]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LEGAL_FORM =
      Pattern.compile("(?: (?:inc|llc|corp|corporation|co|company))+$");

  /** True if a name is the payer's, whatever its case, punctuation and legal form. */
  boolean isSame(@Nullable String name) {
    if (name == null) {
      return false;
    }
    String plain = plain(name);
    return ITSELF.contains(plain) || (value != null && plain.equals(plain(value)));
  }

  private static String plain(String name) {
    String letters = UNSPOKEN.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    String words = BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip();
    String bare = words.startsWith("the ") ? words.substring("the ".length()) : words;
    return LEGAL_FORM.matcher(bare).replaceFirst("");
  }
}
