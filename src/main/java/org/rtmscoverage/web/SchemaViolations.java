package org.rtmscoverage.web;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says violations of a schema in plain words, without the values that violate it. */
final class SchemaViolations {

  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,40}");
  private static final String MISTYPED = "Leave it out, or mend its name.";

  private final JsonNode document;

  /** Reads words for a fix from the file the schemas stand in. */
  SchemaViolations(JsonNode document) {
    this.document = document;
  }

  void addTo(RequestErrors errors, List<Error> violations) {
    var mistaken = placesAround(violations);
    violations.stream()
        .filter(one -> !isOfAChoice(one) || !mistaken.contains(place(one)))
        .forEach(violation -> add(errors, violation));
  }

  /** Of a choice, what is wrong inside the object says more than that null was not sent. */
  private static boolean isOfAChoice(Error violation) {
    return switch (violation.getKeyword()) {
      case "oneOf", "anyOf" -> true;
      case "type" -> "null".equals(text(violation.getSchemaNode()));
      default -> false;
    };
  }

  /** The places of all other violations, and every place that holds one of them. */
  private static Set<String> placesAround(List<Error> violations) {
    var places = new HashSet<String>();
    for (var violation : violations) {
      var place = place(violation);
      while (!isOfAChoice(violation) && places.add(place) && !place.isEmpty()) {
        place = place.substring(0, place.lastIndexOf('/'));
      }
    }
    return places;
  }

  private static String place(Error violation) {
    return violation.getInstanceLocation().toString();
  }

  private void add(RequestErrors errors, Error violation) {
    var pointer = place(violation);
    var property = violation.getProperty();
    var limit = text(violation.getSchemaNode());
    switch (violation.getKeyword()) {
      case "additionalProperties" ->
          errors.addUnknown(below(pointer, property), MISTYPED + near(violation, property));
      case "required" -> errors.add(below(pointer, property), "is missing", "Give it.");
      case "type" -> errors.add(pointer, "has the wrong type", "Send " + types(violation) + ".");
      case "enum" ->
          errors.add(pointer, "is not a word known here", "Use one of " + words(violation) + ".");
      case "format", "pattern" -> errors.add(pointer, "is not well formed", form(violation));
      case "propertyNames" ->
          errors.add(pointer, "holds a name that is not well formed", form(violation));
      case "minimum" -> errors.add(pointer, "is too small", "Send at least " + limit + ".");
      case "exclusiveMinimum" ->
          errors.add(pointer, "is too small", "Send more than " + limit + ".");
      case "maximum" -> errors.add(pointer, "is too large", "Send at most " + limit + ".");
      case "multipleOf" -> errors.add(pointer, "has too many decimals", "Send whole cents.");
      case "minLength" ->
          errors.add(pointer, "is too short", "Send at least " + limit + " characters.");
      case "maxLength" ->
          errors.add(pointer, "is too long", "Send at most " + limit + " characters.");
      case "maxItems", "maxProperties" ->
          errors.add(pointer, "holds too many entries", "Send at most " + limit + ".");
      default -> errors.add(pointer, "does not fit", "Compare it with /openapi.yaml.");
    }
  }

  /** A name that could hold anything is not repeated: the place above it is named instead. */
  private static String below(String pointer, @Nullable String property) {
    return property == null || !PLAIN_NAME.matcher(property).matches()
        ? pointer
        : pointer + "/" + property;
  }

  private String near(Error violation, @Nullable String property) {
    if (property == null) {
      return "";
    }
    var names = new ArrayList<>(parent(violation).path("properties").propertyNames());
    return NearHint.of(property, names);
  }

  private static String types(Error violation) {
    return words(violation)
        .replace("integer", "a whole number")
        .replace("boolean", "true or false")
        .replace("string", "a text in quotes")
        .replace("object", "an object in braces")
        .replace("array", "a list in brackets")
        .replace("null", "nothing")
        .replace(",", " or");
  }

  private static String words(Error violation) {
    var rule = violation.getSchemaNode();
    if (rule == null || !rule.isArray()) {
      return text(rule);
    }
    return String.join(
        ", ", rule.valueStream().filter(word -> !word.isNull()).map(JsonNode::asString).toList());
  }

  private String form(Error violation) {
    var schema = parent(violation);
    var meaning = schema.path("description").asString("");
    if ("date".equals(schema.path("format").asString(""))) {
      return "Send a day that exists as yyyy-MM-dd, from 1900 to 2099.";
    }
    if ("date-time".equals(schema.path("format").asString(""))) {
      return "Send a moment that exists, with seconds and an offset, as 2026-11-20T15:00:00Z.";
    }
    if (schema.path("pattern").asString("").startsWith("^(19|20)")) {
      return "Send a day as yyyy-MM-dd, a month as yyyy-MM or a year as yyyy.";
    }
    return meaning.isEmpty() ? "See /openapi.yaml for its form." : "It is: " + meaning;
  }

  /** The schema the violated keyword stands in. */
  private JsonNode parent(Error violation) {
    var fragment = violation.getSchemaLocation().getFragment().toString();
    return document.at(fragment.substring(0, Math.max(0, fragment.lastIndexOf('/'))));
  }

  private static String text(@Nullable JsonNode node) {
    return node == null ? "" : node.asString("");
  }
}
