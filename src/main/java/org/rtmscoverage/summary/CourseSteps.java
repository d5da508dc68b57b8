package org.rtmscoverage.summary;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.AuthorizationReach;
import org.rtmscoverage.course.AuthorizationReach.OutrunBy;
import org.rtmscoverage.course.CourseCost;
import org.rtmscoverage.course.CourseEstimate;
import org.rtmscoverage.course.CourseReach;
import org.rtmscoverage.course.PlanYearTotals;
import org.rtmscoverage.policy.SessionLimit;
import org.rtmscoverage.vocabulary.Owner;

/** Adds what the course on the calendar asks for. */
final class CourseSteps {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
  private static final int RECENT = 30; // days
  private static final int FEW_VISITS = 3; // missed visits a course of six weeks should bear

  private final StepList steps;
  private final DecisionTime clock;
  private final String decider;

  CourseSteps(StepList steps, DecisionTime clock, String decider) {
    this.steps = steps;
    this.clock = clock;
    this.decider = decider;
  }

  void add(SummaryInput input, CourseEstimate course, @Nullable SessionLimit limit) {
    sessions(input, limit);
    scoreAge(input);
    authorizations(course);
    CourseCost cost = course.cost();
    if (cost != null) {
      cost.byPlanYear().stream()
          .filter(PlanYearTotals::assumesTodaysBenefits)
          .forEach(this::newPlanYear);
    }
  }

  private void sessions(SummaryInput input, @Nullable SessionLimit limit) {
    Integer planned = input.facts().treatment().sessionsPlanned();
    Integer most = limit == null ? null : limit.maxSessions();
    if (most != null && planned != null && planned > most) {
      steps.add(
          "sessions",
          Owner.CLINICIAN,
          "Shorten the plan or give a reason for more than " + most + " sessions.",
          planned + " sessions are planned and the policy names fewer.");
    }
  }

  /** No policy read here says how long a score holds; a month is what a reviewer calls recent. */
  private void scoreAge(SummaryInput input) {
    LocalDate first = clock.firstSession();
    input.facts().clinical().scores().stream()
        .filter(score -> !score.date().earliest().isAfter(first))
        .max(Comparator.comparing(score -> score.date().latest()))
        .filter(score -> score.date().latest().isBefore(first.minusDays(RECENT)))
        .ifPresent(
            score ->
                steps.add(
                    "score-age",
                    Owner.CLINICIAN,
                    "Repeat " + score.instrument() + " before the first session.",
                    "The newest score is of "
                        + score.date()
                        + ", more than "
                        + RECENT
                        + " days before; payers ask for the score before treatment with its date.",
                    first));
  }

  /** All of them together count: a later one takes over where an earlier one ends. */
  private void authorizations(CourseEstimate course) {
    CourseReach reach = course.reach();
    LocalDate uncovered = reach == null ? null : reach.uncoveredFrom();
    if (reach != null && uncovered != null && reach.inPart()) {
      steps.add(
          "extension",
          Owner.AUTHORIZATION,
          "Ask "
              + decider
              + " for an extension: what is on file covers the first "
              + reach.covered()
              + " of "
              + reach.sessions()
              + " sessions; the next is on "
              + DAY.format(uncovered)
              + ".",
          why(course.authorizations(), uncovered) + clock.words(),
          clock.askBy(uncovered));
      return;
    }
    if (reach == null) {
      return;
    }
    course.authorizations().stream()
        .filter(one -> one.outrunsOn() == null)
        .max(Comparator.comparingInt(AuthorizationReach::missedVisitsBorne))
        .filter(one -> one.missedVisitsBorne() < FEW_VISITS)
        .ifPresent(this::slack);
  }

  private void slack(AuthorizationReach reach) {
    steps.add(
        "authorization-slack",
        Owner.AUTHORIZATION,
        "Ask for a later last day of the authorization, or plan no missed visits.",
        "It ends on "
            + DAY.format(reach.to())
            + " and bears "
            + visits(reach.missedVisitsBorne())
            + ".");
  }

  private static String why(List<AuthorizationReach> held, LocalDate uncovered) {
    boolean units =
        held.stream()
            .anyMatch(
                one -> one.outrunsBy() == OutrunBy.UNITS && uncovered.equals(one.outrunsOn()));
    return units
        ? "No unit of the session's code is left."
        : "The session lies outside the dates of what is on file.";
  }

  private static String visits(int missed) {
    return switch (missed) {
      case 0 -> "no missed visit";
      case 1 -> "one missed visit";
      default -> missed + " missed visits";
    };
  }

  private void newPlanYear(PlanYearTotals year) {
    steps.add(
        "plan-year",
        Owner.BILLING,
        "Check eligibility and benefits again when the plan year has begun.",
        "Sessions from "
            + DAY.format(year.from())
            + " on fall into a new plan year: deductible and maximum begin anew.",
        year.from());
  }
}
