package org.rtmscoverage.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.vocabulary.Practice;

/**
 * What is asked of a payer. Equal questions of two practices are two: nothing that one was answered
 * is told to the other.
 *
 * @param practice who wants to know; no payer is told
 * @param payer who is asked
 * @param member about whom
 * @param providerNpi national provider identifier, ten digits; null if not said
 * @param providerOrganization name of the asking organization; null if not said
 * @param serviceDate day asked about
 * @param serviceType X12 service type asked about; a wire format that can ask about several at once
 *     asks about all of the payer's list
 * @param identity by what the member is looked for
 */
public record EligibilityInquiry(
    Practice practice,
    Payer payer,
    Member member,
    @Nullable String providerNpi,
    @Nullable String providerOrganization,
    LocalDate serviceDate,
    String serviceType,
    IdentitySearch identity) {

  /**
   * The first question to a payer: about the first service type of its list, by everything on the
   * card.
   *
   * @param practice who wants to know
   * @param payer who is asked
   * @param member about whom
   * @param providerNpi national provider identifier, ten digits; null if not said
   * @param providerOrganization name of the asking organization; null if not said
   * @param serviceDate day asked about
   */
  public EligibilityInquiry(
      Practice practice,
      Payer payer,
      Member member,
      @Nullable String providerNpi,
      @Nullable String providerOrganization,
      LocalDate serviceDate) {
    this(
        practice,
        payer,
        member,
        providerNpi,
        providerOrganization,
        serviceDate,
        payer.connection().serviceTypes().getFirst(),
        IdentitySearch.WHOLE);
  }

  /**
   * The same question about another service type.
   *
   * @param other X12 service type
   * @return the question
   */
  public EligibilityInquiry about(String other) {
    return new EligibilityInquiry(
        practice, payer, member, providerNpi, providerOrganization, serviceDate, other, identity);
  }

  /**
   * The same question by less of the card.
   *
   * @param search by what the member is looked for
   * @return the question
   */
  public EligibilityInquiry by(IdentitySearch search) {
    return new EligibilityInquiry(
        practice,
        payer,
        member,
        providerNpi,
        providerOrganization,
        serviceDate,
        serviceType,
        search);
  }

  /**
   * The number sent for a patient asked about as a subscriber.
   *
   * @return empty if the member is looked for without it
   */
  public String memberNumber() {
    return identity == IdentitySearch.WITHOUT_MEMBER_ID ? "" : member.memberId().value();
  }

  /**
   * The given name sent for a patient asked about as a subscriber.
   *
   * @return empty if the member is looked for without it
   */
  public String firstName() {
    return identity == IdentitySearch.WITHOUT_FIRST_NAME ? "" : member.firstName();
  }

  /**
   * The suffix sent for a patient asked about as a subscriber.
   *
   * @return null if there is none, or the member is looked for by less than the whole card
   */
  public @Nullable String suffix() {
    return identity == IdentitySearch.WHOLE ? member.suffix() : null;
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "EligibilityInquiry[hidden]";
  }
}
