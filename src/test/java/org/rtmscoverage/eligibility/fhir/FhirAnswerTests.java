package org.rtmscoverage.eligibility.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.rtmscoverage.eligibility.fhir.FhirBodies.benefit;
import static org.rtmscoverage.eligibility.fhir.FhirBodies.insurance;
import static org.rtmscoverage.eligibility.fhir.FhirBodies.item;
import static org.rtmscoverage.eligibility.fhir.FhirBodies.response;
import static org.rtmscoverage.eligibility.fhir.FhirBodies.told;
import static org.rtmscoverage.eligibility.fhir.FhirBodies.type;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.PlanDate;
import org.rtmscoverage.eligibility.PlanReference;
import org.rtmscoverage.eligibility.Quantity;
import org.rtmscoverage.eligibility.RelatedEntity;
import org.rtmscoverage.eligibility.ServiceType;
import org.rtmscoverage.vocabulary.DateRange;
import org.rtmscoverage.vocabulary.Money;

/** From a CoverageEligibilityResponse to our own words. */
class FhirAnswerTests {

  private static final String ITEM_30 = "'category': {'coding': [{'code': '30'}]}";

  @Test
  void everyElementOfAnItemIsTranslated() {
    List<BenefitLine> lines =
        item(
            """
            'category': {'coding': [
              {'system': 'https://x12.org/codes/service-type-codes', 'code': 'MH'},
              {'system': 'http://payer.example/categories', 'code': 'BH1'}]},
            'productOrService': {'coding': [
              {'system': 'http://payer.example/services', 'code': 'TMS'},
              {'system': 'http://www.ama-assn.org/go/cpt', 'code': '90867'}]},
            'name': 'Mental health', 'description': 'Office visits',
            'network': {'coding': [{'code': 'in'}]}, 'unit': {'coding': [{'code': 'individual'}]},
            'benefit': [{'type': {'coding': [{'code': 'copay'}]},
                         'allowedMoney': {'value': 30.5, 'currency': 'USD'}}],
            'authorizationRequired': true,
            'authorizationSupporting': [{'text': 'Treatment plan'}, {'coding': [{'code': 'X'}]}],
            'authorizationUrl': 'https://payer.example/rules'
            """);

    assertThat(lines).hasSize(2);
    BenefitLine whole = lines.getFirst();
    assertThat(whole.kind()).isEqualTo(BenefitKind.ACTIVE);
    assertThat(whole.kindCode()).isEqualTo("inforce");
    assertThat(whole.serviceTypes()).containsExactly(new ServiceType("MH", "Mental health"));
    assertThat(whole.procedureCode()).isEqualTo("90867");
    assertThat(whole.network()).isEqualTo(BenefitNetwork.IN);
    assertThat(whole.level()).isEqualTo(BenefitLevel.INDIVIDUAL);
    assertThat(whole.authorization()).isEqualTo(AuthorizationIndicator.YES);
    assertThat(whole.notes())
        .containsExactly(
            "Mental health", "Office visits", "Treatment plan", "X", "https://payer.example/rules");
    assertThat(whole.pointer()).isEqualTo("insurance[0].item[0]");
    BenefitLine copay = lines.getLast();
    assertThat(copay.kind()).isEqualTo(BenefitKind.CO_PAYMENT);
    assertThat(copay.kindCode()).isEqualTo("copay");
    assertThat(copay.amount()).isEqualTo(Money.of("30.50"));
    assertThat(copay.period()).isEqualTo(BenefitPeriod.VISIT);
    assertThat(copay.procedureCode()).isEqualTo("90867");
    assertThat(copay.authorization()).isEqualTo(AuthorizationIndicator.NOT_STATED);
    assertThat(copay.notes()).containsExactly("Mental health", "Office visits");
    assertThat(copay.pointer()).isEqualTo("insurance[0].item[0].benefit[0]");
  }

  @Test
  void controlCharactersAreNotHandedOn() {
    assertThat(item("'name': 'Bell\\u0007 escape\\u001b[2J line\\nnext'").getFirst().notes())
        .containsExactly("Bell  escape [2J line\nnext");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'insurance': [{'inforce': false}], 'insurance': [{'inforce': true}]",
        "'insurance': [{'inforce': true, 'item': [{'name': 'half \\ud800'}]}]"
      })
  void ambiguousKeyAndHalfACharacterAreUnreadable(String properties) {
    assertThatExceptionOfType(PayerException.class).isThrownBy(() -> told(response(properties)));
  }

  @Test
  void itemThatOnlyHasANameIsNotTheWholePlan() {
    BenefitLine line = item("'name': 'Acupuncture'").getFirst();

    assertThat(line.serviceTypes()).containsExactly(new ServiceType("Acupuncture", null));
    assertThat(line.notes()).containsExactly("Acupuncture");
  }

  @Test
  void whatHasNoPlaceOfItsOwnIsKeptInWords() {
    BenefitLine line =
        item("'category': {'coding': [{'code': 'MH'}]}, 'unit': {'text': 'household'},"
                + " 'term': {'coding': [{'code': 'month'}]}, 'network': {'text': 'tier 2'},"
                + " 'modifier': [{'coding': [{'code': 'GT'}]}, {'text': '95'}],"
                + " 'provider': {'display': 'A Clinic'}")
            .getFirst();

    assertThat(line.asSent())
        .containsExactly(
            "Unit as sent: household",
            "Term as sent: month",
            "Network as sent: tier 2",
            "Modifiers as sent: GT 95",
            "Provider as sent: A Clinic");
  }

  @ParameterizedTest
  @CsvSource({"true,NON_COVERED", "false,ACTIVE", "'perhaps',BENEFIT_DESCRIPTION"})
  void itemThatMayBeExcludedIsNotActive(String excluded, BenefitKind kind) {
    String value = excluded.equals("perhaps") ? "'perhaps'" : excluded;
    EligibilityResponse response =
        told(insurance("'inforce': true, 'item': [{'name': 'A', 'excluded': " + value + "}]"));

    assertThat(response.lines().getLast().kind()).isEqualTo(kind);
    assertThat(response.warnings().stream().filter(w -> w.contains("readably")))
        .hasSize(excluded.equals("perhaps") ? 1 : 0);
  }

  @Test
  void benefitWithAModifierSaysNothingThatCounts() {
    EligibilityResponse response =
        told(
            insurance(
                "'inforce': true, 'item': [{'category': {'coding': [{'code': '30'}]}, 'benefit':"
                    + " [{'modifierExtension': [{'url': 'u', 'valueBoolean': true}],"
                    + type("copay")
                    + ", 'allowedMoney': {'value': 30}}]}]"));

    BenefitLine line = response.lines().getLast();
    assertThat(line.kindCode()).isEqualTo("modified");
    assertThat(line.kind()).isEqualTo(BenefitKind.OTHER);
    assertThat(line.amount()).isNull();
    assertThat(response.warnings())
        .anyMatch(w -> w.startsWith("insurance[0].item[0].benefit[0] has a modifier"));
  }

  @Test
  void whatWasNotSentIsNotZeroAndNotNo() {
    BenefitLine line = item("'description': 'All'").getFirst();

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
  @CsvSource({"true,YES", "false,NO", "null,NOT_STATED", "'\"maybe\"',NOT_STATED"})
  void authorizationIsWhatWasSent(String sent, AuthorizationIndicator read) {
    assertThat(item(ITEM_30 + ", 'authorizationRequired': " + sent).getFirst().authorization())
        .isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "true,null,ACTIVE,ACTIVE",
    "false,null,INACTIVE,INACTIVE",
    "true,false,ACTIVE,ACTIVE",
    "true,true,ACTIVE,NON_COVERED"
  })
  void itemIsAsActiveAsItsInsuranceUnlessItIsExcluded(
      String inForce, String excluded, BenefitKind plan, BenefitKind service) {
    assertThat(
            told(insurance(
                    "'inforce': %s, 'item': [{'excluded': %s, %s}]"
                        .formatted(inForce, excluded, ITEM_30)))
                .lines())
        .extracting(BenefitLine::kind)
        .containsExactly(plan, service);
  }

  @Test
  void insuranceThatDoesNotSayWhetherItIsInForceHasNoStatus() {
    assertThat(told(insurance("'item': [{" + ITEM_30 + "}]")).lines())
        .extracting(BenefitLine::kind)
        .containsExactly(BenefitKind.BENEFIT_DESCRIPTION);
  }

  @ParameterizedTest
  @CsvSource({
    "deductible,annual,DEDUCTIBLE,SERVICE_YEAR",
    "deductible,lifetime,DEDUCTIBLE,LIFETIME",
    "copay-maximum,annual,OUT_OF_POCKET,SERVICE_YEAR",
    "copay-maximum,lifetime,OUT_OF_POCKET,LIFETIME",
    "copay-maximum,day,OTHER,DAY",
    "copay,annual,CO_PAYMENT,VISIT",
    "benefit,lifetime,LIMITATION,LIFETIME",
    "room,quarter,OTHER,OTHER",
    "vision-exam,annual,OTHER,SERVICE_YEAR"
  })
  void typeAndTermTogetherSayWhatAnAmountIs(
      String type, String term, BenefitKind kind, BenefitPeriod period) {
    BenefitLine line = benefit(term, type(type) + ", 'allowedMoney': {'value': 500}").getFirst();

    assertThat(line.kind()).isEqualTo(kind);
    assertThat(line.kindCode()).isEqualTo(type);
    assertThat(line.period()).isEqualTo(period);
    assertThat(line.amount()).isEqualTo(Money.of("500"));
  }

  @Test
  void codesOfX12AreReadAsSuch() {
    BenefitLine line =
        benefit(
                "annual",
                "'type': {'coding': [{'code': 'oop'}, {'system': 'https://x12.org/codes/eb01',"
                    + " 'code': 'G'}]}, 'allowedMoney': {'value': 3000}")
            .getFirst();

    assertThat(line.kind()).isEqualTo(BenefitKind.OUT_OF_POCKET);
    assertThat(line.kindCode()).isEqualTo("G");
  }

  @Test
  void allowedAndUsedOfAYearAreTwoRows() {
    assertThat(
            benefit(
                "annual",
                type("deductible") + ", 'allowedMoney': {'value': 500}, 'usedMoney': {'value': 0}"))
        .extracting(BenefitLine::period, BenefitLine::amount)
        .containsExactly(
            tuple(BenefitPeriod.SERVICE_YEAR, Money.of("500")),
            tuple(BenefitPeriod.YEAR_TO_DATE, Money.ZERO));
  }

  @Test
  void whatIsLeftOfALifetimeIsWorkedOutAndSaysSo() {
    List<BenefitLine> lines =
        benefit(
            "lifetime",
            type("deductible") + ", 'allowedMoney': {'value': 500}, 'usedMoney': {'value': 120}");

    assertThat(lines)
        .extracting(BenefitLine::period)
        .containsExactly(BenefitPeriod.LIFETIME, BenefitPeriod.LIFETIME_REMAINING);
    assertThat(lines.getLast().amount()).isEqualTo(Money.of("380"));
    assertThat(lines.getLast().notes()).contains("remaining, worked out from allowed and used");
  }

  @ParameterizedTest
  @CsvSource({
    "annual,YEAR_TO_DATE",
    "'',YEAR_TO_DATE",
    "lifetime,OTHER",
    "day,OTHER",
    "quarter,OTHER"
  })
  void moneyUsedAloneIsNeverTakenForALimit(String term, BenefitPeriod period) {
    assertThat(benefit(term, type("deductible") + ", 'usedMoney': {'value': 120}"))
        .singleElement()
        .satisfies(line -> assertThat(line.period()).isEqualTo(period));
  }

  @ParameterizedTest
  @CsvSource({"annual,SERVICE_YEAR", "lifetime,LIFETIME", "day,DAY", "'',NOT_STATED"})
  void visitsAreCountedWithinTheirTerm(String term, BenefitPeriod period) {
    List<BenefitLine> lines =
        benefit(term, type("visit") + ", 'allowedUnsignedInt': 40, 'usedUnsignedInt': 0");

    assertThat(lines)
        .allMatch(line -> line.kind() == BenefitKind.LIMITATION && line.period() == period)
        .extracting(BenefitLine::quantity)
        .containsExactly(
            new Quantity("VISITS", new BigDecimal(40), false),
            new Quantity("VISITS", new BigDecimal(0), true));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "'allowedUnsignedInt': 20,0.20",
        "'allowedUnsignedInt': 0,0.00",
        "'allowedUnsignedInt': 1,0.01",
        "'allowedString': '12.5 %',0.125"
      })
  void shareIsThePatientsInHundredths(String sent, BigDecimal share) {
    assertThat(benefit("", type("copay-percent") + ", " + sent))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.kind()).isEqualTo(BenefitKind.CO_INSURANCE);
              assertThat(line.percent()).isEqualByComparingTo(share);
              assertThat(line.amount()).isNull();
            });
  }

  @Test
  void whatIsNeitherMoneyNorCountIsANote() {
    assertThat(
            benefit("annual", type("benefit") + ", 'allowedString': 'unlimited'")
                .getFirst()
                .notes())
        .containsExactly("allowed: unlimited");
    assertThat(
            benefit(
                    "annual",
                    type("deductible")
                        + ", 'allowedMoney': {'value': 500, 'currency': 'CAD'},"
                        + " 'usedString': 'none yet'")
                .getFirst())
        .satisfies(
            line -> {
              assertThat(line.amount()).isNull();
              assertThat(line.notes()).containsExactly("allowed: 500 CAD", "used: none yet");
            });
  }

  @Test
  void whatWasPaidInCopaymentsIsNoCopayment() {
    assertThat(
            benefit(
                "annual",
                type("copay") + ", 'allowedMoney': {'value': 30}, 'usedMoney': {'value': 270}"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.amount()).isEqualTo(Money.of("30"));
              assertThat(line.notes()).containsExactly("used: 270");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'allowedMoney': {'value': 'abc'}",
        "'allowedMoney': {'currency': 'USD'}",
        "'allowedMoney': {'value': '1e999999999'}",
        "'allowedMoney': {'value': 1e99}",
        "'allowedUnsignedInt': -1",
        "'allowedUnsignedInt': 'many'"
      })
  void numberThatIsNoneIsLeftOutWithAWarning(String sent) {
    EligibilityResponse response =
        told(
            insurance(
                "'inforce': true, 'item': [{'benefit': [{"
                    + type("deductible")
                    + ", "
                    + sent
                    + "}]}]"));

    assertThat(response.lines()).allMatch(line -> line.amount() == null && line.quantity() == null);
    assertThat(response.warnings()).isNotEmpty().noneMatch(w -> w.contains("abc"));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"coding\": [{\"code\": \"98\"}]}',98",
    "'{\"coding\": [{\"system\": \"http://terminology.hl7.org/CodeSystem/ex-benefitcategory\", \"code\": \"30\"}]}',30",
    "'{\"coding\": [{\"system\": \"http://payer.example\", \"code\": \"30\"}]}',http://payer.example|30",
    "'{\"text\": \"Dental\"}',Dental"
  })
  void categoryOfAnotherListIsNotTakenForAServiceType(String category, String code) {
    assertThat(item("'category': " + category).getFirst().serviceTypes())
        .extracting(ServiceType::code)
        .containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({"in,IN", "out,OUT", "tier-2,UNKNOWN_TO_PAYER"})
  void networkThatIsNotKnownIsNotTakenForOurs(String code, BenefitNetwork network) {
    assertThat(item("'network': {'coding': [{'code': '" + code + "'}]}").getFirst().network())
        .isEqualTo(network);
  }

  @ParameterizedTest
  @CsvSource({"family,FAMILY", "employee,OTHER"})
  void levelIsThatOfTheUnit(String code, BenefitLevel level) {
    assertThat(item("'unit': {'coding': [{'code': '" + code + "'}]}").getFirst().level())
        .isEqualTo(level);
  }

  @Test
  void organizationThatRunsABenefitIsNamed() {
    BenefitLine line =
        told(response(
                """
                    'outcome': 'complete', 'contained': [{'resourceType': 'Organization', 'id': 'bh',
                      'name': 'Harbor Behavioral', 'identifier': [{'value': 'HB1'}],
                      'telecom': [{'system': 'phone', 'value': '8005550142'},
                                  {'system': 'fax', 'value': '8005550199'}]}],
                    'insurance': [{'inforce': true, 'item': [{
                      'extension': [{'url':
                        'https://rtmscoverage.org/fhir/StructureDefinition/benefit-administrator',
                        'valueReference': {'reference': '#bh'}}],
                      'category': {'coding': [{'code': 'MH'}]}}]}]
                    """))
            .lines()
            .getLast();

    assertThat(line.kind()).isEqualTo(BenefitKind.CONTACT_ENTITY);
    assertThat(line.entities())
        .containsExactly(
            new RelatedEntity("VENDOR", "Harbor Behavioral", "HB1", List.of("8005550142")));
  }

  @Test
  void modifierNobodyKnowsTakesTheMeaningAway() {
    String modifier =
        "'modifierExtension': [{'url': 'http://payer.example/not', 'valueBoolean': true}]";
    EligibilityResponse item =
        told(insurance("'inforce': true, 'item': [{" + modifier + ", " + ITEM_30 + "}]"));
    EligibilityResponse whole =
        told(insurance("'inforce': true, 'item': [{" + ITEM_30 + "}], " + modifier));

    assertThat(item.lines())
        .extracting(BenefitLine::kind)
        .containsExactly(BenefitKind.ACTIVE, BenefitKind.OTHER);
    assertThat(whole.lines()).extracting(BenefitLine::kind).containsExactly(BenefitKind.OTHER);
    assertThat(whole.warnings()).singleElement().asString().contains("modifier");
  }

  @Test
  void planIsNamedDatedAndNumbered() {
    EligibilityResponse response =
        told(
            response(
                """
                'contained': [
                  {'resourceType': 'Coverage', 'id': 'c', 'subscriberId': 'QX1',
                   'class': [{'type': {'coding': [{'code': 'group'}]}, 'value': 'G7', 'name': 'Acme'},
                             {'type': {'coding': [{'code': 'plan'}]}, 'value': 'P1', 'name': 'Gold'},
                             {'type': {'coding': [{'code': 'rxbin'}]}, 'value': '0042'}]},
                  {'resourceType': 'Organization', 'id': 'o', 'name': 'Harbor Health'}],
                'identifier': [{'value': 'T-1'}], 'outcome': 'complete', 'preAuthRef': 'A-9',
                'disposition': 'Coverage is current.', 'insurer': {'reference': '#o'},
                'servicedDate': '2026-12-01',
                'insurance': [{'coverage': {'reference': '#c'}, 'inforce': true,
                  'benefitPeriod': {'start': '2026-01-01T00:00:00-05:00', 'end': '2026-12'}}]
                """));

    assertThat(response.payerName()).isEqualTo("Harbor Health");
    assertThat(response.traceNumber()).isEqualTo("T-1");
    assertThat(response.verifiedFor()).isEqualTo("2026-12-01");
    assertThat(response.references())
        .containsExactly(
            new PlanReference("GROUP_NUMBER", "G7", "Acme"),
            new PlanReference("PLAN_NUMBER", "P1", "Gold"),
            new PlanReference("OTHER rxbin", "0042", null),
            new PlanReference("PRIOR_AUTHORIZATION", "A-9", null));
    assertThat(response.planDates())
        .containsExactly(
            new PlanDate("SERVICE", new DateRange(FhirBodies.ASKED, FhirBodies.ASKED)),
            new PlanDate(
                "PLAN", new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))));
    assertThat(response.lines().getFirst().planName()).isEqualTo("Gold");
    assertThat(response.lines().getFirst().notes()).containsExactly("Coverage is current.");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "'servicedDate': '2026-11-23';2026-11-23",
        "'servicedPeriod': {'start': '2026-11-01', 'end': '2026-12-31'};2026-12-01",
        "'servicedPeriod': {'start': '2026-01-01', 'end': '2026-02-01'};",
        "'created': '2026-11-23';"
      })
  void dayAnsweredForIsTheOneServed(String sent, @Nullable LocalDate day) {
    assertThat(told(response(sent + ", 'insurance': [{'inforce': true}]")).verifiedFor())
        .isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01,2026-12-31,2026-12-01",
    "2026-01-01,9999-12-31,2026-12-01",
    "2024-01-01,2025-06-30,"
  })
  void planThatHoldsTheDayWasAnsweredForIt(String start, String end, @Nullable LocalDate day) {
    assertThat(
            told(insurance(
                    "'inforce': true, 'benefitPeriod': {'start': '"
                        + start
                        + "', 'end': '"
                        + end
                        + "'}"))
                .verifiedFor())
        .isEqualTo(day);
  }

  @Test
  void datesThatCrossAreLeftOutWithAWarning() {
    EligibilityResponse response =
        told(
            insurance(
                "'inforce': true, 'benefitPeriod': {'start': '2026-12-31', 'end': '2026-01-01'}"));

    assertThat(response.planDates()).isEmpty();
    assertThat(response.warnings())
        .containsExactly("a date of the plan is not a date or a span of dates");
  }

  @Test
  void severalCoveragesKeepTheirOwnDates() {
    EligibilityResponse response =
        told(
            response(
                """
                'insurance': [
                  {'inforce': false, 'benefitPeriod': {'start': '2024-01-01', 'end': '2025-12-31'}},
                  {'inforce': true, 'benefitPeriod': {'start': '2026-01-01'}}]
                """));

    assertThat(response.planDates()).isEmpty();
    assertThat(response.lines().getLast().dates())
        .containsExactly(new PlanDate("PLAN", new DateRange(LocalDate.of(2026, 1, 1), null)));
    assertThat(response.lines().getLast().pointer()).isEqualTo("insurance[1]");
    assertThat(response.warnings()).hasSize(1);
  }

  @Test
  void organizationThatIsNotInTheAnswerIsNamedByItsDisplay() {
    assertThat(
            item("'extension': [{'url':"
                    + " 'https://rtmscoverage.org/fhir/StructureDefinition/benefit-administrator',"
                    + " 'valueReference': {'display': 'Harbor Behavioral'}}]")
                .getFirst()
                .entities())
        .containsExactly(new RelatedEntity("VENDOR", "Harbor Behavioral", null, List.of()));
  }

  @Test
  void dispositionIsKeptWhereNoStatusIsSent() {
    assertThat(
            told(response(
                    "'disposition': 'Ask the plan.', 'insurance': [{'item': [{" + ITEM_30 + "}]}]"))
                .lines())
        .extracting(BenefitLine::kind)
        .containsExactly(BenefitKind.BENEFIT_DESCRIPTION, BenefitKind.BENEFIT_DESCRIPTION);
  }

  @Test
  void shareInWordsAloneIsANote() {
    assertThat(
            benefit("", type("copay-percent") + ", 'allowedString': 'see contract'")
                .getFirst()
                .notes())
        .containsExactly("allowed: see contract");
    assertThat(benefit("", type("copay-percent") + ", 'usedUnsignedInt': 20").getFirst().notes())
        .containsExactly("used: 0.20");
  }
}
