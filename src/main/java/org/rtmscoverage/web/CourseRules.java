package org.rtmscoverage.web;

import tools.jackson.databind.JsonNode;

/** What is said of a course must mean, beyond the schema. */
final class CourseRules {

  private CourseRules() {}

  /** Names what of an estimate's request cannot be. */
  static void addErrors(JsonNode request, RequestErrors errors) {
    sessions(request, "", errors);
    authorizations(request, errors);
    usedAsOf(request, errors);
    new BenefitRules(request.path("benefits"), errors).addErrors();
  }

  /** Names numbers of sessions that contradict each other. */
  static void sessions(JsonNode course, String place, RequestErrors errors) {
    var planned = course.path("sessionsPlanned");
    if (!isWhole(planned)) {
      return;
    }
    var taper = course.path("taper").valueStream().mapToLong(CourseRules::count).sum();
    if (taper > count(planned)) {
      errors.add(
          place + "/taper",
          "holds more sessions than sessionsPlanned",
          "Count the taper within sessionsPlanned.");
    }
    if (count(course.path("sessionsDelivered")) > count(planned)) {
      errors.add(
          place + "/sessionsDelivered",
          "is more than sessionsPlanned",
          "Count the sessions delivered within sessionsPlanned.");
    }
    if (count(course.path("redeterminations")) >= Math.max(1, count(planned))) {
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

  /** To the schema, and to the reader of the request, 36.0 is the whole number 36. */
  private static boolean isWhole(JsonNode number) {
    return number.isNumber() && number.decimalValue().stripTrailingZeros().scale() <= 0;
  }

  private static long count(JsonNode number) {
    return isWhole(number) ? number.decimalValue().longValue() : 0;
  }
}
