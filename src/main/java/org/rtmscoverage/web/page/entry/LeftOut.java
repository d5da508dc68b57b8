package org.rtmscoverage.web.page.entry;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rtmscoverage.web.view.ProblemErrorView;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leaves out of a request what cannot be read yet, so that the rest can be. A list that something
 * was taken out of is complete no longer.
 */
final class LeftOut {

  /** Parts without which nothing is left to read. */
  private static final Set<String> NEEDED =
      Set.of("", "/treatment", "/treatment/indication", "/treatment/modality", "/payerIds");

  private LeftOut() {}

  /**
   * Takes out what errors name: the value itself, or where one is missing the row it is missing
   * from.
   *
   * @return how many values and rows were taken out; 0 if that does not help
   */
  static int leaveOut(ObjectNode request, List<ProblemErrorView> errors) {
    var places = new TreeSet<String>();
    for (var error : errors) {
      var place = place(request, error.pointer());
      if (!NEEDED.contains(place)) {
        places.add(place);
      }
    }
    places.forEach(place -> blank(request, place));
    closeUp(request);
    places.forEach(place -> incomplete(request, place));
    return places.size();
  }

  private static String place(ObjectNode request, String pointer) {
    if (!pointer.isEmpty() && !pointer.startsWith("/")) {
      return "";
    }
    if (!request.at(pointer).isMissingNode()) {
      return pointer;
    }
    var above = pointer;
    while (!above.isEmpty()) {
      above = above.substring(0, above.lastIndexOf('/'));
      if (!request.at(above).isMissingNode()) {
        return above;
      }
    }
    return "";
  }

  /** Leaves a null, so that the places of others stay what they are. */
  private static void blank(ObjectNode request, String place) {
    var at = JsonPointer.compile(place);
    switch (request.at(at.head())) {
      case ArrayNode rows -> rows.setNull(at.last().getMatchingIndex());
      case ObjectNode object -> object.putNull(at.last().getMatchingProperty());
      default -> {}
    }
  }

  /** What was left out does exist, so that its list no longer holds all there is. */
  private static void incomplete(ObjectNode request, String place) {
    if (request.at("/clinical/completeSections") instanceof ArrayNode complete) {
      for (var part : HistoryPart.values()) {
        var section = part.section();
        var list = part.places().getFirst();
        if (section != null && (place + "/").startsWith(list + "/")) {
          complete.removeIf(word -> word.asString("").equals(section.name()));
        }
      }
    }
  }

  private static void closeUp(JsonNode node) {
    switch (node) {
      case ArrayNode rows -> {
        for (var i = rows.size() - 1; i >= 0; i--) {
          if (rows.path(i).isNull()) {
            rows.remove(i);
          }
        }
        rows.forEach(LeftOut::closeUp);
      }
      case ObjectNode object -> {
        for (var name : List.copyOf(object.propertyNames())) {
          if (object.path(name).isNull()) {
            object.remove(name);
          } else {
            closeUp(object.path(name));
          }
        }
      }
      default -> {}
    }
  }
}
