package org.rtmscoverage.web.page.form;

import java.util.Comparator;
import org.rtmscoverage.web.view.ProblemErrorView;

/**
 * What is wrong with one field, said to a person.
 *
 * @param pointer the field's name
 * @param text what is wrong and what to do
 */
public record FieldError(String pointer, String text) implements Comparable<FieldError> {

  /** The words of the API without what only programs write. */
  static FieldError of(ProblemErrorView error) {
    return new FieldError(error.pointer(), capital(error.message()) + ". " + fix(error.fix()));
  }

  private static String capital(String message) {
    return message.isEmpty()
        ? message
        : Character.toUpperCase(message.charAt(0)) + message.substring(1);
  }

  private static String fix(String fix) {
    if (fix.contains("a month as yyyy-MM")) {
      return "Write a day as 02/14/2026, a month as 02/2026 or a year as 2026.";
    }
    if (fix.contains("yyyy-MM-dd")) {
      return "Write a day that exists, for example 12/01/2026.";
    }
    return fix.replace("Send ", "Give ").replace("a text in quotes", "a text");
  }

  /** By place, so that they stand as the form does. */
  @Override
  public int compareTo(FieldError other) {
    return Comparator.comparing(FieldError::pointer).compare(this, other);
  }
}
