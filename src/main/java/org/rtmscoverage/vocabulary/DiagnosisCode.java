package org.rtmscoverage.vocabulary;

import java.util.regex.Pattern;

/**
 * An ICD-10-CM code.
 *
 * @param value with its dot, upper case, for example F33.2
 */
public record DiagnosisCode(String value) {

  private static final Pattern FORM = Pattern.compile("[A-TV-Z][0-9][0-9AB](\\.[0-9A-Z]{1,4})?");

  /** Refuses a value that is not well formed. */
  public DiagnosisCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a well-formed DiagnosisCode");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
