package org.rtmscoverage.vocabulary;

import java.util.regex.Pattern;

/**
 * Who does something: a person of the staff, an intake system, or the service itself.
 *
 * @param value letters, digits and the characters {@code . _ : @ | / + -}, 1 to 100 of them; never
 *     member data
 */
public record Actor(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:@|/+-]{1,100}");

  /** The service itself, where it goes on with what a process before it left. */
  public static final Actor SERVICE = new Actor("service");

  /** Refuses a value that is not well formed. */
  public Actor {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a well-formed Actor");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
