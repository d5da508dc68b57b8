package org.rtmscoverage.policy;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PartialDate;

/**
 * A statement by a named person about something no record can show.
 *
 * @param key key the policy asks under
 * @param value what was stated
 * @param byName who stated it; null if not said
 * @param byRole role word, for example PSYCHIATRIST; null if not said
 * @param date day it was stated; null if not said
 */
public record Attestation(
    String key,
    boolean value,
    @Nullable String byName,
    @Nullable String byRole,
    @Nullable PartialDate date) {
  /** Hides the name. */
  @Override
  public String toString() {
    return "Attestation[" + key + "]";
  }
}
