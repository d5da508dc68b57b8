package org.rtmscoverage.web.page.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.Relationship;
import org.rtmscoverage.vocabulary.RequestType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The request of a coverage check while it is typed: begun, tidied, made ready to be read. */
final class EntryTree {

  private static final String TRIALS = "/clinical/medicationTrials";
  private static final String STATEMENTS = "/clinical/attestations";

  private EntryTree() {}

  /** A form nobody has typed into: the usual course, and no fact of a patient. */
  static ObjectNode fresh(Payer payer) {
    var tree = JsonNodeFactory.instance.objectNode();
    tree.put("payerId", payer.id().value());
    tree.put("requestType", RequestType.INITIAL.name());
    tree.putObject("treatment")
        .put("indication", Indication.MDD.name())
        .put("modality", Modality.RTMS.name())
        .put("sessionsPlanned", 36)
        .putArray("procedureCodes")
        .add("90867")
        .add("90868");
    usualLine(tree, payer);
    return tree;
  }

  /** What was typed for one payer, taken to another: a line that one has no plans of is no use. */
  static ObjectNode movedTo(Payer payer, ObjectNode typed) {
    if (!typed.path("payerId").asString("").equals(payer.id().value())) {
      var line = typed.path("plan").path("lineOfBusiness").asString("");
      var served = payer.linesOfBusiness().stream().map(Enum::name).collect(Collectors.toSet());
      if (line.isEmpty() || !(served.isEmpty() || served.contains(line))) {
        usualLine(typed, payer);
      }
      typed.put("payerId", payer.id().value());
    }
    return typed;
  }

  /** The payer's only line, or the commonest if it has that; none if that leaves a choice. */
  private static void usualLine(ObjectNode tree, Payer payer) {
    var lines = payer.linesOfBusiness();
    var usual =
        lines.size() == 1
            ? lines.iterator().next()
            : lines.isEmpty() || lines.contains(LineOfBusiness.COMMERCIAL)
                ? LineOfBusiness.COMMERCIAL
                : null;
    var plan = object(tree, "plan");
    if (usual == null) {
      plan.remove("lineOfBusiness");
    } else {
      plan.put("lineOfBusiness", usual.name());
    }
    if (plan.isEmpty()) {
      tree.remove("plan");
    }
  }

  /** Takes away rows that hold only what the form itself wrote, and names trials. */
  static ObjectNode tidied(ObjectNode tree, String payerId) {
    tree.put("payerId", payerId);
    keepRows(tree, TRIALS, "id");
    keepRows(tree, STATEMENTS, "key");
    nameTrials(tree);
    return tree;
  }

  private static void keepRows(ObjectNode tree, String list, String given) {
    if (tree.at(list) instanceof ArrayNode rows) {
      for (var i = rows.size() - 1; i >= 0; i--) {
        if (rows.path(i) instanceof ObjectNode row && Set.of(given).containsAll(names(row))) {
          rows.remove(i);
        }
      }
      if (rows.isEmpty()) {
        remove(tree, list);
      }
    }
  }

  private static List<String> names(ObjectNode row) {
    return List.copyOf(row.propertyNames());
  }

  private static void nameTrials(ObjectNode tree) {
    var rows = tree.at(TRIALS);
    var taken = new HashSet<String>();
    rows.forEach(row -> taken.add(row.path("id").asString("")));
    for (var row : rows) {
      if (row instanceof ObjectNode trial && !trial.has("id")) {
        trial.put("id", freshTrial(taken));
      }
    }
  }

  /** The first of m1, m2 … that is not taken; it is then. */
  static String freshTrial(Set<String> taken) {
    var number = 1;
    while (!taken.add("m" + number)) {
      number++;
    }
    return "m" + number;
  }

  private static void remove(ObjectNode tree, String place) {
    var end = place.lastIndexOf('/');
    var above = end == 0 ? tree : tree.at(place.substring(0, end));
    if (above instanceof ObjectNode object) {
      object.remove(place.substring(end + 1));
    }
  }

  /** The request to be read: parts that must be there are, so that each missing field is named. */
  static ObjectNode asRequest(ObjectNode typed) {
    var request = typed.deepCopy();
    var member = object(request, "member");
    object(request, "treatment");
    var relationship = member.path("relationship").asString(Relationship.SELF.name());
    if (!relationship.equals(Relationship.SELF.name())) {
      object(member, "subscriber");
    }
    return request;
  }

  private static ObjectNode object(ObjectNode above, String name) {
    JsonNode there = above.path(name);
    return there instanceof ObjectNode object ? object : above.putObject(name);
  }
}
