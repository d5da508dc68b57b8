package org.rtmscoverage.eligibility.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.BenefitPeriod;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.eligibility.PayerAnswer;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.PayerReply;
import org.rtmscoverage.eligibility.PlanDate;
import org.rtmscoverage.eligibility.PlanReference;
import org.rtmscoverage.eligibility.Quantity;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.RejectionClass;
import org.rtmscoverage.eligibility.RelatedEntity;
import org.rtmscoverage.eligibility.ServiceType;
import org.rtmscoverage.eligibility.VisitDelivery;
import org.rtmscoverage.eligibility.X12Text;
import org.rtmscoverage.eligibility.codes.BenefitCodes;
import org.rtmscoverage.eligibility.codes.ServiceTypeNames;
import org.rtmscoverage.vocabulary.DateRange;
import org.rtmscoverage.vocabulary.Money;

/** From the bytes of a 271 to our own words, on the shapes payers send. */
class X12AnswerTests {

  private static final LocalDate ASKED = LocalDate.of(2026, 12, 1);
  private static final String MEMBER =
      "TRN*2*ours*9CLINIC0000~TRN*1*theirs*9PAYER00000~NM1*IL*1*DOE*JANE****MI*AB123456~"
          + "DMG*D8*19850722*F~";

  private final X12PayerClient client = X12Adapters.client();

  private PayerAnswer read(String text) {
    return client.answer(
        new PayerReply(200, text.getBytes(StandardCharsets.UTF_8), null), ASKED, null);
  }

  private EligibilityResponse told(String text) {
    PayerAnswer answer = read(text);
    assertThat(answer).isInstanceOf(PayerAnswer.Told.class);
    return ((PayerAnswer.Told) answer).response();
  }

  private List<Rejection> refused(String text) {
    PayerAnswer answer = read(text);
    assertThat(answer).isInstanceOf(PayerAnswer.Refused.class);
    return ((PayerAnswer.Refused) answer).rejections();
  }

  private BenefitLine line(String segments) {
    return told(X12Text.answer(MEMBER, segments)).lines().getFirst();
  }

  @Test
  void everyElementOfARowIsTranslated() {
    BenefitLine line =
        line(
            "EB*B*IND*MH^CF^ZZ*HM*GOLD*27*30*.25*VS*12*Y*Y*HC:90867~HSD*VS*40***23*1~"
                + "HSD*XX*3*DA*2*7~REF*G1*AUTH1~DTP*348*D8*20260101~DTP*292*RD8*20260101-99991231~"
                + "III*ZZ*11~III*BK*F332~III*GR***A WORD~MSG*FIRST~MSG*SECOND~LS*2120~NM1*VN*2*VENDOR*****PI*V1~"
                + "PER*IC*DESK*TE*8005550100*FX*8005550101*TE*8005550102~NM1*1P*1*ROE*RICHARD~LE*2120~");

    assertThat(line.kind()).isEqualTo(BenefitKind.CO_PAYMENT);
    assertThat(line.kindCode()).isEqualTo("B");
    assertThat(line.level()).isEqualTo(BenefitLevel.INDIVIDUAL);
    assertThat(line.serviceTypes())
        .containsExactly(
            new ServiceType("MH", "Mental health"),
            new ServiceType("CF", "Mental health provider, outpatient"),
            new ServiceType("ZZ", null));
    assertThat(line.insuranceType()).isEqualTo("HM");
    assertThat(line.planName()).isEqualTo("GOLD");
    assertThat(line.period()).isEqualTo(BenefitPeriod.VISIT);
    assertThat(line.amount()).isEqualTo(Money.of("30"));
    assertThat(line.percent()).isEqualByComparingTo("0.25");
    assertThat(line.quantity()).isEqualTo(new Quantity("VISITS", new BigDecimal("12"), false));
    assertThat(line.authorization()).isEqualTo(AuthorizationIndicator.YES);
    assertThat(line.network()).isEqualTo(BenefitNetwork.IN);
    assertThat(line.procedureCode()).isEqualTo("90867");
    assertThat(line.placesOfService()).containsExactly("11");
    assertThat(line.deliveries())
        .containsExactly(
            new VisitDelivery(
                "VISITS", new BigDecimal("40"), BenefitPeriod.CALENDAR_YEAR, new BigDecimal("1")),
            new VisitDelivery("XX", new BigDecimal("3"), BenefitPeriod.DAY, null));
    assertThat(line.notes())
        .containsExactly("Rate: 2 per DA", "BK F332", "GR", "A WORD", "FIRST", "SECOND");
    assertThat(line.dates())
        .containsExactly(
            new PlanDate(
                "BENEFIT_BEGIN", new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1))),
            new PlanDate("BENEFIT", new DateRange(LocalDate.of(2026, 1, 1), null)));
    assertThat(line.entities())
        .containsExactly(
            new RelatedEntity("VENDOR", "VENDOR", "V1", List.of("8005550100", "8005550102")),
            new RelatedEntity("1P", "RICHARD ROE", null, List.of()));
    assertThat(line.pointer()).isEqualTo("segment 14");
  }

  @Test
  void whatWasNotSentIsNotZero() {
    BenefitLine line = line("EB*1********~");

    assertThat(line.serviceTypes()).isEmpty();
    assertThat(line.level()).isEqualTo(BenefitLevel.NOT_STATED);
    assertThat(line.insuranceType()).isNull();
    assertThat(line.planName()).isNull();
    assertThat(line.period()).isEqualTo(BenefitPeriod.NOT_STATED);
    assertThat(line.amount()).isNull();
    assertThat(line.percent()).isNull();
    assertThat(line.quantity()).isNull();
    assertThat(line.authorization()).isEqualTo(AuthorizationIndicator.NOT_STATED);
    assertThat(line.network()).isEqualTo(BenefitNetwork.NOT_STATED);
    assertThat(line.procedureCode()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "1,ACTIVE",
    "2,ACTIVE",
    "3,ACTIVE",
    "4,ACTIVE",
    "5,ACTIVE_PENDING",
    "6,INACTIVE",
    "7,INACTIVE_PENDING",
    "8,INACTIVE_PENDING",
    "A,CO_INSURANCE",
    "B,CO_PAYMENT",
    "C,DEDUCTIBLE",
    "CB,COVERAGE_BASIS",
    "D,BENEFIT_DESCRIPTION",
    "E,EXCLUSION",
    "F,LIMITATION",
    "G,OUT_OF_POCKET",
    "H,UNLIMITED",
    "I,NON_COVERED",
    "J,OTHER",
    "K,OTHER",
    "L,PRIMARY_CARE_PROVIDER",
    "M,OTHER",
    "MC,MANAGED_CARE_COORDINATOR",
    "N,OTHER",
    "O,NOT_MEDICALLY_NECESSARY",
    "P,DISCLAIMER",
    "Q,OTHER",
    "R,OTHER_PAYER",
    "S,OTHER",
    "T,OTHER",
    "U,CONTACT_ENTITY",
    "V,CANNOT_PROCESS",
    "W,OTHER",
    "X,OTHER",
    "Y,OTHER",
    "QQ,UNRECOGNISED"
  })
  void kindsKeepTheirCode(String code, BenefitKind kind) {
    BenefitLine line = line("EB*" + code + "**30~");

    assertThat(line.kind()).isEqualTo(kind);
    assertThat(line.kindCode()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "7,DAY", "21,YEARS", "22,SERVICE_YEAR", "23,CALENDAR_YEAR", "24,YEAR_TO_DATE", "25,CONTRACT",
    "26,EPISODE", "27,VISIT", "29,REMAINING", "32,LIFETIME", "33,LIFETIME_REMAINING", "34,MONTH",
    "35,WEEK", "36,ADMISSION", "6,OTHER"
  })
  void periodsAreInWords(String code, BenefitPeriod period) {
    assertThat(line("EB*C*FAM*30***" + code + "*0~").period()).isEqualTo(period);
  }

  @ParameterizedTest
  @CsvSource({
    "Y,YES,Y,IN",
    "N,NO,N,OUT",
    "U,UNKNOWN_TO_PAYER,U,UNKNOWN_TO_PAYER",
    "Q,NOT_STATED,W,BOTH"
  })
  void authorizationAndNetworkHaveFourStates(
      String eb11, AuthorizationIndicator authorization, String eb12, BenefitNetwork network) {
    BenefitLine line = line("EB*1*CHD*MH********" + eb11 + "*" + eb12 + "~");

    assertThat(line.authorization()).isEqualTo(authorization);
    assertThat(line.network()).isEqualTo(network);
    assertThat(line.level()).isEqualTo(BenefitLevel.OTHER);
  }

  @ParameterizedTest
  @CsvSource({"0.2,0.2", ".3,0.3", "1.0,1.0", "0,0", "20,0.2"})
  void sharesAreFractions(String sent, BigDecimal share) {
    assertThat(line("EB*A*IND*MH*****" + sent + "~").percent()).isEqualByComparingTo(share);
  }

  @ParameterizedTest
  @CsvSource({"DY,DAYS,false", "HS,HOURS,false", "MN,MONTHS,false", "99,99,true", "M2,M2,false"})
  void quantitiesSayWhetherTheyAreUsed(String code, String unit, boolean used) {
    assertThat(line("EB*F*IND*MH***29***" + code + "*7~").quantity())
        .isEqualTo(new Quantity(unit, new BigDecimal("7"), used));
  }

  @Test
  void numberThatIsNoneIsAWarningWithoutItsContent() {
    EligibilityResponse response =
        told(
            X12Text.answer(
                MEMBER,
                "EB*C*IND*30***23*TEN~HSD*VS~HSD*VS*MANY~DTP*348*D8*20261399~EB*B**30***27*"
                    + "9".repeat(30)
                    + "~"));

    assertThat(response.lines().getFirst().amount()).isNull();
    assertThat(response.lines().getFirst().deliveries()).isEmpty();
    assertThat(response.lines().getFirst().dates()).isEmpty();
    assertThat(response.lines().getLast().amount()).isNull();
    assertThat(response.warnings())
        .contains("segment 14, element 7 is not a number")
        .contains("segment 15 gives a pattern of visits without a number")
        .contains("segment 17, element 3 is not a date or a span of dates")
        .noneMatch(warning -> warning.contains("TEN") || warning.contains("MANY"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"20261231-20260101", "20260101-20260201-20260301", "2026", "20260101-", "", "-"})
  void spansThatAreNoneAreLeftOut(String value) {
    assertThat(BenefitCodes.days(value)).isNull();
  }

  @Test
  void whoAnsweredAndAboutWhomIsKept() {
    EligibilityResponse response =
        told(
            X12Text.answer(
                MEMBER
                    + "REF*6P*G100*EMPLOYER~REF*18*P1~REF*IG*I1~REF*N6*X~REF*SY*123456789~REF*1L*~"
                    + "N3*STREET~DTP*346*D8*20260101~DTP*356*D8*20260101~DTP*295*D8*20260102~",
                "EB*1**30~REF*G1*AUTH1~"));

    assertThat(response.payerName()).isEqualTo("TEST PAYER");
    assertThat(response.traceNumber()).isEqualTo("theirs");
    assertThat(response.member().memberId()).isEqualTo("AB123456");
    assertThat(response.member().firstName()).isEqualTo("JANE");
    assertThat(response.member().lastName()).isEqualTo("DOE");
    assertThat(response.member().dateOfBirth()).isEqualTo("1985-07-22");
    assertThat(response.planDates())
        .extracting(PlanDate::qualifier)
        .containsExactly("PLAN_BEGIN", "ELIGIBILITY_BEGIN", "OTHER 295");
    assertThat(response.references())
        .containsExactly(
            new PlanReference("GROUP_NUMBER", "G100", "EMPLOYER"),
            new PlanReference("PLAN_NUMBER", "P1", null),
            new PlanReference("POLICY_NUMBER", "I1", null),
            new PlanReference("OTHER N6", "X", null),
            new PlanReference("PRIOR_AUTHORIZATION", "AUTH1", null));
    assertThat(response.warnings()).isEmpty();
  }

  @Test
  void everyDateQualifierHasAWord() {
    assertThat(
            List.of("291", "347", "307", "357", "292", "348", "349", "472").stream()
                .map(BenefitCodes::dateQualifier))
        .containsExactly(
            "PLAN",
            "PLAN_END",
            "ELIGIBILITY",
            "ELIGIBILITY_END",
            "BENEFIT",
            "BENEFIT_BEGIN",
            "BENEFIT_END",
            "SERVICE");
    assertThat(List.of("PR", "2B", "VN", "Y2", "X3", "P3").stream().map(BenefitCodes::role))
        .containsExactly(
            "PAYER",
            "THIRD_PARTY_ADMINISTRATOR",
            "VENDOR",
            "MANAGED_CARE",
            "UTILIZATION_MANAGEMENT",
            "P3");
  }

  @Test
  void everyServiceTypeOfTheListHasAName() {
    String codes =
        "30 MH CE CF CG CH A4 A5 A6 A7 A8 AI AJ AK CI CJ BB BC 22 96 98 99 A0 BY BZ 1 2 4 5 33 35 47"
            + " 48 50 51 52 60 73 86 88 AL UC";
    assertThat(codes.split(" ")).allMatch(code -> ServiceTypeNames.name(code) != null);
  }

  @Test
  void dependentIsThePatient() {
    EligibilityResponse response =
        told(
            X12Text.answer(
                "NM1*IL*1*DOE*JOHN****MI*AB123456~DMG*D8*19600101~HL*4*3*23*0~"
                    + "NM1*03*1*DOE*MARY~DMG*D8*20050505~",
                "EB*1**30~"));

    assertThat(response.member().memberId()).isEqualTo("AB123456");
    assertThat(response.member().firstName()).isEqualTo("MARY");
    assertThat(response.member().dateOfBirth()).isEqualTo("2005-05-05");
    assertThat(response.traceNumber()).isNull();
  }

  @Test
  void dependentsOwnNumberWins() {
    assertThat(
            told(X12Text.answer(
                    "NM1*IL*1*DOE*JOHN****MI*AB1~HL*4*3*23*0~NM1*03*1*DOE*MARY****MI*AB2~",
                    "EB*1**30~"))
                .member()
                .memberId())
        .isEqualTo("AB2");
  }

  @Test
  void secondMemberIsNotRead() {
    EligibilityResponse response =
        told(X12Text.answer(MEMBER, "EB*1**30~HL*4*2*22*0~NM1*IL*1*ROE*R~EB*6**30~"));

    assertThat(response.lines()).hasSize(1);
    assertThat(response.member().lastName()).isEqualTo("DOE");
    assertThat(response.warnings()).anyMatch(w -> w.contains("more than one member"));

    EligibilityResponse two =
        told(
            X12Text.answer(
                MEMBER + "HL*4*3*23*0~NM1*03*1*DOE*A~", "EB*1**30~HL*5*3*23*0~NM1*03*1*DOE*B~"));
    assertThat(two.member().firstName()).isEqualTo("A");
  }

  @Test
  void memberWithoutItsHlIsStillRead() {
    String text = X12Text.answer(MEMBER, "EB*1**30~").replace("HL*3*2*22*0~", "");

    assertThat(told(text).member().lastName()).isEqualTo("DOE");
  }

  @Test
  void answerWithoutAMemberEchoesNobody() {
    assertThat(told(X12Text.answer("DMG*D8*19850722~", "EB*1**30~")).member().memberId()).isNull();
    assertThat(
            told(X12Text.answer("HL*4*3*23*0~DMG*D8*19850722~", "EB*1**30~")).member().lastName())
        .isNull();
  }

  @Test
  void entityMayLackItsName() {
    assertThat(line("EB*R**30~LS*2120~N3*BOX 1~PER*IC*DESK*TE*8005550100~LE*2120~").entities())
        .containsExactly(new RelatedEntity("", "DESK", null, List.of("8005550100")));
    assertThat(line("EB*L~NM1*P3*1*JONES*MARCUS****SV*0202034~").entities())
        .containsExactly(new RelatedEntity("P3", "MARCUS JONES", null, List.of()));
    assertThat(line("EB*R~LS*2120~NM1*PR*2*OTHER*****XV*77~LE*2120~").entities())
        .containsExactly(new RelatedEntity("PAYER", "OTHER", "77", List.of()));
  }

  @Test
  void controlCharactersAreNotHandedOnButMaySeparate() {
    String row = "EB*1**MH^98**Bell\u0007 escape\u001b[2J~";

    for (String text : List.of(row, row.replace('^', '\u001f'))) {
      BenefitLine line =
          told(X12Text.answer(MEMBER, text).replace("*^*", row.equals(text) ? "*^*" : "*\u001f*"))
              .lines()
              .getFirst();
      assertThat(line.planName()).isEqualTo("Bell  escape [2J");
      assertThat(line.serviceTypes()).extracting(ServiceType::code).containsExactly("MH", "98");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"|;>;}", "*;:;^", "|;^;>"})
  void separatorsAreThePayers(String element, String component, String repetition) {
    String text =
        X12Text.answer(MEMBER, "EB*B**MH^98*******Y*Y*HC:90867~")
            .replace("*", "\u0011")
            .replace(":", "\u0012")
            .replace("^", "\u0013")
            .replace("\u0011", element)
            .replace("\u0012", component)
            .replace("\u0013", repetition);

    BenefitLine line = told(text).lines().getFirst();
    assertThat(line.serviceTypes()).extracting(ServiceType::code).containsExactly("MH", "98");
  }

  @ParameterizedTest
  @ValueSource(strings = {"~\n", "~\r\n", "~\n    ", "~  "})
  void lineEndsAndBlanksBetweenSegmentsAreSkipped(String end) {
    EligibilityResponse response =
        told("\ufeff \n" + X12Text.answer(MEMBER, "EB*1**30~MSG*A NOTE~").replace("~", end));

    assertThat(response.lines().getFirst().notes()).containsExactly("A NOTE");
    assertThat(response.warnings()).isEmpty();
  }

  @Test
  void segmentsMayEndWithALineEnd() {
    assertThat(told(X12Text.answer(MEMBER, "EB*1**30~").replace("~", "\r")).lines()).hasSize(1);
  }

  @Test
  void lettersOutsideUtf8AreRead() {
    byte[] latin =
        X12Text.answer(MEMBER.replace("DOE", "DÖE"), "EB*1**30~")
            .getBytes(StandardCharsets.ISO_8859_1);

    PayerAnswer answer = client.answer(new PayerReply(200, latin, null), ASKED, null);
    assertThat(((PayerAnswer.Told) answer).response().member().lastName()).isEqualTo("DÖE");
  }

  @Test
  void serviceTypesWithoutADeclaredSeparatorAreTakenApart() {
    String text = X12Text.answer(MEMBER, "EB*1**MH>98~").replace("*^*00501*", "*U*00401*");

    assertThat(told(text).lines().getFirst().serviceTypes())
        .extracting(ServiceType::code)
        .containsExactly("MH", "98");
  }

  @Test
  void wrongCountsAreAWarning() {
    String text = X12Text.answer(MEMBER, "EB*1**30~");

    assertThat(told(text.replaceFirst("SE[*]\\d+[*]0001", "SE*99*0002")).warnings())
        .containsExactly(
            "the envelope counts its segments wrongly", "the envelope's control numbers differ");
    assertThat(told(text.replace("SE*", "SE*000")).warnings()).isEmpty();
  }

  @Test
  void cutOffAnswerKeepsWhatWasWhole() {
    String text = X12Text.answer(MEMBER, "EB*1**30~EB*C*IND*30***23*500~EB*B*IND*MH***27*30~");
    EligibilityResponse response = told(text.substring(0, text.indexOf("***27")));

    assertThat(response.lines()).hasSize(2);
    assertThat(response.warnings()).anyMatch(w -> w.contains("cut off"));
  }

  @Test
  void envelopeWithoutItsLastSeparatorIsWhole() {
    String text = X12Text.answer(MEMBER, "EB*1**30~");

    assertThat(told(text.substring(0, text.length() - 1) + "\n").warnings()).isEmpty();
    assertThat(told(text + "trailing words").warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';empty",
        "'  ';empty",
        "<html>Please log in</html>;not X12",
        "{};not X12",
        "ISA*00*;not X12"
      })
  void whatIsNoX12IsUnreadable(String text, String reason) {
    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> read(text))
        .withMessageContaining(reason)
        .withNoCause();
  }

  @Test
  void interchangeWithoutA271IsUnreadable() {
    String rest =
        "GS*FA*A*B*20261101*1200*1*X*005010X231A1~ST*%s*0001~SE*2*0001~GE*1*1~IEA*1*000000001~";
    for (String code : List.of("999", "997")) {
      assertThatExceptionOfType(PayerException.class)
          .isThrownBy(() -> read(X12Text.ISA + String.format(rest, code)))
          .withMessageContaining("did not answer");
    }
    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> read(X12Text.ISA + String.format(rest, "277")))
        .withMessageContaining("no 271");
    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> read(X12Text.ISA + "TA1*000000001*261101*1200*A*000~IEA*0*000000001~"))
        .withMessageContaining("TA1");
  }

  @Test
  void answerThatEndsBeforeAnyContentIsUnreadable() {
    String text = X12Text.answer(MEMBER, "EB*1**30~");

    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> read(text.substring(0, text.indexOf("EB*"))))
        .withMessageContaining("neither");
  }

  @Test
  void brokenHeaderIsUnreadable() {
    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> read("ISA" + "x".repeat(200) + "~ST*271*1~"));
  }

  @Test
  void errorStatusSpeaksOnlyWhenTheBodyDoesNot() {
    byte[] answer = X12Text.answer(MEMBER, "EB*1**30~").getBytes(StandardCharsets.UTF_8);

    assertThat(client.answer(new PayerReply(500, answer, null), ASKED, null))
        .isInstanceOf(PayerAnswer.Told.class);
    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> client.answer(new PayerReply(500, new byte[0], null), ASKED, null))
        .withMessage("HTTP status 500");
  }

  @ParameterizedTest
  @CsvSource({
    "04,THROTTLED,true",
    "79,PAYER_ROUTE,false",
    "T4,PAYER_ROUTE,false",
    "41,ENROLLMENT,false",
    "43,PROVIDER_DATA,false",
    "44,PROVIDER_DATA,false",
    "45,PROVIDER_DATA,false",
    "46,PROVIDER_DATA,false",
    "47,PROVIDER_DATA,false",
    "48,PROVIDER_DATA,false",
    "49,PROVIDER_DATA,false",
    "50,PROVIDER_DATA,false",
    "51,PROVIDER_DATA,false",
    "97,PROVIDER_DATA,false",
    "52,DATE,false",
    "53,DATE,false",
    "54,DATE,false",
    "55,DATE,false",
    "56,DATE,false",
    "57,DATE,false",
    "60,DATE,false",
    "61,DATE,false",
    "62,DATE,false",
    "63,DATE,false",
    "69,DATE,false",
    "70,DATE,false",
    "15,REQUEST_INVALID,false",
    "33,REQUEST_INVALID,false",
    "35,REQUEST_INVALID,false",
    "58,PATIENT_MISMATCH,false",
    "64,PATIENT_MISMATCH,false",
    "65,PATIENT_MISMATCH,false",
    "66,PATIENT_MISMATCH,false",
    "67,PATIENT_NOT_FOUND,false",
    "68,PATIENT_MISMATCH,false",
    "71,PATIENT_MISMATCH,false",
    "72,PATIENT_MISMATCH,false",
    "73,PATIENT_MISMATCH,false",
    "74,PATIENT_MISMATCH,false",
    "75,PATIENT_NOT_FOUND,false",
    "76,PATIENT_MISMATCH,false",
    "77,PATIENT_NOT_FOUND,false",
    "78,PATIENT_NOT_FOUND,false",
    "AA,AUTHORIZATION_DATA,false",
    "AE,AUTHORIZATION_DATA,false",
    "AF,AUTHORIZATION_DATA,false",
    "AG,AUTHORIZATION_DATA,false",
    "AO,AUTHORIZATION_DATA,false",
    "CI,AUTHORIZATION_DATA,false",
    "E8,AUTHORIZATION_DATA,false",
    "IA,AUTHORIZATION_DATA,false",
    "MA,AUTHORIZATION_DATA,false",
    "98,AUTHORIZATION_DATA,false",
    "Q7,OTHER,false"
  })
  void everyReasonHasAClassAnOwnerAndAFix(
      String code, RejectionClass rejectionClass, boolean retryable) {
    Rejection rejection = refused(X12Text.answer(MEMBER + "AAA*N**" + code + "*C~", "")).getFirst();

    assertThat(rejection.rejectionClass()).isEqualTo(rejectionClass);
    assertThat(rejection.code()).isEqualTo(code);
    assertThat(rejection.followUp()).isEqualTo("C");
    assertThat(rejection.loop()).isEqualTo("2100C");
    assertThat(rejection.retryable()).isEqualTo(retryable);
    assertThat(rejection.text()).isNotBlank();
    assertThat(rejection.fix()).endsWith(".");
  }

  @Test
  void reasonsAreKeptFromEveryLoopNextToTheRows() {
    String text =
        X12Text.answer(
                MEMBER + "AAA*Y**52*N~HL*4*3*23*0~NM1*03*1*DOE*A~AAA*N**71~",
                "EB*1**30~AAA*N**69*C~")
            .replace("HL*1**20*1~", "HL*1**20*1~AAA*N**04*R~")
            .replace("HL*2*1*21*1~", "AAA*N**79*N~HL*2*1*21*1~")
            .replace("NM1*1P*2*CLINIC~", "NM1*1P*2*CLINIC~AAA*N**50*N~")
            .replaceFirst("SE[*]\\d+", "SE*21");

    assertThat(told(text).rejections())
        .extracting(r -> r.loop() + " " + r.code())
        .containsExactly("2000A 04", "2100A 79", "2100B 50", "2100C 52", "2100D 71", "2110D 69");
    assertThat(told(text).rejections().get(4).text()).endsWith("patient");
  }

  @Test
  void reasonOutsideEveryLoopHasNone() {
    String text = X12Text.answer(MEMBER, "").replace("HL*1**20*1~", "AAA*N**41~HL*1**20*1~");

    assertThat(refused(text).getFirst().loop()).isNull();
    assertThat(refused(text).getFirst().followUp()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAA*Y**42*R~", "AAA*N**80*N~", "AAA*Y**42*R~AAA*N**79*N~"})
  void payerThatCannotRespondIsUnavailable(String reasons) {
    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> read(X12Text.answer(reasons, "")))
        .withMessage("the payer cannot respond now");
  }

  @Test
  void outageNextToAnotherReasonIsARefusal() {
    assertThat(refused(X12Text.answer("AAA*Y**42*R~AAA*N**75*C~", "")))
        .extracting(Rejection::rejectionClass)
        .containsExactly(RejectionClass.PAYER_UNAVAILABLE, RejectionClass.PATIENT_NOT_FOUND);
    assertThat(refused(X12Text.answer("AAA*Y**80*R~AAA*N**75*C~", "")).getFirst().retryable())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "DTP*472*D8*20261115~DTP*291*D8*20261101~;2026-11-15",
        "DTP*291*D8*20260101~;2026-12-01",
        "DTP*291*D8*20261123~;2026-11-23",
        "DTP*291*D8*20261201~;2026-12-01",
        "DTP*291*D8*20261202~;2026-12-02",
        "DTP*291*RD8*20260101-20261231~;2026-12-01",
        "DTP*307*RD8*20260101-20261231~;2026-12-01",
        "DTP*307*D8*20200101~;2026-12-01",
        "DTP*346*D8*20260101~;2026-12-01",
        "DTP*346*D8*20260101~DTP*347*D8*20261231~;2026-12-01",
        "DTP*356*D8*20260101~DTP*357*D8*20261130~;-",
        "DTP*346*D8*20270101~;-",
        "DTP*291*RD8*20270101-20271231~;-",
        "DTP*346*D8*X~;-",
        "DTP*636*D8*20261101~;-",
        "'';-"
      })
  void payerAnsweredForTheDayItsDatesTell(String dates, LocalDate day) {
    assertThat(told(X12Text.answer(MEMBER + dates, "EB*1**30~")).verifiedFor()).isEqualTo(day);
  }

  @Test
  void noWireRecordShowsAPerson() {
    X12Interchange interchange =
        new X12InterchangeReader()
            .read(
                X12Text.answer(MEMBER + "REF*6P*AB123456~", "EB*1**30~")
                    .getBytes(StandardCharsets.UTF_8));
    X12Answer answer = X12AnswerAssembler.assemble(interchange, null);

    assertThat(
            interchange.toString()
                + answer
                + answer.subscriber()
                + answer.references()
                + new PayerReply(200, new byte[0], null))
        .doesNotContain("DOE")
        .doesNotContain("AB123456")
        .doesNotContain("19850722");
  }
}
