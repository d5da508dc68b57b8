package org.rtmscoverage.vocabulary;

import java.util.regex.Pattern;

/**
 * A CPT or HCPCS code.
 *
 * @param value five characters, upper case
 */
public record ProcedureCode(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9A-Z]{5}");

  /** Refuses a value that is not well formed. */
  public ProcedureCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a well-formed ProcedureCode");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
