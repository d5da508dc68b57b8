package org.rtmscoverage.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.MemberNumber;

/**
 * The subscriber when the patient is a dependent; protected health information.
 *
 * @param memberId number on the card
 * @param firstName given name
 * @param lastName family name without suffix
 * @param suffix Jr, III and the like; null if none
 * @param dateOfBirth birth date
 */
public record Subscriber(
    MemberNumber memberId,
    String firstName,
    String lastName,
    @Nullable String suffix,
    LocalDate dateOfBirth) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "Subscriber[hidden]";
  }
}
