package org.rtmscoverage.packet;

import org.jspecify.annotations.Nullable;

/**
 * One line of the request; protected health information.
 *
 * @param label what it is
 * @param value what is on record; null for a blank to be filled in
 */
public record RequestField(String label, @Nullable String value) {
  /** Hides what is said of the person. */
  @Override
  public String toString() {
    return "RequestField[" + label + "]";
  }
}
