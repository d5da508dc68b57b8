package org.rtmscoverage.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.vocabulary.Money;

/** Holds the ledger to a slow one and to its laws, on courses that random numbers make. */
@NullUnmarked // a null that slips through fails the test anyway
class RandomCourseLawsTests {

  private static final int COURSES = 100_000;
  private static final int COURSES_OF_A_LAW = 10_000;
  private static final long SEED = 20_270_104L;

  @Test
  void everySessionCostsWhatTheSlowLedgerSays() {
    for (long seed = SEED; seed < SEED + COURSES; seed++) {
      CourseCase course = RandomCourses.of(seed);
      CourseQuestion question = course.question();
      List<PlannedSession> sessions = course.sessions();
      for (CostReading reading : CostReading.of(question.terms())) {
        List<SessionCost> costs = new CostLedger(question, reading).price(sessions).sessions();
        List<SlowLedger.Line> lines = slow(question, reading).price(sessions);
        assertSame(seed, costs, lines);
      }
    }
  }

  /** Asserts only what does not hold: a description for every session would take too long. */
  private static void hold(long seed, boolean law) {
    if (!law) {
      assertThat(law).as("seed %s", seed).isTrue();
    }
  }

  private static void assertSame(long seed, List<SessionCost> costs, List<SlowLedger.Line> lines) {
    assertThat(costs.size()).as("seed %s", seed).isEqualTo(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      SlowLedger.Line line = line(costs.get(i));
      if (!line.equals(lines.get(i))) {
        assertThat(line).as("seed %s, entry %s", seed, i).isEqualTo(lines.get(i));
      }
    }
  }

  private static SlowLedger slow(CourseQuestion question, CostReading reading) {
    return new SlowLedger(
        question, reading.aggregate(), reading.copayAfterDeductible(), reading.copayCounts());
  }

  private static SlowLedger.Line line(SessionCost cost) {
    return new SlowLedger.Line(
        cost.number(),
        SlowLedger.cents(cost.allowed()),
        SlowLedger.cents(cost.deductible()),
        SlowLedger.cents(cost.copay()),
        SlowLedger.cents(cost.coinsurance()),
        SlowLedger.cents(cost.notCovered()),
        SlowLedger.cents(cost.plan()),
        SlowLedger.cents(cost.clinicAtRisk()),
        cost.balanceBill() == null ? null : (Long) SlowLedger.cents(cost.balanceBill()));
  }

  @Test
  void estimateShowsTheDearestReadingAndNamesTheCheapest() {
    for (long seed = SEED; seed < SEED + COURSES_OF_A_LAW; seed++) {
      CourseCase course = RandomCourses.of(seed);
      CourseQuestion question = course.question();
      long low = Long.MAX_VALUE;
      long high = Long.MIN_VALUE;
      for (CostReading reading : CostReading.of(question.terms())) {
        long patient =
            slow(question, reading).price(course.sessions()).stream()
                .mapToLong(SlowLedger.Line::patient)
                .sum();
        low = Math.min(low, patient);
        high = Math.max(high, patient);
      }
      CourseEstimate estimate = course.estimate();
      assertThat(estimate.cost()).as("seed %s", seed).isNotNull();
      assertThat(SlowLedger.cents(estimate.cost().patient())).as("seed %s", seed).isEqualTo(high);
      CostRange range = estimate.range();
      assertThat(range == null).as("seed %s", seed).isEqualTo(low == high);
      if (range != null) {
        assertThat(SlowLedger.cents(range.patientLow())).as("seed %s", seed).isEqualTo(low);
        assertThat(SlowLedger.cents(range.patientHigh())).as("seed %s", seed).isEqualTo(high);
      }
    }
  }

  @Test
  void partsOfEverySessionAddUp() {
    for (long seed = SEED; seed < SEED + COURSES_OF_A_LAW; seed++) {
      CourseCost cost = RandomCourses.of(seed).estimate().cost();
      for (SessionCost one : cost.sessions()) {
        hold(seed, one.patient().plus(one.plan()).plus(one.clinicAtRisk()).equals(one.allowed()));
        Money parts = one.deductible().plus(one.copay()).plus(one.coinsurance());
        hold(seed, parts.plus(one.notCovered()).equals(one.patient()));
        hold(
            seed,
            Stream.of(
                    one.deductible(),
                    one.copay(),
                    one.coinsurance(),
                    one.notCovered(),
                    one.plan(),
                    one.clinicAtRisk())
                .noneMatch(Money::isNegative));
        hold(seed, one.liability() == liability(one));
      }
      hold(seed, cost.patient().plus(cost.plan()).plus(cost.clinicAtRisk()).equals(cost.allowed()));
    }
  }

  private static Liability liability(SessionCost cost) {
    if (cost.patient().isPositive()) {
      return Liability.PATIENT;
    }
    if (cost.plan().isPositive()) {
      return Liability.PLAN;
    }
    // a session of no value is borne by whoever would bear it
    return cost.clinicAtRisk().isPositive() ? Liability.CLINIC_AT_RISK : cost.liability();
  }

  @Test
  void sumsOfThePlanYearsAreThoseOfTheCourse() {
    for (long seed = SEED; seed < SEED + COURSES_OF_A_LAW; seed++) {
      CourseQuestion question = RandomCourses.of(seed).question();
      CourseCost cost = new CourseEstimator().estimate(question).cost();
      if (question.terms().planYearStart() == null) {
        assertThat(cost.byPlanYear()).as("seed %s", seed).isEmpty();
        continue;
      }
      Money patient =
          cost.byPlanYear().stream().map(PlanYearTotals::patient).reduce(Money.ZERO, Money::plus);
      Money allowed =
          cost.byPlanYear().stream().map(PlanYearTotals::allowed).reduce(Money.ZERO, Money::plus);
      hold(seed, patient.equals(cost.patient()) && allowed.equals(cost.allowed()));
      hold(
          seed,
          cost.byPlanYear().stream().mapToInt(PlanYearTotals::sessions).sum()
              == cost.sessions().size());
    }
  }

  @Test
  void patientNeverPaysBeyondTheMaximumOfAPlanYear() {
    for (long seed = SEED; seed < SEED + COURSES_OF_A_LAW; seed++) {
      CourseCase course = RandomCourses.of(seed);
      CourseQuestion question = course.question();
      for (CostReading reading : CostReading.of(question.terms())) {
        List<SessionCost> costs =
            new CostLedger(question, reading).price(course.sessions()).sessions();
        Map<LocalDate, Money> paid = new HashMap<>();
        for (SessionCost one : costs) {
          Money counted = one.deductible().plus(one.coinsurance());
          paid.merge(
              year(question.terms().planYearStart(), one.date()),
              reading.copayCounts() ? counted.plus(one.copay()) : counted,
              Money::plus);
        }
        Money most = most(question.terms().outOfPocket(), reading.aggregate());
        hold(seed, paid.values().stream().allMatch(sum -> sum.compareTo(most) <= 0));
      }
    }
  }

  private static LocalDate year(MonthDay start, LocalDate day) {
    if (start == null) {
      return LocalDate.EPOCH;
    }
    LocalDate begin = start.atYear(day.getYear());
    return begin.isAfter(day) ? start.atYear(day.getYear() - 1) : begin;
  }

  private static Money most(CostLimits limits, boolean aggregate) {
    if (limits.family() == null) {
      return limits.individual().limit();
    }
    Money family = limits.family().limit();
    return aggregate || limits.individual() == null
        ? family
        : family.min(limits.individual().limit());
  }

  @Test
  void moreSessionsNeverCostLess() {
    for (long seed = SEED; seed < SEED + COURSES_OF_A_LAW; seed++) {
      CourseCase course = RandomCourses.of(seed).redeterminations(0).taper();
      CourseQuestion fewer = course.question();
      List<PlannedSession> shorter = course.sessions();
      CourseQuestion more = course.planned(course.plan().sessionsPlanned() + 1).question();
      List<PlannedSession> longer = course.sessions();
      for (CostReading reading : CostReading.of(fewer.terms())) {
        List<SessionCost> before = new CostLedger(fewer, reading).price(shorter).sessions();
        List<SessionCost> after = new CostLedger(more, reading).price(longer).sessions();
        hold(seed, after.subList(0, before.size()).equals(before));
      }
    }
  }

  @Test
  void longerCourseBeforeATaperNeverCostsLessWithinOnePlanYear() {
    for (long seed = SEED; seed < SEED + COURSES_OF_A_LAW; seed++) {
      CourseCase course = RandomCourses.of(seed).redeterminations(0).planYearStart(null);
      CourseQuestion question = course.question();
      if (question.terms().visits() != null || !question.authorizations().isEmpty()) {
        continue;
      }
      CourseEstimate fewer = course.estimate();
      CourseEstimate more = course.planned(question.plan().sessionsPlanned() + 1).estimate();
      if (more.cost() != null) {
        hold(seed, more.cost().patient().compareTo(fewer.cost().patient()) >= 0);
      }
    }
  }
}
