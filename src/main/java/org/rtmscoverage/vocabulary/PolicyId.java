package org.rtmscoverage.vocabulary;

import java.util.regex.Pattern;

/**
 * Our own name of a policy, as its folder in payer-config is called.
 *
 * @param value lower-case letters, digits and dashes
 */
public record PolicyId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  /** Refuses a value that is not well formed. */
  public PolicyId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a well-formed PolicyId");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
