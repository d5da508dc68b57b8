package org.rtmscoverage.web;

import tools.jackson.databind.JsonNode;

/**
 * Holds the doses of a trial to its own dates and to one dose a day. Only what surely is wrong is
 * named: a month may hold two doses, and the day of a change may stand with both.
 */
final class DoseRules {

  private DoseRules() {}

  static void addErrors(JsonNode trial, String place, RequestErrors errors) {
    var doses = trial.path("doses");
    for (var i = 0; i < doses.size(); i++) {
      var here = place + "/doses/" + i;
      outside(trial, doses.path(i), "from", here, errors);
      outside(trial, doses.path(i), "to", here, errors);
      for (var j = 0; j < i; j++) {
        if (isOther(doses.path(i), doses.path(j)) && overlap(doses.path(i), doses.path(j))) {
          errors.add(
              here + "/from",
              "gives another dose for days of dose " + j,
              "Send one dose for each day; end the one before.");
          break;
        }
      }
    }
  }

  private static void outside(
      JsonNode trial, JsonNode dose, String field, String place, RequestErrors errors) {
    var date = RequestDates.date(dose.path(field));
    var start = RequestDates.date(trial.path("startDate"));
    var end = RequestDates.date(trial.path("endDate"));
    if (date != null && start != null && date.latest().isBefore(start.earliest())) {
      errors.add(
          place + "/" + field,
          "lies before the trial's startDate",
          "Send doses within the trial's own dates.");
    } else if (date != null && end != null && date.earliest().isAfter(end.latest())) {
      errors.add(
          place + "/" + field,
          "lies after the trial's endDate",
          "Send doses within the trial's own dates.");
    }
  }

  private static boolean isOther(JsonNode one, JsonNode other) {
    return Double.compare(milligrams(one), milligrams(other)) != 0;
  }

  private static double milligrams(JsonNode dose) {
    return dose.path("dailyDoseMg").asDouble(Double.NaN);
  }

  /** Whether they surely share more than the day of a change, or start on the same day. */
  private static boolean overlap(JsonNode one, JsonNode other) {
    var first = RequestDates.date(one.path("from"));
    var second = RequestDates.date(other.path("from"));
    if (first == null || second == null) {
      return false;
    }
    return (first.isExact() && first.equals(second))
        || (runsInto(one, other) && runsInto(other, one));
  }

  /** Whether the first surely still runs after the other's first day; one without an end ends. */
  private static boolean runsInto(JsonNode one, JsonNode other) {
    var to = RequestDates.date(one.path("to"));
    var from = RequestDates.date(other.path("from"));
    var ownFrom = RequestDates.date(one.path("from"));
    var last = to == null ? ownFrom : to;
    return last != null && from != null && from.latest().isBefore(last.earliest());
  }
}
