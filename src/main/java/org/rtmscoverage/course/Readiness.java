package org.rtmscoverage.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * What is missing for a price. Some gaps leave no price at all; others leave amounts that hold as
 * far as they go.
 */
final class Readiness {

  private static final int FULLEST_WEEK = 7;
  private static final int LONGEST_ACCELERATED = 10; // days; more are sessions counted as days

  private final CourseQuestion question;
  private final List<String> noPrice = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();

  Readiness(CourseQuestion question, List<PlannedSession> sessions) {
    this.question = question;
    calendar(sessions);
    amounts(sessions);
    CostTerms terms = question.terms();
    if (terms == null) {
      noPrice.add("The plan's cost terms are not known.");
    }
    doubts.addAll(question.termsDoubts());
    if (terms != null) {
      share(terms);
      limits(terms);
      used(terms, sessions);
      year(terms, sessions);
      network(terms, sessions);
      visits(terms);
    }
  }

  boolean allowsPrice() {
    return noPrice.isEmpty();
  }

  List<String> reasons() {
    List<String> all = new ArrayList<>(noPrice);
    all.addAll(doubts);
    return all;
  }

  private void calendar(List<PlannedSession> sessions) {
    CoursePlan plan = question.plan();
    Integer planned = plan.sessionsPlanned();
    if (planned == null) {
      noPrice.add("The number of sessions planned is not stated.");
    } else if (plan.sessionsDelivered() >= planned) {
      noPrice.add("All sessions planned are delivered: nothing is left to price.");
    } else if (plan.perWeek() > FULLEST_WEEK) {
      noPrice.add("More than 7 sessions a week are stated; one a day can be planned.");
    } else if (CourseCalendar.countsDays(plan.modality()) && planned > LONGEST_ACCELERATED) {
      noPrice.add(
          "An accelerated course is planned in treatment days; "
              + planned
              + " looks like a number of sessions.");
    } else if (!CourseCalendar.isWhole(plan, sessions)) {
      noPrice.add("The sessions cannot be put on days: look at taper and closures.");
    } else if (plan.sessionsPerWeek() == null) {
      pace(plan);
    }
  }

  /** Without a stated pace the dates are a guess, which matters only if a year may end in it. */
  private void pace(CoursePlan plan) {
    CostTerms terms = question.terms();
    List<PlannedSession> slow = new CourseCalendar(plan.withPerWeek(3)).sessions();
    if (terms != null
        && !slow.isEmpty()
        && !new PlanYear(terms.planYearStart()).isSame(plan.startDate(), slow.getLast().date())) {
      doubts.add(
          "Sessions a week are not stated, and the plan year may end during the course; 5 a week"
              + " are taken.");
    }
  }

  private void amounts(List<PlannedSession> sessions) {
    TreeSet<String> missing =
        sessions.stream()
            .map(PlannedSession::procedureCode)
            .filter(code -> !question.prices().allowed().containsKey(code))
            .map(ProcedureCode::value)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!missing.isEmpty()) {
      noPrice.add("No allowed amount is stated for " + String.join(", ", missing) + ".");
    }
  }

  private void share(CostTerms terms) {
    BigDecimal percent = terms.coinsurancePercent();
    if (terms.copayPerVisit() == null && percent == null) {
      noPrice.add("Neither copay nor coinsurance is known.");
    } else if (terms.copayPerVisit() != null
        && terms.copayPerVisit().isPositive()
        && percent != null
        && percent.signum() > 0) {
      noPrice.add("Both a copay and a coinsurance are stated: ask which one applies to rTMS.");
    }
  }

  private void limits(CostTerms terms) {
    boolean replaced = terms.copay() != null && Boolean.FALSE.equals(terms.copayAfterDeductible());
    if (!replaced) {
      limits("deductible", terms.deductible(), terms.family());
    }
    limits("out-of-pocket maximum", terms.outOfPocket(), terms.family());
  }

  private void limits(String name, CostLimits limits, FamilyAccumulation family) {
    if (limits.none()) {
      return;
    }
    if (!limits.isStated()) {
      noPrice.add("The " + name + " is not stated.");
      return;
    }
    if (family == FamilyAccumulation.AGGREGATE && limits.family() == null) {
      noPrice.add("The family's " + name + " is not stated, and it alone counts.");
      return;
    }
    if (family != FamilyAccumulation.AGGREGATE && limits.individual() == null) {
      ownUnknown(name, limits.family());
    }
    if (family != FamilyAccumulation.AGGREGATE) {
      used("individual " + name, limits.individual());
    }
    used("family " + name, limits.family());
  }

  /** Of a family's amount of nothing the patient's own can only be nothing too. */
  private void ownUnknown(String name, @Nullable UsedLimit family) {
    if (family != null && family.limit().isPositive()) {
      doubts.add(
          "The patient's own " + name + " is not stated; it may be lower than the family's.");
    }
  }

  private void used(String name, @Nullable UsedLimit limit) {
    if (limit != null && limit.used() == null && limit.limit().isPositive()) {
      noPrice.add("What is used of the " + name + " is not stated.");
    }
  }

  /** Sessions before the day of the used amounts may stand in them already. */
  private void used(CostTerms terms, List<PlannedSession> sessions) {
    if (sessions.isEmpty() || !sessions.getFirst().date().isBefore(terms.usedAsOf())) {
      return;
    }
    doubts.add(
        "The course begins before the day the used amounts hold for; sessions already billed may be"
            + " counted twice.");
    if (!new PlanYear(terms.planYearStart()).isSame(sessions.getFirst().date(), terms.usedAsOf())) {
      doubts.add("What was used in the plan year in which the course begins is not stated.");
    }
  }

  private void year(CostTerms terms, List<PlannedSession> sessions) {
    if (terms.planYearStart() == null && !sessions.isEmpty()) {
      doubts.add(
          "When the plan year begins is not stated; the amounts hold if none begins before the last"
              + " session.");
    }
  }

  private void network(CostTerms terms, List<PlannedSession> sessions) {
    if (terms.network() == NetworkStatus.UNKNOWN) {
      doubts.add("Whether the provider is in network is not stated.");
    }
    boolean charged =
        sessions.stream()
            .allMatch(one -> question.prices().billed().containsKey(one.procedureCode()));
    if (terms.network() == NetworkStatus.OUT && !charged) {
      doubts.add(
          "The provider is out of network and the billed charges are not stated: the patient may"
              + " owe more than stands here.");
    }
  }

  private void visits(CostTerms terms) {
    VisitAllowance visits = terms.visits();
    if (visits != null && visits.used() == null) {
      doubts.add(
          "How many of the " + visits.limit() + " visits of the plan year are used is not stated.");
    }
  }
}
