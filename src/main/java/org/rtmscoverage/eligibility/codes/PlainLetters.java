package org.rtmscoverage.eligibility.codes;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The letters a 270 can hold, whoever writes it. */
public final class PlainLetters {

  private static final Pattern NOT_PLAIN = Pattern.compile("[^\\x20-\\x7e]|[*:^~]");

  private PlainLetters() {}

  /**
   * Leaves out accents, what the standard's character set lacks and what separates elements.
   *
   * @param text any text
   * @param longest most characters, from 1
   * @return what is left, without blanks around it
   */
  public static String of(String text, int longest) {
    String letters = Normalizer.normalize(text, Normalizer.Form.NFD);
    String kept = NOT_PLAIN.matcher(letters).replaceAll("").strip();
    return kept.length() > longest ? kept.substring(0, longest).strip() : kept;
  }
}
