package org.rtmscoverage.vocabulary;

import java.util.regex.Pattern;

/**
 * A practice whose records are kept apart from everybody else's.
 *
 * @param value lower-case letters, digits and dashes, 1 to 63 of them; never member data
 */
public record Practice(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  /** Refuses a value that is not well formed. */
  public Practice {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a well-formed Practice");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
