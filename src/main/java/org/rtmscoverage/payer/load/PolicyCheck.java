package org.rtmscoverage.payer.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    words.grades();
    sums();
    words.span("/effectiveFrom", "/effectiveTo");
    ending();
    new TestCheck(words, known, document.root().path("definitions")).definitions();
    coverage();
    sessionLimits();
    for (var tree : document.root().path("criteria").properties()) {
      var pointer = YamlDocument.below("/criteria", tree.getKey());
      if (tree.getValue().has("sameAs")) {
        sameAs(pointer);
      } else if (tree.getValue().has("overlay")) {
        overlay(tree.getValue().path("overlay"), pointer);
      } else {
        criterion(tree.getValue(), pointer);
      }
    }
  }

  private void ending() {
    if (document.root().has("effectiveToBasis") && !document.root().has("effectiveTo")) {
      words.problem(
          "/effectiveToBasis",
          "tells how a last day is known where none is given; right would be effectiveTo beside it");
    }
  }

  private void sameAs(String pointer) {
    var target = document.root().at(pointer + "/sameAs").stringValue("");
    var tree = document.root().path("criteria").path(target);
    boolean inherited = document.root().has("inherits") && !tree.has("sameAs");
    if (!target.isEmpty() && !tree.has("id") && !inherited) {
      words.problem(
          pointer + "/sameAs",
          "'"
              + target
              + "' has no tree of its own in this file; right would be a kind of request that has one");
    }
  }

  private void criterion(JsonNode node, String pointer) {
    unique(pointer);
    new TestCheck(words, known, document.root().path("definitions")).check(node, pointer);
    for (var group : List.of("/all", "/any", "/atLeast/of")) {
      children(node, pointer, group);
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
    for (var single : List.of("/not", "/referIf/of", "/otherwise")) {
      if (node.at(single).isObject()) {
        criterion(node.at(single), pointer + single);
      }
    }
    cases(node.path("cases"), pointer + "/cases");
  }

  private void children(JsonNode node, String pointer, String group) {
    var children = node.at(group);
    for (int at = 0; at < children.size(); at++) {
      criterion(children.get(at), pointer + group + "/" + at);
    }
  }

  private void cases(JsonNode cases, String pointer) {
    for (int at = 0; at < cases.size(); at++) {
      var when = cases.get(at).path("when");
      applicability(when, pointer + "/" + at + "/when");
      for (int earlier = 0; earlier < at; earlier++) {
        if (WhoCheck.hides(cases.get(earlier).path("when"), when)) {
          words.problem(
              pointer + "/" + at,
              "the case is never reached: the case in line "
                  + document.line(pointer + "/" + earlier)
                  + " applies to all it speaks of; right would be the narrower case first");
          break;
        }
      }
      criterion(cases.get(at).path("then"), pointer + "/" + at + "/then");
    }
  }

  private void applicability(JsonNode who, String pointer) {
    words.atMost(pointer + "/minAge", pointer + "/maxAge");
    if (who.has("serviceFrom")) {
      words.span(pointer + "/serviceFrom", pointer + "/serviceTo");
    }
  }

  private void overlay(JsonNode written, String pointer) {
    if (document.root().path("inherits").isMissingNode()) {
      words.problem(
          pointer + "/overlay",
          "the file inherits from no policy; right would be inherits, or a tree");
    }
    children(written, pointer + "/overlay", "/replace");
    children(written, pointer + "/overlay", "/add");
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
      applicability(rows.get(at), pointer);
      for (int earlier = 0; earlier < at; earlier++) {
        if (WhoCheck.hides(rows.get(earlier), rows.get(at))) {
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

  /** What is granted, or tapered, must lie within the course. */
  private void sums() {
    var limits = document.root().path("sessionLimits");
    for (int at = 0; at < limits.size(); at++) {
      var limit = limits.get(at);
      var pointer = "/sessionLimits/" + at;
      within(limit, pointer + "/taper", limit.path("taper").valueStream());
      within(
          limit,
          pointer + "/grants",
          limit.path("grants").valueStream().map(grant -> grant.path("sessions")));
    }
  }

  private void within(JsonNode limit, String pointer, Stream<JsonNode> sessions) {
    int sum = sessions.mapToInt(count -> count.asInt(0)).sum();
    if (limit.path("maxSessions").isInt() && sum > limit.path("maxSessions").intValue()) {
      words.problem(
          pointer,
          sum
              + " sessions in all exceed maxSessions "
              + limit.path("maxSessions").intValue()
              + "; right would be at most that");
    }
  }

  private void sessionLimits() {
    var limits = document.root().path("sessionLimits");
    for (int at = 0; at < limits.size(); at++) {
      var pointer = "/sessionLimits/" + at;
      applicability(limits.get(at), pointer);
      for (int earlier = 0; earlier < at; earlier++) {
        if (WhoCheck.hides(limits.get(earlier), limits.get(at))) {
          words.problem(
              pointer,
              "the limit is never reached: the limit in line "
                  + document.line("/sessionLimits/" + earlier)
                  + " applies to all it speaks of; right would be the narrower limit first");
          break;
        }
      }
    }
  }
}
