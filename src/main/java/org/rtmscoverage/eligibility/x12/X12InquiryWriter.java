package org.rtmscoverage.eligibility.x12;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamConstants.Delimiters;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.eligibility.Subscriber;
import org.rtmscoverage.eligibility.codes.PlainLetters;
import org.rtmscoverage.vocabulary.Relationship;
import org.springframework.stereotype.Component;

/**
 * Writes the 270 005010X279A1 with as little about the member as payers need: number, name, birth
 * date. One service type for each question. A character that separates elements, or that the
 * standard's character set lacks, is left out of what is sent.
 */
@Component
final class X12InquiryWriter {

  private static final String GUIDE = "005010X279A1";
  private static final int ID_LENGTH = 15;
  private static final int LAST_NAME = 60;
  private static final int FIRST_NAME = 35;
  private static final int SUFFIX = 10;
  private static final int IDENTIFIER = 80;
  private static final int COMPANY_LENGTH = 10;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

  private final X12Properties properties;
  private final ControlNumbers numbers;
  private final Clock clock;
  private final EDIOutputFactory factory = EDIOutputFactory.newFactory();
  private final Schema envelope;

  X12InquiryWriter(X12Properties properties, ControlNumbers numbers, Clock clock) {
    this.properties = properties;
    this.numbers = numbers;
    this.clock = clock;
    this.envelope = envelopeSchema();
    factory.setProperty(Delimiters.SEGMENT, '~');
    factory.setProperty(Delimiters.DATA_ELEMENT, '*');
    factory.setProperty(Delimiters.COMPONENT_ELEMENT, ':');
    factory.setProperty(Delimiters.REPETITION, '^');
    factory.setProperty(EDIOutputFactory.TRUNCATE_EMPTY_ELEMENTS, true);
  }

  /**
   * Writes one question.
   *
   * @param inquiry the question
   * @return the interchange in ASCII
   */
  byte[] write(EligibilityInquiry inquiry) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      EDIStreamWriter writer = factory.createEDIStreamWriter(out, "US-ASCII");
      writer.setControlSchema(envelope);
      write(new Segments(writer), inquiry);
      writer.close();
    } catch (EDIStreamException _) {
      // its text may quote the member's data
      throw new IllegalStateException("the 270 could not be written");
    }
    return out.toByteArray();
  }

  private void write(Segments to, EligibilityInquiry inquiry) throws EDIStreamException {
    ControlNumbers.Numbers number = numbers.next();
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
    String receiver = receiver(inquiry);
    String group = Long.toString(Long.parseLong(number.control()));
    to.start();
    to.envelope(
        List.of(
            "ISA",
            "00",
            " ".repeat(10),
            "00",
            " ".repeat(10),
            "ZZ",
            padded(properties.senderId()),
            "ZZ",
            padded(receiver),
            SHORT_DAY.format(now),
            TIME.format(now),
            "^",
            "00501",
            number.control(),
            "0",
            "P",
            ":"));
    to.add(
        "GS",
        "HS",
        properties.senderId(),
        receiver,
        DAY.format(now),
        TIME.format(now),
        group,
        "X",
        GUIDE);
    to.startTransaction();
    to.add("ST", "270", "0001", GUIDE);
    to.add("BHT", "0022", "13", number.trace(), DAY.format(now), TIME.format(now));
    parties(to, inquiry, receiver);
    people(to, inquiry, number.trace());
    to.add("DTP", "291", "D8", DAY.format(inquiry.serviceDate()));
    to.add("EQ", inquiry.serviceType());
    to.add("SE", Integer.toString(to.inTransaction() + 1), "0001");
    to.add("GE", "1", group);
    to.add("IEA", "1", number.control());
    to.end();
  }

  private static Schema envelopeSchema() {
    try {
      return SchemaFactory.newFactory().getControlSchema("X12", new String[] {"00501"});
    } catch (EDISchemaException e) {
      throw new IllegalStateException("the library holds no envelope for X12 00501", e);
    }
  }

  private static void parties(Segments to, EligibilityInquiry inquiry, String receiver)
      throws EDIStreamException {
    String payerName = PlainLetters.of(inquiry.payer().name(), LAST_NAME);
    String organization = PlainLetters.of(orEmpty(inquiry.providerOrganization()), LAST_NAME);
    String npi = PlainLetters.of(orEmpty(inquiry.providerNpi()), IDENTIFIER);
    to.add("HL", "1", "", "20", "1");
    to.add("NM1", "PR", "2", payerName, "", "", "", "", "PI", receiver);
    to.add("HL", "2", "1", "21", "1");
    if (npi.isEmpty()) {
      to.add("NM1", "1P", "2", organization);
    } else {
      to.add("NM1", "1P", "2", organization, "", "", "", "", "XX", npi);
    }
  }

  private void people(Segments to, EligibilityInquiry inquiry, String trace)
      throws EDIStreamException {
    Member member = inquiry.member();
    Subscriber subscriber = member.askedBelow();
    to.add("HL", "3", "2", "22", subscriber == null ? "0" : "1");
    if (subscriber == null) {
      trace(to, trace);
      name(
          to,
          "IL",
          member.lastName(),
          inquiry.firstName(),
          inquiry.suffix(),
          inquiry.memberNumber());
      born(to, member.dateOfBirth(), member);
      return;
    }
    name(
        to,
        "IL",
        subscriber.lastName(),
        subscriber.firstName(),
        subscriber.suffix(),
        subscriber.memberId().value());
    born(to, subscriber.dateOfBirth(), null);
    to.add("HL", "4", "3", "23", "0");
    trace(to, trace);
    name(to, "03", member.lastName(), member.firstName(), member.suffix(), "");
    born(to, member.dateOfBirth(), member);
    to.add("INS", "N", relationship(member.relationship()));
  }

  private void trace(Segments to, String trace) throws EDIStreamException {
    String company = (properties.senderId() + "0".repeat(COMPANY_LENGTH));
    to.add("TRN", "1", trace, "9" + company.substring(0, COMPANY_LENGTH - 1));
  }

  private static void name(
      Segments to, String role, String last, String first, @Nullable String suffix, String id)
      throws EDIStreamException {
    String number = PlainLetters.of(id, IDENTIFIER);
    to.add(
        "NM1",
        role,
        "1",
        PlainLetters.of(last, LAST_NAME),
        PlainLetters.of(first, FIRST_NAME),
        "",
        "",
        PlainLetters.of(orEmpty(suffix), SUFFIX),
        number.isEmpty() ? "" : "MI",
        number);
  }

  private static void born(Segments to, LocalDate day, @Nullable Member member)
      throws EDIStreamException {
    String gender =
        member == null
            ? ""
            : switch (member.gender()) {
              case F -> "F";
              case M -> "M";
              case U -> "";
            };
    to.add("DMG", "D8", DAY.format(day), gender);
  }

  private static String relationship(Relationship relationship) {
    return switch (relationship) {
      case SELF -> "18";
      case SPOUSE -> "01";
      case CHILD -> "19";
      case OTHER -> "34";
    };
  }

  private static String receiver(EligibilityInquiry inquiry) {
    String id = inquiry.payer().electronicPayerId();
    String chosen = id == null ? inquiry.payer().id().value().toUpperCase(Locale.ROOT) : id;
    return PlainLetters.of(chosen, ID_LENGTH);
  }

  private static String padded(String id) {
    return id + " ".repeat(ID_LENGTH - id.length());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
