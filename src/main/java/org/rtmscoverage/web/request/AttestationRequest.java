package org.rtmscoverage.web.request;

import org.jspecify.annotations.Nullable;

/**
 * A statement by a named person about something no record can show.
 *
 * @param key key the policy asks under
 * @param value what is stated
 * @param byName who states it
 * @param byRole role word, for example PSYCHIATRIST
 * @param date day it was stated
 */
public record AttestationRequest(
    String key,
    boolean value,
    @Nullable String byName,
    @Nullable String byRole,
    @Nullable String date) {

  /** Hides the person. */
  @Override
  public String toString() {
    return "AttestationRequest[hidden]";
  }
}
