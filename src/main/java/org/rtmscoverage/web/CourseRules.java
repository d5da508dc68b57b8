package org.rtmscoverage.web;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is said of a course must mean, beyond the schema. */
final class CourseRules {

  private CourseRules() {}

  /** Names what of an estimate's request cannot be. */
  static void addErrors(JsonNode request, RequestErrors errors) {
    sessions(request, "", errors);
    authorizations(request, errors);
    usedAsOf(request, errors);
    for (var limits : List.of("deductible", "outOfPocket")) {
      for (var level : List.of("individual", "family")) {
        var pointer = "/benefits/" + limits + "/" + level;
        used(request.at(pointer), pointer, errors);
      }
    }
  }

  /** Names numbers of sessions that contradict each other. */
  static void sessions(JsonNode course, String place, RequestErrors errors) {
    var planned = course.path("sessionsPlanned");
    if (!planned.isIntegralNumber()) {
      return;
    }
    var taper = course.path("taper").valueStream().mapToLong(week -> week.asLong(0)).sum();
    if (taper > planned.asLong()) {
      errors.add(
          place + "/taper",
          "holds more sessions than sessionsPlanned",
          "Count the taper within sessionsPlanned.");
    }
    if (course.path("sessionsDelivered").asLong(0) > planned.asLong()) {
      errors.add(
          place + "/sessionsDelivered",
          "is more than sessionsPlanned",
          "Count the sessions delivered within sessionsPlanned.");
    }
    if (course.path("redeterminations").asLong(0) >= Math.max(1, planned.asLong())) {
      errors.add(
          place + "/redeterminations",
          "leaves no first session",
          "Send fewer than sessionsPlanned: the first session measures the threshold anyway.");
    }
  }

  /** Names authorizations that end before they begin. */
  static void authorizations(JsonNode request, RequestErrors errors) {
    var authorizations = request.path("authorizationsOnFile");
    for (var i = 0; i < authorizations.size(); i++) {
      RequestDates.span(authorizations.path(i), "from", "to", "/authorizationsOnFile/" + i, errors);
    }
  }

  private static void usedAsOf(JsonNode request, RequestErrors errors) {
    var start = RequestDates.day(request.path("startDate"));
    var usedAsOf = RequestDates.day(request.at("/benefits/usedAsOf"));
    if (start != null && usedAsOf != null && usedAsOf.isAfter(start)) {
      errors.add(
          "/benefits/usedAsOf",
          "lies after startDate",
          "Send the amounts as of startDate, or the first session still to come.");
    }
  }

  private static void used(JsonNode limit, String place, RequestErrors errors) {
    var whole = limit.path("limit");
    var used = limit.path("used");
    if (whole.isNumber()
        && used.isNumber()
        && used.decimalValue().compareTo(whole.decimalValue()) > 0) {
      errors.add(place + "/used", "is more than the limit", "Send what is used of the limit.");
    }
  }
}
