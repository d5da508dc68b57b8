package org.rtmscoverage.web.page.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rtmscoverage.web.view.CourseView;
import org.rtmscoverage.web.view.PlanYearTotalsView;

/**
 * A session with who pays what of it.
 *
 * @param turn words over it where a plan year begins; empty otherwise
 * @param cells number, day, code, allowed, deductible, copay, coinsurance, not covered, the
 *     patient's share, all the patient has paid so far (a dash from the first share on that is not
 *     known), the plan's share
 */
public record SessionRow(String turn, List<String> cells) {
  /** Keeps a copy. */
  public SessionRow {
    cells = List.copyOf(cells);
  }

  static List<SessionRow> of(CourseView course, Prose say) {
    var turns = turns(course);
    var rows = new ArrayList<SessionRow>();
    BigDecimal paid = BigDecimal.ZERO;
    for (var one : course.sessions()) {
      var share = one.patient();
      paid = (paid == null || share == null) ? null : paid.add(share);
      rows.add(
          new SessionRow(
              turns.contains(one.date()) ? "New plan year" : "",
              List.of(
                  one.number() == 0 ? "Planning" : String.valueOf(one.number()),
                  say.day(one.date()),
                  one.procedureCode(),
                  say.money(one.allowed()),
                  say.money(one.deductible()),
                  say.money(one.copay()),
                  say.money(one.coinsurance()),
                  say.money(one.notCovered()),
                  say.money(share),
                  say.money(paid),
                  say.money(one.plan()))));
    }
    return rows;
  }

  /** Days of the first session in each plan year that begins during the course. */
  static Set<LocalDate> turns(CourseView course) {
    var totals = course.totals();
    if (totals == null) {
      return Set.of();
    }
    var years =
        totals.byPlanYear().stream()
            .map(PlanYearTotalsView::from)
            .sorted()
            .skip(1)
            .collect(Collectors.toList());
    var first = new HashSet<LocalDate>();
    for (var year : years) {
      course.sessions().stream()
          .map(session -> session.date())
          .filter(day -> !day.isBefore(year))
          .min(LocalDate::compareTo)
          .ifPresent(first::add);
    }
    return first;
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "SessionRow[hidden]";
  }
}
