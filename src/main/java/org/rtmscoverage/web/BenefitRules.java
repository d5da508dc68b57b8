package org.rtmscoverage.web;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is said of a plan's amounts must not contradict itself. */
final class BenefitRules {

  private static final String DEDUCTIBLE = "/deductible";
  private static final String OUT_OF_POCKET = "/outOfPocket";
  private static final String INDIVIDUAL = "/individual";
  private static final String FAMILY = "/family";
  private static final String LIMIT = "/limit";
  private static final String USED = "/used";

  private final JsonNode benefits;
  private final RequestErrors errors;

  BenefitRules(JsonNode benefits, RequestErrors errors) {
    this.benefits = benefits;
    this.errors = errors;
  }

  void addErrors() {
    noMaximum();
    atMost("/visitsUsed", "/visitLimit", "is more than visitLimit", "Send the visits used of it.");
    for (var amount : List.of(DEDUCTIBLE, OUT_OF_POCKET)) {
      for (var level : List.of(INDIVIDUAL, FAMILY)) {
        var place = amount + level;
        atMost(place + USED, place + LIMIT, "is more than the limit", "Send what is used of it.");
      }
      atMost(
          amount + INDIVIDUAL + USED,
          amount + FAMILY + USED,
          "is more than the family has used",
          "Count what the patient used within the family's.");
    }
    for (var level : List.of(INDIVIDUAL, FAMILY)) {
      withinMaximum(level);
    }
  }

  private void noMaximum() {
    var maximum = benefits.path("outOfPocket");
    var stated = maximum.path("individual").isObject() || maximum.path("family").isObject();
    if (stated && benefits.path("noOutOfPocketMaximum").asBoolean(false)) {
      errors.add(
          "/benefits/noOutOfPocketMaximum",
          "contradicts outOfPocket",
          "Send the maximum, or that the plan has none.");
    }
  }

  /** What is paid toward the deductible counts toward the maximum. */
  private void withinMaximum(String level) {
    atMost(
        DEDUCTIBLE + level + LIMIT,
        OUT_OF_POCKET + level + LIMIT,
        "is more than the out-of-pocket maximum",
        "Send both as the plan states them: the deductible counts toward the maximum.");
    atMost(
        DEDUCTIBLE + level + USED,
        OUT_OF_POCKET + level + USED,
        "is more than is used of the out-of-pocket maximum",
        "Count what is used of the deductible within the maximum's used amount.");
  }

  private void atMost(String amount, String most, String message, String fix) {
    var sent = benefits.at(amount);
    var limit = benefits.at(most);
    if (sent.isNumber()
        && limit.isNumber()
        && sent.decimalValue().compareTo(limit.decimalValue()) > 0) {
      errors.add("/benefits" + amount, message, fix);
    }
  }
}
