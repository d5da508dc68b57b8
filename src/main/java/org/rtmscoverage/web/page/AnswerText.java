package org.rtmscoverage.web.page;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Sentences of an answer as staff in the United States read them. */
public final class AnswerText {

  private static final Pattern DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
  private static final Pattern AMOUNT = Pattern.compile("\\$(\\d{4,12})(\\.\\d{2})\\b");

  /** Constants of two words or more, and those that stand where a sentence names a key or roles. */
  private static final Pattern CONSTANT =
      Pattern.compile(
          "\\b[A-Z]{2,}(?:_[A-Z0-9]+)+\\b|^[A-Z]{4,}(?=: (?:yes|no)\\b)"
              + "|(?<=confirmed by: )[A-Z]{4,}");

  private AnswerText() {}

  /**
   * A text of the answer with days and amounts as they are written here, first letter large. It
   * points to the places of a page, not to those of the API.
   *
   * @param text as the API says it
   * @return the same for a page
   */
  public static String of(String text) {
    var said = DAY.matcher(text).replaceAll("$2/$3/$1");
    said = AMOUNT.matcher(said).replaceAll(AnswerText::grouped);
    said =
        CONSTANT
            .matcher(said)
            .replaceAll(found -> found.group().replace('_', ' ').toLowerCase(Locale.ROOT));
    said =
        said.replace("are listed under gaps", "are listed under What is missing")
            .replace("stand under gaps", "stand under What is missing")
            .replace(" (deviceKey)", "");
    return said.isEmpty() ? said : Character.toUpperCase(said.charAt(0)) + said.substring(1);
  }

  private static String grouped(MatchResult amount) {
    var dollars = String.format(Locale.US, "%,d", Long.parseLong(amount.group(1)));
    return "\\$" + dollars + amount.group(2);
  }
}
