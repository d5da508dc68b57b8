package org.rtmscoverage.payer.load;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tells whether one set of conditions leaves anything to a later one. */
final class WhoCheck {

  private static final List<String> LISTS =
      List.of(
          "indications",
          "modalities",
          "requestTypes",
          "linesOfBusiness",
          "products",
          "planStates",
          "serviceStates",
          "networks");
  private static final int OLDEST = 999;

  private WhoCheck() {}

  /** Whether the earlier conditions hold wherever the later ones do. */
  static boolean hides(JsonNode earlier, JsonNode later) {
    return LISTS.stream().allMatch(list -> contains(earlier.path(list), later.path(list)))
        && earlier.path("minAge").asInt(0) <= later.path("minAge").asInt(0)
        && earlier.path("maxAge").asInt(OLDEST) >= later.path("maxAge").asInt(OLDEST)
        && date(earlier, "serviceFrom", "0000").compareTo(date(later, "serviceFrom", "0000")) <= 0
        && date(earlier, "serviceTo", "9999").compareTo(date(later, "serviceTo", "9999")) >= 0;
  }

  private static String date(JsonNode who, String key, String otherwise) {
    return who.path(key).stringValue(otherwise);
  }

  private static boolean contains(JsonNode earlier, JsonNode later) {
    return earlier.isEmpty() || (!later.isEmpty() && words(earlier).containsAll(words(later)));
  }

  private static Set<String> words(JsonNode list) {
    return list.valueStream().map(word -> word.stringValue("")).collect(Collectors.toSet());
  }
}
