package org.rtmscoverage.web.page.form;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.rtmscoverage.web.view.ProblemErrorView;

/**
 * What is wrong with one field, said to a person.
 *
 * @param pointer the field's name
 * @param text what is wrong and what to do
 */
public record FieldError(String pointer, String text) implements Comparable<FieldError> {

  private static final Pattern CODES = Pattern.compile("/(?:procedureCodes|\\w+ByCode)\\b");

  /** The words of the API without what only programs write. */
  static FieldError of(ProblemErrorView error) {
    return new FieldError(error.pointer(), words(error));
  }

  /** A message may begin with the name of its field, which stays. */
  private static String words(ProblemErrorView error) {
    var name = error.message().substring(0, error.message().lastIndexOf(": ") + 1);
    var what = error.message().substring(name.length()).strip();
    var start = name.isEmpty() ? "" : name + " ";
    if (what.equals("has the wrong type") && error.fix().contains("number")) {
      return error.fix().contains("whole")
          ? capital(start + "is not a whole number. Write digits only.")
          : capital(start + "is not a number. Write digits only, for example 37.5.");
    }
    if (error.fix().contains("/openapi.yaml")) {
      return CODES.matcher(error.pointer()).find()
          ? capital(start + "is not a procedure code. Write all five characters, as in 90868.")
          : capital(start + what) + ". Look for a character that does not belong there.";
    }
    return capital(error.message()) + ". " + fix(error.fix());
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
