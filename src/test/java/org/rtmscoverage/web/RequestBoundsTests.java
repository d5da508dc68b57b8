package org.rtmscoverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Nothing in a request may be as long, as many or as large as the sender likes. */
class RequestBoundsTests {

  private static final Pattern WITHOUT_END = Pattern.compile("(?<!\\\\)[*+]|\\{\\d+,}");
  private static final Pattern LETTERS = Pattern.compile("\\[(?:\\\\.|[^]\\\\])*]");

  private final OpenApiDocument document;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> unbounded = new TreeSet<>();
  private int bounded;

  RequestBoundsTests() throws IOException {
    document = new OpenApiDocument();
  }

  @Test
  void everyListTextMapAndNumberOfARequestHasABound() {
    for (var path : document.tree().path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var body = operation.getValue().at("/requestBody/content");
        body.properties().forEach(type -> walk(type.getValue().path("schema"), path.getKey()));
      }
    }
    assertThat(unbounded).isEmpty();
    assertThat(bounded).isGreaterThan(100);
  }

  @Test
  void patternsWithoutAnEndAreSeen() {
    assertThat(isFinite("^[a-z0-9][a-z0-9-]{0,62}$")).isTrue();
    assertThat(isFinite("^[+*](Z|[+-]0)$")).isTrue();
    assertThat(isFinite("^a+$")).isFalse();
    assertThat(isFinite("^a*$")).isFalse();
    assertThat(isFinite("^a{2,}$")).isFalse();
    assertThat(isFinite("a")).isFalse();
  }

  private void walk(JsonNode schema, String where) {
    var reference = schema.path("$ref").asString("");
    if (!reference.isEmpty()) {
      if (seen.add(reference)) {
        walk(
            document.tree().at(reference.substring(1)),
            reference.substring(reference.lastIndexOf('/') + 1));
      }
      return;
    }
    look(schema, where);
    schema
        .path("properties")
        .properties()
        .forEach(p -> walk(p.getValue(), where + "." + p.getKey()));
    for (var inner : new String[] {"items", "additionalProperties"}) {
      if (schema.path(inner).isObject()) {
        walk(schema.path(inner), where + "/" + inner);
      }
    }
    for (var choice : new String[] {"oneOf", "anyOf", "allOf"}) {
      schema.path(choice).forEach(one -> walk(one, where));
    }
  }

  private void look(JsonNode schema, String where) {
    var types = schema.path("type").toString();
    boolean closed = schema.has("enum") || schema.has("const");
    if (types.contains("\"array\"")) {
      note(schema.has("maxItems"), where);
    }
    if (types.contains("\"object\"")) {
      boolean fixed =
          schema.path("additionalProperties").isBoolean()
              && !schema.path("additionalProperties").asBoolean();
      note(fixed || (schema.has("maxProperties") && hasBoundedNames(schema)), where);
    }
    if (types.contains("\"string\"")) {
      note(
          closed
              || schema.has("maxLength")
              || schema.path("format").asString("").equals("date")
              || isFinite(schema.path("pattern").asString("")),
          where);
    }
    if (types.contains("\"integer\"") || types.contains("\"number\"")) {
      note(closed || schema.has("maximum"), where);
    }
  }

  private static boolean hasBoundedNames(JsonNode schema) {
    return isFinite(schema.path("propertyNames").path("pattern").asString(""));
  }

  private static boolean isFinite(String pattern) {
    return pattern.startsWith("^")
        && pattern.endsWith("$")
        && !WITHOUT_END.matcher(LETTERS.matcher(pattern).replaceAll("x")).find();
  }

  private void note(boolean hasBound, String where) {
    if (hasBound) {
      bounded++;
    } else {
      unbounded.add(where);
    }
  }
}
