package org.rtmscoverage.payer.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Checks a file that inherits against the versions of the policy it inherits from. */
final class OverlayCheck {

  private final List<YamlDocument> policies;
  private final Problems problems;

  OverlayCheck(List<YamlDocument> policies, Problems problems) {
    this.policies = policies;
    this.problems = problems;
  }

  void check() {
    for (YamlDocument document : policies) {
      var inherits = document.root().path("inherits").stringValue("");
      if (!inherits.isEmpty()) {
        check(document, inherits);
      }
    }
  }

  private void check(YamlDocument document, String inherits) {
    var bases =
        policies.stream().filter(other -> other.file().parts().get(1).equals(inherits)).toList();
    if (bases.isEmpty() || bases.stream().anyMatch(base -> base.root().has("inherits"))) {
      problems.add(
          document,
          "/inherits",
          "'"
              + inherits
              + (bases.isEmpty()
                  ? "' is not in the folder policies"
                  : "' itself inherits from another")
              + "; right would be a policy with trees of its own");
      return;
    }
    var inForce = bases.stream().filter(base -> overlap(document, base)).toList();
    if (inForce.isEmpty()) {
      problems.add(
          document,
          "/effectiveFrom",
          "no version of '"
              + inherits
              + "' is in force with this one; right would be days they share");
    }
    inForce.forEach(base -> trees(document, base));
  }

  private static boolean overlap(YamlDocument one, YamlDocument other) {
    return starts(one).compareTo(ends(other)) <= 0 && starts(other).compareTo(ends(one)) <= 0;
  }

  private static String starts(YamlDocument document) {
    return document.root().path("effectiveFrom").stringValue("0000");
  }

  private static String ends(YamlDocument document) {
    return document.root().path("effectiveTo").stringValue("9999");
  }

  private void trees(YamlDocument document, YamlDocument base) {
    for (var tree : document.root().path("criteria").properties()) {
      sameAs(document, base, tree.getKey());
      var pointer = YamlDocument.below("/criteria", tree.getKey()) + "/overlay";
      var below = base.root().path("criteria").path(tree.getKey());
      if (below.has("sameAs")) {
        below = base.root().path("criteria").path(below.path("sameAs").stringValue(""));
      }
      if (tree.getValue().has("overlay")) {
        overlay(document, base, tree.getValue().path("overlay"), pointer, below);
      }
    }
  }

  /** What is the same as another kind of request needs a tree there, here or below. */
  private void sameAs(YamlDocument document, YamlDocument base, String type) {
    var pointer = YamlDocument.below("/criteria", type) + "/sameAs";
    var target = document.root().at(pointer).stringValue("");
    if (!target.isEmpty()
        && !document.root().path("criteria").has(target)
        && !base.root().path("criteria").has(target)) {
      problems.add(
          document,
          pointer,
          "'"
              + target
              + "' has no tree in this file and none in "
              + base.file().path()
              + "; right would be a kind of request that has one");
    }
  }

  private void overlay(
      YamlDocument document, YamlDocument base, JsonNode written, String pointer, JsonNode below) {
    if (!below.has("id")) {
      problems.add(
          document,
          pointer,
          base.file().path() + " has no tree for this kind of request; right would be a tree here");
      return;
    }
    Set<String> ids = new HashSet<>();
    ids(below, ids);
    removals(document, written, pointer, below);
    contradictions(document, pointer, ids);
    List<String> named = new ArrayList<>();
    for (int at = 0; at < written.path("remove").size(); at++) {
      named.add(pointer + "/remove/" + at);
    }
    for (int at = 0; at < written.path("replace").size(); at++) {
      named.add(pointer + "/replace/" + at + "/id");
    }
    for (String place : named) {
      var id = document.root().at(place).stringValue("");
      if (!ids.contains(id)) {
        problems.add(
            document,
            place,
            "'"
                + id
                + "' is not in this tree of "
                + base.file().path()
                + "; right would be one of its ids");
      } else if (id.equals(below.path("id").stringValue(""))) {
        problems.add(
            document,
            place,
            "'" + id + "' is the root; right would be a tree in place of the overlay");
      }
    }
  }

  /** What is added must be new, and what is taken out has no other in its place. */
  private void contradictions(YamlDocument document, String pointer, Set<String> ids) {
    var written = document.root().at(pointer);
    for (int at = 0; at < written.path("add").size(); at++) {
      var id = written.path("add").get(at).path("id").stringValue("");
      if (ids.contains(id)) {
        problems.add(
            document,
            pointer + "/add/" + at + "/id",
            "'" + id + "' is in the inherited tree; right would be replace, or another id");
      }
    }
    Set<String> replaced = new HashSet<>();
    written.path("replace").forEach(node -> replaced.add(node.path("id").stringValue("")));
    for (int at = 0; at < written.path("remove").size(); at++) {
      var id = written.path("remove").get(at).stringValue("");
      if (replaced.contains(id)) {
        problems.add(
            document,
            pointer + "/remove/" + at,
            "'" + id + "' is taken out and replaced; right would be one of them");
      }
    }
  }

  /** What is taken out must leave its group something, and must stand in a group. */
  private void removals(YamlDocument document, JsonNode written, String pointer, JsonNode below) {
    Set<String> removed = new HashSet<>();
    written.path("remove").forEach(id -> removed.add(id.stringValue("")));
    Set<String> loose = new HashSet<>();
    loose(below, removed, loose);
    for (int at = 0; at < written.path("remove").size(); at++) {
      var id = written.path("remove").get(at).stringValue("");
      if (loose.contains(id)) {
        problems.add(
            document,
            pointer + "/remove/" + at,
            "'"
                + id
                + "' cannot be taken out without what stands above it; right would be to take that"
                + " out, or replace");
      }
    }
  }

  /** Nodes taken out of a group that would be empty, or from under a node that needs its child. */
  private static void loose(JsonNode node, Set<String> removed, Set<String> loose) {
    if (!node.isObject()) {
      return;
    }
    for (JsonNode group : List.of(node.path("all"), node.path("any"), node.at("/atLeast/of"))) {
      Set<String> children = new HashSet<>();
      group.forEach(child -> children.add(child.path("id").stringValue("")));
      if (!children.isEmpty() && removed.containsAll(children)) {
        loose.addAll(children);
      }
      group.forEach(child -> loose(child, removed, loose));
    }
    List<JsonNode> single =
        new ArrayList<>(List.of(node.path("not"), node.at("/referIf/of"), node.path("otherwise")));
    node.path("cases").forEach(branch -> single.add(branch.path("then")));
    for (JsonNode child : single) {
      loose.add(child.path("id").stringValue(""));
      loose(child, removed, loose);
    }
  }

  private static void ids(JsonNode node, Set<String> ids) {
    if (node.has("id") && node.has("label")) {
      ids.add(node.path("id").stringValue(""));
    }
    node.forEach(child -> ids(child, ids));
  }
}
