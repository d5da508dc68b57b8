package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.rtmscoverage.benefits.AccumulatorKind.DEDUCTIBLE;
import static org.rtmscoverage.benefits.AccumulatorKind.OUT_OF_POCKET;
import static org.rtmscoverage.eligibility.BenefitLevel.FAMILY;
import static org.rtmscoverage.eligibility.BenefitLevel.INDIVIDUAL;

import java.time.MonthDay;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.course.CourseEstimate;
import org.rtmscoverage.course.CoursePrices;
import org.rtmscoverage.course.EstimateStatus;
import org.rtmscoverage.course.FamilyAccumulation;
import org.rtmscoverage.course.Liability;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.BenefitPeriod;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;

@NullUnmarked // a null that slips through fails the test anyway
class CourseSectionTests {

  private static final BenefitNetwork IN = BenefitNetwork.IN;

  /** 20 percent, 600 of the deductible and 3,000 of the maximum left, calendar year. */
  private static Situation known() {
    return Situation.clear()
        .noCost()
        .row(BenefitKind.CO_INSURANCE, null, "0.20", true)
        .accumulator(DEDUCTIBLE, INDIVIDUAL, IN, "1500", "600", false)
        .accumulator(OUT_OF_POCKET, INDIVIDUAL, IN, "4000", "3000", false)
        .course("2027-01-04");
  }

  private static Situation thisYear() {
    return known().sessions(10).course("2026-12-01");
  }

  @Test
  void courseIsPricedByThePayersTerms() {
    CourseEstimate course = thisYear().summary().course();
    assertThat(course.status()).isEqualTo(EstimateStatus.COMPLETE);
    // 350 + 9 x 220 = 2,330; deductible 600, then 20 % of 1,730 = 346
    assertThat(course.cost().allowed()).isEqualTo(Money.of("2330"));
    assertThat(course.cost().patient()).isEqualTo(Money.of("946"));
  }

  @Test
  void usedAmountsFallToZeroWhenTheCourseBeginsInTheNextPlanYear() {
    CourseEstimate course = known().sessions(10).summary().course();
    // deductible 1,500, then 20 % of 830 = 166
    assertThat(course.cost().patient()).isEqualTo(Money.of("1666"));
    assertThat(course.cost().byPlanYear()).hasSize(1);
    assertThat(course.cost().byPlanYear().getFirst().assumesTodaysBenefits()).isTrue();
    assertThat(course.assumptions())
        .anyMatch(text -> text.contains("used amounts are taken as zero"));
  }

  @Test
  void familyAmountsLeaveARange() {
    CourseEstimate course =
        thisYear().accumulator(DEDUCTIBLE, FAMILY, IN, "3000", "2500", false).summary().course();
    assertThat(course.status()).isEqualTo(EstimateStatus.INCOMPLETE);
    assertThat(course.range().patientLow()).isEqualTo(Money.of("946"));
    assertThat(course.range().patientHigh()).isEqualTo(Money.of("2330"));
  }

  static Stream<Arguments> unclear() {
    return Stream.of(
        arguments(thisYear().answerNotRead(), "no answer of the payer"),
        arguments(thisYear().plan(CoverageStatus.INACTIVE), "not confirmed as active"),
        arguments(thisYear().carveOut(Situation.MIND_CO), "another manager"),
        arguments(
            thisYear().row(BenefitKind.CO_INSURANCE, null, "0.30", true),
            "leave open what the patient pays"),
        arguments(
            thisYear().row(BenefitKind.CO_PAYMENT, "30", null, true),
            "leave open what the patient pays"),
        arguments(
            thisYear().accumulator(DEDUCTIBLE, INDIVIDUAL, IN, "2000", "600", false),
            "rows on the individual deductible contradict"),
        arguments(
            thisYear().accumulator(DEDUCTIBLE, FAMILY, IN, null, "600", false),
            "family deductible is named without its limit"),
        arguments(
            thisYear().accumulator(DEDUCTIBLE, FAMILY, IN, "600", null, false),
            "What is used of the family deductible is not stated"),
        arguments(thisYear().visitLimit(BenefitPeriod.LIFETIME, 40), "A visit limit is stated"),
        arguments(
            thisYear().network(NetworkStatus.UNKNOWN, NetworkException.NONE),
            "Whether the provider is in network"),
        arguments(
            thisYear().course("2026-12-01", CoursePrices.UNSTATED), "No allowed amount is stated"),
        arguments(thisYear().sessions(null), "number of sessions planned is not stated"));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void whatIsUnclearIsAReasonAndNeverANumber(Situation situation, String reason) {
    CourseEstimate course = situation.summary().course();
    assertThat(course.status()).isEqualTo(EstimateStatus.INCOMPLETE);
    assertThat(course.reasons()).anyMatch(text -> text.contains(reason));
  }

  @Test
  void rowOfTheOwnNetworkGoesBeforeOneForBoth() {
    CourseEstimate course =
        thisYear()
            .accumulator(DEDUCTIBLE, INDIVIDUAL, BenefitNetwork.BOTH, "9000", "9000", false)
            .accumulator(OUT_OF_POCKET, INDIVIDUAL, BenefitNetwork.OUT, "90000", "9000", false)
            .summary()
            .course();
    assertThat(course.cost().patient()).isEqualTo(Money.of("946"));
  }

  @Test
  void planYearBeginsWithThePlanWhereItIsNotTheCalendarYear() {
    CourseEstimate course =
        Situation.clear()
            .noCost()
            .planDates("2026-07-01", null)
            .row(BenefitKind.CO_INSURANCE, null, "0.20", true)
            .period(BenefitPeriod.SERVICE_YEAR)
            .accumulator(DEDUCTIBLE, INDIVIDUAL, IN, "1500", "600", false)
            .accumulator(OUT_OF_POCKET, INDIVIDUAL, IN, "4000", "3000", false)
            .sessions(40)
            .course("2026-12-01")
            .summary()
            .course();
    assertThat(course.status()).isEqualTo(EstimateStatus.COMPLETE);
    assertThat(course.cost().byPlanYear())
        .singleElement()
        .satisfies(year -> assertThat(year.from()).isEqualTo("2026-07-01"));
  }

  @Test
  void unknownPlanYearIsAReason() {
    CourseEstimate course =
        Situation.clear()
            .noCost()
            .row(BenefitKind.CO_INSURANCE, null, "0.20", true)
            .period(BenefitPeriod.SERVICE_YEAR)
            .accumulator(DEDUCTIBLE, INDIVIDUAL, IN, "1500", "600", false)
            .accumulator(OUT_OF_POCKET, INDIVIDUAL, IN, "4000", "3000", false)
            .course("2026-12-01")
            .summary()
            .course();
    assertThat(course.reasons()).anyMatch(text -> text.contains("When the plan year begins"));
  }

  @Test
  void sessionsBeyondTheVisitLimitAreThePatients() {
    CourseEstimate course =
        thisYear().visitLimit(BenefitPeriod.CALENDAR_YEAR, 8).summary().course();
    assertThat(course.reasons()).anyMatch(text -> text.contains("whether rTMS sessions count"));
    assertThat(course.cost().sessions().getLast().notCovered()).isEqualTo(Money.of("220"));
    assertThat(course.limits().getLast().exceededFrom()).isEqualTo("2026-12-11");
  }

  @Test
  void sessionsBeyondAnAuthorizationAreTheClinicsRisk() {
    CourseEstimate course =
        thisYear().rule(true).onFile("2026-12-01", "2026-12-09", Map.of()).summary().course();
    assertThat(course.cost().sessions().getLast().liability()).isEqualTo(Liability.CLINIC_AT_RISK);
    assertThat(course.authorizations().getFirst().outrunsOn()).isEqualTo("2026-12-10");
  }

  @Test
  void authorizationOnFileIsNoLimitWhereNoneIsRequired() {
    CourseEstimate course =
        thisYear().rule(false).onFile("2026-12-01", "2026-12-09", Map.of()).summary().course();
    assertThat(course.cost().clinicAtRisk()).isEqualTo(Money.ZERO);
  }

  @Test
  void otherCoverageIsSaid() {
    assertThat(thisYear().otherCoverage("Second").summary().course().beforeOtherCoverage())
        .isTrue();
  }

  static Stream<Arguments> parts() {
    return Stream.of(
        arguments(thisYear(), PartState.CLEAR, "the patient pays $946.00, estimated."),
        arguments(
            thisYear().accumulator(DEDUCTIBLE, FAMILY, IN, "3000", "2500", false),
            PartState.ACTION,
            "the patient pays $946.00 to $2330.00, estimated. That is not certain. It is"),
        arguments(
            thisYear().accumulator(DEDUCTIBLE, FAMILY, IN, "600", null, false),
            PartState.ACTION,
            "The course could not be priced: What is used of the family deductible"),
        arguments(
            thisYear().course("2026-12-01", CoursePrices.UNSTATED),
            PartState.CLEAR,
            "not a total for the course."));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void costPartSaysWhatTheCourseCosts(Situation situation, PartState state, String text) {
    Part cost = situation.summary().determination().parts().cost();
    assertThat(cost.state()).isEqualTo(state);
    assertThat(cost.text()).contains(text);
  }

  @Test
  void whatTheClinicFoundOutLeavesOneReading() {
    var open =
        thisYear()
            .accumulator(DEDUCTIBLE, FAMILY, IN, "3000", "2500", false)
            .visitLimit(BenefitPeriod.CALENDAR_YEAR, 8);
    var embedded = new StatedTerms(null, null, FamilyAccumulation.EMBEDDED, null, false);
    CourseEstimate course = open.terms(embedded).course("2026-12-01").summary().course();
    assertThat(course.status()).isEqualTo(EstimateStatus.COMPLETE);
    assertThat(course.cost().patient()).isEqualTo(Money.of("946"));
  }

  @Test
  void planYearFoundOutGoesBeforeThePayersPeriod() {
    var july = new StatedTerms(null, null, null, MonthDay.of(7, 1), null);
    CourseEstimate course =
        known().sessions(10).terms(july).course("2027-01-04").summary().course();
    assertThat(course.cost().byPlanYear().getFirst().from()).isEqualTo("2026-07-01");
  }

  @Test
  void sessionsAtRiskKeepTheCostFromBeingClear() {
    Part cost =
        thisYear()
            .rule(true)
            .onFile("2026-12-01", "2026-12-09", Map.of())
            .summary()
            .determination()
            .parts()
            .cost();
    assertThat(cost.state()).isEqualTo(PartState.ACTION);
    assertThat(cost.text()).contains("Nobody may be billed for $660.00 of it");
  }
}
