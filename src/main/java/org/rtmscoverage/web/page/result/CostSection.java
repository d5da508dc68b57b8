package org.rtmscoverage.web.page.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.EstimateStatus;
import org.rtmscoverage.web.view.AuthorizationReachView;
import org.rtmscoverage.web.view.CourseLimitView;
import org.rtmscoverage.web.view.CourseSessionView;
import org.rtmscoverage.web.view.CourseTotalsView;
import org.rtmscoverage.web.view.CourseView;
import org.rtmscoverage.web.view.PlanYearTotalsView;

/**
 * What the course costs, and whom.
 *
 * @param lead the patient's part in a sentence; empty if the course could not be priced
 * @param complete whether everything it needs is known
 * @param reasons what is missing or unclear
 * @param assumptions what was taken for granted
 * @param totals sums by who bears them
 * @param years sums by plan year: day, sessions, allowed, patient, plan, remark
 * @param runsTitle what the next is called
 * @param runs what the patient pays session by session, in words
 * @param freeFrom from which session the patient pays nothing more; empty if from none
 * @param chart the patient's part as bars; null if there is none
 * @param sessions every session
 * @param limits limits beside what is planned, and how far authorizations carry
 * @param units units as the request asks for them: code, units, from, to
 * @param beforeOthers whether another payer may pay part of it
 */
public record CostSection(
    String lead,
    boolean complete,
    List<String> reasons,
    List<String> assumptions,
    List<BenefitsSection.Fact> totals,
    List<List<String>> years,
    String runsTitle,
    List<String> runs,
    String freeFrom,
    @Nullable CostChart chart,
    List<SessionRow> sessions,
    List<String> limits,
    List<List<String>> units,
    boolean beforeOthers) {
  /** Keeps copies. */
  public CostSection {
    reasons = List.copyOf(reasons);
    assumptions = List.copyOf(assumptions);
    totals = List.copyOf(totals);
    years = List.copyOf(years);
    runs = List.copyOf(runs);
    sessions = List.copyOf(sessions);
    limits = List.copyOf(limits);
    units = List.copyOf(units);
  }

  static CostSection of(CourseView course, Prose say) {
    var totals = course.totals();
    var runs = CostRuns.of(course.sessions(), say);
    var limits = new ArrayList<String>();
    course.limits().forEach(limit -> limits.add(limit(limit, say)));
    course.authorizations().forEach(reach -> limits.add(reach(reach, say)));
    return new CostSection(
        totals == null ? "" : lead(course, totals, say),
        course.status() == EstimateStatus.COMPLETE,
        course.reasons().stream().map(say::text).toList(),
        course.assumptions().stream().map(say::text).toList(),
        totals == null ? List.of() : totals(course, totals, say),
        totals == null
            ? List.of()
            : totals.byPlanYear().stream().map(year -> year(year, say)).toList(),
        course.range() == null
            ? "The patient, session by session"
            : "The patient, session by session, at most",
        runs,
        freeFrom(course, say),
        CostChart.of(course, String.join("; ", runs), say),
        SessionRow.of(course, say),
        limits,
        course.units().stream()
            .map(
                one ->
                    List.of(
                        one.procedureCode(),
                        String.valueOf(one.units()),
                        say.day(one.from()),
                        say.day(one.to())))
            .toList(),
        course.beforeOtherCoverage());
  }

  private static String lead(CourseView course, CourseTotalsView totals, Prose say) {
    var range = course.range();
    return "The patient pays "
        + (range == null
            ? "about " + say.money(totals.patient())
            : say.money(range.patientLow()) + " to " + say.money(range.patientHigh()))
        + " of "
        + say.money(totals.allowed())
        + " for "
        + Prose.counted(course.sessions().size(), "session")
        + ", estimated.";
  }

  private static List<BenefitsSection.Fact> totals(
      CourseView course, CourseTotalsView totals, Prose say) {
    var balance = totals.balanceBill();
    return Stream.of(
            fact("Allowed by the plan", totals.allowed(), say),
            fact(course.range() == null ? "Patient" : "Patient, at most", totals.patient(), say),
            fact(course.range() == null ? "Plan" : "Plan, at least", totals.plan(), say),
            totals.clinicAtRisk().signum() > 0
                ? fact("Clinic, nobody may be billed", totals.clinicAtRisk(), say)
                : null,
            balance == null ? null : fact("Above the allowed amount, at most", balance, say))
        .<BenefitsSection.Fact>mapMulti(
            (one, kept) -> {
              if (one != null) {
                kept.accept(one);
              }
            })
        .toList();
  }

  private static BenefitsSection.Fact fact(String label, BigDecimal amount, Prose say) {
    return new BenefitsSection.Fact(label, say.money(amount));
  }

  private static List<String> year(PlanYearTotalsView year, Prose say) {
    var free = year.patientShareZeroFrom();
    return List.of(
        say.day(year.from()),
        String.valueOf(year.sessions()),
        say.money(year.allowed()),
        say.money(year.patient()),
        say.money(year.plan()),
        (free == null ? "" : "nothing more from " + say.day(free) + ". ")
            + (year.assumesTodaysBenefits() ? "Today's benefits taken as going on." : ""));
  }

  private static String freeFrom(CourseView course, Prose say) {
    var day = course.patientShareZeroFrom();
    if (day == null) {
      return "";
    }
    var first =
        course.sessions().stream()
            .filter(session -> !session.date().isBefore(day))
            .findFirst()
            .map(CourseSessionView::number)
            .orElse(0);
    return "From session " + first + " on " + say.day(day) + " the patient pays nothing more.";
  }

  private static String limit(CourseLimitView limit, Prose say) {
    var code = limit.procedureCode();
    var beyond = limit.exceededFrom();
    return switch (limit.kind()) {
          case POLICY_SESSIONS -> "Policy: ";
          case PLAN_VISITS -> "Visits the plan pays for: ";
          case AUTHORIZED_UNITS -> "Authorized units: ";
        }
        + limit.limit()
        + " left"
        + (code == null ? "" : " of " + code)
        + ", "
        + limit.planned()
        + " planned"
        + (beyond == null ? "; enough." : "; not enough from " + say.day(beyond) + " on.");
  }

  private static String reach(AuthorizationReachView reach, Prose say) {
    var out = reach.outrunsOn();
    return "Authorization "
        + reach.number()
        + " to "
        + say.day(reach.to())
        + ": covers "
        + Prose.counted(reach.sessionsCovered(), "session")
        + (out == null
            ? " and all of the course; "
                + Prose.counted(reach.missedVisitsBorne(), "visit")
                + " may still be missed."
            : "; the session on " + say.day(out) + " is the first it does not cover.");
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "CostSection[hidden]";
  }
}
