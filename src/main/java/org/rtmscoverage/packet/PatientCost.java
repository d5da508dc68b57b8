package org.rtmscoverage.packet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.CostRange;
import org.rtmscoverage.course.CourseCost;
import org.rtmscoverage.course.CourseEstimate;
import org.rtmscoverage.course.EstimateStatus;
import org.rtmscoverage.course.PlanYearTotals;
import org.rtmscoverage.course.SessionCost;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.summary.EligibilitySource;
import org.rtmscoverage.summary.EligibilityStatus;
import org.rtmscoverage.vocabulary.Money;

/** What the course may cost the patient; amounts only where they can be quoted. */
final class PatientCost {

  private final CourseEstimate course;
  private final @Nullable CourseCost quoted;
  private final String answeredOn;

  PatientCost(CoverageSummary summary, String answeredOn) {
    this.course = summary.course();
    this.quoted = isQuotable(summary) ? summary.course().cost() : null;
    this.answeredOn = answeredOn;
  }

  private static boolean isQuotable(CoverageSummary summary) {
    boolean sure =
        summary.eligibility().source() == EligibilitySource.LIVE
            && summary.eligibility().status() == EligibilityStatus.ACTIVE
            && summary.course().status() == EstimateStatus.COMPLETE;
    return sure
        && switch (summary.determination().outcome()) {
          case COVERAGE_INACTIVE, NOT_COVERED, ELIGIBILITY_UNCONFIRMED -> false;
          case CRITERIA_NOT_MET,
              MORE_INFORMATION_NEEDED,
              MANUAL_REVIEW,
              READY_TO_SUBMIT,
              LIKELY_COVERED ->
              true;
        };
  }

  boolean hasFigures() {
    return quoted != null;
  }

  List<String> sentences() {
    return quoted == null
        ? List.of(
            "We cannot give you an amount yet.",
            "You may have to pay a part of each visit.",
            "Ask us for the amount before you start.")
        : figures(quoted);
  }

  private List<String> figures(CourseCost cost) {
    List<String> sentences = new ArrayList<>();
    CostRange range = course.range();
    sentences.add("If your plan pays, your part may be " + total(cost, range) + " in all.");
    Money most = most(cost.sessions());
    if (most.isPositive()) {
      sentences.add("The most for one visit is " + PlainWords.amount(most) + ".");
    }
    if (cost.byPlanYear().size() > 1) {
      cost.byPlanYear().forEach(year -> sentences.add(year(year)));
    }
    zeroFrom(cost, range, sentences);
    Money balance = cost.balanceBill();
    if (balance != null && balance.isPositive()) {
      sentences.add(
          "We are not in your plan's network, so we may bill you up to "
              + PlainWords.amount(balance)
              + " more.");
    }
    if (course.beforeOtherCoverage()) {
      sentences.add("Your other plan may pay a part of this.");
    }
    sentences.add("This is a guess from what your plan told us on " + answeredOn + ".");
    sentences.add("It can change. Your plan sets the real amount when it gets the bill.");
    return sentences;
  }

  private static String total(CourseCost cost, @Nullable CostRange range) {
    return range == null
        ? "about " + PlainWords.amount(cost.patient())
        : "from "
            + PlainWords.amount(range.patientLow())
            + " to "
            + PlainWords.amount(range.patientHigh());
  }

  private static Money most(List<SessionCost> sessions) {
    return sessions.stream()
        .map(SessionCost::patient)
        .max(Comparator.naturalOrder())
        .orElse(Money.ZERO);
  }

  private static String year(PlanYearTotals year) {
    return "In the plan year from "
        + PlainWords.day(year.from())
        + " it may be "
        + PlainWords.amount(year.patient())
        + (year.assumesTodaysBenefits() ? ", if your plan stays as it is." : ".");
  }

  private static void zeroFrom(CourseCost cost, @Nullable CostRange range, List<String> sentences) {
    if (range != null) {
      return;
    }
    cost.byPlanYear().stream()
        .filter(year -> year.patientShareZeroFrom() != null && year.patient().isPositive())
        .map(PlanYearTotals::patientShareZeroFrom)
        .forEach(
            day ->
                sentences.add(
                    "From "
                        + PlainWords.day(Objects.requireNonNull(day))
                        + " you may pay nothing more in that plan year."));
  }
}
