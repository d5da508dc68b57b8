package org.rtmscoverage.packet;

import java.util.List;

/**
 * Lines of the request that belong together.
 *
 * @param title heading
 * @param fields the lines, in order
 */
public record RequestSection(String title, List<RequestField> fields) {
  private static final int TWO_HALF_LINES = 60; // characters

  /** Keeps copies of what it is given. */
  public RequestSection {
    fields = List.copyOf(fields);
  }

  /**
   * Whether two lines fit beside each other on paper.
   *
   * @return true if no value is longer than two half lines
   */
  public boolean narrow() {
    return fields.stream()
        .map(RequestField::value)
        .allMatch(value -> value == null || value.length() <= TWO_HALF_LINES);
  }
}
