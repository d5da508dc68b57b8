package org.rtmscoverage.vocabulary;

import java.util.regex.Pattern;

/**
 * A member number as printed on the insurance card.
 *
 * @param value letters, digits, blanks, dots and dashes, 2 to 80 of them; protected health
 *     information
 */
public record MemberNumber(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9 .-]{2,80}");

  /** Refuses a value that is not well formed; the edge has checked it before. */
  public MemberNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("member number is not well formed");
    }
  }

  /** Hides the number, so that no log line and no exception can show it. */
  @Override
  public String toString() {
    return "MemberNumber[hidden]";
  }
}
