package org.rtmscoverage.eligibility.json;

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
import org.rtmscoverage.eligibility.X12Text;
import org.rtmscoverage.vocabulary.DateRange;
import org.rtmscoverage.vocabulary.Money;

/** The form that lists plans, each with a list for every kind of benefit. */
class JsonPlanTests {

  private static final LocalDate ASKED = LocalDate.of(2026, 12, 1);

  private final JsonPayerClient client = JsonAdapters.client();

  private PayerAnswer read(int status, String text) {
    return client.answer(
        new PayerReply(status, text.getBytes(StandardCharsets.UTF_8), null), ASKED);
  }

  private EligibilityResponse told(String text) {
    return ((PayerAnswer.Told) read(200, text)).response();
  }

  private BenefitLine line(String list, String row) {
    return told("{\"plans\": [{\"name\": \"GOLD\", \"benefits\": {\"%s\": [{%s}]}}]}"
            .formatted(list, row))
        .lines()
        .getFirst();
  }

  @Test
  void everyPropertyOfARowIsTranslated() {
    BenefitLine line =
        line(
            "coPayment",
            """
            "coverageLevel": "INDIVIDUAL", "insuranceType": "HEALTH_MAINTENANCE_ORGANIZATION_HMO",
            "network": {"indicator": "IN_NETWORK", "id": "N1", "description": "TIER ONE"},
            "priorAuthIndicator": "REQUIRED",
            "service": {"system": "STC", "value": "MH", "definition": "Mental Health"},
            "messages": ["FIRST", "SECOND"], "timePeriod": "VISIT", "amount": "30", "percent": "0.25",
            "quantity": {"value": "12", "qualifier": "VISITS"},
            "planCoverageDescription": "GOLD PLUS",
            "serviceLimits": [
              {"delivery": {"quantity": {"value": "40", "qualifier": "VISITS"},
                "period": {"value": 1, "qualifier": "CALENDAR_YEAR"},
                "frequency": {"value": "2", "qualifier": "DAYS"},
                "delivery": {"schedule": "MONDAY", "pattern": "AM"}}},
              {"delivery": {"quantity": {"value": "3", "qualifier": "UNITS"},
                "period": {"qualifier": "OUTLIER"}}},
              {"delivery": {"period": {"qualifier": "LIFETIME"}}},
              {"ageMinimum": 12}, {"ageMaximum": 65}],
            "dates": {"benefit": {"start": "2026-01-01", "end": "2026-12-31"},
              "plan": {"start": "2026-01-01"}, "eligibility": {"end": "2026-12-31"},
              "latestVisit": {"start": "2026-02-02"}, "added": {"start": "2026-02-03"}},
            "relatedEntities": [
              {"type": "VENDOR", "name": {"organization": "MANAGER"}, "payerId": "V1", "npi": "9",
               "address": {"addressLine1": "BOX 1", "city": "BOSTON"},
               "contacts": [{"name": "DESK", "phoneNumbers": ["8005550100"], "emails": ["a@example.org"]}]},
              {"type": "SOMETHING", "contacts": [{"name": "LINE"}]},
              {"type": "PRIMARY_CARE_PROVIDER", "name": {"person": {"firstName": "JO", "lastName": "ROE"}}}],
            "placesOfService": [{"code": "11", "name": "Office"}, {"name": "?"}],
            "additionalInformation": {"group": {"number": "G1", "name": "EMPLOYER"},
              "priorAuthNumber": "A1", "ssn": "123456789"},
            "diagnosis": {"codes": [{"value": "F332"}, {"value": "F331"}]}
            """);

    assertThat(line.kind()).isEqualTo(BenefitKind.CO_PAYMENT);
    assertThat(line.kindCode()).isEqualTo("B");
    assertThat(line.level()).isEqualTo(BenefitLevel.INDIVIDUAL);
    assertThat(line.serviceTypes()).containsExactly(new ServiceType("MH", "Mental health"));
    assertThat(line.insuranceType()).isEqualTo("HM");
    assertThat(line.planName()).isEqualTo("GOLD PLUS");
    assertThat(line.period()).isEqualTo(BenefitPeriod.VISIT);
    assertThat(line.amount()).isEqualTo(Money.of("30"));
    assertThat(line.percent()).isEqualByComparingTo("0.25");
    assertThat(line.quantity()).isEqualTo(new Quantity("VISITS", new BigDecimal("12"), false));
    assertThat(line.authorization()).isEqualTo(AuthorizationIndicator.YES);
    assertThat(line.network()).isEqualTo(BenefitNetwork.IN);
    assertThat(line.placesOfService()).containsExactly("11");
    assertThat(line.deliveries())
        .containsExactly(
            new VisitDelivery(
                "VISITS", new BigDecimal("40"), BenefitPeriod.CALENDAR_YEAR, BigDecimal.ONE),
            new VisitDelivery("UNITS", new BigDecimal("3"), BenefitPeriod.OTHER, null));
    assertThat(line.notes()).containsExactly("FIRST", "SECOND", "Rate: 2 per DAYS");
    assertThat(line.dates())
        .extracting(PlanDate::qualifier)
        .containsExactly("BENEFIT", "PLAN_BEGIN", "ELIGIBILITY_END", "OTHER 304", "OTHER added");
    assertThat(line.entities())
        .containsExactly(
            new RelatedEntity("VENDOR", "MANAGER", "V1", List.of("8005550100")),
            new RelatedEntity("SOMETHING", "LINE", null, List.of()),
            new RelatedEntity("P3", "JO ROE", null, List.of()));
    assertThat(line.asSent())
        .contains(
            "Network as sent: N1",
            "Network as sent: TIER ONE",
            "Schedule as sent: MONDAY",
            "Pattern as sent: AM",
            "Period of the limit as sent: OUTLIER",
            "Limit as sent: LIFETIME",
            "Lowest age as sent: 12",
            "Highest age as sent: 65",
            "MANAGER: npi 9, BOX 1 BOSTON, e-mail a@example.org",
            "Diagnosis as sent: F332, F331");
    assertThat(line.pointer()).isEqualTo("/plans/0/benefits/coPayment/0");
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE_COVERAGE,1,ACTIVE",
    "ACTIVE_FULL_RISK_CAPITATION,2,ACTIVE",
    "ACTIVE_SERVICES_CAPITATED,3,ACTIVE",
    "ACTIVE_SERVICES_CAPITATED_TO_PRIMARY_CARE_PROVIDER,4,ACTIVE",
    "ACTIVE_PENDING_INVESTIGATION,5,ACTIVE_PENDING",
    "INACTIVE,6,INACTIVE",
    "INACTIVE_PENDING_ELIGIBILITY_UPDATE,7,INACTIVE_PENDING",
    "INACTIVE_PENDING_INVESTIGATION,8,INACTIVE_PENDING",
    "SOMETHING_NEW,SOMETHING_NEW,UNRECOGNISED"
  })
  void everyStatusIsInOurWords(String status, String code, BenefitKind kind) {
    BenefitLine line = line("statuses", "\"status\": \"" + status + "\"");

    assertThat(line.kind()).isEqualTo(kind);
    assertThat(line.kindCode()).isEqualTo(code);
    assertThat(line.planName()).isEqualTo("GOLD");
    assertThat(line.serviceTypes()).isEmpty();
    assertThat(line.authorization()).isEqualTo(AuthorizationIndicator.NOT_STATED);
  }

  @ParameterizedTest
  @CsvSource({
    "coInsurance,CO_INSURANCE",
    "deductible,DEDUCTIBLE",
    "outOfPocket,OUT_OF_POCKET",
    "costContainment,OTHER",
    "spendDown,OTHER",
    "limitations,LIMITATION",
    "coverageBasis,COVERAGE_BASIS",
    "benefitDescription,BENEFIT_DESCRIPTION",
    "exclusions,EXCLUSION",
    "unlimited,UNLIMITED",
    "nonCovered,NON_COVERED",
    "reserve,OTHER",
    "primaryCareProvider,PRIMARY_CARE_PROVIDER",
    "preExistingCondition,OTHER",
    "managedCareCoordinator,MANAGED_CARE_COORDINATOR",
    "servicesRestrictedToFollowingProvider,OTHER",
    "notDeemedMedicalNecessity,NOT_MEDICALLY_NECESSARY",
    "benefitDisclaimer,DISCLAIMER",
    "secondSurgicalOpinionRequired,OTHER",
    "otherOrAdditionalPayer,OTHER_PAYER",
    "priorYearHistory,OTHER",
    "cardReportedStolen,OTHER",
    "contactFollowingEntityForInformation,CONTACT_ENTITY",
    "cannotProcess,CANNOT_PROCESS",
    "otherSourceOfData,OTHER",
    "healthCareFacility,OTHER",
    "aListOfTomorrow,UNRECOGNISED"
  })
  void everyListIsOfAKind(String list, BenefitKind kind) {
    assertThat(line(list, "\"coverageLevel\": \"FAMILY\"").kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "\"system\": \"CPT\", \"value\": \"90867\", \"modifiers\": [\"GT\"];90867;Modifiers as sent: GT",
        "\"system\": \"HCPCS\", \"range\": {\"start\": {\"value\": \"G1\"}, \"end\": {\"value\":"
            + " \"G9\"}};G1-G9;-",
        "\"system\": \"NDC\", \"value\": \"1\";1;Code list as sent: NDC"
      })
  void procedureIsNoServiceType(String service, String code, String words) {
    BenefitLine line = line("nonCovered", "\"service\": {" + service + "}");

    assertThat(line.procedureCode()).isEqualTo(code);
    assertThat(line.serviceTypes()).isEmpty();
    assertThat(line.asSent()).isEqualTo(words == null ? List.of() : List.of(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"definition\": \"Acupuncture\";Acupuncture",
        "\"system\": \"STC\", \"range\": {\"start\": {\"value\": \"1\"}, \"end\": {\"value\": \"9\"}};1-9",
        "\"value\": \"98\";98"
      })
  void serviceWithoutACodeIsNamedByItsWords(String service, String type) {
    assertThat(line("coPayment", "\"service\": {" + service + "}").serviceTypes())
        .extracting(ServiceType::code)
        .containsExactly(type);
  }

  @Test
  void codesWithoutAWordOfOursAreKept() {
    BenefitLine line =
        line(
            "deductible",
            """
            "coverageLevel": "SPOUSE_ONLY", "timePeriod": "HOUR", "amount": "TEN",
            "network": {"indicator": "MOON"}, "priorAuthIndicator": "PERHAPS"
            """);

    assertThat(line.asSent())
        .containsExactlyInAnyOrder(
            "Coverage level as sent: SPO (spouse)",
            "Period as sent: 6 (hour)",
            "Indicator 11 as sent: PERHAPS",
            "Network as sent: MOON",
            "The amount as sent: TEN");
    assertThat(line.amount()).isNull();
    assertThat(line.authorization()).isEqualTo(AuthorizationIndicator.NOT_STATED);
    assertThat(line.network()).isEqualTo(BenefitNetwork.NOT_STATED);
  }

  @Test
  void whoAnsweredAndAboutWhomIsKept() {
    EligibilityResponse response =
        told(
            """
            {"payer": {"name": {"organization": "TEST PAYER"}, "contacts": [{"name": "x"}]},
             "meta": {"traceId": "ours", "subscriberTraceNumbers": [
               {"type": "REFERENCED_TRANSACTION", "referenceIdentification": "ours"},
               {"type": "CURRENT_TRANSACTION", "referenceIdentification": "theirs"}]},
             "subscriber": {"memberId": "AB123456", "dateOfBirth": "1985-07-22",
               "name": {"person": {"firstName": "JANE", "lastName": "DOE"}},
               "dates": {"plan": {"start": "2026-01-01", "end": "2026-12-31"}, "service": {"start": "2026-12-01"}},
               "additionalInformation": {"group": {"number": "G1", "name": "EMPLOYER"},
                 "planNetwork": {"number": "N1"}, "insurancePolicyNumber": "I1", "ssn": "1"}},
             "plans": [{"benefits": {"statuses": [{"status": "ACTIVE_COVERAGE"}]}},
                       {"name": "DENTAL", "benefits": {"statuses": [{"status": "INACTIVE"}]}}]}
            """);

    assertThat(response.payerName()).isEqualTo("TEST PAYER");
    assertThat(response.traceNumber()).isEqualTo("theirs");
    assertThat(response.member())
        .isEqualTo(new MemberEcho("AB123456", "JANE", "DOE", LocalDate.of(1985, 7, 22)));
    assertThat(response.verifiedFor()).isEqualTo("2026-12-01");
    assertThat(response.planDates())
        .containsExactly(
            new PlanDate(
                "PLAN", new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))),
            new PlanDate("SERVICE", new DateRange(ASKED, ASKED)));
    assertThat(response.references())
        .containsExactly(
            new PlanReference("GROUP_NUMBER", "G1", "EMPLOYER"),
            new PlanReference("OTHER N6", "N1", null),
            new PlanReference("POLICY_NUMBER", "I1", null));
    assertThat(response.lines()).extracting(BenefitLine::planName).containsExactly(null, "DENTAL");
    assertThat(response.warnings()).containsExactly("the answer speaks of more than one plan");
  }

  @Test
  void dependentIsThePatient() {
    MemberEcho member =
        told("""
                {"subscriber": {"memberId": "AB123456", "name": {"person": {"lastName": "DOE"}}},
                 "dependent": {"name": {"person": {"firstName": "MARY", "lastName": "DOE"}},
                   "dateOfBirth": "2005-05-05"},
                 "payer": {"name": {"person": {"firstName": "A", "lastName": "B"}}},
                 "plans": [{"benefits": {"statuses": [{"status": "ACTIVE_COVERAGE"}]}}]}
                """)
            .member();

    assertThat(member)
        .isEqualTo(new MemberEcho("AB123456", "MARY", "DOE", LocalDate.of(2005, 5, 5)));
  }

  @Test
  void incompleteRowsAreKeptWithAWarning() {
    EligibilityResponse response =
        told(
            """
            {"plans": [{"benefits": {"statuses": [{"status": "ACTIVE_COVERAGE"}],
              "invalidEntries": {"deductible": [{"coverageLevel": "FAMILY",
                "invalidReasons": [{"code": "MISSING_AMOUNT"}]}]}}}]}
            """);

    assertThat(response.lines().getLast().kind()).isEqualTo(BenefitKind.DEDUCTIBLE);
    assertThat(response.lines().getLast().asSent())
        .containsExactly("Complaint as sent: MISSING_AMOUNT");
    assertThat(response.warnings()).hasSize(1).first().asString().contains("incomplete");
  }

  @Test
  void dateThatIsNoneIsAWarning() {
    EligibilityResponse response =
        told(
            """
            {"plans": [{"benefits": {"statuses": [{"status": "ACTIVE_COVERAGE",
              "dates": {"plan": {"start": "SOON"}, "benefit": {}}}]}}]}
            """);

    assertThat(response.lines().getFirst().dates()).isEmpty();
    assertThat(response.warnings())
        .containsExactly(
            "/plans/0/benefits/statuses/0/dates/plan is not a date or a span of dates");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400})
  void reasonsCountWhateverTheStatus(int status) {
    PayerAnswer answer =
        read(
            status,
            """
            {"plans": [], "errors": [
              {"code": "75", "followupAction": "C", "location": "SUBSCRIBER"},
              {"code": "71", "location": "DEPENDENT"}]}
            """);

    assertThat(((PayerAnswer.Refused) answer).rejections())
        .extracting(r -> r.code() + " " + r.loop() + " " + r.rejectionClass())
        .containsExactly("75 2100C PATIENT_NOT_FOUND", "71 2100D PATIENT_MISMATCH");
  }

  @Test
  void reasonsOfEveryLevelAreKeptNextToTheRows() {
    EligibilityResponse response =
        told(
            """
            {"aaaErrors": [{"code": "04"}], "dependent": {"aaaErrors": [{"code": "65"}]},
             "benefitsInformation": [{"code": "1", "aaaErrors": [{"code": "69"}]}],
             "plans": [{"aaaErrors": [{"code": "62"}],
               "benefits": {"statuses": [{"status": "INACTIVE", "aaaErrors": [{"code": "70"}]}]}}]}
            """);

    assertThat(response.rejections())
        .extracting(r -> r.code() + " " + r.loop())
        .containsExactly("04 2000A", "65 2100D", "62 2110", "69 2110", "70 2110");
    assertThat(response.lines()).hasSize(2);
  }

  @Test
  void numberTooLargeIsUnreadableInOtherBytesToo() {
    byte[] latin = "{\"a\": \"é\", \"b\": 1e1000005550100}".getBytes(StandardCharsets.ISO_8859_1);

    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> client.answer(new PayerReply(200, latin, null), ASKED))
        .withMessageContaining("too large");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 422, 500})
  void refusedMessageInsideTheAnswerIsAReason(int status) {
    String x12 = X12Text.ISA + "ST*999*0001~IK3*NM1*9*2100C*8~IK5*R*5~AK9*R*1*1*0~";
    List<Rejection> rejections =
        ((PayerAnswer.Refused) read(status, "{\"x12\": \"" + x12 + "\"}")).rejections();

    assertThat(rejections).hasSize(1);
    assertThat(rejections.getFirst().rejectionClass()).isEqualTo(RejectionClass.MESSAGE_REJECTED);
    assertThat(rejections.getFirst().code()).isEqualTo("999 R 5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"coverage\": {\"active\": true}, \"subscriber\": {\"id\": \"1\"}};form that is not known",
        "{\"results\": []};form that is not known",
        "{\"plans\": [1e1000005550100]};too large",
        "{\"plans\": [\"\u00e9\", 1e-99999999999]};too large",
        "{\"plans\": []};the answer holds neither benefits nor reasons",
        "{\"plans\": [{\"benefits\": {}}]};the answer holds neither",
        "{\"tradingPartnerServiceId\": \"1\"};the answer holds neither"
      })
  void answerInAnotherFormIsUnreadableWithAReason(String text, String reason) {
    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> read(200, text))
        .withMessageContaining(reason);
  }
}
