package org.rtmscoverage.eligibility.x12;

import java.util.ArrayList;
import java.util.List;

/**
 * The characters that separate the parts of an interchange, as its ISA segment shows them.
 *
 * @param element between elements
 * @param repetition between repetitions of an element; NUL if the version knows none
 * @param component between components of an element
 * @param end after each segment
 */
record X12Separators(char element, char repetition, char component, char end) {

  /** Stands for a separator that there is none of; never in a text that is read. */
  static final char NONE = '\0';

  private static final int AFTER_TAG = 3;
  private static final int VERSION_ELEMENT = 11;
  private static final int LAST_ELEMENT = 16;
  private static final int LONGEST_HEADER = 200;

  /**
   * Finds them. The header's elements have fixed lengths, but some senders cut them short, so that
   * the sixteenth separator is looked for and not its place.
   *
   * @param text an interchange
   * @param start where its ISA begins
   * @return the separators; without an end if there is no header
   */
  static X12Separators of(String text, int start) {
    X12Separators none = new X12Separators(NONE, NONE, NONE, NONE);
    if (!text.startsWith("ISA", start) || text.length() <= start + AFTER_TAG) {
      return none;
    }
    char element = text.charAt(start + AFTER_TAG);
    int at = start + AFTER_TAG;
    char repetition = NONE;
    for (int i = 1; i < LAST_ELEMENT; i++) {
      int next = text.indexOf(element, at + 1);
      if (i == VERSION_ELEMENT && next == at + 2) {
        repetition = text.charAt(at + 1);
      }
      if (next < 0 || next > start + LONGEST_HEADER) {
        return none;
      }
      at = next;
    }
    if (at + 2 >= text.length() || isText(element)) {
      return none;
    }
    char component = text.charAt(at + 1);
    char end = text.charAt(at + 2);
    if (isText(end)) {
      // an empty last element: the header ends at once
      end = component;
      component = NONE;
    }
    return isText(end) || end == element
        ? none
        : new X12Separators(element, separates(repetition), separates(component), end);
  }

  boolean found() {
    return end != NONE;
  }

  /** Whether a character separates something, be it a control character. */
  boolean has(int c) {
    return c == element || c == repetition || c == component || c == end;
  }

  /**
   * Cuts a text.
   *
   * @param text any
   * @param separator where it is cut; NONE for not at all
   * @return its parts, at least one
   */
  static List<String> cut(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int to = separator == NONE ? -1 : text.indexOf(separator);
    while (to >= 0) {
      parts.add(text.substring(from, to));
      from = to + 1;
      to = text.indexOf(separator, from);
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** Older versions have a letter or a blank where newer ones have the separator. */
  private static char separates(char sent) {
    return isText(sent) ? NONE : sent;
  }

  private static boolean isText(char c) {
    return Character.isLetterOrDigit(c) || c == ' ';
  }
}
