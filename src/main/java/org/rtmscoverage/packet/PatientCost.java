package org.rtmscoverage.packet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.rtmscoverage.summary.Outcome;
import org.rtmscoverage.vocabulary.Money;

/**
 * What the course may cost the patient; amounts only where they can be quoted. Where an
 * authorization on file ends too early there is none: more will be asked for, and what the payer
 * says then decides.
 */
final class PatientCost {

  private final CourseEstimate course;
  private final @Nullable CourseCost quoted;
  private final CourseText text;
  private final Outcome outcome;
  private final String answeredOn;

  PatientCost(CoverageSummary summary, CourseText text, String answeredOn) {
    this.text = text;
    this.outcome = summary.determination().outcome();
    this.course = summary.course();
    this.quoted = isQuotable(summary) ? summary.course().cost() : null;
    this.answeredOn = answeredOn;
  }

  private static boolean isQuotable(CoverageSummary summary) {
    boolean sure =
        summary.eligibility().source() == EligibilitySource.LIVE
            && summary.eligibility().status() == EligibilityStatus.ACTIVE
            && summary.course().status() == EstimateStatus.COMPLETE
            && !isBeyondAuthorization(summary.course().cost());
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

  private static boolean isBeyondAuthorization(@Nullable CourseCost cost) {
    return cost != null && cost.clinicAtRisk().isPositive();
  }

  boolean hasFigures() {
    return quoted != null;
  }

  List<String> sentences() {
    return quoted == null
        ? List.of(
            "We cannot give you an amount yet.",
            paysNothing()
                ? "You may have to pay all of it."
                : "You may have to pay a part of each visit.",
            "Ask us for the amount before " + text.next() + ".")
        : figures(quoted);
  }

  private boolean paysNothing() {
    return switch (outcome) {
      case COVERAGE_INACTIVE, NOT_COVERED -> true;
      case ELIGIBILITY_UNCONFIRMED,
          CRITERIA_NOT_MET,
          MORE_INFORMATION_NEEDED,
          MANUAL_REVIEW,
          READY_TO_SUBMIT,
          LIKELY_COVERED ->
          false;
    };
  }

  private List<String> figures(CourseCost cost) {
    List<String> sentences = new ArrayList<>();
    CostRange range = course.range();
    sentences.add(
        "If your plan pays, your part may be "
            + total(cost, range)
            + (text.isRunning() ? " for the visits still to come." : " in all."));
    Money most = most(cost.sessions());
    if (most.isPositive()) {
      sentences.add("The most for one visit is " + PlainWords.amount(most) + ".");
    }
    if (cost.byPlanYear().size() > 1
        || cost.byPlanYear().stream().anyMatch(PlanYearTotals::assumesTodaysBenefits)) {
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

  /** Two codes of one day are one visit. */
  private static Money most(List<SessionCost> sessions) {
    Map<LocalDate, Money> byDay = new HashMap<>();
    sessions.forEach(session -> byDay.merge(session.date(), session.patient(), Money::plus));
    return byDay.values().stream().max(Comparator.naturalOrder()).orElse(Money.ZERO);
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
