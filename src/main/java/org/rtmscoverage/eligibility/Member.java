package org.rtmscoverage.eligibility;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
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

  private static final Pattern UNSPOKEN = Pattern.compile("[^A-Za-z0-9]");

  /**
   * Finds the subscriber below whom the patient is asked about. A dependent with a number of its
   * own, even one that differs only in a suffix, is asked about as a subscriber, because a payer
   * that gives dependents numbers knows them by these.
   *
   * @return null if the patient is asked about as a subscriber
   */
  public @Nullable Subscriber askedBelow() {
    boolean ownNumber = subscriber == null || !plain(subscriber.memberId()).equals(plain(memberId));
    return relationship == Relationship.SELF || ownNumber ? null : subscriber;
  }

  private static String plain(MemberNumber number) {
    return UNSPOKEN.matcher(number.value()).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "Member[hidden]";
  }
}
