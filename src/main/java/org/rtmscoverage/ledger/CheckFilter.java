package org.rtmscoverage.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.MemberNumber;
import org.rtmscoverage.vocabulary.PayerId;

/**
 * Which checks a list holds; what is null does not matter.
 *
 * @param payerId who was asked
 * @param outcome outcome of the answer
 * @param state how far they have come
 * @param acceptedFrom earliest moment of acceptance, included
 * @param acceptedTo latest moment of acceptance, not included
 * @param serviceFrom earliest day of service
 * @param serviceTo latest day of service, included
 * @param openSteps true for those with next steps nobody has closed, false for those without
 * @param member whom they are about
 */
public record CheckFilter(
    @Nullable PayerId payerId,
    @Nullable String outcome,
    @Nullable CheckState state,
    @Nullable Instant acceptedFrom,
    @Nullable Instant acceptedTo,
    @Nullable LocalDate serviceFrom,
    @Nullable LocalDate serviceTo,
    @Nullable Boolean openSteps,
    @Nullable MemberSearch member) {

  /**
   * Whom checks are about; protected health information. The number, or family name and birth date,
   * or all.
   *
   * @param memberNumber the member's number; null if not known
   * @param lastName family name; null if not known
   * @param dateOfBirth birth date; null if not known
   */
  public record MemberSearch(
      @Nullable MemberNumber memberNumber,
      @Nullable String lastName,
      @Nullable LocalDate dateOfBirth) {
    /** Refuses a search that would find everybody. */
    public MemberSearch {
      if (memberNumber == null && (lastName == null || dateOfBirth == null)) {
        throw new IllegalArgumentException("a number, or a name and a birth date, is needed");
      }
    }

    /** Hides the person. */
    @Override
    public String toString() {
      return "MemberSearch[hidden]";
    }
  }
}
