package org.rtmscoverage.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.NetworkStatus;

/**
 * Courses worked out by hand. Unless said otherwise the sessions are $300, $200, $200 from Monday,
 * January 4, 2027. A row is deductible, copay, coinsurance and what the plan pays.
 */
@NullUnmarked // a null that slips through fails the test anyway
class CourseEstimatorTests {

  private static final UsedLimit NOTHING = CourseCase.limit("0", "0");

  private static CourseCase course(int planned) {
    return new CourseCase().planned(planned);
  }

  private static UsedLimit limit(String limit, String used) {
    return CourseCase.limit(limit, used);
  }

  private static List<String> rows(CourseCase course) {
    return course.estimate().cost().sessions().stream().map(CourseEstimatorTests::row).toList();
  }

  private static String row(SessionCost cost) {
    return "%s %s %s %s"
        .formatted(
            cost.deductible().dollars(),
            cost.copay().dollars(),
            cost.coinsurance().dollars(),
            cost.plan().dollars());
  }

  private static List<Liability> liabilities(CourseCase course) {
    return course.estimate().cost().sessions().stream().map(SessionCost::liability).toList();
  }

  private static LocalDate zeroFrom(CourseCase course) {
    return course.estimate().cost().patientShareZeroFrom();
  }

  @Test
  void deductibleIsCrossedWithinASession() {
    // $400 left: 300 | 100 + 20 % of 100 = 20 | 20 % of 200 = 40
    CourseCase course = course(3).deductible(limit("500", "100"), null);
    assertThat(rows(course))
        .containsExactly(
            "300.00 0.00 0.00 0.00", "100.00 0.00 20.00 80.00", "0.00 0.00 40.00 160.00");
    CourseCost cost = course.estimate().cost();
    assertThat(cost.allowed()).isEqualTo(Money.of("700"));
    assertThat(cost.patient()).isEqualTo(Money.of("460"));
    assertThat(cost.plan()).isEqualTo(Money.of("240"));
    assertThat(cost.clinicAtRisk()).isEqualTo(Money.ZERO);
    assertThat(cost.balanceBill()).isNull();
    assertThat(cost.patientShareZeroFrom()).isNull();
    assertThat(liabilities(course)).containsOnly(Liability.PATIENT);
    assertThat(course.estimate().status()).isEqualTo(EstimateStatus.COMPLETE);
    assertThat(course.estimate().reasons()).isEmpty();
  }

  @Test
  void deductibleMetExactlyWithASessionLeavesNoRest() {
    assertThat(rows(course(2).deductible(limit("300", "0"), null)))
        .containsExactly("300.00 0.00 0.00 0.00", "0.00 0.00 40.00 160.00");
  }

  @Test
  void maximumIsReachedInTheThirdSession() {
    // 20 % of 300 = 60, then 40 a session: 60 + 40 = 100, 10 of the third is left of 110
    CourseCase course = course(5).maximum(limit("2110", "2000"), null);
    assertThat(rows(course))
        .containsExactly(
            "0.00 0.00 60.00 240.00",
            "0.00 0.00 40.00 160.00",
            "0.00 0.00 10.00 190.00",
            "0.00 0.00 0.00 200.00",
            "0.00 0.00 0.00 200.00");
    assertThat(zeroFrom(course)).isEqualTo("2027-01-07");
    assertThat(liabilities(course))
        .containsExactly(
            Liability.PATIENT,
            Liability.PATIENT,
            Liability.PATIENT,
            Liability.PLAN,
            Liability.PLAN);
  }

  @Test
  void deductibleCountsTowardTheMaximumAndIsCappedByIt() {
    // 300 of the deductible, then 50 are left of the maximum of 350
    assertThat(
            rows(course(3).deductible(limit("1000", "0"), null).maximum(limit("350", "0"), null)))
        .containsExactly(
            "300.00 0.00 0.00 0.00", "50.00 0.00 0.00 150.00", "0.00 0.00 0.00 200.00");
  }

  @Test
  void maximumMetBeforeTheStartLeavesNothingToPay() {
    CourseCase course = course(2).maximum(limit("5000", "5000.01"), null);
    assertThat(course.estimate().cost().patient()).isEqualTo(Money.ZERO);
    assertThat(zeroFrom(course)).isEqualTo("2027-01-04");
  }

  @Test
  void copayFollowsTheDeductible() {
    // $490: 300 | 190, rest 10, copay 40 but not above the rest | 40
    CourseCase course = course(3).copay("40", true, true).deductible(limit("490", "0"), null);
    assertThat(rows(course))
        .containsExactly(
            "300.00 0.00 0.00 0.00", "190.00 10.00 0.00 0.00", "0.00 40.00 0.00 160.00");
    // $350: 300 | 50 and 40
    assertThat(rows(course.deductible(limit("350", "0"), null)))
        .containsExactly(
            "300.00 0.00 0.00 0.00", "50.00 40.00 0.00 110.00", "0.00 40.00 0.00 160.00");
  }

  @Test
  void copayMayStandInPlaceOfTheDeductible() {
    CourseCase course = course(3).copay("40", false, true).deductible(limit("490", "0"), null);
    assertThat(rows(course))
        .containsExactly(
            "0.00 40.00 0.00 260.00", "0.00 40.00 0.00 160.00", "0.00 40.00 0.00 160.00");
    // it is then not asked for
    assertThat(course.deductible(null, null).estimate().status())
        .isEqualTo(EstimateStatus.COMPLETE);
  }

  @Test
  void copayThatCountsEndsAtTheMaximum() {
    CourseCase course = course(4).copay("40", false, true).maximum(limit("90", "0"), null);
    // 40 | 40 | 10 | 0
    assertThat(rows(course))
        .containsExactly(
            "0.00 40.00 0.00 260.00",
            "0.00 40.00 0.00 160.00",
            "0.00 10.00 0.00 190.00",
            "0.00 0.00 0.00 200.00");
  }

  @Test
  void copayThatDoesNotCountGoesOnBeyondTheMaximum() {
    CourseCase course = course(3).copay("40", false, false).maximum(limit("90", "90"), null);
    assertThat(course.estimate().cost().patient()).isEqualTo(Money.of("120"));
    assertThat(zeroFrom(course)).isNull();
    // 50 of the deductible fill the maximum; copays come on top of it
    assertThat(
            rows(
                course(2)
                    .copay("40", true, false)
                    .deductible(limit("500", "0"), null)
                    .maximum(limit("50", "0"), null)))
        .containsExactly("50.00 40.00 0.00 210.00", "0.00 40.00 0.00 160.00");
  }

  @Test
  void copayIsNeverAboveTheAllowedAmount() {
    assertThat(rows(course(2).copay("250", false, true)))
        .containsExactly("0.00 250.00 0.00 50.00", "0.00 200.00 0.00 0.00");
  }

  @Test
  void copayOfNothingBesideACoinsuranceDoesNotDecide() {
    CourseCase course = course(2).copay("0", true, true).percent("20");
    assertThat(rows(course)).containsExactly("0.00 0.00 60.00 240.00", "0.00 0.00 40.00 160.00");
    assertThat(course.estimate().range()).isNull();
    // alone it does: nothing is to pay
    assertThat(course(2).copay("0", false, true).estimate().cost().patient()).isEqualTo(Money.ZERO);
  }

  @Test
  void copayBesideACoinsuranceOfNothingDecides() {
    CourseCase course = course(1).copay("40", false, true).percent("0");
    assertThat(rows(course)).containsExactly("0.00 40.00 0.00 260.00");
    assertThat(course.estimate().status()).isEqualTo(EstimateStatus.COMPLETE);
  }

  @Test
  void everyShareIsRoundedHalfUp() {
    // 12.5 % of 100.04 = 12.505 and of 100.03 = 12.50375
    CourseCase course =
        course(2).percent("12.5").allows("90867", "100.04").allows("90868", "100.03");
    assertThat(rows(course)).containsExactly("0.00 0.00 12.51 87.53", "0.00 0.00 12.50 87.53");
  }

  @Test
  void usedAmountsFallToZeroOnJanuaryFirst() {
    // Thursday, Friday, Monday: met in 2026, then 150 | 50 + 20 % of 150 from January 4
    CourseCase course =
        course(4).start("2026-12-30").closed("2027-01-01").deductible(limit("250", "250"), null);
    assertThat(rows(course))
        .containsExactly(
            "0.00 0.00 60.00 240.00", // December 30
            "0.00 0.00 40.00 160.00", // December 31
            "200.00 0.00 0.00 0.00", // January 4: 200 of 250
            "50.00 0.00 30.00 120.00"); // January 5: 50 + 20 % of 150
    CourseEstimate estimate = course.estimate();
    assertThat(estimate.cost().byPlanYear())
        .containsExactly(
            new PlanYearTotals(
                LocalDate.parse("2026-01-01"),
                2,
                Money.of("500"),
                Money.of("100"),
                Money.of("400"),
                Money.ZERO,
                null,
                false),
            new PlanYearTotals(
                LocalDate.parse("2027-01-01"),
                2,
                Money.of("400"),
                Money.of("280"),
                Money.of("120"),
                Money.ZERO,
                null,
                true));
    assertThat(estimate.assumptions()).singleElement().asString().contains("A plan year begins");
    assertThat(estimate.status()).isEqualTo(EstimateStatus.COMPLETE);
  }

  @Test
  void usedAmountsFallToZeroInMidYear() {
    // Wednesday, June 30 and Thursday, July 1: the maximum is met, then runs anew
    CourseCase course =
        course(2)
            .start("2027-06-30")
            .planYearStart(MonthDay.of(7, 1))
            .maximum(limit("30", "30"), null);
    assertThat(rows(course)).containsExactly("0.00 0.00 0.00 300.00", "0.00 0.00 30.00 170.00");
    assertThat(course.estimate().cost().byPlanYear())
        .extracting(PlanYearTotals::from, PlanYearTotals::patientShareZeroFrom)
        .containsExactly(
            tuple(LocalDate.parse("2026-07-01"), LocalDate.parse("2027-06-30")),
            tuple(LocalDate.parse("2027-07-01"), null));
  }

  @Test
  void planYearMayBeginOnLeapDay() {
    // in 2027 that is February 28, a Sunday: Friday is before it, Monday after it
    CourseCase course =
        course(2)
            .start("2027-02-26")
            .planYearStart(MonthDay.of(2, 29))
            .maximum(limit("50", "50"), null);
    assertThat(rows(course)).containsExactly("0.00 0.00 0.00 300.00", "0.00 0.00 40.00 160.00");
  }

  @Test
  void planYearThatBeginsBetweenTheUseAndTheStartLeavesNothingUsed() {
    CourseCase course = course(1).usedAsOf("2026-12-15").maximum(limit("50", "50"), null);
    assertThat(rows(course)).containsExactly("0.00 0.00 50.00 250.00");
    assertThat(course.estimate().cost().byPlanYear())
        .extracting(PlanYearTotals::assumesTodaysBenefits)
        .containsExactly(true);
    assertThat(course.estimate().assumptions())
        .singleElement()
        .asString()
        .contains("A plan year begins");
  }

  @Test
  void useOfALaterDayHoldsInItsOwnPlanYear() {
    CourseCase course =
        course(2)
            .start("2026-12-31")
            .closed("2027-01-01")
            .maximum(limit("50", "20"), null)
            .usedAsOf("2027-01-04");
    // 50 of 2026, then 30 are left of 2027
    assertThat(rows(course)).containsExactly("0.00 0.00 50.00 250.00", "0.00 0.00 30.00 170.00");
    assertThat(rows(course(1).usedAsOf("2027-03-01").maximum(limit("50", "20"), null)))
        .containsExactly("0.00 0.00 30.00 270.00");
  }

  @Test
  void familyMetFirstEndsTheDeductibleAndTheMaximum() {
    CourseCase course =
        course(3)
            .deductible(limit("1000", "0"), limit("2000", "1850"))
            .maximum(limit("4000", "0"), limit("8000", "7790"));
    // the family's deductible has 150 left, its maximum 210: 150 + 20 % of 150 | 30 | 0
    assertThat(rows(course))
        .containsExactly(
            "150.00 0.00 30.00 120.00", "0.00 0.00 30.00 170.00", "0.00 0.00 0.00 200.00");
  }

  @Test
  void patientMetFirstEndsThemToo() {
    CourseCase course =
        course(2)
            .deductible(limit("100", "0"), limit("2000", "0"))
            .maximum(limit("150", "0"), limit("8000", "0"));
    // 100 + 20 % of 200 | 10 left
    assertThat(rows(course)).containsExactly("100.00 0.00 40.00 160.00", "0.00 0.00 10.00 190.00");
  }

  @Test
  void aggregateFamilyAloneCounts() {
    CourseCase course =
        course(2)
            .family(FamilyAccumulation.AGGREGATE)
            .deductible(limit("100", null), limit("400", "0"))
            .maximum(limit("150", null), limit("430", "0"));
    // 300 | 100 + 20 % of 100
    assertThat(rows(course)).containsExactly("300.00 0.00 0.00 0.00", "100.00 0.00 20.00 80.00");
    assertThat(course.estimate().status()).isEqualTo(EstimateStatus.COMPLETE);
  }

  @Test
  void familyNobodyKnowsIsReadBothWays() {
    CourseCase course =
        course(2)
            .family(FamilyAccumulation.UNKNOWN)
            .deductible(limit("100", "0"), limit("400", "0"));
    // embedded: 100 + 40 | 40; aggregate: 300 | 100 + 20, the maximum of the family not reached
    CourseEstimate estimate = course.maximum(limit("150", "0"), limit("5000", "0")).estimate();
    assertThat(estimate.range().patientLow()).isEqualTo(Money.of("150")); // 140, then 10
    assertThat(estimate.range().patientHigh()).isEqualTo(Money.of("420"));
    assertThat(estimate.cost().patient()).isEqualTo(Money.of("420"));
    assertThat(estimate.range().because()).singleElement().asString().contains("embedded");
    assertThat(estimate.status()).isEqualTo(EstimateStatus.INCOMPLETE);
    assertThat(estimate.reasons()).singleElement().asString().contains("embedded");
  }

  @Test
  void familyNobodyKnowsDoesNotMatterWhereItChangesNothing() {
    CourseCase course = course(2).family(FamilyAccumulation.UNKNOWN);
    assertThat(course.estimate().range()).isNull();
    assertThat(course.estimate().status()).isEqualTo(EstimateStatus.COMPLETE);
    // both levels stated, none of them reached
    course.maximum(limit("5000", "0"), limit("9000", "0"));
    assertThat(course.estimate().range()).isNull();
    assertThat(course.estimate().status()).isEqualTo(EstimateStatus.COMPLETE);
    // the deductible alone has both
    course.maximum(limit("5000", "0"), null).deductible(limit("10", "0"), limit("50", "0"));
    assertThat(course.estimate().status()).isEqualTo(EstimateStatus.INCOMPLETE);
  }

  @Test
  void placeOfTheCopayNotStatedIsReadBothWays() {
    CourseCase course = course(2).copay("40", null, true).deductible(limit("350", "0"), null);
    // replaced: 40 + 40; after it: 300 | 50 + 40
    CourseEstimate estimate = course.estimate();
    assertThat(estimate.range().patientLow()).isEqualTo(Money.of("80"));
    assertThat(estimate.range().patientHigh()).isEqualTo(Money.of("390"));
    assertThat(estimate.reasons())
        .containsExactly("It is not stated whether the deductible comes before the copay.");
    assertThat(course.deductible(NOTHING, null).estimate().status())
        .isEqualTo(EstimateStatus.COMPLETE);
  }

  @Test
  void countOfTheCopayNotStatedIsReadBothWays() {
    CourseCase course = course(3).copay("40", false, null).maximum(limit("90", "0"), null);
    // counting: 40 40 10; not: 40 40 40
    CourseEstimate estimate = course.estimate();
    assertThat(estimate.range().patientLow()).isEqualTo(Money.of("90"));
    assertThat(estimate.range().patientHigh()).isEqualTo(Money.of("120"));
    assertThat(estimate.cost().patient()).isEqualTo(Money.of("120"));
    assertThat(estimate.reasons())
        .containsExactly("It is not stated whether copays count toward the out-of-pocket maximum.");
  }

  @Test
  void deepCourseOfFortyFourReachesTheMaximumInItsTwentySixthSession() {
    CourseCase course =
        course(44)
            .modality(Modality.DEEP_TMS)
            .taper(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2)
            .allows("90867", "400")
            .allows("90868", "250")
            .deductible(limit("1500", "0"), null)
            .maximum(limit("2500", "0"), null);
    CourseCost cost = course.estimate().cost();
    // deductible: 400 + 4 x 250 = 1400 in five; the sixth: 100 + 20 % of 150 = 130, 1530 in all;
    // 970 are left: 19 sessions at 50 = 950 (7 to 25), 20 in the 26th, nothing from the 27th
    assertThat(row(cost.sessions().get(4))).isEqualTo("250.00 0.00 0.00 0.00");
    assertThat(row(cost.sessions().get(5))).isEqualTo("100.00 0.00 30.00 120.00");
    assertThat(row(cost.sessions().get(24))).isEqualTo("0.00 0.00 50.00 200.00");
    assertThat(row(cost.sessions().get(25))).isEqualTo("0.00 0.00 20.00 230.00");
    assertThat(row(cost.sessions().get(26))).isEqualTo("0.00 0.00 0.00 250.00");
    assertThat(cost.allowed()).isEqualTo(Money.of("11150")); // 400 + 43 x 250
    assertThat(cost.patient()).isEqualTo(Money.of("2500"));
    assertThat(cost.plan()).isEqualTo(Money.of("8650"));
    // 20 in four weeks, then two a week: the 27th is the Monday of the eighth week
    assertThat(cost.patientShareZeroFrom()).isEqualTo("2027-02-22");
    assertThat(cost.sessions().getLast().date()).isEqualTo("2027-04-22");
    assertThat(cost.byPlanYear())
        .singleElement()
        .extracting(PlanYearTotals::sessions)
        .isEqualTo(44);
  }

  @Test
  void planningAndTreatmentOfOneDayBearOneCopay() {
    CourseCase course =
        course(2)
            .modality(Modality.ACCELERATED_TBS)
            .copay("40", false, true)
            .allows("0889T", "1000")
            .allows("0890T", "2000")
            .allows("0891T", "1500");
    assertThat(rows(course))
        .containsExactly(
            "0.00 40.00 0.00 960.00", "0.00 0.00 0.00 2000.00", "0.00 40.00 0.00 1460.00");
    // what the first leaves of it the second bears
    assertThat(rows(course.allows("0889T", "15")))
        .containsExactly(
            "0.00 15.00 0.00 0.00", "0.00 25.00 0.00 1975.00", "0.00 40.00 0.00 1460.00");
  }

  @Test
  void acceleratedCourseIsPricedByDay() {
    CourseCase course =
        course(5)
            .modality(Modality.ACCELERATED_TBS)
            .percent("10")
            .allows("0889T", "1000")
            .allows("0890T", "2000")
            .allows("0891T", "1500");
    // 100 | 200 | 4 x 150
    assertThat(rows(course))
        .containsExactly(
            "0.00 0.00 100.00 900.00",
            "0.00 0.00 200.00 1800.00",
            "0.00 0.00 150.00 1350.00",
            "0.00 0.00 150.00 1350.00",
            "0.00 0.00 150.00 1350.00",
            "0.00 0.00 150.00 1350.00");
    CourseEstimate estimate = course.estimate();
    assertThat(estimate.cost().patient()).isEqualTo(Money.of("900"));
    assertThat(estimate.units())
        .extracting(one -> one.procedureCode().value(), CodeUnits::units)
        .containsExactly(tuple("0889T", 1), tuple("0890T", 1), tuple("0891T", 4));
    assertThat(estimate.assumptions()).singleElement().asString().contains("0889T");
    assertThat(estimate.status()).isEqualTo(EstimateStatus.COMPLETE);
  }

  @ParameterizedTest
  @CsvSource({"10,COMPLETE", "11,INCOMPLETE", "36,INCOMPLETE"})
  void acceleratedCourseOfManyDaysIsOneOfSessions(int planned, EstimateStatus status) {
    CourseEstimate estimate =
        course(planned)
            .modality(Modality.ACCELERATED_TBS)
            .allows("0889T", "1")
            .allows("0890T", "1")
            .allows("0891T", "1")
            .estimate();
    assertThat(estimate.status()).isEqualTo(status);
    assertThat(estimate.cost() == null).isEqualTo(status == EstimateStatus.INCOMPLETE);
  }

  @Test
  void nothingIsLeftToPriceOfADeliveredCourse() {
    CourseEstimate estimate = course(36).delivered(36).sessionLimit(36).estimate();
    assertThat(estimate.status()).isEqualTo(EstimateStatus.INCOMPLETE);
    assertThat(estimate.sessions()).isEmpty();
    assertThat(estimate.units()).isEmpty();
    assertThat(estimate.assumptions()).isEmpty();
    assertThat(estimate.cost()).isNull();
    assertThat(estimate.limits())
        .containsExactly(new CourseLimit(LimitKind.POLICY_SESSIONS, null, 0, 0, null));
  }

  @Test
  void outOfNetworkTheBalanceBillStandsApart() {
    CourseCase course =
        course(2)
            .network(NetworkStatus.OUT)
            .bills("90867", "450")
            .bills("90868", "150") // below the allowed amount
            .maximum(limit("70", "0"), null);
    assertThat(rows(course)).containsExactly("0.00 0.00 60.00 240.00", "0.00 0.00 10.00 190.00");
    CourseCost cost = course.estimate().cost();
    assertThat(cost.sessions())
        .extracting(SessionCost::balanceBill)
        .containsExactly(Money.of("150"), Money.ZERO);
    assertThat(cost.balanceBill()).isEqualTo(Money.of("150"));
    assertThat(cost.patient()).isEqualTo(Money.of("70"));
    assertThat(course.estimate().status()).isEqualTo(EstimateStatus.COMPLETE);
  }

  @Test
  void outOfNetworkWithoutChargesIsIncomplete() {
    CourseEstimate estimate = course(2).network(NetworkStatus.OUT).bills("90867", "450").estimate();
    assertThat(estimate.status()).isEqualTo(EstimateStatus.INCOMPLETE);
    assertThat(estimate.reasons()).singleElement().asString().contains("billed charges");
    assertThat(estimate.cost().balanceBill()).isNull();
    assertThat(estimate.cost().patient()).isEqualTo(Money.of("100"));
  }

  @Test
  void inNetworkChargesAreNotRead() {
    CourseEstimate estimate = course(1).bills("90867", "450").estimate();
    assertThat(estimate.cost().sessions().getFirst().balanceBill()).isNull();
    CourseEstimate unknown =
        course(1).network(NetworkStatus.UNKNOWN).bills("90867", "450").estimate();
    assertThat(unknown.cost().balanceBill()).isNull();
    assertThat(unknown.reasons())
        .containsExactly("Whether the provider is in network is not stated.");
  }

  @Test
  void anotherPayerMayPayOfWhatStandsHere() {
    CourseEstimate estimate = course(1).otherCoverage().estimate();
    assertThat(estimate.beforeOtherCoverage()).isTrue();
    assertThat(estimate.assumptions())
        .containsExactly("The amounts are before what another payer may pay.");
    assertThat(estimate.status()).isEqualTo(EstimateStatus.COMPLETE);
    assertThat(course(1).estimate().beforeOtherCoverage()).isFalse();
    assertThat(course(1).estimate().assumptions()).isEmpty();
  }

  @Test
  void whatWasTakenForGrantedIsSaid() {
    assertThat(course(3).perWeek(null).redeterminations(1).start("2027-01-02").estimate())
        .satisfies(
            estimate ->
                assertThat(estimate.assumptions())
                    .containsExactly(
                        "Sessions a week were not stated: 5 a week are taken.",
                        "No session is possible on January 2, 2027: the course begins on"
                            + " January 4, 2027.",
                        "Sessions with a new motor threshold are spread evenly over the course."));
  }
}
