package org.rtmscoverage.packet;

import java.util.List;

/**
 * Lines of the request that belong together.
 *
 * @param title heading
 * @param fields the lines, in order
 */
public record RequestSection(String title, List<RequestField> fields) {
  /** Keeps copies of what it is given. */
  public RequestSection {
    fields = List.copyOf(fields);
  }
}
