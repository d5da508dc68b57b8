package org.rtmscoverage.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.NetworkStatus;

/** What authorizations and visit limits leave to plan, clinic and patient. */
@NullUnmarked // a null that slips through fails the test anyway
class CourseCoverageTests {

  private static final String ALWAYS = "2027-12-31";

  private static CourseCase course(int planned) {
    return new CourseCase().planned(planned);
  }

  private static AuthorizationOnFile authorization(String from, String to, String... units) {
    return CourseCase.authorization("A1", from, to, units);
  }

  private static List<Liability> liabilities(CourseCase course) {
    return course.estimate().cost().sessions().stream().map(SessionCost::liability).toList();
  }

  private static CourseLimit limit(
      LimitKind kind, String code, int limit, int planned, String exceeded) {
    return new CourseLimit(
        kind,
        code == null ? null : CourseCase.code(code),
        limit,
        planned,
        exceeded == null ? null : LocalDate.parse(exceeded));
  }

  @Test
  void clinicBearsWhatIsBeyondTheAuthorizedDates() {
    // one day too early, two days within, one too late
    CourseCase course = course(4).holds(authorization("2027-01-05", "2027-01-06"));
    assertThat(liabilities(course))
        .containsExactly(
            Liability.CLINIC_AT_RISK,
            Liability.PATIENT,
            Liability.PATIENT,
            Liability.CLINIC_AT_RISK);
    CourseCost cost = course.estimate().cost();
    assertThat(cost.clinicAtRisk()).isEqualTo(Money.of("500")); // 300 + 200
    assertThat(cost.patient()).isEqualTo(Money.of("80")); // 20 % of 400
    assertThat(cost.plan()).isEqualTo(Money.of("320"));
    assertThat(cost.byPlanYear().getFirst().clinicAtRisk()).isEqualTo(Money.of("500"));
    assertThat(cost.sessions().getFirst().patient()).isEqualTo(Money.ZERO);
  }

  @Test
  void clinicBearsWhatIsBeyondTheAuthorizedUnits() {
    // of three units of 90868 one is used; 90869 was not granted
    CourseCase course =
        course(5)
            .redeterminations(1)
            .holds(authorization("2027-01-01", ALWAYS, "90867=1", "90868=3-1"));
    // 90867, 90868, 90869, 90868, 90868
    assertThat(liabilities(course))
        .containsExactly(
            Liability.PATIENT,
            Liability.PATIENT,
            Liability.CLINIC_AT_RISK,
            Liability.PATIENT,
            Liability.CLINIC_AT_RISK);
  }

  @Test
  void moreUnitsUsedThanGrantedLeaveNone() {
    CourseCase course =
        course(2).holds(authorization("2027-01-01", ALWAYS, "90867=1", "90868=3-5"));
    assertThat(liabilities(course)).containsExactly(Liability.PATIENT, Liability.CLINIC_AT_RISK);
    assertThat(course.estimate().limits())
        .contains(limit(LimitKind.AUTHORIZED_UNITS, "90868", 0, 1, "2027-01-05"));
  }

  @Test
  void sessionAtRiskUsesNothingOfDeductibleMaximumAndVisits() {
    CourseCase course =
        course(3)
            .holds(authorization("2027-01-05", ALWAYS))
            .deductible(CourseCase.limit("250", "0"), null)
            .visits(2, 0);
    // 300 at risk | 200 | 50 + 20 % of 150
    assertThat(course.estimate().cost().sessions())
        .extracting(SessionCost::patient)
        .containsExactly(Money.ZERO, Money.of("200"), Money.of("80"));
    assertThat(liabilities(course))
        .containsExactly(Liability.CLINIC_AT_RISK, Liability.PATIENT, Liability.PATIENT);
  }

  @Test
  void outOfNetworkThePatientBearsWhatIsNotAuthorized() {
    CourseCase course =
        course(2)
            .network(NetworkStatus.OUT)
            .bills("90867", "450")
            .bills("90868", "350")
            .maximum(CourseCase.limit("10", "0"), null)
            .holds(authorization("2027-01-04", "2027-01-04"));
    SessionCost beyond = course.estimate().cost().sessions().getLast();
    // outside the maximum, and the clinic's charge above it stays
    assertThat(beyond.notCovered()).isEqualTo(Money.of("200"));
    assertThat(beyond.patient()).isEqualTo(Money.of("200"));
    assertThat(beyond.balanceBill()).isEqualTo(Money.of("150"));
    assertThat(beyond.liability()).isEqualTo(Liability.PATIENT);
    assertThat(course.estimate().cost().patient()).isEqualTo(Money.of("210"));
  }

  @Test
  void onlyAClinicKnownToBeInNetworkIsAtRisk() {
    CourseCase course =
        course(1).network(NetworkStatus.UNKNOWN).holds(authorization("2027-02-01", "2027-02-02"));
    assertThat(liabilities(course)).containsExactly(Liability.PATIENT);
    assertThat(course.estimate().status()).isEqualTo(EstimateStatus.INCOMPLETE);
  }

  @Test
  void authorizationsFollowEachOther() {
    CourseCase course =
        course(6)
            .holds(authorization("2027-01-04", "2027-01-05"))
            .holds(authorization("2027-01-07", ALWAYS, "90868=2"));
    // Monday, Tuesday | Wednesday | Thursday, Friday | Monday
    assertThat(liabilities(course))
        .containsExactly(
            Liability.PATIENT,
            Liability.PATIENT,
            Liability.CLINIC_AT_RISK,
            Liability.PATIENT,
            Liability.PATIENT,
            Liability.CLINIC_AT_RISK);
    assertThat(course.estimate().authorizations()).hasSize(2);
  }

  @Test
  void unitsThatLapseFirstAreUsedFirst() {
    CourseCase course =
        course(4)
            .holds(authorization("2027-01-01", ALWAYS, "90867=1", "90868=2"))
            .holds(authorization("2027-01-01", "2027-01-05", "90867=1", "90868=1"));
    // the second is used on Monday and Tuesday, so that the first lasts to the end
    assertThat(liabilities(course)).containsOnly(Liability.PATIENT);
  }

  @Test
  void authorizationWithoutCountedUnitsIsUsedBeforeThoseThatCount() {
    CourseCase course =
        course(3)
            .holds(authorization("2027-01-01", "2027-01-06", "90867=1", "90868=1"))
            .holds(authorization("2027-01-01", "2027-01-05"));
    assertThat(liabilities(course)).containsOnly(Liability.PATIENT);
  }

  @Test
  void patientPaysVisitsBeyondTheLimitOutsideTheMaximum() {
    CourseCase course = course(4).visits(20, 18).maximum(CourseCase.limit("70", "0"), null);
    // 60 | 10 of 40 | two visits of 200 that the plan does not pay for
    assertThat(course.estimate().cost().sessions())
        .extracting(SessionCost::patient)
        .containsExactly(Money.of("60"), Money.of("10"), Money.of("200"), Money.of("200"));
    assertThat(course.estimate().cost().sessions().getLast().notCovered())
        .isEqualTo(Money.of("200"));
    assertThat(course.estimate().limits())
        .containsExactly(limit(LimitKind.PLAN_VISITS, null, 2, 4, "2027-01-06"));
    assertThat(course.estimate().status()).isEqualTo(EstimateStatus.COMPLETE);
  }

  @Test
  void visitsBeginAnewWithThePlanYear() {
    CourseCase course = course(4).start("2026-12-30").closed("2027-01-01").visits(1, 0);
    // December 30, 31 | January 4, 5: one of each pair is paid for
    assertThat(course.estimate().cost().sessions())
        .extracting(one -> one.notCovered().isPositive())
        .containsExactly(false, true, false, true);
    assertThat(course.estimate().limits())
        .containsExactly(limit(LimitKind.PLAN_VISITS, null, 1, 2, "2026-12-31"));
  }

  @Test
  void visitsUsedInThePlanYearBeforeAreForgotten() {
    CourseCase course = course(2).usedAsOf("2026-12-01").visits(2, 2);
    assertThat(course.estimate().cost().sessions()).noneMatch(one -> one.notCovered().isPositive());
    assertThat(course.estimate().limits())
        .containsExactly(limit(LimitKind.PLAN_VISITS, null, 2, 2, null));
  }

  @Test
  void moreVisitsUsedThanThereAreLeaveNone() {
    CourseCase course = course(1).visits(2, 5);
    assertThat(course.estimate().cost().patient()).isEqualTo(Money.of("300"));
    assertThat(course.estimate().limits())
        .containsExactly(limit(LimitKind.PLAN_VISITS, null, 0, 1, "2027-01-04"));
  }

  @Test
  void visitsUsedNotStatedAreADoubt() {
    CourseEstimate estimate = course(2).visits(1, null).estimate();
    assertThat(estimate.status()).isEqualTo(EstimateStatus.INCOMPLETE);
    assertThat(estimate.reasons())
        .containsExactly("How many of the 1 visits of the plan year are used is not stated.");
    assertThat(estimate.limits())
        .containsExactly(limit(LimitKind.PLAN_VISITS, null, 1, 2, "2027-01-05"));
  }

  @Test
  void planningOfAnAcceleratedCourseIsNoVisitButAUnit() {
    CourseCase course =
        course(2)
            .modality(Modality.ACCELERATED_TBS)
            .allows("0889T", "100")
            .allows("0890T", "100")
            .allows("0891T", "100")
            .visits(2, 0)
            .sessionLimit(2)
            .holds(authorization("2027-01-01", ALWAYS, "0889T=0", "0890T=1", "0891T=1"));
    assertThat(liabilities(course))
        .containsExactly(Liability.CLINIC_AT_RISK, Liability.PATIENT, Liability.PATIENT);
    assertThat(course.estimate().limits())
        .containsExactly(
            limit(LimitKind.POLICY_SESSIONS, null, 2, 2, null),
            limit(LimitKind.PLAN_VISITS, null, 2, 2, null),
            limit(LimitKind.AUTHORIZED_UNITS, "0889T", 0, 1, "2027-01-04"),
            limit(LimitKind.AUTHORIZED_UNITS, "0890T", 1, 1, null),
            limit(LimitKind.AUTHORIZED_UNITS, "0891T", 1, 1, null));
    assertThat(course.visits(1, 0).estimate().cost().sessions())
        .extracting(one -> one.notCovered().isPositive())
        .containsExactly(false, false, true);
  }

  @Test
  void planningUsesNoVisit() {
    CourseCase course =
        course(2)
            .modality(Modality.ACCELERATED_TBS)
            .allows("0889T", "100")
            .allows("0890T", "100")
            .allows("0891T", "100")
            .visits(1, 0);
    // planning, first day | the second day is beyond the one visit
    assertThat(course.estimate().cost().sessions())
        .extracting(SessionCost::notCovered)
        .containsExactly(Money.ZERO, Money.ZERO, Money.of("100"));
  }

  @Test
  void policyLimitCountsDeliveredSessions() {
    CourseCase course = course(38).delivered(30).sessionLimit(36);
    // six of eight are left: the seventh is the Tuesday of the second week
    assertThat(course.estimate().limits())
        .containsExactly(limit(LimitKind.POLICY_SESSIONS, null, 6, 8, "2027-01-12"));
    assertThat(course.delivered(37).estimate().limits())
        .containsExactly(limit(LimitKind.POLICY_SESSIONS, null, 0, 1, "2027-01-04"));
  }

  @Test
  void shareDropsToZeroWithTheFirstSessionThePlanPaysWhole() {
    CourseCase course = course(4).maximum(CourseCase.limit("60", "0"), null);
    assertThat(course.estimate().cost().patientShareZeroFrom()).isEqualTo("2027-01-05");
    // sessions at risk behind it cost the patient nothing and change nothing
    course.holds(authorization("2027-01-04", "2027-01-06"));
    assertThat(course.estimate().cost().patientShareZeroFrom()).isEqualTo("2027-01-05");
  }

  @Test
  void sessionsAtRiskAreNotWhereTheShareDropsToZero() {
    CourseCase course = course(3).holds(authorization("2027-01-04", "2027-01-04"));
    assertThat(course.estimate().cost().patientShareZeroFrom()).isNull();
    assertThat(liabilities(course))
        .containsExactly(Liability.PATIENT, Liability.CLINIC_AT_RISK, Liability.CLINIC_AT_RISK);
  }

  @Test
  void shareThatComesBackInANewPlanYearHasNotDroppedToZero() {
    CourseCase course =
        course(3)
            .start("2027-06-29")
            .planYearStart(MonthDay.of(7, 1))
            .maximum(CourseCase.limit("60", "0"), null);
    // 60 | 0 | July 1: 40
    CourseCost cost = course.estimate().cost();
    assertThat(cost.patientShareZeroFrom()).isNull();
    assertThat(cost.byPlanYear().getFirst().patientShareZeroFrom()).isEqualTo("2027-06-30");
    assertThat(cost.byPlanYear().getLast().patientShareZeroFrom()).isNull();
  }
}
