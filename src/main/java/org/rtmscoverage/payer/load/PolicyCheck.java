package org.rtmscoverage.payer.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Checks of one policy file that its schema cannot make. */
final class PolicyCheck {

  private final YamlDocument document;
  private final KnownWords known;
  private final WordCheck words;
  private final Map<String, Integer> ids = new HashMap<>();

  PolicyCheck(YamlDocument document, KnownWords known, Problems problems) {
    this.document = document;
    this.known = known;
    this.words = new WordCheck(document, problems);
  }

  void check() {
    var parts = document.file().parts();
    words.same("/policyId", parts.get(1), "the folder's name");
    words.same("/effectiveFrom", document.file().stem(), "the file's name");
    words.dates();
    words.span("/effectiveFrom", "/effectiveTo");
    coverage();
    for (var tree : document.root().path("criteria").properties()) {
      var pointer = YamlDocument.below("/criteria", tree.getKey());
      if (tree.getValue().has("sameAs")) {
        sameAs(pointer);
      } else {
        criterion(tree.getValue(), pointer);
      }
    }
  }

  private void sameAs(String pointer) {
    var target = document.root().at(pointer + "/sameAs").stringValue("");
    var tree = document.root().path("criteria").path(target);
    if (!target.isEmpty() && !tree.has("id")) {
      words.problem(
          pointer + "/sameAs",
          "'"
              + target
              + "' has no tree of its own in this file; right would be a kind of request that has one");
    }
  }

  private void criterion(JsonNode node, String pointer) {
    unique(pointer);
    words.known(pointer + "/safety/key", known.safetyKeys(), "reference/contraindications.csv");
    words.known(
        pointer + "/diagnosis/groups",
        known.diagnosisGroups(),
        "column group of reference/diagnosis-codes.csv");
    words.known(
        pointer + "/diagnosis/severities",
        known.severities(),
        "column severity of reference/diagnosis-codes.csv");
    words.known(
        pointer + "/diagnosis/episodes",
        known.episodes(),
        "column episode of reference/diagnosis-codes.csv");
    words.known(
        pointer + "/severeOnScale/instruments", known.instruments(), "reference/rating-scales.csv");
    words.atMost(
        pointer + "/medicationTrials/distinctClasses", pointer + "/medicationTrials/count");
    for (var group : List.of("/all", "/any", "/atLeast/of")) {
      var children = node.at(group);
      for (int at = 0; at < children.size(); at++) {
        criterion(children.get(at), pointer + group + "/" + at);
      }
    }
    var count = node.at("/atLeast/count");
    if (count.isInt() && count.intValue() > node.at("/atLeast/of").size()) {
      words.problem(
          pointer + "/atLeast/count",
          count.intValue()
              + " of "
              + node.at("/atLeast/of").size()
              + " children can never be MET; right would be 1 to the number of children");
    }
    if (node.path("not").isObject()) {
      criterion(node.path("not"), pointer + "/not");
    }
  }

  private void unique(String pointer) {
    var id = document.root().at(pointer + "/id").stringValue("");
    var line = document.line(pointer + "/id");
    var before = id.isEmpty() ? null : ids.putIfAbsent(id, line);
    if (before != null) {
      words.problem(
          pointer + "/id",
          "id '"
              + id
              + "' is taken in line "
              + before
              + "; right would be an id that stands once in the file");
    }
  }

  private void coverage() {
    var rows = document.root().path("coverage");
    for (int at = 0; at < rows.size(); at++) {
      var pointer = "/coverage/" + at;
      unique(pointer);
      words.atMost(pointer + "/minAge", pointer + "/maxAge");
      for (int earlier = 0; earlier < at; earlier++) {
        if (hides(rows.get(earlier), rows.get(at))) {
          words.problem(
              pointer,
              "the row is never reached: the row in line "
                  + document.line("/coverage/" + earlier)
                  + " applies to all it speaks of; right would be the narrower row first");
          break;
        }
      }
    }
  }

  private static boolean hides(JsonNode earlier, JsonNode later) {
    return contains(earlier.path("indications"), later.path("indications"))
        && contains(earlier.path("modalities"), later.path("modalities"))
        && contains(earlier.path("requestTypes"), later.path("requestTypes"))
        && earlier.path("minAge").asInt(0) <= later.path("minAge").asInt(0)
        && earlier.path("maxAge").asInt(999) >= later.path("maxAge").asInt(999);
  }

  private static boolean contains(JsonNode earlier, JsonNode later) {
    return earlier.isEmpty() || (!later.isEmpty() && words(earlier).containsAll(words(later)));
  }

  private static Set<String> words(JsonNode list) {
    return list.valueStream().map(word -> word.stringValue("")).collect(Collectors.toSet());
  }
}
