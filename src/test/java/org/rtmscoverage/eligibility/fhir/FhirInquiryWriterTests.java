package org.rtmscoverage.eligibility.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.Inquiries;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.vocabulary.Gender;
import org.rtmscoverage.vocabulary.Relationship;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FhirInquiryWriterTests {

  private static final Payer PAYER = Inquiries.payer(Inquiries.LIMITS);

  private static String text(EligibilityInquiry inquiry) {
    return new String(new FhirCodec(FhirBodies.CLOCK).write(inquiry), StandardCharsets.UTF_8);
  }

  private static JsonNode written(Member member) {
    return JsonMapper.shared().readTree(text(Inquiries.inquiry(PAYER, member)));
  }

  @Test
  void subscriberIsAskedAboutWithLittle() {
    assertThat(written(Inquiries.member("QX1234567")))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {
                      "resourceType": "CoverageEligibilityRequest",
                      "contained": [
                        {"resourceType": "Patient", "id": "patient",
                         "identifier": [{"type": {"coding": [{
                           "system": "http://terminology.hl7.org/CodeSystem/v2-0203",
                           "code": "MB"}]}, "value": "QX1234567"}],
                         "name": [{"family": "Quillfeather", "given": ["Zoë"]}],
                         "gender": "female", "birthDate": "1985-07-22"},
                        {"resourceType": "Coverage", "id": "coverage", "status": "active",
                         "subscriber": {"reference": "#patient"}, "subscriberId": "QX1234567",
                         "beneficiary": {"reference": "#patient"},
                         "relationship": {"coding": [{
                           "system":
                             "http://terminology.hl7.org/CodeSystem/subscriber-relationship",
                           "code": "self"}]},
                         "payor": [{"reference": "#insurer"}]},
                        {"resourceType": "Organization", "id": "provider",
                         "identifier": [{"system": "http://hl7.org/fhir/sid/us-npi",
                           "value": "1999999984"}],
                         "name": "North Shore TMS~"},
                        {"resourceType": "Organization", "id": "insurer",
                         "identifier": [{"type": {"coding": [{
                           "system": "http://terminology.hl7.org/CodeSystem/v2-0203",
                           "code": "NIIP"}]}, "value": "SB700"}],
                         "name": "Blue Cross & Blue Shield: Massachusetts*"}
                      ],
                      "status": "active",
                      "purpose": ["auth-requirements", "benefits", "validation"],
                      "patient": {"reference": "#patient"},
                      "servicedDate": "2026-12-01",
                      "created": "2026-11-23T12:30:00+00:00",
                      "provider": {"reference": "#provider"},
                      "insurer": {"reference": "#insurer"},
                      "insurance": [{"focal": true, "coverage": {"reference": "#coverage"}}],
                      "item": [
                        {"category": {"coding": [{
                          "system": "https://x12.org/codes/service-type-codes", "code": "MH"}]}},
                        {"category": {"coding": [{
                          "system": "https://x12.org/codes/service-type-codes", "code": "30"}]}}
                      ]
                    }
                    """));
  }

  @ParameterizedTest
  @CsvSource({"SPOUSE,spouse", "CHILD,child", "OTHER,other"})
  void dependentIsCoveredUnderTheSubscribersNumber(Relationship relationship, String code) {
    JsonNode request =
        written(
            Inquiries.member("qx12345-00", relationship, "III", Inquiries.subscriber("QX1234500")));

    assertThat(request.toString()).doesNotContain("qx12345-00");
    assertThat(request.at("/contained/0/name/0/given/0").asString()).isEqualTo("Zoë");
    assertThat(request.at("/contained/0/name/0/suffix/0").asString()).isEqualTo("III");
    assertThat(request.at("/contained/1/subscriberId").asString()).isEqualTo("QX1234500");
    assertThat(request.at("/contained/1/subscriber/reference").asString()).isEqualTo("#subscriber");
    assertThat(request.at("/contained/1/relationship/coding/0/code").asString()).isEqualTo(code);
    assertThat(request.at("/contained/2/name/0/given/0").asString()).isEqualTo("Ormond");
    assertThat(request.at("/contained/2/birthDate").asString()).isEqualTo("1955-01-09");
  }

  @Test
  void memberWhoIsTheSubscriberIsAskedAboutAlone() {
    assertThat(
            written(Inquiries.member("QX99", Relationship.SELF, "Jr", Inquiries.subscriber("QX11")))
                .toString())
        .contains("QX99")
        .doesNotContain("QX11");
    assertThat(
            written(Inquiries.member("QX99", Relationship.CHILD, null, null))
                .at("/contained/1/subscriberId")
                .asString())
        .isEqualTo("QX99");
  }

  @Test
  void providerWhoIsNotNamedIsLeftOut() {
    assertThat(
            text(
                new EligibilityInquiry(
                    Inquiries.PRACTICE,
                    PAYER,
                    Inquiries.member("QX99"),
                    null,
                    null,
                    Inquiries.SERVICE_DATE)))
        .doesNotContain("provider");
  }

  @ParameterizedTest
  @CsvSource({"M,male", "U,''"})
  void genderIsSentIfItIsKnown(Gender gender, String code) {
    Member like = Inquiries.member("QX99");
    Member member =
        new Member(
            like.memberId(),
            like.firstName(),
            like.lastName(),
            null,
            like.dateOfBirth(),
            gender,
            Relationship.SELF,
            null,
            null);

    assertThat(written(member).at("/contained/0/gender").asString()).isEqualTo(code);
  }

  @Test
  void providerIsNamedByWhateverIsKnown() {
    Member member = Inquiries.member("QX99");
    assertThat(
            text(
                new EligibilityInquiry(
                    Inquiries.PRACTICE, PAYER, member, null, "Harbor TMS", Inquiries.SERVICE_DATE)))
        .contains("Harbor TMS")
        .doesNotContain("us-npi");
    assertThat(
            text(
                new EligibilityInquiry(
                    Inquiries.PRACTICE, PAYER, member, "1999999984", null, Inquiries.SERVICE_DATE)))
        .contains("us-npi", "1999999984");
  }
}
