package org.rtmscoverage.ledger;

import java.time.LocalDate;
import org.rtmscoverage.vocabulary.MemberNumber;

/**
 * Whom a check is about; protected health information. A family may share one member number, so the
 * number alone tells nobody apart.
 *
 * @param memberNumber as printed on the card
 * @param lastName family name
 * @param dateOfBirth birth date
 */
public record Person(MemberNumber memberNumber, String lastName, LocalDate dateOfBirth) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "Person[hidden]";
  }
}
