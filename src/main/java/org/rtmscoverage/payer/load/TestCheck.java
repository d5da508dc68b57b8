package org.rtmscoverage.payer.load;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Checks the tests of one node: words of the reference tables, names the file declares, thresholds
 * that leave nothing.
 */
final class TestCheck {

  private static final String DRUGS = "reference/antidepressants.csv";
  private static final String SCALES = "reference/rating-scales.csv";

  private final WordCheck words;
  private final KnownWords known;
  private final JsonNode definitions;

  TestCheck(WordCheck words, KnownWords known, JsonNode definitions) {
    this.words = words;
    this.known = known;
    this.definitions = definitions;
  }

  /** What the file declares. */
  void definitions() {
    for (var list : definitions.path("drugs").properties()) {
      words.known("/definitions/drugs/" + list.getKey(), known.drugs(), DRUGS);
    }
    for (var list : definitions.path("instruments").properties()) {
      words.known("/definitions/instruments/" + list.getKey(), known.instruments(), SCALES);
    }
    var members = new HashSet<>(known.drugs());
    members.addAll(known.drugClasses());
    for (var table : definitions.path("classTables").properties()) {
      for (var drugClass : table.getValue().properties()) {
        words.known(
            YamlDocument.below("/definitions/classTables/" + table.getKey(), drugClass.getKey()),
            members,
            DRUGS);
      }
      onlyOnce(table.getValue(), "/definitions/classTables/" + table.getKey());
    }
  }

  /** A member of two classes would belong to either. */
  private void onlyOnce(JsonNode table, String pointer) {
    Set<String> before = new HashSet<>();
    for (var drugClass : table.properties()) {
      var members = drugClass.getValue();
      for (int at = 0; at < members.size(); at++) {
        var member = members.get(at).stringValue("");
        if (!before.add(member)) {
          words.problem(
              YamlDocument.below(pointer, drugClass.getKey()) + "/" + at,
              "'" + member + "' stands in two classes of the table; right would be one of them");
        }
      }
    }
  }

  void check(JsonNode node, String pointer) {
    words.known(pointer + "/safety/key", known.safetyKeys(), "reference/contraindications.csv");
    words.known(pointer + "/device/keys", known.devices(), "reference/devices.csv");
    diagnosis(node.path("diagnosis"), pointer + "/diagnosis");
    declarable(node, pointer);
    scores(node, pointer);
    trials(node.path("medicationTrials"), pointer + "/medicationTrials");
    for (var therapy : List.of("failedPsychotherapy", "psychotherapy")) {
      notBoth(node.path(therapy), pointer + "/" + therapy, "window", "lookBackMonths");
    }
    notBoth(
        node.path("priorTmsResponse"),
        pointer + "/priorTmsResponse",
        "minReductionPercent",
        "moreThanReductionPercent");
    if (node.at("/priorTmsResponse/remission").asBoolean(false)) {
      for (var reduction : List.of("minReductionPercent", "moreThanReductionPercent")) {
        notBoth(
            node.path("priorTmsResponse"), pointer + "/priorTmsResponse", "remission", reduction);
      }
    }
    words.atMost(pointer + "/age/min", pointer + "/age/max");
  }

  /** Words the schema offers, to which a file may add its own. */
  private void declarable(JsonNode node, String pointer) {
    offered("roles", pointer + "/attestation/roles");
    offered("roles", pointer + "/diagnosis/confirmedBy");
    offered("specialties", pointer + "/providerSpecialty/anyOf");
    offered("psychotherapyTypes", pointer + "/failedPsychotherapy/types");
    offered("psychotherapyTypes", pointer + "/psychotherapy/types");
    for (int at = 0; at < node.at("/safety/unless").size(); at++) {
      offered("causes", pointer + "/safety/unless/" + at + "/causes");
    }
  }

  private void offered(String kind, String pointer) {
    Set<String> all = new TreeSet<>(known.offered().getOrDefault(kind, Set.of()));
    definitions.path(kind).forEach(word -> all.add(word.stringValue("")));
    words.known(pointer, all, "the schema's list, nor in definitions." + kind + " of this file");
  }

  private void diagnosis(JsonNode diagnosis, String pointer) {
    var table = "reference/diagnosis-codes.csv";
    words.known(pointer + "/groups", known.diagnosisGroups(), "column group of " + table);
    words.known(pointer + "/severities", known.severities(), "column severity of " + table);
    words.known(pointer + "/episodes", known.episodes(), "column episode of " + table);
    var groups =
        diagnosis.path("groups").valueStream().map(group -> group.stringValue("")).toList();
    var codes = diagnosis.path("codes");
    for (int at = 0; at < codes.size(); at++) {
      code(codes.get(at).stringValue(""), groups, pointer + "/codes/" + at);
    }
  }

  /** A code hits a row of the table, and of the groups where groups are written. */
  private void code(String code, List<String> groups, String pointer) {
    var hit = known.diagnoses().groups(code);
    if (hit.isEmpty()) {
      words.unknown(
          pointer, code, known.diagnoses().codes(), "column code of reference/diagnosis-codes.csv");
    } else if (!groups.isEmpty() && groups.stream().noneMatch(hit::contains)) {
      words.problem(
          pointer,
          "'"
              + code
              + "' is of group "
              + String.join(", ", new TreeSet<>(hit))
              + ", which 'groups' does not name; right would be a code of the groups, or no groups");
    }
  }

  private void scores(JsonNode node, String pointer) {
    var instruments = declared("instruments", known.instruments());
    for (var test : List.of("severeOnScale", "scoresRecorded", "scoreChange", "priorTmsResponse")) {
      words.known(pointer + "/" + test + "/instruments", instruments, SCALES);
    }
    notBoth(node.path("scoreChange"), pointer + "/scoreChange", "percent", "moreThanPercent");
    for (var points : node.at("/scoreChange/orPoints").properties()) {
      if (!known.instruments().contains(points.getKey())) {
        words.problem(
            YamlDocument.below(pointer + "/scoreChange/orPoints", points.getKey()),
            "'" + points.getKey() + "' is not in " + SCALES + "; right would be an instrument_key");
      }
    }
    pointsOfEach(node.path("scoreChange"), pointer + "/scoreChange");
    var bars = node.at("/score/anyOf");
    for (int at = 0; at < bars.size(); at++) {
      bar(bars.get(at), pointer + "/score/anyOf/" + at);
    }
  }

  /** Without a percentage an instrument that has no points could never change enough. */
  private void pointsOfEach(JsonNode change, String pointer) {
    if (change.has("percent") || change.has("moreThanPercent")) {
      return;
    }
    for (var instrument : change.path("instruments")) {
      var key = instrument.asString("");
      if (known.instruments().contains(key) && !change.path("orPoints").has(key)) {
        words.problem(
            pointer + "/instruments",
            "'" + key + "' has no points and no percentage is stated; right would be its orPoints");
      }
    }
  }

  private void bar(JsonNode bar, String pointer) {
    words.known(pointer + "/instrument", known.instruments(), SCALES);
    notBoth(bar, pointer, "atLeast", "moreThan");
    notBoth(bar, pointer, "atMost", "lessThan");
    int from =
        bar.has("moreThan") ? bar.path("moreThan").asInt() + 1 : bar.path("atLeast").asInt(0);
    int to =
        bar.has("lessThan")
            ? bar.path("lessThan").asInt() - 1
            : bar.path("atMost").asInt(Integer.MAX_VALUE);
    var highest = known.highestScores().get(bar.path("instrument").stringValue(""));
    if (from > to || (highest != null && from > highest)) {
      words.problem(
          pointer,
          "no total of "
              + bar.path("instrument").stringValue("")
              + " fits; right would be bars within 0 to "
              + (highest == null ? "its highest total" : highest.toString()));
    }
  }

  private void trials(JsonNode trials, String pointer) {
    if (!trials.isObject()) {
      return;
    }
    words.atMost(pointer + "/distinctClasses", pointer + "/count");
    var table = trials.path("classTable").stringValue("");
    words.known(
        pointer + "/classTable", names("classTables"), "definitions.classTables of this file");
    Set<String> classes = new TreeSet<>(known.drugClasses());
    if (!table.isEmpty()) {
      classes = new TreeSet<>(definitions.path("classTables").path(table).propertyNames());
    }
    test(trials, pointer, classes);
    new PartCheck(words, definitions.path("adequateTrials")).check(trials, pointer);
    var parts = trials.path("including");
    for (int at = 0; at < parts.size(); at++) {
      words.atMost(
          pointer + "/including/" + at + "/distinctClasses",
          pointer + "/including/" + at + "/count");
      test(parts.get(at), pointer + "/including/" + at, classes);
    }
  }

  private void test(JsonNode test, String pointer, Collection<String> classes) {
    words.known(pointer + "/drugs", declared("drugs", known.drugs()), DRUGS);
    words.known(pointer + "/augmentationDrugs", declared("drugs", known.drugs()), DRUGS);
    words.known(pointer + "/classes", classes, "the classes this rule counts by");
    words.known(
        pointer + "/adequate", names("adequateTrials"), "definitions.adequateTrials of this file");
    notBoth(test, pointer, "window", "lookBackMonths");
  }

  private Set<String> names(String kind) {
    return new TreeSet<>(definitions.path(kind).propertyNames());
  }

  private Set<String> declared(String kind, Collection<String> reference) {
    var all = names(kind);
    all.addAll(reference);
    return all;
  }

  private void notBoth(JsonNode node, String pointer, String one, String other) {
    if (node.has(one) && node.has(other)) {
      words.problem(
          pointer + "/" + other,
          "'" + one + "' and '" + other + "' exclude each other; right would be one of them");
    }
  }
}
