package org.rtmscoverage.vocabulary;

import java.util.regex.Pattern;

/**
 * Our own name of a payer, as its file in payer-config is called.
 *
 * @param value lower-case letters, digits and dashes
 */
public record PayerId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  /** Refuses a value that is not well formed. */
  public PayerId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a well-formed PayerId");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
