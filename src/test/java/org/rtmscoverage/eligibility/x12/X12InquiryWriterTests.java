package org.rtmscoverage.eligibility.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.Inquiries;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.vocabulary.Gender;
import org.rtmscoverage.vocabulary.MemberNumber;
import org.rtmscoverage.vocabulary.Relationship;

class X12InquiryWriterTests {

  private static final Payer PAYER = Inquiries.payer(Inquiries.LIMITS);

  private final X12InquiryWriter writer = X12Adapters.writer();

  private String written(EligibilityInquiry inquiry) {
    return new String(writer.write(inquiry), StandardCharsets.US_ASCII);
  }

  private String written(Member member) {
    return written(Inquiries.inquiry(PAYER, member));
  }

  @Test
  void subscriberIsAskedAboutWithLittle() {
    assertThat(written(Inquiries.member("QX1234567")).replace("~", "~\n"))
        .isEqualTo(
            """
            ISA*00*          *00*          *ZZ*RTMSCOVERAGE   *ZZ*SB700          *261123*1230*^*00501*437000000*0*P*:~
            GS*HS*RTMSCOVERAGE*SB700*20261123*1230*437000000*X*005010X279A1~
            ST*270*0001*005010X279A1~
            BHT*0022*13*RTMS001795437000000*20261123*1230~
            HL*1**20*1~
            NM1*PR*2*Blue Cross & Blue Shield Massachusetts*****PI*SB700~
            HL*2*1*21*1~
            NM1*1P*2*North Shore TMS*****XX*1999999984~
            HL*3*2*22*0~
            TRN*1*RTMS001795437000000*9RTMSCOVER~
            NM1*IL*1*Quillfeather*Zoe****MI*QX1234567~
            DMG*D8*19850722*F~
            DTP*291*D8*20261201~
            EQ*MH~
            SE*13*0001~
            GE*1*437000000~
            IEA*1*437000000~
            """);
  }

  @ParameterizedTest
  @CsvSource({"SPOUSE,01", "CHILD,19", "OTHER,34"})
  void dependentStandsBelowTheSubscriber(Relationship relationship, String code) {
    String text =
        written(
            Inquiries.member("qx12345-00", relationship, "III", Inquiries.subscriber("QX1234500")));

    assertThat(text)
        .contains(
            "HL*3*2*22*1~NM1*IL*1*Quillfeather*Ormond***Jr*MI*QX1234500~DMG*D8*19550109~HL*4*3*23*0~TRN*1*")
        .contains(
            "~NM1*03*1*Quillfeather*Zoe***III~DMG*D8*19850722*F~INS*N*"
                + code
                + "~DTP*291*D8*20261201~EQ*MH~SE*17*0001~")
        .doesNotContain("qx12345");
  }

  @ParameterizedTest
  @ValueSource(strings = {"QX1234501", "QX12345", "AB1"})
  void dependentWithANumberOfItsOwnIsAskedAboutAsASubscriber(String number) {
    String text =
        written(
            Inquiries.member(number, Relationship.CHILD, null, Inquiries.subscriber("QX1234500")));

    assertThat(text)
        .contains("HL*3*2*22*0~TRN*1*")
        .contains("~NM1*IL*1*Quillfeather*Zoe****MI*" + number + "~")
        .doesNotContain("QX1234500", "Ormond", "HL*4*", "INS*");
  }

  @Test
  void memberWhoIsTheSubscriberIsAskedAboutAlone() {
    assertThat(
            written(
                Inquiries.member("QX99", Relationship.SELF, "Jr", Inquiries.subscriber("QX11"))))
        .contains("NM1*IL*1*Quillfeather*Zoe***Jr*MI*QX99~")
        .doesNotContain("QX11");
    assertThat(written(Inquiries.member("QX99", Relationship.CHILD, null, null)))
        .contains("*MI*QX99~");
  }

  @Test
  void separatorsNeverGetIntoValues() {
    Member member =
        new Member(
            new MemberNumber("QX1234567"),
            "A*B:C^D~E\nF",
            "~".repeat(5) + "L".repeat(70),
            null,
            LocalDate.of(1985, 7, 22),
            Gender.U,
            Relationship.SELF,
            null,
            null);

    assertThat(written(member))
        .contains("*" + "L".repeat(60) + "*ABCDEF****MI*QX1234567~DMG*D8*19850722~");
  }

  @Test
  void unnamedProviderAndPayerWithoutAnElectronicIdAreWritten() {
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
    Member member =
        new Member(
            new MemberNumber("QX1234567"),
            "Max",
            "Quillfeather",
            null,
            LocalDate.of(1985, 7, 22),
            Gender.M,
            Relationship.SELF,
            null,
            null);

    assertThat(
            written(
                new EligibilityInquiry(
                    Inquiries.PRACTICE, payer, member, null, null, Inquiries.SERVICE_DATE)))
        .contains("*ZZ*BCBS-MA        *")
        .contains("~NM1*1P*2~")
        .contains("*PI*BCBS-MA~")
        .contains("DMG*D8*19850722*M~");
  }

  @Test
  void everyMessageHasNumbersOfItsOwn() {
    Member member = Inquiries.member("QX1234567");

    assertThat(written(member)).contains("*437000000*0*P");
    assertThat(written(member)).contains("*437000001*0*P");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "A*B", "SIXTEENLETTERSXX"})
  void senderIdThatNoEnvelopeCanHoldIsRefused(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new X12Properties(id));
  }

  @Test
  void writtenQuestionIsReadBack() {
    X12Interchange interchange =
        new X12InterchangeReader()
            .read(writer.write(Inquiries.inquiry(PAYER, Inquiries.member("QX1234567"))));

    assertThat(interchange.warnings()).isEmpty();
    assertThat(interchange.segments()).hasSize(17);
  }
}
