package org.rtmscoverage.eligibility;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerConnection;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.payer.ResilienceLimits;
import org.rtmscoverage.vocabulary.Gender;
import org.rtmscoverage.vocabulary.MemberNumber;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.Practice;
import org.rtmscoverage.vocabulary.Relationship;

/** Questions for tests about an invented member. */
public final class Inquiries {

  /** Limits that let a test end soon, and yet hold on a busy machine. */
  public static final ResilienceLimits LIMITS =
      new ResilienceLimits(
          Duration.ofSeconds(3),
          Duration.ofSeconds(6),
          4,
          2,
          50,
          Duration.ofSeconds(30),
          1,
          4,
          100,
          2,
          Duration.ofMillis(100),
          200_000);

  static final EligibilityProperties.LastAnswerLimits KEPT =
      new EligibilityProperties.LastAnswerLimits(Duration.ofDays(3), 100);

  static final EligibilityProperties.LastAnswerLimits NOTHING_KEPT =
      new EligibilityProperties.LastAnswerLimits(Duration.ZERO, 0);

  /** Who asks. */
  public static final Practice PRACTICE = new Practice("harbor");

  /** The day asked about. */
  public static final LocalDate SERVICE_DATE = LocalDate.of(2026, 12, 1);

  private Inquiries() {}

  /**
   * A payer.
   *
   * @param limits numbers of its guard
   * @return named bcbs-ma
   */
  public static Payer payer(ResilienceLimits limits) {
    return payer(Protocol.X12, limits);
  }

  /**
   * A payer.
   *
   * @param protocol what it speaks
   * @param limits numbers of its guard
   * @return named bcbs-ma
   */
  public static Payer payer(Protocol protocol, ResilienceLimits limits) {
    return payer(new PayerConnection(protocol, List.of("MH", "30"), limits));
  }

  /**
   * A payer.
   *
   * @param connection how it is reached
   * @return named bcbs-ma
   */
  public static Payer payer(PayerConnection connection) {
    return payer("bcbs-ma", connection);
  }

  /**
   * A payer.
   *
   * @param id its name
   * @param connection how it is reached
   * @return of the state MA
   */
  public static Payer payer(String id, PayerConnection connection) {
    return new Payer(
        new PayerId(id),
        "Blue Cross & Blue Shield: Massachusetts*",
        List.of(),
        Set.of(),
        Set.of("MA"),
        null,
        "SB700",
        connection,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /**
   * A subscriber.
   *
   * @param memberId number on the card
   * @return Zoë Quillfeather
   */
  public static Member member(String memberId) {
    return member(memberId, Relationship.SELF, null, null);
  }

  /**
   * A member.
   *
   * @param memberId number on the card
   * @param relationship to the subscriber
   * @param suffix of the name
   * @param subscriber null if the member is
   * @return Zoë Quillfeather
   */
  public static Member member(
      String memberId,
      Relationship relationship,
      @Nullable String suffix,
      @Nullable Subscriber subscriber) {
    return new Member(
        new MemberNumber(memberId),
        "Zoë",
        "Quillfeather",
        suffix,
        LocalDate.of(1985, 7, 22),
        Gender.F,
        relationship,
        "MA",
        subscriber);
  }

  /**
   * The subscriber of a dependent.
   *
   * @param memberId number on the card
   * @return Ormond Quillfeather
   */
  public static Subscriber subscriber(String memberId) {
    return new Subscriber(
        new MemberNumber(memberId), "Ormond", "Quillfeather", "Jr", LocalDate.of(1955, 1, 9));
  }

  /**
   * A question.
   *
   * @param payer who is asked
   * @param member about whom
   * @return for the first of December 2026
   */
  public static EligibilityInquiry inquiry(Payer payer, Member member) {
    return new EligibilityInquiry(
        PRACTICE, payer, member, "1999999984", "North Shore TMS~", SERVICE_DATE);
  }
}
