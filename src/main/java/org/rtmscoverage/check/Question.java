package org.rtmscoverage.check;

import java.time.LocalDate;

/**
 * A question that is to be kept and answered; protected health information.
 *
 * @param request the request as it was understood, in JSON
 * @param check what it asks
 * @param requestedOn day it was asked
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Question(byte[] request, CoverageCheck check, LocalDate requestedOn) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "Question[hidden]";
  }
}
