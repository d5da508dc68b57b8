package org.rtmscoverage.course;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Money;

/** Puts a course on the calendar and prices it as far as the inputs allow. A pure function. */
public final class CourseEstimator {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

  /**
   * Estimates.
   *
   * @param question the course, the amounts and the plan's terms
   * @return the sessions with what they cost; incomplete, with reasons, where inputs are missing
   */
  public CourseEstimate estimate(CourseQuestion question) {
    CourseCalendar calendar = new CourseCalendar(question.plan());
    List<PlannedSession> sessions = calendar.sessions();
    Readiness readiness = new Readiness(question, sessions);
    List<String> reasons = new ArrayList<>(readiness.reasons());
    List<Priced> costs = readiness.allowsPrice() ? costs(question, sessions) : List.of();
    CostRange range = range(costs);
    if (range != null) {
      reasons.addAll(range.because());
    }
    AuthorizationGuard guard = new AuthorizationGuard(calendar, sessions);
    return new CourseEstimate(
        reasons.isEmpty() ? EstimateStatus.COMPLETE : EstimateStatus.INCOMPLETE,
        reasons,
        assumptions(question, sessions),
        sessions,
        costs.isEmpty() ? null : costs.getLast().cost(),
        range,
        CodeUnits.of(sessions),
        new Limits(question, sessions).find(),
        sessions.isEmpty()
            ? List.of()
            : question.authorizations().stream().map(guard::reach).toList(),
        question.authorizations().isEmpty()
                || sessions.isEmpty()
                || question.plan().sessionsPerWeek() == null
            ? null
            : CourseReach.of(sessions, question.authorizations()),
        question.otherCoverage());
  }

  /** The course under every reading of the terms, the cheapest for the patient first. */
  private static List<Priced> costs(CourseQuestion question, List<PlannedSession> sessions) {
    CostTerms terms = question.terms();
    if (terms == null) {
      return List.of();
    }
    return CostReading.of(terms).stream()
        .map(reading -> new Priced(reading, new CostLedger(question, reading).price(sessions)))
        .sorted(Comparator.comparing(Priced::patient))
        .toList();
  }

  /**
   * A course priced under one reading.
   *
   * @param reading how the terms were read
   * @param cost what it comes to
   */
  private record Priced(CostReading reading, CourseCost cost) {

    Money patient() {
      return cost.patient();
    }
  }

  private static @Nullable CostRange range(List<Priced> costs) {
    if (costs.isEmpty() || costs.getFirst().patient().equals(costs.getLast().patient())) {
      return null;
    }
    return new CostRange(costs.getFirst().patient(), costs.getLast().patient(), whatMatters(costs));
  }

  /** What is not stated and changes what the patient pays. */
  private static List<String> whatMatters(List<Priced> costs) {
    Set<String> open = new TreeSet<>();
    for (Priced one : costs) {
      for (Priced other : costs) {
        String difference = one.reading().onlyDifference(other.reading());
        if (difference != null && !one.patient().equals(other.patient())) {
          open.add(difference);
        }
      }
    }
    return List.copyOf(open);
  }

  private static List<String> assumptions(CourseQuestion question, List<PlannedSession> sessions) {
    List<String> taken = new ArrayList<>();
    if (sessions.isEmpty()) {
      return taken;
    }
    CoursePlan plan = question.plan();
    if (plan.sessionsPerWeek() == null) {
      taken.add("Sessions a week were not stated: 5 a week are taken.");
    }
    if (!sessions.getFirst().date().equals(plan.startDate())) {
      taken.add(
          "No session is possible on "
              + DAY.format(plan.startDate())
              + ": the course begins on "
              + DAY.format(sessions.getFirst().date())
              + ".");
    }
    if (sessions.getFirst().number() == 0) {
      taken.add("The planning (0889T) is dated on the first treatment day; it may be earlier.");
    }
    if (plan.redeterminations() > 0) {
      taken.add("Sessions with a new motor threshold are spread evenly over the course.");
    }
    if (sessions.stream()
        .map(PlannedSession::procedureCode)
        .anyMatch(question.prices().fromFeeSchedule()::contains)) {
      taken.add("Allowed amounts that were not sent are from the practice's fee schedule.");
    }
    CostTerms terms = question.terms();
    if (terms != null && beginsNewYear(terms, sessions)) {
      taken.add(
          "A plan year begins before the last session: used amounts are taken as zero from that day,"
              + " and today's benefits as going on.");
    }
    if (question.otherCoverage()) {
      taken.add("The amounts are before what another payer may pay.");
    }
    return taken;
  }

  private static boolean beginsNewYear(CostTerms terms, List<PlannedSession> sessions) {
    return !new PlanYear(terms.planYearStart()).isSame(terms.usedAsOf(), sessions.getLast().date());
  }
}
