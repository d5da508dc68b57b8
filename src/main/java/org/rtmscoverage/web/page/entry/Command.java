package org.rtmscoverage.web.page.entry;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person wants done with the form they send. */
sealed interface Command {

  /** Send the check. */
  record Check() implements Command {}

  /** Draw the form anew, with what the criteria come to. */
  record Redraw() implements Command {}

  /**
   * One more blank row.
   *
   * @param list JSON pointer to the list
   */
  record Add(String list) implements Command {}

  /**
   * One row less.
   *
   * @param list JSON pointer to the list
   * @param index of the row, from 0
   */
  record Remove(String list, int index) implements Command {}

  /** Forms of a command about rows: {@code add:/list} and {@code remove:/list/2}. */
  Pattern ADD = Pattern.compile("add:((?:/[A-Za-z0-9]{1,40}){1,6})");

  /** See {@link #ADD}. */
  Pattern REMOVE = Pattern.compile("remove:((?:/[A-Za-z0-9]{1,40}){1,6})/([0-9]{1,3})");

  /** Reads a command; what is none redraws, which does no harm. */
  static Command of(@Nullable String text) {
    var word = text == null ? "check" : text;
    if (word.equals("check")) {
      return new Check();
    }
    var add = ADD.matcher(word);
    if (add.matches()) {
      return new Add(add.group(1));
    }
    var remove = REMOVE.matcher(word);
    return remove.matches()
        ? new Remove(remove.group(1), Integer.parseInt(remove.group(2)))
        : new Redraw();
  }
}
