package org.rtmscoverage.eligibility.json;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.eligibility.Subscriber;
import org.rtmscoverage.eligibility.codes.PlainLetters;
import org.rtmscoverage.eligibility.json.JsonInquiry.Clinic;
import org.rtmscoverage.eligibility.json.JsonInquiry.Encounter;
import org.rtmscoverage.eligibility.json.JsonInquiry.Person;
import org.rtmscoverage.vocabulary.Gender;
import org.rtmscoverage.vocabulary.Relationship;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the question with as little about the member as payers need: number, name, birth date. One
 * service type for each question. The clearinghouse makes a 270 of it, so names keep only letters
 * that one can hold.
 */
@Component
final class JsonInquiryWriter {

  private static final int LONGEST_NAME = 60;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  JsonInquiryWriter(Clock clock) {
    this.clock = clock;
  }

  /**
   * Writes one question.
   *
   * @param inquiry the question
   * @return JSON in UTF-8
   */
  byte[] write(EligibilityInquiry inquiry) {
    Member member = inquiry.member();
    Subscriber subscriber = member.askedBelow();
    return json.writeValueAsBytes(
        new JsonInquiry(
            payerId(inquiry),
            new Clinic(plain(inquiry.providerOrganization()), plain(inquiry.providerNpi())),
            subscriber == null ? patient(inquiry) : subscriber(subscriber),
            subscriber == null ? List.of() : List.of(dependent(member)),
            encounter(inquiry)));
  }

  private Encounter encounter(EligibilityInquiry inquiry) {
    LocalDate day = inquiry.serviceDate();
    return new Encounter(
        List.of(inquiry.serviceType()),
        // payers answer for today when no day is named, and some refuse today's date
        day.equals(LocalDate.now(clock)) ? null : DAY.format(day));
  }

  private static Person subscriber(Subscriber subscriber) {
    return new Person(
        subscriber.memberId().value(),
        plain(subscriber.firstName()),
        plain(subscriber.lastName()),
        plain(subscriber.suffix()),
        DAY.format(subscriber.dateOfBirth()),
        "",
        "");
  }

  private static Person patient(EligibilityInquiry inquiry) {
    Member member = inquiry.member();
    return new Person(
        inquiry.memberNumber(),
        plain(inquiry.firstName()),
        plain(member.lastName()),
        plain(inquiry.suffix()),
        DAY.format(member.dateOfBirth()),
        gender(member),
        "");
  }

  private static Person dependent(Member member) {
    return new Person(
        "",
        plain(member.firstName()),
        plain(member.lastName()),
        plain(member.suffix()),
        DAY.format(member.dateOfBirth()),
        gender(member),
        relationship(member.relationship()));
  }

  private static String gender(Member member) {
    return member.gender() == Gender.U ? "" : member.gender().name();
  }

  private static String relationship(Relationship relationship) {
    return switch (relationship) {
      case SELF -> "18";
      case SPOUSE -> "01";
      case CHILD -> "19";
      case OTHER -> "34";
    };
  }

  private static String payerId(EligibilityInquiry inquiry) {
    String id = inquiry.payer().electronicPayerId();
    return id == null ? inquiry.payer().id().value().toUpperCase(Locale.ROOT) : id;
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : PlainLetters.of(text, LONGEST_NAME);
  }
}
