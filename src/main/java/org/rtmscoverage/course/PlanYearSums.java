package org.rtmscoverage.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums a priced course by plan year. */
final class PlanYearSums {

  private final PlanYear years;
  private final LocalDate usedAsOf;

  PlanYearSums(PlanYear years, LocalDate usedAsOf) {
    this.years = years;
    this.usedAsOf = usedAsOf;
  }

  List<PlanYearTotals> of(List<SessionCost> sessions) {
    Map<LocalDate, List<SessionCost>> byYear = new TreeMap<>();
    for (SessionCost session : sessions) {
      byYear.computeIfAbsent(years.firstDay(session.date()), _ -> new ArrayList<>()).add(session);
    }
    List<PlanYearTotals> totals = new ArrayList<>();
    byYear.forEach((from, in) -> totals.add(sum(from, in, from.isAfter(usedAsOf))));
    return totals;
  }

  private static PlanYearTotals sum(LocalDate from, List<SessionCost> in, boolean later) {
    return new PlanYearTotals(
        from,
        in.size(),
        CourseCost.sum(in, SessionCost::allowed),
        CourseCost.sum(in, SessionCost::patient),
        CourseCost.sum(in, SessionCost::plan),
        CourseCost.sum(in, SessionCost::clinicAtRisk),
        CourseCost.zeroFrom(in),
        later);
  }
}
