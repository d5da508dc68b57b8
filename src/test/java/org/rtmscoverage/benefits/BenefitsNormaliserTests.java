package org.rtmscoverage.benefits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.BenefitPeriod;
import org.rtmscoverage.eligibility.PlanDate;
import org.rtmscoverage.vocabulary.DateRange;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.NetworkStatus;

@NullUnmarked // a null that slips through fails the test anyway
class BenefitsNormaliserTests {

  private static final LocalDate DAY = LocalDate.parse("2026-12-01");
  private static final BenefitContext OFFICE = new BenefitContext("11", NetworkStatus.IN, DAY);

  private static Benefits read(Row... rows) {
    return read(OFFICE, rows);
  }

  private static Benefits read(BenefitContext context, Row... rows) {
    return new BenefitsNormaliser().normalise(Row.answer(rows), context);
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE,30,ACTIVE,NOT_STATED",
    "ACTIVE,MH,NOT_STATED,ACTIVE",
    "ACTIVE,CH,NOT_STATED,ACTIVE",
    "ACTIVE,A7,NOT_STATED,NOT_STATED",
    "ACTIVE,CE,NOT_STATED,NOT_STATED",
    "ACTIVE,CG,NOT_STATED,NOT_STATED",
    "INACTIVE,30,INACTIVE,NOT_STATED",
    "ACTIVE_PENDING,30,ACTIVE_PENDING,NOT_STATED",
    "INACTIVE_PENDING,MH,NOT_STATED,INACTIVE_PENDING",
    "DEDUCTIBLE,30,NOT_STATED,NOT_STATED"
  })
  void statusComesFromItsOwnRows(
      BenefitKind kind, String type, CoverageStatus plan, CoverageStatus behavioral) {
    Benefits benefits = read(Row.of(kind, type));
    assertThat(benefits.planStatus()).isEqualTo(plan);
    assertThat(benefits.behavioralHealthStatus()).isEqualTo(behavioral);
  }

  @Test
  void rowOfTheProcedureDecidesBeforeItsServiceType() {
    Row active = Row.of(BenefitKind.ACTIVE, "MH");
    Row inactive = Row.of(BenefitKind.INACTIVE).code("90868");
    assertThat(read(active, inactive).behavioralHealthStatus()).isEqualTo(CoverageStatus.INACTIVE);
    assertThat(
            read(Row.of(BenefitKind.INACTIVE, "MH"), Row.of(BenefitKind.ACTIVE).code("90868"))
                .behavioralHealthStatus())
        .isEqualTo(CoverageStatus.ACTIVE);
    Benefits both = read(active, inactive, Row.of(BenefitKind.ACTIVE).code("90867"));
    assertThat(both.behavioralHealthStatus()).isEqualTo(CoverageStatus.NOT_STATED);
    assertThat(both.warnings()).singleElement().asString().contains("rTMS");
    assertThat(
            read(active, Row.of(BenefitKind.INACTIVE, "MH").code("90837")).behavioralHealthStatus())
        .isEqualTo(CoverageStatus.ACTIVE);
    assertThat(read(Row.of(BenefitKind.ACTIVE, "A6").code("90837")).behavioralHealthStatus())
        .isEqualTo(CoverageStatus.NOT_STATED);
  }

  @Test
  void procedureRowOfAnUncertainNetworkOnlyContradicts() {
    Benefits benefits =
        read(
            new BenefitContext("11", NetworkStatus.UNKNOWN, DAY),
            Row.of(BenefitKind.ACTIVE, "MH"),
            Row.of(BenefitKind.INACTIVE).code("90868").network(BenefitNetwork.OUT));
    assertThat(benefits.behavioralHealthStatus()).isEqualTo(CoverageStatus.NOT_STATED);
    assertThat(benefits.warnings()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = BenefitKind.class,
      names = {"NOT_MEDICALLY_NECESSARY", "CANNOT_PROCESS", "NON_COVERED", "EXCLUSION"})
  void rowThatSpeaksAgainstCoverageIsNeverSilent(BenefitKind kind) {
    Row active = Row.of(BenefitKind.ACTIVE, "MH");
    Benefits named = read(active, Row.of(kind).code("90868"));
    assertThat(named.speaksAgainstCoverage()).isTrue();
    assertThat(named.warnings().size() + (named.nonCovered() == null ? 0 : 1)).isEqualTo(1);
    Benefits typed = read(active, Row.of(kind, "MH"));
    assertThat(typed.warnings()).singleElement().asString().contains("ask the payer");
    Benefits other = read(active, Row.of(kind, "33"));
    assertThat(other.speaksAgainstCoverage()).isFalse();
    assertThat(other.warnings()).isEmpty();
  }

  @Test
  void rowWithoutServiceTypeSpeaksOfThePlan() {
    assertThat(read(Row.of(BenefitKind.ACTIVE)).planStatus()).isEqualTo(CoverageStatus.ACTIVE);
  }

  @Test
  void pendingWinsOverActiveAndContradictionIsNotDecided() {
    assertThat(
            read(Row.of(BenefitKind.ACTIVE, "30"), Row.of(BenefitKind.ACTIVE_PENDING, "30"))
                .planStatus())
        .isEqualTo(CoverageStatus.ACTIVE_PENDING);
    Benefits both = read(Row.of(BenefitKind.ACTIVE, "30"), Row.of(BenefitKind.INACTIVE, "30"));
    assertThat(both.planStatus()).isEqualTo(CoverageStatus.NOT_STATED);
    assertThat(both.warnings()).hasSize(1);
  }

  @Test
  void oldInactivePlanDoesNotContradict() {
    Benefits benefits =
        read(
            Row.of(BenefitKind.INACTIVE, "30").date("PLAN", "2025-01-01", "2025-12-31"),
            Row.of(BenefitKind.ACTIVE, "30")
                .plan("Gold", "PR")
                .date("PLAN_BEGIN", "2026-01-01", "2026-01-01")
                .date("PLAN_END", "9999-12-31", "9999-12-31"));
    assertThat(benefits.planStatus()).isEqualTo(CoverageStatus.ACTIVE);
    assertThat(benefits.plan())
        .isEqualTo(
            new Plan(
                "Gold",
                "Preferred provider organization (PPO)",
                "G1",
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-01-01"),
                null));
  }

  @Test
  void planDatesServeWhereTheRowHasNone() {
    var dates =
        List.of(
            new PlanDate("OTHER 636", new DateRange(DAY, DAY)),
            new PlanDate("ELIGIBILITY", new DateRange(DAY, DAY)),
            new PlanDate("PLAN", new DateRange(LocalDate.parse("2026-01-01"), null)),
            new PlanDate("PLAN_END", new DateRange(null, LocalDate.parse("2026-12-31"))));
    Plan plan =
        new BenefitsNormaliser()
            .normalise(Row.answer(dates, Row.of(BenefitKind.ACTIVE, "30").plan("G", "ZZ")), OFFICE)
            .plan();
    assertThat(plan.begin()).isEqualTo("2026-01-01");
    assertThat(plan.end()).isEqualTo("2026-12-31");
    assertThat(plan.insuranceType()).isEqualTo("ZZ");
    assertThat(read().plan().name()).isNull();
  }

  @Test
  void nearestCopayCountsAndEachRowSaysWhy() {
    Benefits benefits =
        read(
            Row.of(BenefitKind.CO_PAYMENT, "30").amount("50"),
            Row.of(BenefitKind.CO_PAYMENT, "98").amount("40"),
            Row.of(BenefitKind.CO_PAYMENT, "MH").amount("0"),
            Row.of(BenefitKind.CO_PAYMENT, "33").amount("10"),
            Row.of(BenefitKind.CO_PAYMENT, "MH").amount("90").network(BenefitNetwork.OUT),
            Row.of(BenefitKind.CO_PAYMENT, "MH").amount("80").places("22"),
            Row.of(BenefitKind.CO_PAYMENT, "MH").amount("70").code("90837"),
            Row.of(BenefitKind.CO_PAYMENT, "MH")
                .amount("60")
                .date("BENEFIT", "2027-01-01", "2027-12-31"));
    assertThat(benefits.rows().stream().filter(BenefitRow::applies))
        .singleElement()
        .satisfies(row -> assertThat(row.line().amount()).isEqualTo(Money.ZERO));
    assertThat(benefits.rows()).allSatisfy(row -> assertThat(row.why()).isNotBlank());
    assertThat(benefits.rows().get(4).why()).contains("out-of-network");
  }

  @Test
  void inNetworkRowDoesNotCountOutOfNetworkAndUnknownPlaceIsSaid() {
    Benefits benefits =
        read(
            new BenefitContext(null, NetworkStatus.OUT, DAY),
            Row.of(BenefitKind.CO_INSURANCE, "MH").percent("0.2").network(BenefitNetwork.IN),
            Row.of(BenefitKind.CO_INSURANCE, "MH").percent("0.4").network(BenefitNetwork.OUT),
            Row.of(BenefitKind.UNLIMITED, "MH").places("11"));
    assertThat(benefits.rows().stream().map(BenefitRow::applies))
        .containsExactly(false, true, true);
    assertThat(benefits.rows().get(2).why()).contains("place was not stated");
  }

  @Test
  void procedureRowIsNearest() {
    Benefits benefits =
        read(
            Row.of(BenefitKind.CO_INSURANCE, "MH").percent("0.2"),
            Row.of(BenefitKind.CO_INSURANCE).percent("0.1").code("90868"));
    assertThat(benefits.rows().stream().map(BenefitRow::applies)).containsExactly(false, true);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "1500,600,-,1500.00,600.00,900.00,true,false",
        "1500,-,900,1500.00,600.00,900.00,true,false",
        "-,600,900,1500.00,600.00,900.00,true,false",
        "1500,600,900,1500.00,600.00,900.00,false,false",
        "1500,-,-,1500.00,-,-,false,false",
        "-,-,0,-,-,0.00,false,false",
        "-,600,-,-,600.00,-,false,false",
        "1500,1600,-,1500.00,1600.00,-,false,true",
        "1500,-,1600,1500.00,-,1600.00,false,true",
        "1500,600,800,1500.00,600.00,800.00,false,true",
        "-1,-,-,-1.00,-,-,false,true",
        "-,-2,-,-,-2.00,-,false,true",
        "-,-,-3,-,-,-3.00,false,true"
      })
  void accumulatorDerivesTheThirdAndMarksWhatCannotBe(
      String limit,
      String used,
      String remaining,
      String expectedLimit,
      String expectedUsed,
      String expectedRemaining,
      boolean derived,
      boolean ambiguous) {
    List<Row> rows = new ArrayList<>();
    if (limit != null) {
      rows.add(deductible("30", limit, BenefitPeriod.CALENDAR_YEAR));
    }
    if (used != null) {
      rows.add(deductible("30", used, BenefitPeriod.YEAR_TO_DATE));
    }
    if (remaining != null) {
      rows.add(deductible("30", remaining, BenefitPeriod.REMAINING));
    }
    Accumulator one = read(rows.toArray(Row[]::new)).accumulators().getFirst();
    assertThat(dollars(one.limit())).isEqualTo(expectedLimit);
    assertThat(dollars(one.used())).isEqualTo(expectedUsed);
    assertThat(dollars(one.remaining())).isEqualTo(expectedRemaining);
    assertThat(one.derived()).isEqualTo(derived);
    assertThat(one.ambiguous()).isEqualTo(ambiguous);
  }

  private static Row deductible(String type, String amount, BenefitPeriod period) {
    return Row.of(BenefitKind.DEDUCTIBLE, type).amount(amount).period(period);
  }

  private static String dollars(Money money) {
    return money == null ? null : money.dollars().toPlainString();
  }

  @Test
  void contradictoryLimitsAreKeptAndNonePicked() {
    Benefits benefits =
        read(
            deductible("30", "1500", BenefitPeriod.CALENDAR_YEAR).notes("Med Dent"),
            deductible("30", "2000", BenefitPeriod.CALENDAR_YEAR),
            deductible("30", "100", BenefitPeriod.YEAR_TO_DATE),
            deductible("30", "900", BenefitPeriod.REMAINING));
    Accumulator one = benefits.accumulators().getFirst();
    assertThat(one.ambiguous()).isTrue();
    assertThat(one.limit()).isNull();
    assertThat(one.candidates())
        .hasSize(4)
        .first()
        .asString()
        .contains("limit $1500.00 (Med Dent)");
    assertThat(benefits.warnings()).anyMatch(warning -> warning.contains("deductible"));
  }

  @Test
  void planLevelDecidesAndLevelsNetworksAndLifetimesStayApart() {
    Benefits benefits =
        read(
            deductible("30", "1500", BenefitPeriod.CALENDAR_YEAR),
            deductible("MH", "500", BenefitPeriod.CALENDAR_YEAR),
            deductible("30", "3000", BenefitPeriod.CALENDAR_YEAR).level(BenefitLevel.FAMILY),
            deductible("30", "9000", BenefitPeriod.LIFETIME),
            deductible("30", "8000", BenefitPeriod.LIFETIME_REMAINING),
            deductible("30", "7", BenefitPeriod.VISIT),
            deductible("33", "7", BenefitPeriod.CALENDAR_YEAR),
            deductible("30", "7", BenefitPeriod.CALENDAR_YEAR).places("22"),
            Row.of(BenefitKind.DEDUCTIBLE, "30"),
            Row.of(BenefitKind.OUT_OF_POCKET, "MH").amount("4000").network(BenefitNetwork.OUT),
            Row.of(BenefitKind.OUT_OF_POCKET, "MH").amount("5000").network(BenefitNetwork.OUT));
    assertThat(benefits.accumulators())
        .extracting(one -> dollars(one.limit()))
        .containsExactly("1500.00", "3000.00", "9000.00", null);
    assertThat(benefits.accumulators().get(2).used()).isEqualTo(Money.of("1000"));
    assertThat(benefits.warnings()).anyMatch(warning -> warning.contains("out-of-pocket"));
  }

  @Test
  void visitLimitsOfBothFormsLandInOneModel() {
    VisitLimit deliveries =
        read(
                Row.of(BenefitKind.LIMITATION, "MH").visits(35, BenefitPeriod.YEARS),
                Row.of(BenefitKind.LIMITATION, "MH").visits(12, BenefitPeriod.REMAINING))
            .visitLimits()
            .getFirst();
    assertThat(deliveries.limit()).isEqualTo(35);
    assertThat(deliveries.used()).isEqualTo(23);
    assertThat(deliveries.remaining()).isEqualTo(12);
    assertThat(deliveries.derived()).isTrue();
    VisitLimit quantities =
        read(
                Row.of(BenefitKind.LIMITATION, "MH").quantity("VISITS", 60, false),
                Row.of(BenefitKind.LIMITATION, "MH").quantity("99", 10, true),
                Row.of(BenefitKind.LIMITATION, "MH").quantity("DAYS", 3, true),
                Row.of(BenefitKind.LIMITATION, "MH").quantity("DAYS", 3, false))
            .visitLimits()
            .getFirst();
    assertThat(quantities.remaining()).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource({"1,DAY,0", "5,WEEK,0", "2,WEEK,1", "0,DAY,1"})
  void paceIsKeptApartFromTheNumberOfVisits(int number, BenefitPeriod period, int limits) {
    Row pace = Row.of(BenefitKind.LIMITATION, "MH").visits(number, period);
    Benefits alone = read(pace);
    assertThat(alone.visitLimits()).hasSize(limits).allMatch(one -> one.period() == period);
    assertThat(alone.warnings()).singleElement().asString().contains("per ");
    Benefits both =
        read(
            pace,
            Row.of(BenefitKind.LIMITATION, "MH").visits(40, BenefitPeriod.CALENDAR_YEAR),
            Row.of(BenefitKind.LIMITATION, "MH").visits(38, BenefitPeriod.REMAINING));
    assertThat(both.visitLimits()).hasSize(limits + 1);
    assertThat(both.visitLimits().getFirst().used()).isEqualTo(2);
    assertThat(both.warnings()).hasSize(1);
  }

  @Test
  void visitsUsedInAWeekAreNoPace() {
    Row used = Row.of(BenefitKind.LIMITATION, "MH").quantity("VISITS", 3, true);
    assertThat(read(used.period(BenefitPeriod.WEEK)).visitLimits().getFirst().used()).isEqualTo(3);
  }

  @Test
  void visitLimitWithoutRemainingIsNotNoneLeft() {
    VisitLimit limit =
        read(Row.of(BenefitKind.LIMITATION, "MH").visits(35, BenefitPeriod.CALENDAR_YEAR))
            .visitLimits()
            .getFirst();
    assertThat(limit.remaining()).isNull();
    assertThat(limit.derived()).isFalse();
  }

  @Test
  void visitNumbersThatCannotBeAreNotDerived() {
    for (var second : List.of(BenefitPeriod.REMAINING, BenefitPeriod.YEAR_TO_DATE)) {
      Benefits benefits =
          read(
              Row.of(BenefitKind.LIMITATION, "MH").visits(10, BenefitPeriod.CALENDAR_YEAR),
              Row.of(BenefitKind.LIMITATION, "MH").visits(12, second));
      assertThat(benefits.warnings()).hasSize(1);
      assertThat(benefits.visitLimits().getFirst().derived()).isFalse();
    }
    Benefits three =
        read(
            Row.of(BenefitKind.LIMITATION, "MH").visits(10, BenefitPeriod.CALENDAR_YEAR),
            Row.of(BenefitKind.LIMITATION, "MH").visits(4, BenefitPeriod.YEAR_TO_DATE),
            Row.of(BenefitKind.LIMITATION, "MH").visits(4, BenefitPeriod.LIFETIME_REMAINING));
    assertThat(three.warnings()).hasSize(1);
    Benefits several =
        read(
            Row.of(BenefitKind.LIMITATION, "MH").visits(10, BenefitPeriod.CALENDAR_YEAR),
            Row.of(BenefitKind.LIMITATION, "MH").visits(20, BenefitPeriod.CALENDAR_YEAR));
    assertThat(several.visitLimits()).hasSize(2);
    Benefits noLimit =
        read(
            Row.of(BenefitKind.LIMITATION, "MH").visits(10, BenefitPeriod.YEAR_TO_DATE),
            Row.of(BenefitKind.LIMITATION, "MH").visits(20, BenefitPeriod.REMAINING));
    assertThat(noLimit.visitLimits().getFirst().limit()).isEqualTo(30);
  }

  @ParameterizedTest
  @CsvSource({
    "PLAN REQUIRES PRECERT,YES",
    "Prior authorization is required,YES",
    "No authorization required,NO",
    "Authorization not required,NO",
    "Does not require prior authorization,NO",
    "Authorization may be required,UNKNOWN_TO_PAYER",
    "No auth required for first 8 visits,UNKNOWN_TO_PAYER",
    "No auth required; preauthorization for 90868,UNKNOWN_TO_PAYER",
    "Inpatient admission requires precertification,UNKNOWN_TO_PAYER",
    "Inpatient and outpatient require precertification,YES"
  })
  void noteIsReadForNoMoreThanItSays(String note, AuthorizationIndicator expected) {
    assertThat(read(Row.of(BenefitKind.LIMITATION, "30").notes(note)).authorizations())
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.indicator()).isEqualTo(expected);
              assertThat(said.fromNote()).isTrue();
            });
  }

  @ParameterizedTest
  @EnumSource(
      value = AuthorizationIndicator.class,
      names = {"YES", "NO", "UNKNOWN_TO_PAYER"})
  void indicatorsOfRowsThatCountAreStatements(AuthorizationIndicator indicator) {
    Benefits benefits =
        read(
            Row.of(BenefitKind.ACTIVE, "MH").authorization(indicator),
            Row.of(BenefitKind.ACTIVE).code("90868").authorization(indicator),
            Row.of(BenefitKind.ACTIVE, "33").authorization(indicator).notes("Auth required"),
            Row.of(BenefitKind.DEDUCTIBLE, "30").authorization(indicator).notes("In year"));
    assertThat(benefits.authorizations())
        .extracting(AuthorizationStatement::namesProcedure)
        .containsExactly(false, true);
  }

  @Test
  void carveOutIsFoundInRowsAndNotes() {
    CarveOutFound row =
        read(
                Row.of(BenefitKind.CONTACT_ENTITY, "MH").entity("SAMPLE PAYER", null),
                Row.of(BenefitKind.CONTACT_ENTITY, "MH").entity("Mind Co", null, "8005550100"))
            .carveOut();
    assertThat(row.name()).isEqualTo("Mind Co");
    assertThat(row.state()).isEqualTo(CarveOutState.CALL_NEEDED);
    CarveOutFound note =
        read(Row.of(BenefitKind.BENEFIT_DESCRIPTION, "30")
                .notes("Gold plan", "Mental health carved out to Mind Co 800-555-0100"))
            .carveOut();
    assertThat(note.name()).isEqualTo("Mind Co");
    assertThat(note.telephones()).containsExactly("800-555-0100");
    assertThat(
            read(Row.of(BenefitKind.MANAGED_CARE_COORDINATOR, "47").notes("BH").entity(null, "7"))
                .carveOut()
                .payerId())
        .isEqualTo("7");
  }

  @Test
  void entityOfAnotherServiceIsADoubtAndAnotherNetworkIsNone() {
    Benefits benefits =
        read(
            Row.of(BenefitKind.OTHER_PAYER, "35").entity("Teeth Co", null),
            Row.of(BenefitKind.OTHER_PAYER, "MH")
                .entity("Far Co", null)
                .network(BenefitNetwork.OUT),
            Row.of(BenefitKind.ACTIVE, "98").notes("carved out to Eyes Co"));
    assertThat(benefits.carveOut()).isNull();
    assertThat(benefits.warnings()).hasSize(1);
  }

  @Test
  void nonCoveredDecidesOnlyWhereServiceNetworkAndPlaceMatch() {
    assertThat(read(Row.of(BenefitKind.NON_COVERED, "MH")).nonCovered()).isNotNull();
    assertThat(read(Row.of(BenefitKind.NON_COVERED).code("90868")).nonCovered()).isNotNull();
    assertThat(
            read(Row.of(BenefitKind.ACTIVE, "MH"), Row.of(BenefitKind.NON_COVERED).code("90868"))
                .nonCovered())
        .isNotNull();
    assertThat(
            read(
                    Row.of(BenefitKind.EXCLUSION, "MH").places("11").network(BenefitNetwork.IN),
                    Row.of(BenefitKind.NON_COVERED, "MH"))
                .nonCovered()
                .line()
                .kind())
        .isEqualTo(BenefitKind.EXCLUSION);
    assertThat(
            read(Row.of(BenefitKind.EXCLUSION).code("90868").notes("not for this plan"))
                .nonCovered())
        .isNotNull();
  }

  @Test
  void nonCoveredThatDoesNotSettleItIsAWarning() {
    for (Row row :
        List.of(
            Row.of(BenefitKind.NON_COVERED, "30"),
            Row.of(BenefitKind.NON_COVERED, "98"),
            Row.of(BenefitKind.EXCLUSION, "MH").notes("Couples therapy"))) {
      Benefits benefits = read(row);
      assertThat(benefits.nonCovered()).isNull();
      assertThat(benefits.warnings()).hasSize(1);
    }
    Benefits contradiction =
        read(Row.of(BenefitKind.ACTIVE, "MH"), Row.of(BenefitKind.NON_COVERED, "MH"));
    assertThat(contradiction.nonCovered()).isNull();
    BenefitContext unknown = new BenefitContext(null, NetworkStatus.UNKNOWN, DAY);
    assertThat(
            read(unknown, Row.of(BenefitKind.NON_COVERED, "MH").network(BenefitNetwork.OUT))
                .nonCovered())
        .isNull();
    assertThat(read(unknown, Row.of(BenefitKind.NON_COVERED, "MH").places("22")).nonCovered())
        .isNull();
  }
}
