package org.rtmscoverage.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom the payer answered about; protected health information.
 *
 * @param memberId null if not sent
 * @param firstName null if not sent
 * @param lastName null if not sent
 * @param dateOfBirth null if not sent
 */
public record MemberEcho(
    @Nullable String memberId,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable LocalDate dateOfBirth) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "MemberEcho[hidden]";
  }
}
