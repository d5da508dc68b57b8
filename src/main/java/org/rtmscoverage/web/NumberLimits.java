package org.rtmscoverage.web;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out numbers no field can hold, such as 1e400: a schema validator that turns them into a
 * long fails instead of reporting them.
 */
final class NumberLimits {

  /** Most digits before and after the decimal point; no field of the contract needs more than 7. */
  private static final int MOST_DIGITS = 15;

  private NumberLimits() {}

  static void replaceOversized(JsonNode node, String pointer, RequestErrors errors) {
    switch (node) {
      case ObjectNode object -> {
        for (var name : List.copyOf(object.propertyNames())) {
          var place = pointer + "/" + name;
          if (isOversized(object.path(name))) {
            report(place, errors);
            object.set(name, IntNode.valueOf(0));
          } else {
            replaceOversized(object.path(name), place, errors);
          }
        }
      }
      case ArrayNode array -> {
        for (var i = 0; i < array.size(); i++) {
          var place = pointer + "/" + i;
          if (isOversized(array.path(i))) {
            report(place, errors);
            array.set(i, IntNode.valueOf(0));
          } else {
            replaceOversized(array.path(i), place, errors);
          }
        }
      }
      default -> {}
    }
  }

  private static void report(String pointer, RequestErrors errors) {
    errors.add(pointer, "is out of range", "Send a number of at most 15 digits.");
  }

  private static boolean isOversized(JsonNode node) {
    if (!node.isNumber()) {
      return false;
    }
    var value = node.decimalValue();
    return value.scale() > MOST_DIGITS || (long) value.precision() - value.scale() > MOST_DIGITS;
  }
}
