package org.rtmscoverage.web.page.followup;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A check in a list; protected health information.
 *
 * @param id opaque id
 * @param patient whom it is about; a dash if the record cannot be opened any more
 * @param payer who is asked
 * @param serviceDate day of service
 * @param outcome outcome, or how far it is, in words
 * @param tone color of the outcome; empty for none
 * @param openSteps next steps nobody has closed
 * @param again whether it repeats another
 * @param acceptedAt when it was asked, in UTC
 * @param acceptedBy who asked
 */
public record CheckRow(
    String id,
    String patient,
    String payer,
    LocalDate serviceDate,
    String outcome,
    String tone,
    int openSteps,
    boolean again,
    Instant acceptedAt,
    String acceptedBy) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "CheckRow[hidden]";
  }
}
