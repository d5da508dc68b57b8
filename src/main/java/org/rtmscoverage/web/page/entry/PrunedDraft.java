package org.rtmscoverage.web.page.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.rtmscoverage.web.view.ProblemErrorView;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request out of which one takes what cannot be read, entry by entry. */
final class PrunedDraft {

  private static final Pattern ROW = Pattern.compile("/([0-9]+)");

  private static final Comparator<String> LAST_FIRST =
      Comparator.comparing(PrunedDraft::padded).reversed();

  private final ObjectNode tree;

  /** What was taken out of an entry before the entry itself, so that both count once. */
  private final IdentityHashMap<JsonNode, Integer> taken = new IdentityHashMap<>();

  private int leftOut;

  PrunedDraft(ObjectNode tree) {
    this.tree = tree;
  }

  /** How many entries were taken out. */
  int leftOut() {
    return leftOut;
  }

  /**
   * Takes out what is wrong, the later rows of a list first, so that the places of the others stay;
   * whether anything was.
   */
  boolean leaveOut(List<ProblemErrorView> errors) {
    List<JsonPointer> gone = new ArrayList<>();
    errors.stream()
        .map(ProblemErrorView::pointer)
        .filter(pointer -> pointer.startsWith("/"))
        .sorted(LAST_FIRST)
        .forEach(pointer -> remove(JsonPointer.compile(pointer), gone));
    return !gone.isEmpty();
  }

  /** Row 10 after row 9. */
  private static String padded(String pointer) {
    return ROW.matcher(pointer)
        .replaceAll(row -> "/" + "0".repeat(Math.max(0, 6 - row.group(1).length())) + row.group(1));
  }

  /** Removes what stands at a place, or, where something is missing, what it is missing from. */
  private void remove(JsonPointer place, List<JsonPointer> gone) {
    for (var at = place; at != null && !at.matches(); at = at.head()) {
      if (gone.contains(at)) {
        return; // what stands there now is the next row
      }
    }
    for (var at = place; at != null && !at.matches(); at = at.head()) {
      var node = tree.at(at);
      if (!node.isMissingNode()) {
        remove(tree.at(at.head()), at.last(), node);
        gone.add(at);
        return;
      }
    }
  }

  private void remove(JsonNode holder, JsonPointer last, JsonNode node) {
    switch (holder) {
      case ArrayNode rows -> rows.remove(last.getMatchingIndex());
      case ObjectNode object -> object.remove(last.getMatchingProperty());
      default -> throw new IllegalStateException("a scalar holds nothing");
    }
    var counted = 1 - taken.getOrDefault(node, 0);
    leftOut += counted;
    taken.merge(holder, counted, Integer::sum);
  }
}
