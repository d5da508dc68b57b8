package org.rtmscoverage.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PartialDate;
import tools.jackson.databind.JsonNode;

/** Reads dates of a request, and names those that cannot be. */
final class RequestDates {

  private static final String LATER = "Send an end that is not before the start.";

  private static final Set<String> DATES =
      Set.of(
          "currentEpisodeStart",
          "date",
          "startDate",
          "endDate",
          "from",
          "to",
          "firstSession",
          "lastSession",
          "responseHeldUntil",
          "relapseDate",
          "lastDate");

  private RequestDates() {}

  /** Names every date of a tree that does not exist. */
  static void existing(JsonNode node, String pointer, RequestErrors errors) {
    if (node.isArray()) {
      for (var i = 0; i < node.size(); i++) {
        existing(node.path(i), pointer + "/" + i, errors);
      }
    }
    if (node.isObject()) {
      for (var entry : node.properties()) {
        var place = pointer + "/" + entry.getKey();
        if (DATES.contains(entry.getKey())
            && entry.getValue().isString()
            && date(entry.getValue()) == null) {
          errors.add(
              place,
              "is no date",
              "Send a day as yyyy-MM-dd, a month as yyyy-MM or a year as yyyy.");
        } else {
          existing(entry.getValue(), place, errors);
        }
      }
    }
  }

  /** Names an end that lies before its start. */
  static void span(JsonNode item, String from, String to, String place, RequestErrors errors) {
    var start = date(item.path(from));
    var end = date(item.path(to));
    if (start != null && end != null && end.latest().isBefore(start.earliest())) {
      errors.add(place + "/" + to, "lies before " + from, LATER);
    }
  }

  /** A day; null if it is none or only a month or year. */
  static @Nullable LocalDate day(JsonNode node) {
    var date = date(node);
    return date != null && date.isExact() ? date.earliest() : null;
  }

  /** A day, month or year; null if it is none. */
  static @Nullable PartialDate date(JsonNode node) {
    if (!node.isString()) {
      return null;
    }
    try {
      return PartialDate.parse(node.asString());
    } catch (DateTimeException _) {
      return null;
    }
  }
}
