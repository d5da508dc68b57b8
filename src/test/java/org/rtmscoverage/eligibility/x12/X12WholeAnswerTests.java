package org.rtmscoverage.eligibility.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.eligibility.Inquiries;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.eligibility.PayerAnswer;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.PayerReply;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.RejectionClass;
import org.rtmscoverage.eligibility.RelatedEntity;
import org.rtmscoverage.eligibility.X12Text;

/** What a payer sent is in the answer, whatever the envelope around it. */
class X12WholeAnswerTests {

  private static final LocalDate ASKED = LocalDate.of(2026, 12, 1);
  private static final String MEMBER = "NM1*IL*1*DOE*JANE****MI*AB123456~DMG*D8*19850722*F~";

  private final X12PayerClient client = X12Adapters.client();

  private PayerAnswer read(String text, @Nullable Member asked) {
    return client.answer(
        new PayerReply(200, text.getBytes(StandardCharsets.UTF_8), null), ASKED, asked);
  }

  private EligibilityResponse told(String text) {
    return ((PayerAnswer.Told) read(text, null)).response();
  }

  private BenefitLine line(String segments) {
    return told(X12Text.answer(MEMBER, segments)).lines().getFirst();
  }

  @Test
  void whatHasNoPlaceOfItsOwnIsKeptInWords() {
    String member = MEMBER + "HI*BK:F332*BF:F331~";
    BenefitLine line =
        told(X12Text.answer(
                member,
                "EB*B*ESP*MH***13*TEN***SOME*Q*Z*N4:90867:GT:95:::words*1:3~"
                    + "HSD*VS*A FEW*DA*2*7**SD3*B~HSD*VS*3***30~DTP*348*D8*SOON~III*ZZ*11*44~"))
            .lines()
            .getFirst();

    assertThat(line.asSent())
        .containsExactly(
            "Coverage level as sent: ESP (employee and spouse)",
            "Period as sent: 13 (24 hours)",
            "Indicator 11 as sent: Q",
            "Network as sent: Z",
            "Code list as sent: N4",
            "Modifiers as sent: GT 95 words",
            "Diagnosis as sent: F332, no. 3",
            "The amount as sent: TEN",
            "The quantity as sent: SOME",
            "The number of a limit as sent: A FEW",
            "Limit as sent: HSD VS A FEW DA 2 7 SD3 B",
            "Limit as sent: HSD VS 3 30",
            "BENEFIT_BEGIN as sent: SOON",
            "Category as sent: 44");
    assertThat(line.procedureCode()).isEqualTo("90867");
    assertThat(line.notes()).containsExactly("Rate: 2 per DA");
  }

  @Test
  void whatHasAPlaceIsNotRepeated() {
    assertThat(line("EB*B*IND*MH***27*30*.2*VS*12*Y*Y*HC:90867~HSD*VS*3***23*1~").asSent())
        .isEmpty();
    assertThat(line("EB*1~").asSent()).isEmpty();
  }

  @Test
  void particularsOfAnEntityAreKept() {
    BenefitLine line =
        line(
            "EB*L~LS*2120~NM1*P3*1*JONES*MARCUS****XX*1999999984~N3*1 MAIN ST*FLOOR 2~"
                + "N4*BOSTON*MA*02110~PER*IC*DESK*TE*8005550100*FX*8005550101*EX*12~"
                + "PER*IC**EM*a@example.org*UR*example.org*WP*8005550102~PRV*PE*PXC*2084P0800X~"
                + "LE*2120~N3*STREET OF THE MEMBER~LS*2120~PER*IC**QQ*1~N3*BOX 7~LE*2120~");

    assertThat(line.entities())
        .containsExactly(
            new RelatedEntity("P3", "MARCUS JONES", null, List.of("8005550100")),
            new RelatedEntity("", null, null, List.of()));
    assertThat(line.asSent())
        .containsExactly(
            "MARCUS JONES: NPI 1999999984, 1 MAIN ST FLOOR 2, BOSTON MA 02110, DESK, fax"
                + " 8005550101, extension 12, e-mail a@example.org, web example.org, work"
                + " 8005550102, provider PE PXC 2084P0800X",
            "QQ 1, BOX 7");
  }

  @Test
  void reasonNextToARowIsShownAtTheRowToo() {
    EligibilityResponse response = told(X12Text.answer(MEMBER, "EB*1**30~EB*1**MH~AAA*N**69*C~"));

    assertThat(response.lines().getFirst().asSent()).isEmpty();
    assertThat(response.lines().getLast().asSent())
        .containsExactly("The payer gives reason code 69 for this row");
    assertThat(response.rejections()).extracting(Rejection::loop).containsExactly("2110C");
  }

  @ParameterizedTest
  @CsvSource({
    "U,VN,true",
    "L,P3,true",
    "R,SEP,true",
    "MC,Y2,true",
    "X,FA,true",
    "L,VN,false",
    "C,VN,false"
  })
  void entityAfterTheLastRowGoesToTheRowThatLacksOne(String kind, String role, boolean moved) {
    EligibilityResponse response =
        told(
            X12Text.answer(
                MEMBER,
                "EB*1**30~EB*"
                    + kind
                    + "**MH~EB*B**98***27*20~LS*2120~NM1*"
                    + role
                    + "*2*SOMEBODY~LE*2120~"));

    assertThat(response.lines().get(1).entities()).hasSize(moved ? 1 : 0);
    assertThat(response.lines().get(2).entities()).hasSize(moved ? 0 : 1);
    assertThat(response.warnings()).hasSize(moved ? 1 : 0);
  }

  @Test
  void entityStaysWhereItIsWhenTwoRowsLackOne() {
    List<BenefitLine> lines =
        told(X12Text.answer(
                MEMBER, "EB*U**30~EB*U**MH~EB*1**98~LS*2120~NM1*VN*2*SOMEBODY~LE*2120~"))
            .lines();

    assertThat(lines).extracting(row -> row.entities().size()).containsExactly(0, 0, 1);
  }

  @Test
  void textMayHoldSeparators() {
    EligibilityResponse response =
        told(X12Text.answer(MEMBER, "EB*1**30**GOLD:PLUS~MSG*CALL 9:00^10:00~EB*1**MH~"));

    assertThat(response.lines().getFirst().planName()).isEqualTo("GOLD:PLUS");
    assertThat(response.lines().getFirst().notes()).containsExactly("CALL 9:00^10:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MSG*CALL US~ BEFORE NOON~",
        "MSG*CALL US~*BEFORE NOON~",
        "MSG*CALL US~X*BEFORE NOON~"
      })
  void segmentEndInsideATextLosesNothing(String segments) {
    EligibilityResponse response =
        told(X12Text.answer(MEMBER, "EB*1**30~" + segments + "EB*C**30***23*500~"));

    assertThat(response.lines()).hasSize(2);
    assertThat(response.lines().getFirst().notes()).containsExactly("CALL US");
    assertThat(response.lines().getFirst().asSent()).hasSize(1).first().asString().contains("NOON");
    assertThat(response.warnings())
        .containsExactly("segment 14 is none that a row of benefits may hold");
  }

  @Test
  void letterInPlaceOfTheRepetitionSeparatorSeparatesNothing() {
    String text = X12Text.answer(MEMBER, "EB*1**UC**AUTUMN~").replace("*^*00501*", "*U*00501*");

    assertThat(told(text).lines().getFirst().planName()).isEqualTo("AUTUMN");
    assertThat(told(text).lines().getFirst().serviceTypes().getFirst().code()).isEqualTo("UC");
  }

  @Test
  void shortHeaderIsRead() {
    String text = X12Text.answer(MEMBER, "EB*1**30~").replaceAll(" +\\*", "*");

    assertThat(told(text).lines()).hasSize(1);
    assertThat(told(text.replace("*T*:~", "*T*~")).lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "GE*1*1~;GE*2*1~;counts its segments",
        "GE*1*1~;GE*1*7~;control numbers",
        "IEA*1*000000001~;IEA*1*000000009~;control numbers",
        "IEA*1*000000001~;IEA*3*000000001~;counts its segments",
        "SE*14*0001~;'';does not end"
      })
  void wrongTrailersAreAWarning(String right, String wrong, String warning) {
    String text = X12Text.answer(MEMBER, "EB*1**30~");

    assertThat(text).contains(right.startsWith("SE") ? "SE*" : right);
    String changed =
        right.startsWith("SE")
            ? text.replaceFirst("SE[*]\\d+[*]0001~", "")
            : text.replace(right, wrong);
    assertThat(told(changed).warnings()).hasSize(1).first().asString().contains(warning);
    assertThat(told(changed).lines()).hasSize(1);
  }

  @Test
  void answerAfterAnAcknowledgementIsRead() {
    String acknowledged = X12Text.ISA + "TA1*000000001*261101*1200*A*000~IEA*0*000000001~\n";

    assertThat(told(acknowledged + X12Text.answer(MEMBER, "EB*1**30~")).lines())
        .extracting(BenefitLine::pointer)
        .containsExactly("segment 15");
  }

  @Test
  void refusedMessageIsARejection() {
    PayerAnswer answer =
        read(X12Text.ISA + "TA1*000000001*261101*1200*R*006~IEA*0*000000001~", null);

    assertThat(((PayerAnswer.Refused) answer).rejections())
        .extracting(Rejection::rejectionClass)
        .containsExactly(RejectionClass.MESSAGE_REJECTED);
  }

  @Test
  void severalTransactionsAreReadAsOne() {
    String one = X12Text.answer(MEMBER, "EB*1**30~");
    String two = one.substring(one.indexOf("ST*271"), one.indexOf("GE*"));
    EligibilityResponse response = told(one.replace("GE*1*1~", two + "GE*2*1~"));

    assertThat(response.warnings())
        .contains("the answer holds more than one 271; they were read as one");
  }

  @Test
  void answerWithoutEndingHeaderOrWithTooManySegmentsIsUnreadable() {
    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> read(X12Text.ISA.substring(0, 104) + "AA", null))
        .withMessage("the answer is not X12");
    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> read(X12Text.answer(MEMBER, "EB*1~".repeat(20_001)), null))
        .withMessageContaining("more segments");
  }

  @Test
  void memberAskedAboutIsPickedFromTheWholeFamily() {
    String family =
        X12Text.answer(
            MEMBER,
            "EB*1**30~HL*4*3*23*0~NM1*03*1*DOE*MARY~DMG*D8*20050505~EB*6**30~"
                + "HL*5*3*23*0~NM1*03*1*QUILLFEATHER*ZOË~DMG*D8*19850722~EB*5**30~");

    EligibilityResponse response =
        ((PayerAnswer.Told) read(family, Inquiries.member("AB123456"))).response();
    assertThat(response.member().lastName()).isEqualTo("QUILLFEATHER");
    assertThat(response.lines())
        .extracting(BenefitLine::kind)
        .containsExactly(BenefitKind.ACTIVE, BenefitKind.ACTIVE_PENDING);
    assertThat(response.warnings())
        .contains(
            "the answer holds more than one member; only one of them was read",
            "rows about the subscriber stand next to those about the patient");
    assertThat(told(family).member().firstName()).isEqualTo("MARY");
  }

  @Test
  void subscriberAskedAboutGetsNoRowsOfTheFamily() {
    String family =
        X12Text.answer(
            MEMBER.replace("JANE", "Zoë"), "EB*1**30~HL*4*3*23*0~NM1*03*1*DOE*MARY~EB*6**30~");

    EligibilityResponse response =
        ((PayerAnswer.Told) read(family, Inquiries.member("AB123456"))).response();
    assertThat(response.lines()).extracting(BenefitLine::kind).containsExactly(BenefitKind.ACTIVE);
  }

  @Test
  void dependentNamedBelowTheRowsIsThePatient() {
    String text = X12Text.answer(MEMBER, "EB*1**30~HL*4*3*23*0~NM1*03*1*DOE*Zoë~DMG*D8*19850722~");

    EligibilityResponse response =
        ((PayerAnswer.Told) read(text, Inquiries.member("AB123456"))).response();
    assertThat(response.member().firstName()).isEqualTo("Zoë");
    assertThat(response.member().memberId()).isEqualTo("AB123456");
    assertThat(response.lines()).hasSize(1);
    assertThat(told(text).member().firstName()).isEqualTo("JANE");
  }

  @Test
  void payersOtherDataOfTheMemberIsAWarning() {
    assertThat(told(X12Text.answer(MEMBER + "INS*Y*18*001*25~", "EB*1**30~")).warnings())
        .containsExactly("the payer holds other data of the member than were sent");
    assertThat(told(X12Text.answer(MEMBER + "INS*Y*18~", "EB*1**30~")).warnings()).isEmpty();
  }

  @Test
  void rowOutsideAMembersLoopIsKept() {
    String text = X12Text.answer("", "EB*1**30~").replace("HL*3*2*22*0~", "");

    assertThat(told(text).lines()).hasSize(1);
  }

  @Test
  void noRowShowsItsContent() {
    X12Answer answer =
        X12AnswerAssembler.assemble(
            new X12InterchangeReader()
                .read(
                    X12Text.answer(MEMBER, "EB*1**30~MSG*FOR JANE DOE~")
                        .getBytes(StandardCharsets.UTF_8)),
            null);

    assertThat(answer.benefits().getFirst().toString()).isEqualTo("Benefit[segment 12]");
  }
}
