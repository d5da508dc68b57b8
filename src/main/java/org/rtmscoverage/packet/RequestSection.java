package org.rtmscoverage.packet;

import java.util.List;

/**
 * Lines of the request that belong together.
 *
 * @param title heading
 * @param fields the lines, in order
 */
public record RequestSection(String title, List<RequestField> fields) {
  private static final int HALF_A_LINE = 36; // characters

  /** Keeps copies of what it is given. */
  public RequestSection {
    fields = List.copyOf(fields);
  }

  /**
   * Whether two lines fit beside each other on paper.
   *
   * @return true if no value is longer than about half a line
   */
  public boolean narrow() {
    return fields.stream()
        .map(RequestField::value)
        .allMatch(value -> value == null || value.length() <= HALF_A_LINE);
  }
}
