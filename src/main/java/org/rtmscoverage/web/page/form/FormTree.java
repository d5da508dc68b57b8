package org.rtmscoverage.web.page.form;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Grows a tree from values by place; rows without a value close up. */
final class FormTree {

  /** Rows by number, names by letter. */
  private static final Comparator<String> ORDER =
      Comparator.comparingInt(FormTree::index).thenComparing(Comparator.naturalOrder());

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, FormTree> below = new TreeMap<>(ORDER);
  private JsonNode value = JSON.missingNode();

  private FormTree() {}

  /** The tree of values by JSON pointer; where two do not fit together the longer one stands. */
  static ObjectNode of(Map<String, JsonNode> places) {
    var root = new FormTree();
    places.forEach(root::put);
    var tree = JSON.objectNode();
    root.below.forEach((name, branch) -> tree.set(name, branch.toJson()));
    return tree;
  }

  private void put(String pointer, JsonNode leaf) {
    var at = this;
    for (var token : pointer.substring(1).split("/", -1)) {
      at = at.below.computeIfAbsent(token, _ -> new FormTree());
    }
    at.value = leaf;
  }

  private JsonNode toJson() {
    if (below.isEmpty()) {
      return value;
    }
    if (below.keySet().stream().allMatch(FormPointers::isIndex)) {
      var rows = JSON.arrayNode();
      below.values().forEach(row -> rows.add(row.toJson()));
      return rows;
    }
    var object = JSON.objectNode();
    below.forEach((name, branch) -> object.set(name, branch.toJson()));
    return object;
  }

  private static int index(String token) {
    return FormPointers.isIndex(token) ? Integer.parseInt(token) : -1;
  }
}
