package org.rtmscoverage.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is recorded on a check must mean something, beyond the schema. */
final class EntryRules {

  private static final Set<String> GRANTS = Set.of("CERTIFIED", "CERTIFIED_PARTIAL", "MODIFIED");

  private final Clock clock;

  EntryRules(Clock clock) {
    this.clock = clock;
  }

  /** What somebody was told; the ids are those of the answer's questions and next steps. */
  void verification(JsonNode body, Set<String> ids, RequestErrors errors) {
    blank(body, List.of("question", "answer", "verifiedBy"), errors);
    var question = body.path("questionId");
    if (question.isString() && !ids.contains(question.asString())) {
      errors.add(
          "/questionId",
          "is no question and no next step of this check's answer",
          "Send an id of callScript.questions or nextSteps, or leave it out.");
    }
    var answered = body.path("answeredAt");
    if (answered.isString()) {
      var at = moment(answered.asString());
      if (at == null) {
        errors.add("/answeredAt", "is no moment", "Send it as 2026-11-23T15:00:00Z.");
      } else if (at.toInstant().isAfter(clock.instant())) {
        errors.add("/answeredAt", "lies in the future", "Send when it was answered.");
      }
    }
  }

  /** What the payer decided. */
  void decision(JsonNode body, RequestErrors errors) {
    blank(body, List.of("number", "reason"), errors);
    var decision = body.path("decision").asString("");
    if (GRANTS.contains(decision)) {
      for (var needed : List.of("number", "from", "to")) {
        missing(body, needed, "is missing for what was certified", errors);
      }
    }
    if ("NOT_CERTIFIED".equals(decision)) {
      missing(body, "reason", "is missing for what was refused", errors);
    }
    if ("CANCELLED".equals(decision)) {
      missing(body, "number", "is missing for what was taken back", errors);
    }
    RequestDates.span(body, "from", "to", "", errors);
    var decided = RequestDates.day(body.path("decidedOn"));
    if (decided != null && decided.isAfter(LocalDate.now(clock))) {
      errors.add("/decidedOn", "lies in the future", "Send the day of the decision.");
    }
  }

  private static void blank(JsonNode body, List<String> properties, RequestErrors errors) {
    for (var property : properties) {
      var text = body.path(property);
      if (text.isString() && !text.asString().isEmpty() && text.asString().isBlank()) {
        errors.add("/" + property, "is blank", "Write what was said.");
      }
    }
  }

  private static void missing(
      JsonNode body, String property, String message, RequestErrors errors) {
    if (body.path(property).isMissingNode() || body.path(property).isNull()) {
      errors.add("/" + property, message, "Give it as the payer's notice says.");
    }
  }

  private static @Nullable OffsetDateTime moment(String text) {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
