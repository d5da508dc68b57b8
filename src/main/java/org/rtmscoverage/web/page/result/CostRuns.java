package org.rtmscoverage.web.page.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.web.view.CourseSessionView;

/** Says what a patient pays session by session: sessions that cost the same are said as one. */
final class CostRuns {

  private CostRuns() {}

  /** For example "Session 1: $350.00", "Sessions 2 to 23: $30.00 each"; empty if not priced. */
  static List<String> of(List<CourseSessionView> sessions, Prose say) {
    var runs = new ArrayList<String>();
    int first = 0;
    for (int i = 1; i <= sessions.size(); i++) {
      var share = sessions.get(first).patient();
      if (share == null) {
        return List.of();
      }
      if (i == sessions.size() || !same(share, sessions.get(i).patient())) {
        runs.add(run(sessions.get(first), sessions.get(i - 1), say.money(share)));
        first = i;
      }
    }
    return runs;
  }

  private static boolean same(BigDecimal one, @Nullable BigDecimal other) {
    return other != null && one.compareTo(other) == 0;
  }

  private static String run(CourseSessionView first, CourseSessionView last, String share) {
    if (first.number() == last.number()) {
      return (first.number() == 0 ? "Planning" : "Session " + first.number()) + ": " + share;
    }
    return "Sessions " + first.number() + " to " + last.number() + ": " + share + " each";
  }
}
