package org.rtmscoverage.web.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Gender;
import org.rtmscoverage.vocabulary.Relationship;

/**
 * The patient as the payer knows a member; protected health information.
 *
 * @param memberId member number as printed on the card: letters, digits, blanks, dots and dashes
 * @param firstName given name
 * @param lastName family name without suffix
 * @param suffix jr, III and the like
 * @param dateOfBirth birth date
 * @param gender administrative gender as on the card; U when absent
 * @param relationship relationship to the subscriber; SELF when absent
 * @param state two-letter state of residence
 * @param subscriber the subscriber; required unless relationship is SELF
 */
public record MemberRequest(
    String memberId,
    String firstName,
    String lastName,
    @Nullable String suffix,
    LocalDate dateOfBirth,
    @Nullable Gender gender,
    @Nullable Relationship relationship,
    @Nullable String state,
    @Nullable SubscriberRequest subscriber) {

  /** Hides the person. */
  @Override
  public String toString() {
    return "MemberRequest[hidden]";
  }
}
