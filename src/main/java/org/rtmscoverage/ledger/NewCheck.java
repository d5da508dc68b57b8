package org.rtmscoverage.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.MemberNumber;
import org.rtmscoverage.vocabulary.PayerId;

/**
 * A check to be kept; protected health information.
 *
 * @param id opaque, never made from member data
 * @param payerId who is asked
 * @param serviceDate day of service asked about
 * @param requestedOn day it was asked
 * @param memberNumber the member's number, for look-ups
 * @param lastName the member's family name, for look-ups
 * @param dateOfBirth the member's birth date, for look-ups
 * @param recheckOf the check it repeats; null if it is none
 * @param request the request as it was understood, in JSON
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record NewCheck(
    String id,
    PayerId payerId,
    LocalDate serviceDate,
    LocalDate requestedOn,
    MemberNumber memberNumber,
    String lastName,
    LocalDate dateOfBirth,
    @Nullable String recheckOf,
    byte[] request) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "NewCheck[hidden]";
  }
}
