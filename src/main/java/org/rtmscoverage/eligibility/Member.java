package org.rtmscoverage.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Gender;
import org.rtmscoverage.vocabulary.MemberNumber;
import org.rtmscoverage.vocabulary.Relationship;

/**
 * The patient as a payer knows a member; protected health information.
 *
 * @param memberId number on the card
 * @param firstName given name
 * @param lastName family name without suffix
 * @param suffix Jr, III and the like; null if none
 * @param dateOfBirth birth date
 * @param gender as on the card
 * @param relationship to the subscriber
 * @param state two-letter state of residence; null if not said
 * @param subscriber the subscriber; null only if the member is
 */
public record Member(
    MemberNumber memberId,
    String firstName,
    String lastName,
    @Nullable String suffix,
    LocalDate dateOfBirth,
    Gender gender,
    Relationship relationship,
    @Nullable String state,
    @Nullable Subscriber subscriber) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "Member[hidden]";
  }
}
