package org.rtmscoverage.eligibility.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.rtmscoverage.eligibility.MemberEcho;
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
import org.rtmscoverage.vocabulary.DateRange;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.Owner;

/** From the bytes of a clearinghouse's JSON to our own words, on the shapes that are sent. */
class JsonAnswerTests {

  private static final LocalDate ASKED = LocalDate.of(2026, 12, 1);
  private static final String ACTIVE =
      """
      "benefitsInformation": [{"code": "1", "serviceTypeCodes": ["30"]}]""";
  private static final String MEMBER =
      """
      "subscriber": {"memberId": "AB123456", "firstName": "JANE", "lastName": "DOE",
        "dateOfBirth": "19850722", "ssn": "123456789"}""";

  private final JsonPayerClient client = JsonAdapters.client();

  private PayerAnswer read(int status, byte[] body) {
    return client.answer(new PayerReply(status, body, null), ASKED);
  }

  private PayerAnswer read(int status, String text) {
    return read(status, text.getBytes(StandardCharsets.UTF_8));
  }

  private static EligibilityResponse told(PayerAnswer answer) {
    assertThat(answer).isInstanceOf(PayerAnswer.Told.class);
    return ((PayerAnswer.Told) answer).response();
  }

  /** An answer with the properties given. */
  private EligibilityResponse told(String... properties) {
    return told(read(200, "{" + String.join(",", properties) + "}"));
  }

  private List<Rejection> refused(int status, String text) {
    PayerAnswer answer = read(status, text);
    assertThat(answer).isInstanceOf(PayerAnswer.Refused.class);
    return ((PayerAnswer.Refused) answer).rejections();
  }

  private EligibilityResponse row(String properties) {
    return told("\"benefitsInformation\": [{" + properties + "}]");
  }

  private BenefitLine line(String properties) {
    return row(properties).lines().getFirst();
  }

  private static PlanDate day(String qualifier, String day) {
    return new PlanDate(qualifier, new DateRange(LocalDate.parse(day), LocalDate.parse(day)));
  }

  @Test
  void everyPropertyOfARowIsTranslated() {
    BenefitLine line =
        line(
            """
            "code": "B", "name": "Co-Payment", "coverageLevelCode": "IND",
            "serviceTypeCodes": ["MH", "CF", "ZZ"], "insuranceTypeCode": "HM",
            "planCoverage": "GOLD", "timeQualifierCode": "27", "benefitAmount": "30",
            "benefitPercent": ".25", "quantityQualifierCode": "VS", "benefitQuantity": "12",
            "authOrCertIndicator": "Y", "inPlanNetworkIndicatorCode": "Y",
            "compositeMedicalProcedureIdentifier": {"procedureCode": "90867"},
            "benefitsDateInformation": {"benefitBegin": "20260101", "benefit": "20260101-99991231"},
            "benefitsServiceDelivery": [
              {"quantityQualifierCode": "VS", "quantity": "40", "timePeriodQualifierCode": "23",
               "numOfPeriods": "1"},
              {"quantityQualifierCode": "XX", "quantity": "3", "timePeriodQualifierCode": "7",
               "unitForMeasurementQualifierCode": "DA", "sampleSelectionModulus": "2"}],
            "eligibilityAdditionalInformationList": [
              {"codeListQualifierCode": "ZZ", "industryCode": "11"},
              {"codeListQualifierCode": "BK", "industryCode": "F332"}],
            "additionalInformation": [{"description": "FIRST"}, {"description": "SECOND"}],
            "benefitsRelatedEntities": [
              {"entityIdentifier": "Vendor", "entityName": "VENDOR", "entityIdentification": "PI",
               "entityIdentificationValue": "V1", "contactInformation": {"name": "DESK", "contacts": [
                 {"communicationMode": "Telephone", "communicationNumber": "8005550100"},
                 {"communicationMode": "Facsimile", "communicationNumber": "8005550101"},
                 {"communicationMode": "TE", "communicationNumber": "8005550102"}]}},
              {"entityIdentifier": "Primary Care Provider", "entityName": "ROE",
               "entityFirstname": "RICHARD", "entityIdentification": "XX",
               "entityIdentificationValue": "1999999984"}]
            """);

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
    assertThat(line.notes()).containsExactly("Rate: 2 per DA", "BK F332", "FIRST", "SECOND");
    assertThat(line.dates())
        .containsExactly(
            day("BENEFIT_BEGIN", "2026-01-01"),
            new PlanDate("BENEFIT", new DateRange(LocalDate.of(2026, 1, 1), null)));
    assertThat(line.entities())
        .containsExactly(
            new RelatedEntity("VENDOR", "VENDOR", "V1", List.of("8005550100", "8005550102")),
            new RelatedEntity("P3", "RICHARD ROE", null, List.of()));
    assertThat(line.pointer()).isEqualTo("/benefitsInformation/0");
  }

  @Test
  void everythingAboutThePlanIsTranslated() {
    EligibilityResponse response =
        told(
            MEMBER,
            ACTIVE,
            """
            "meta": {"traceId": "T1"}, "status": "ok", "x12": "ISA*00*",
            "payer": {"name": "TEST PAYER"},
            "subscriberTraceNumbers": [
              {"traceTypeCode": "2", "referenceIdentification": "ours"},
              {"traceTypeCode": "1", "referenceIdentification": "theirs"}],
            "planInformation": {"groupNumber": "G7", "groupDescription": "ACME", "planNumber": "P8",
              "insurancePolicyNumber": "I9", "priorAuthorizationNumber": "A1", "hicNumber": "H2",
              "socialSecurityNumber": "123456789", "planNetworkIdNumber": ""},
            "planDateInformation": {"planBegin": "20260101", "planEnd": "2026-12-31",
              "service": "20261201", "premiumPaidToDateEnd": "20261130"}
            """);

    assertThat(response.payerName()).isEqualTo("TEST PAYER");
    assertThat(response.member())
        .isEqualTo(new MemberEcho("AB123456", "JANE", "DOE", LocalDate.of(1985, 7, 22)));
    assertThat(response.traceNumber()).isEqualTo("theirs");
    assertThat(response.references())
        .containsExactly(
            new PlanReference("GROUP_NUMBER", "G7", "ACME"),
            new PlanReference("PLAN_NUMBER", "P8", null),
            new PlanReference("POLICY_NUMBER", "I9", null),
            new PlanReference("PRIOR_AUTHORIZATION", "A1", null),
            new PlanReference("OTHER hicNumber", "H2", null));
    assertThat(response.planDates())
        .containsExactly(
            day("PLAN_BEGIN", "2026-01-01"),
            day("PLAN_END", "2026-12-31"),
            day("SERVICE", "2026-12-01"),
            day("OTHER premiumPaidToDateEnd", "2026-11-30"));
    assertThat(response.verifiedFor()).isEqualTo(ASKED);
    assertThat(response.rejections()).isEmpty();
    assertThat(response.warnings()).isEmpty();
  }

  @Test
  void traceOfTheClearinghouseStandsInForThePayers() {
    assertThat(told(ACTIVE, "\"meta\": {\"traceId\": \"T1\"}").traceNumber()).isEqualTo("T1");
    assertThat(told(ACTIVE).traceNumber()).isNull();
  }

  @Test
  void numbersOfARowAreReferences() {
    assertThat(
            row("\"code\": \"1\", \"benefitsAdditionalInformation\": {\"planNumber\": \"P8\","
                    + " \"planDescription\": \"HMO\", \"referralNumber\": \"R1\"}")
                .references())
        .containsExactly(
            new PlanReference("PLAN_NUMBER", "P8", "HMO"),
            new PlanReference("OTHER 9F", "R1", null));
    assertThat(told(ACTIVE, "\"planInformation\": {\"groupDescription\": \"ACME\"}").references())
        .containsExactly(new PlanReference("OTHER groupDescription", "ACME", null));
  }

  @Test
  void dependentIsThePatientUnderTheSubscribersNumber() {
    String dependent = "\"dependents\": [{\"firstName\": \"AL\", \"lastName\": \"DOE\"}]";

    assertThat(told(MEMBER, ACTIVE, dependent).member())
        .isEqualTo(new MemberEcho("AB123456", "AL", "DOE", null));
    assertThat(told(MEMBER, ACTIVE, "\"dependents\": [{\"memberId\": \"7\"}]").member().memberId())
        .isEqualTo("7");
    assertThat(told(MEMBER, ACTIVE, "\"dependents\": [{}]").member().firstName()).isEqualTo("JANE");
    assertThat(
            told(MEMBER, ACTIVE, "\"dependents\": [{\"firstName\": \"A\"},{\"firstName\": \"B\"}]"))
        .satisfies(
            response -> {
              assertThat(response.member().firstName()).isEqualTo("A");
              assertThat(response.warnings()).anyMatch(w -> w.contains("more than one dependent"));
            });
    assertThat(told(ACTIVE, dependent).member().memberId()).isNull();
    assertThat(told(ACTIVE).member()).isEqualTo(new MemberEcho(null, null, null, null));
  }

  @Test
  void zeroIsDataAndAbsentIsNot() {
    assertThat(line("\"code\": \"B\", \"benefitAmount\": \"0\"").amount()).isEqualTo(Money.ZERO);
    assertThat(line("\"code\": \"A\", \"benefitPercent\": 0").percent()).isEqualByComparingTo("0");
    assertThat(line("\"code\": \"B\"").amount()).isNull();
    assertThat(line("\"code\": \"B\", \"benefitAmount\": null").amount()).isNull();
    assertThat(line("\"code\": \"B\", \"benefitAmount\": \"\"").amount()).isNull();
    assertThat(line("\"code\": \"1\"").authorization())
        .isEqualTo(AuthorizationIndicator.NOT_STATED);
    assertThat(line("\"code\": \"1\", \"authOrCertIndicator\": \"U\"").authorization())
        .isEqualTo(AuthorizationIndicator.UNKNOWN_TO_PAYER);
  }

  @Test
  void wordsStandInForCodesThatAreAbsent() {
    BenefitLine line =
        line(
            """
            "code": "F", "coverageLevel": "Family", "timeQualifier": "Calendar Year",
            "inPlanNetworkIndicator": "Not Applicable", "serviceTypes": ["Dental Care"],
            "quantityQualifier": "Hours", "benefitQuantity": 8,
            "benefitsServiceDelivery": [{"quantityQualifier": "Visits", "quantity": "12",
              "timePeriodQualifier": "Remaining", "unitForMeasurementQualifier": "Days"}],
            "benefitsRelatedEntity": {"entityIdentifier": "Third-Party Administrator",
              "contactInformation": {"name": "DESK"}},
            "eligibilityAdditionalInformation": {"codeListQualifierCode": "ZZ", "industryCode": "22"}
            """);

    assertThat(line.level()).isEqualTo(BenefitLevel.FAMILY);
    assertThat(line.period()).isEqualTo(BenefitPeriod.CALENDAR_YEAR);
    assertThat(line.network()).isEqualTo(BenefitNetwork.BOTH);
    assertThat(line.serviceTypes()).containsExactly(new ServiceType("Dental Care", null));
    assertThat(line.quantity()).isEqualTo(new Quantity("HOURS", new BigDecimal("8"), false));
    assertThat(line.deliveries())
        .containsExactly(
            new VisitDelivery("VISITS", new BigDecimal("12"), BenefitPeriod.REMAINING, null));
    assertThat(line.notes()).containsExactly("Rate:  per Days");
    assertThat(line.entities())
        .containsExactly(new RelatedEntity("THIRD_PARTY_ADMINISTRATOR", "DESK", null, List.of()));
    assertThat(line.placesOfService()).containsExactly("22");
  }

  @Test
  void usedVisitsAreMarked() {
    assertThat(
            line("\"code\": \"F\", \"quantityQualifierCode\": \"99\", \"benefitQuantity\": \"5\"")
                .quantity())
        .isEqualTo(new Quantity("99", new BigDecimal("5"), true));
  }

  @Test
  void unknownCodesAreKeptAsSent() {
    BenefitLine line =
        line(
            """
            "code": "Q9", "coverageLevelCode": "XYZ", "timeQualifierCode": "97",
            "benefitsRelatedEntities": [{"entityIdentifier": "Origin Carrier"}, {}]
            """);

    assertThat(line.kind()).isEqualTo(BenefitKind.UNRECOGNISED);
    assertThat(line.kindCode()).isEqualTo("Q9");
    assertThat(line.level()).isEqualTo(BenefitLevel.OTHER);
    assertThat(line.period()).isEqualTo(BenefitPeriod.OTHER);
    assertThat(line.entities())
        .containsExactly(new RelatedEntity("Origin Carrier", null, null, List.of()));
    assertThat(line("\"name\": \"Active Coverage\"").kindCode()).isEqualTo("Active Coverage");
  }

  @Test
  void numbersListsAndNullsOfAnotherTypeLoseNothing() {
    EligibilityResponse response =
        told(
            """
            "subscriber": {"memberId": 12345678901, "firstName": null, "lastName": true},
            "planDateInformation": {"planBegin": 20260101, "plans": ["20260101"]},
            "benefitsInformation": [null,
              {"code": 1, "serviceTypeCodes": "MH^98", "benefitAmount": 1.50E+2, "notes": {},
               "additionalInformation": {"description": "ALONE"}, "benefitsServiceDelivery": null},
              {"code": "C", "serviceTypeCodes": [30, null], "benefitAmount": 500.00}]
            """);

    assertThat(response.member().memberId()).isEqualTo("12345678901");
    assertThat(response.member().firstName()).isNull();
    assertThat(response.member().lastName()).isEqualTo("true");
    assertThat(response.planDates()).containsExactly(day("PLAN_BEGIN", "2026-01-01"));
    assertThat(response.lines()).hasSize(2);
    assertThat(response.lines().getFirst().serviceTypes())
        .extracting(ServiceType::code)
        .containsExactly("MH", "98");
    assertThat(response.lines().getFirst().amount()).isEqualTo(Money.of("150"));
    assertThat(response.lines().getFirst().notes()).containsExactly("ALONE");
    assertThat(response.lines().getLast().amount()).isEqualTo(Money.of("500"));
    assertThat(response.lines().getLast().pointer()).isEqualTo("/benefitsInformation/2");
    assertThat(response.warnings()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsAWarningThatNamesItsPlace() {
    EligibilityResponse response =
        told(
            """
            "payer": "AETNA", "planInformation": [1], "errors": ["BROKEN"],
            "planDateInformation": {"planBegin": "SOON", "odd name": "SOON"},
            "benefitsInformation": ["x",
              {"code": {"a": 1}, "benefitAmount": "$30", "benefitPercent": 1e400,
               "serviceTypeCodes": [["MH"]], "benefitsDateInformation": {"benefit": "20261301"},
               "benefitsServiceDelivery": [{"quantity": "many", "numOfPeriods": "x"}]}]
            """);

    assertThat(response.lines()).hasSize(1);
    assertThat(response.lines().getFirst().amount()).isNull();
    assertThat(response.warnings())
        .containsExactlyInAnyOrder(
            "/payer is not an object",
            "/planInformation is not an object",
            "/errors/0 is not an object",
            "/planDateInformation/planBegin is not a date or a span of dates",
            "/planDateInformation is not a date or a span of dates",
            "/benefitsInformation/0 is not an object",
            "/benefitsInformation/1/code is not text",
            "/benefitsInformation/1/benefitAmount is not a number",
            "/benefitsInformation/1/benefitPercent is not text",
            "/benefitsInformation/1/serviceTypeCodes/0 is not text",
            "/benefitsInformation/1/benefitsDateInformation/benefit is not a date or a span of dates",
            "/benefitsInformation/1/benefitsServiceDelivery/0 gives a pattern of visits without a"
                + " number");
    assertThat(response.warnings().toString()).doesNotContain("SOON", "AETNA", "BROKEN");
  }

  @Test
  void statusOfThePlanStandsInForRowsThatAreAbsent() {
    String status =
        """
        "planStatus": [{"statusCode": "6", "status": "Inactive", "planDetails": "GOLD",
          "serviceTypeCodes": ["30"]}]""";

    assertThat(told(status).lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.kind()).isEqualTo(BenefitKind.INACTIVE);
              assertThat(line.planName()).isEqualTo("GOLD");
              assertThat(line.pointer()).isEqualTo("/planStatus/0");
            });
    assertThat(told(status, ACTIVE).lines())
        .extracting(BenefitLine::pointer)
        .containsExactly("/benefitsInformation/0");
  }

  @Test
  void warningsOfTheClearinghouseAreNamedByTheirCode() {
    assertThat(
            told(
                    ACTIVE,
                    """
                    "warnings": [
                      {"code": "response::271::odd_id", "description": "AB123456 is odd"},
                      {"code": "AB 123456"}]""")
                .warnings())
        .containsExactly(
            "the clearinghouse warns: response::271::odd_id", "the clearinghouse warns");
  }

  @Test
  void byteOrderMarkUtf16AndLatinLettersAreRead() {
    String text = "{" + MEMBER.replace("DOE", "DÖE") + "," + ACTIVE + "}";

    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE)) {
      assertThat(told(read(200, text.getBytes(charset))).member().lastName()).isEqualTo("DÖE");
      assertThat(told(read(200, text.getBytes(charset))).warnings()).isEmpty();
    }
    assertThat(told(read(200, "\ufeff" + text)).member().lastName()).isEqualTo("DÖE");
    EligibilityResponse latin = told(read(200, text.getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(latin.member().lastName()).isEqualTo("DÖE");
    assertThat(latin.warnings())
        .containsExactly("the answer is not in UTF-8; it was read as ISO-8859-1");
  }

  static List<String> bodiesThatAreNoAnswer() {
    List<String> bodies =
        new ArrayList<>(
            List.of(
                ";empty",
                "  ;empty",
                "\ufeff;not JSON",
                "<html>DOE</html>;not JSON",
                "ISA*00*;not JSON",
                "{'code': 'DOE'};not JSON",
                "{\"a\": 1, \"a\": \"DOE\"};not JSON",
                "{} {};not JSON",
                "{\"a\": NaN};not JSON",
                "{\"a\": \"\u0001\"};not JSON",
                "{\"a\": \"DOE;cut off",
                "{\"a\": [;cut off",
                "{;cut off",
                "null;not a JSON object",
                "[];not a JSON object",
                "[{\"code\": \"1\"}];not a JSON object",
                "\"DOE\";not a JSON object",
                "42;not a JSON object",
                "{};neither",
                "{\"benefitsInformation\": [], \"errors\": []};neither",
                "{\"benefitsInformation\": null, \"x12\": \"ISA*00*DOE\"};neither",
                "{\"message\": \"DOE\"};neither",
                "{\"subscriber\": {\"lastName\": \"DOE\"}};neither",
                "{\"subscriber\": {\"lastName\": \"DOE\\ud800\"}, \"planStatus\": {\"statusCode\":"
                    + " \"1\"}};half a character",
                "{\"planInformation\": {\"\\udc00\": \"DOE\"}, \"planStatus\": {\"statusCode\":"
                    + " \"1\"}};not JSON"));
    bodies.add("{\"a\":" + "[".repeat(61) + "]".repeat(61) + "};too deeply");
    bodies.add("{\"" + "a".repeat(30_000) + "\": 1};too long");
    bodies.add("{\"a\": " + "1".repeat(101) + "};too long");
    bodies.add("{\"a\": \"" + "a".repeat(4_000_001) + "\"};too long");
    return bodies;
  }

  @Test
  void controlCharactersAreNotHandedOn() {
    String plan = "\"planCoverage\": \"Bell\\u0007 escape\\u001b[2J line\\nnext\"";
    assertThat(told("\"benefitsInformation\": [{\"code\": \"1\", " + plan + "}]").lines())
        .extracting(BenefitLine::planName)
        .containsExactly("Bell  escape [2J line\nnext");
  }

  @Test
  void whatIsNoAnswerIsUnreadableAndSaysNothingOfItsContent() {
    for (String body : bodiesThatAreNoAnswer()) {
      int end = body.lastIndexOf(';');
      String text = body.substring(0, end);
      assertThatExceptionOfType(PayerException.class)
          .as(text.substring(0, Math.min(60, end)))
          .isThrownBy(() -> read(200, text))
          .withMessageContaining(body.substring(end + 1))
          .withMessageNotContaining("DOE")
          .withNoCause();
    }
  }

  @Test
  void bytesThatAreNoTextAreNotJson() {
    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> read(200, new byte[] {31, -117, 8, 0, 0, 0, 0, 0, -1, -2}))
        .withMessage("the answer is not JSON");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 500, 503})
  void readableAnswerIsReadWhateverTheStatus(int status) {
    assertThat(read(status, "{" + ACTIVE + "}")).isInstanceOf(PayerAnswer.Told.class);
    assertThat(refused(status, "{\"errors\": [{\"field\": \"AAA\", \"code\": \"75\"}]}").getFirst())
        .satisfies(r -> assertThat(r.rejectionClass()).isEqualTo(RejectionClass.PATIENT_NOT_FOUND));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 429, 500, 503})
  void statusSpeaksWhereTheBodyDoesNot(int status) {
    for (String body : List.of("", "<html>", "{}", "{\"message\": \"x\"}", "{\"error\": {}}")) {
      assertThatExceptionOfType(PayerException.class)
          .isThrownBy(() -> read(status, body))
          .withMessage(said(status));
    }
  }

  private static String said(int status) {
    return status == 401 || status == 403 ? "access refused" : "HTTP status " + status;
  }

  @Test
  void reasonsAreKeptFromEveryPlaceEachOnce() {
    List<Rejection> rejections =
        refused(
            400,
            """
            {"errors": [
               {"field": "AAA", "code": "75", "followupAction": "Please Correct and Resubmit",
                "location": "Loop 2100C"},
               {"code": "56"}],
             "payer": {"aaaErrors": [{"code": "79", "followupAction": "Do not resubmit"}]},
             "provider": {"aaaErrors": [{"code": "50"}]},
             "subscriber": {"aaaErrors": [{"field": "AAA", "code": "75",
               "followupAction": "Please Correct and Resubmit"}, {"code": "56"}]},
             "dependents": [{"aaaErrors": [{"code": "71", "location": "2110D"}, {"code": "71"}]}]}
            """);

    assertThat(rejections)
        .extracting(r -> r.loop() + " " + r.code() + " " + r.followUp())
        .containsExactly(
            "2100C 75 Please Correct and Resubmit",
            "2100A 79 Do not resubmit",
            "2100B 50 null",
            "2100C 56 null",
            "2110D 71 null",
            "2100D 71 null");
    assertThat(rejections.get(4).text()).endsWith("patient");
  }

  @Test
  void reasonsNextToRowsAreKept() {
    assertThat(
            told(
                    ACTIVE,
                    "\"errors\": [{\"field\": \"AAA\", \"code\": \"69\", \"location\": \"Loop"
                        + " 2110C\"}, {\"field\": \"encounter\", \"code\": \"33\"}]")
                .rejections())
        .extracting(Rejection::code, Rejection::rejectionClass)
        .containsExactly(
            tuple("69", RejectionClass.DATE), tuple("33", RejectionClass.REQUEST_INVALID));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "subscriber.memberId,INVALID,REQUEST_INVALID,INVALID,INTAKE",
        "provider.npi,INVALID,REQUEST_INVALID,INVALID,CONFIGURATION",
        "-,E_17,OTHER,E_17,CONFIGURATION",
        "-,-,OTHER,NOT_STATED,CONFIGURATION",
        "AB 123456,AB 123456,OTHER,NOT_STATED,CONFIGURATION"
      })
  void errorOfTheClearinghouseIsARejectionToo(
      String field, String code, RejectionClass rejectionClass, String kept, Owner owner) {
    String error =
        (field == null ? "" : "\"field\": \"" + field + "\",")
            + (code == null ? "" : "\"code\": \"" + code + "\",");
    Rejection rejection =
        refused(400, "{\"errors\": [{" + error + "\"description\": \"AB123456 is odd\"}]}")
            .getFirst();

    assertThat(rejection.rejectionClass()).isEqualTo(rejectionClass);
    assertThat(rejection.code()).isEqualTo(kept);
    assertThat(rejection.owner()).isEqualTo(owner);
    assertThat(rejection.retryable()).isFalse();
    assertThat(rejection.text()).startsWith("The clearinghouse ").doesNotContain("123456");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 429, 500, 503})
  void errorOfTheClearinghouseWithAStatusOfItsOwnLetsThatSpeak(int status) {
    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> read(status, "{\"errors\": [{\"code\": \"TOO_MANY_REQUESTS\"}]}"))
        .withMessage(said(status));
  }

  @ParameterizedTest
  @ValueSource(strings = {"42", "80", "42,79", "79,80"})
  void payerThatCannotRespondIsUnavailable(String codes) {
    String errors =
        "{\"field\": \"AAA\", \"code\": \"" + codes.replace(",", "\"}, {\"code\": \"") + "\"}";

    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> read(400, "{\"errors\": [" + errors + "]}"))
        .withMessage("the payer cannot respond now");
    assertThat(refused(400, "{\"errors\": [" + errors + ", {\"field\": \"a\", \"code\": \"b\"}]}"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "\"service\": \"20261115\", \"plan\": \"20261101\";2026-11-15",
        "\"plan\": \"20260101\";2026-12-01",
        "\"plan\": \"20261123\";2026-11-23",
        "\"plan\": \"20260101-20261231\";2026-12-01",
        "\"eligibilityBegin\": \"20260101\", \"eligibilityEnd\": \"20261130\";-",
        "\"dateOfLastUpdate\": \"20261101\";-",
        "'';-"
      })
  void payerAnsweredForTheDayItsDatesTell(String dates, LocalDate day) {
    assertThat(told(ACTIVE, "\"planDateInformation\": {" + dates + "}").verifiedFor())
        .isEqualTo(day);
  }

  @Test
  void noWireRecordShowsAPerson() {
    JsonAnswer answer =
        JsonAnswerReader.read(
            ("{"
                    + MEMBER
                    + ","
                    + ACTIVE
                    + ", \"planInformation\": {\"groupNumber\": \"AB123456\"}}")
                .getBytes(StandardCharsets.UTF_8),
            new JsonBody());

    assertThat("" + answer + answer.subscriber() + answer.references())
        .doesNotContain("DOE", "AB123456", "19850722", "123456789");
  }

  @Test
  void socialSecurityNumberAndRawAnswerAreNotKept() {
    assertThat(
            told(
                MEMBER,
                ACTIVE,
                "\"x12\": \"ISA*RAW\"",
                "\"planInformation\": {\"ssn\": \"123456789\"}"))
        .satisfies(
            response ->
                assertThat(response.references() + " " + response.lines() + response.warnings())
                    .doesNotContain("123456789", "RAW"));
  }
}
