package org.rtmscoverage.summary;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.AuthorizationReach;
import org.rtmscoverage.course.CourseCost;
import org.rtmscoverage.course.CourseEstimate;
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
    authorizations(course.authorizations());
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

  /** The one that carries furthest counts: an earlier one may just have come to its end. */
  private void authorizations(List<AuthorizationReach> held) {
    held.stream()
        .max(
            (a, b) ->
                Integer.compare(
                    a.sessionsCovered() + a.missedVisitsBorne(),
                    b.sessionsCovered() + b.missedVisitsBorne()))
        .ifPresent(this::authorization);
  }

  private void authorization(AuthorizationReach reach) {
    LocalDate outruns = reach.outrunsOn();
    if (outruns != null) {
      steps.add(
          "extension",
          Owner.AUTHORIZATION,
          "Ask "
              + decider
              + " for an extension: the course outruns the authorization on "
              + DAY.format(outruns)
              + ".",
          why(reach) + clock.words(),
          clock.askBy(outruns));
    } else if (reach.missedVisitsBorne() < FEW_VISITS) {
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
  }

  private static String why(AuthorizationReach reach) {
    return switch (reach.outrunsBy()) {
      case FIRST_DAY -> "The session lies before the first day of the authorization.";
      case UNITS -> "No unit of the session's code is left on the authorization.";
      case LAST_DAY -> "The authorization ends on " + DAY.format(reach.to()) + ".";
      case null -> throw new IllegalStateException("a course that outruns has a cause");
    };
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
