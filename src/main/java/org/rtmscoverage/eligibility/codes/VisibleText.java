package org.rtmscoverage.eligibility.codes;

import java.util.function.IntPredicate;
import org.rtmscoverage.eligibility.PayerException;

/** Text of payers without the characters that steer a terminal, a printer or a page. */
public final class VisibleText {

  private static final String LAYOUT = "\n\r\t";
  private static final char FIRST_OF_PAIRS = Character.MIN_SURROGATE;

  private VisibleText() {}

  /**
   * Puts a blank in the place of each control character but line breaks and tabs.
   *
   * @param text any text
   * @return as long as before
   * @throws PayerException if it holds half a character, which no answer of ours could be written
   *     with
   */
  public static String of(String text) {
    return of(text, _ -> false);
  }

  /**
   * Puts a blank in the place of each control character but line breaks, tabs and what has a
   * meaning in its message.
   *
   * @param text any text
   * @param meant tells whether a character is kept whatever it is
   * @return as long as before
   * @throws PayerException if it holds half a character
   */
  public static String of(String text, IntPredicate meant) {
    int at = 0;
    while (at < text.length() && isPlain(text.charAt(at))) {
      at++;
    }
    return at == text.length() ? text : masked(text, meant);
  }

  /** True for what is neither a control character nor part of a pair. */
  private static boolean isPlain(char one) {
    return one < FIRST_OF_PAIRS && !Character.isISOControl(one);
  }

  private static String masked(String text, IntPredicate meant) {
    if (text.codePoints().anyMatch(one -> Character.getType(one) == Character.SURROGATE)) {
      throw PayerException.unreadable("the answer holds half a character");
    }
    if (text.chars().noneMatch(one -> hidden(one, meant))) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length());
    text.chars().forEach(one -> visible.append(hidden(one, meant) ? ' ' : (char) one));
    return visible.toString();
  }

  private static boolean hidden(int one, IntPredicate meant) {
    return Character.isISOControl(one) && LAYOUT.indexOf(one) < 0 && !meant.test(one);
  }
}
