package org.rtmscoverage.eligibility.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.Inquiries;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.vocabulary.Gender;
import org.rtmscoverage.vocabulary.MemberNumber;
import org.rtmscoverage.vocabulary.Relationship;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonInquiryWriterTests {

  private static final Payer PAYER = Inquiries.payer(Protocol.JSON, Inquiries.LIMITS);

  private final JsonInquiryWriter writer = JsonAdapters.writer();

  private JsonNode written(EligibilityInquiry inquiry) {
    return JsonMapper.shared().readTree(writer.write(inquiry));
  }

  private JsonNode written(Member member) {
    return written(Inquiries.inquiry(PAYER, member));
  }

  @Test
  void subscriberIsAskedAboutWithLittle() {
    assertThat(written(Inquiries.member("QX1234567")))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {
                      "tradingPartnerServiceId": "SB700",
                      "provider": {"organizationName": "North Shore TMS", "npi": "1999999984"},
                      "subscriber": {
                        "memberId": "QX1234567", "firstName": "Zoe", "lastName": "Quillfeather",
                        "dateOfBirth": "19850722", "gender": "F"
                      },
                      "encounter": {"serviceTypeCodes": ["MH"], "dateOfService": "20261201"}
                    }
                    """));
  }

  @ParameterizedTest
  @CsvSource({"SPOUSE,01", "CHILD,19", "OTHER,34"})
  void dependentStandsBelowTheSubscriber(Relationship relationship, String code) {
    JsonNode question =
        written(
            Inquiries.member("qx12345-00", relationship, "III", Inquiries.subscriber("QX1234500")));

    assertThat(question.path("subscriber"))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {
                      "memberId": "QX1234500", "firstName": "Ormond", "lastName": "Quillfeather",
                      "suffix": "Jr", "dateOfBirth": "19550109"
                    }
                    """));
    assertThat(question.path("dependents"))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    [{
                      "firstName": "Zoe", "lastName": "Quillfeather", "suffix": "III",
                      "dateOfBirth": "19850722", "gender": "F", "individualRelationshipCode": "%s"
                    }]
                    """
                        .formatted(code)));
    assertThat(question.toString()).doesNotContain("qx12345-00");
  }

  @Test
  void memberWhoIsTheSubscriberIsAskedAboutAlone() {
    JsonNode question =
        written(Inquiries.member("QX99", Relationship.SELF, "Jr", Inquiries.subscriber("QX11")));
    assertThat(question.at("/subscriber/memberId").asString()).isEqualTo("QX99");
    assertThat(question.at("/subscriber/suffix").asString()).isEqualTo("Jr");
    assertThat(question.has("dependents")).isFalse();

    JsonNode childAlone = written(Inquiries.member("QX99", Relationship.CHILD, null, null));
    assertThat(childAlone.at("/subscriber/memberId").asString()).isEqualTo("QX99");
    assertThat(childAlone.at("/subscriber").has("individualRelationshipCode")).isFalse();
  }

  @Test
  void todayIsAskedAboutWithoutADate() {
    LocalDate today = LocalDate.of(2026, 11, 23);
    EligibilityInquiry inquiry =
        new EligibilityInquiry(
            Inquiries.PRACTICE, PAYER, Inquiries.member("QX1234567"), null, null, today);

    assertThat(written(inquiry).path("encounter").has("dateOfService")).isFalse();
    assertThat(written(inquiry).path("provider").isEmpty()).isTrue();
  }

  @Test
  void namesKeepWhatA270CanHold() {
    Member member =
        new Member(
            new MemberNumber("QX 12-34.5"),
            "A*B:C^D~E\n\"F",
            "Ł" + "L".repeat(70),
            null,
            LocalDate.of(1985, 7, 22),
            Gender.U,
            Relationship.SELF,
            null,
            null);

    assertThat(written(member).path("subscriber"))
        .isEqualTo(
            JsonMapper.shared()
                .createObjectNode()
                .put("memberId", "QX 12-34.5")
                .put("firstName", "ABCDE\"F")
                .put("lastName", "L".repeat(60))
                .put("dateOfBirth", "19850722"));
  }

  @Test
  void payerWithoutAnElectronicIdIsNamedByOurs() {
    Payer payer =
        new Payer(
            PAYER.id(),
            PAYER.name(),
            PAYER.aliases(),
            PAYER.linesOfBusiness(),
            PAYER.states(),
            null,
            null,
            PAYER.connection(),
            null,
            PAYER.authorizationRules(),
            PAYER.submission(),
            PAYER.policies(),
            PAYER.documents(),
            PAYER.decisionClocks());

    assertThat(
            written(Inquiries.inquiry(payer, Inquiries.member("QX1234567")))
                .path("tradingPartnerServiceId")
                .asString())
        .isEqualTo("BCBS-MA");
  }

  @Test
  void questionIsAsciiAndItsRecordsShowNobody() {
    byte[] body = writer.write(Inquiries.inquiry(PAYER, Inquiries.member("QX1234567")));

    assertThat(
            StandardCharsets.US_ASCII
                .newEncoder()
                .canEncode(new String(body, StandardCharsets.UTF_8)))
        .isTrue();
    JsonInquiry.Person person =
        new JsonInquiry.Person("QX1234567", "Zoe", "Quillfeather", "", "19850722", "F", "");
    assertThat(person.toString()).isEqualTo("Person[hidden]");
  }
}
