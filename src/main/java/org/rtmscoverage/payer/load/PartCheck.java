package org.rtmscoverage.payer.load;

import tools.jackson.databind.JsonNode;

/**
 * Checks what the keys of a test of medication trials say together, in the whole and in each of its
 * parts.
 *
 * @param words where mistakes go
 * @param adequateTrials what an adequate trial is, by name
 */
record PartCheck(WordCheck words, JsonNode adequateTrials) {

  void check(JsonNode trials, String pointer) {
    judged(trials, trials, pointer);
    var parts = trials.path("including");
    for (int at = 0; at < parts.size(); at++) {
      var part = parts.get(at);
      var place = pointer + "/including/" + at;
      judged(part, trials, place);
      if (!countsBesideTheWhole(part, trials)) {
        words.atMost(place + "/count", pointer + "/count");
      }
      if (part.path("onCountedTrial").asBoolean(false)
          && !augmentation(part, trials).equals("ONLY")) {
        words.problem(
            place + "/onCountedTrial",
            "'onCountedTrial' speaks of augmentation alone; right would be augmentation: ONLY"
                + " beside it");
      }
    }
  }

  /** Augmentation that the whole does not count is counted beside it. */
  private static boolean countsBesideTheWhole(JsonNode part, JsonNode whole) {
    return augmentation(part, whole).equals("ONLY")
        && augmentation(whole, whole).equals("NOT_COUNTED");
  }

  private static String augmentation(JsonNode test, JsonNode whole) {
    return test.path("augmentation")
        .stringValue(whole.path("augmentation").stringValue("NOT_COUNTED"));
  }

  /** A word on the duration replaces days that must be written. */
  private void judged(JsonNode test, JsonNode whole, String pointer) {
    if (effective(test, whole, "judgedDurationSuffices").asBoolean(false)
        && effective(test, whole, "minDays").isMissingNode()) {
      words.problem(
          pointer + "/judgedDurationSuffices",
          "'judgedDurationSuffices' replaces minDays, and there is none; right would be minDays"
              + " beside it or in the adequate trial");
    }
  }

  /** What holds for a test: its own, its adequate trial's, or the whole's. */
  private JsonNode effective(JsonNode test, JsonNode whole, String key) {
    if (test.has(key)) {
      return test.path(key);
    }
    var named = test.path("adequate").stringValue("");
    if (!named.isEmpty()) {
      return adequateTrials.path(named).path(key);
    }
    if (whole.has(key)) {
      return whole.path(key);
    }
    return adequateTrials.path(whole.path("adequate").stringValue("")).path(key);
  }
}
