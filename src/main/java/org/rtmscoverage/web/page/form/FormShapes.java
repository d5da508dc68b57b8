package org.rtmscoverage.web.page.form;

import java.util.Optional;
import org.rtmscoverage.web.OpenApiDocument;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells what a place of a request holds, from openapi.yaml. */
@Component
final class FormShapes {

  private final JsonNode document;

  FormShapes(OpenApiDocument document) {
    this.document = document.tree();
  }

  /**
   * The schema at a place.
   *
   * @param request name of the request's schema
   * @param pointer JSON pointer into it
   * @return empty if a request has no such place
   */
  Optional<JsonNode> schema(String request, String pointer) {
    var schema = resolved(document.at("/components/schemas/" + request));
    for (var token : pointer.substring(1).split("/", -1)) {
      schema = resolved(below(schema, token));
      if (schema.isMissingNode()) {
        return Optional.empty();
      }
    }
    return Optional.of(schema);
  }

  private static JsonNode below(JsonNode schema, String token) {
    var property = schema.path("properties").path(token);
    if (!property.isMissingNode()) {
      return property;
    }
    var items = schema.path("items");
    if (items.isObject()) {
      return FormPointers.isIndex(token) ? items : items.path("");
    }
    return schema.path("additionalProperties");
  }

  /** Follows references, and of a choice takes what is not null. */
  private JsonNode resolved(JsonNode schema) {
    if (schema.isBoolean()) {
      return schema.path("");
    }
    var reference = schema.path("$ref").asString("");
    if (!reference.isEmpty()) {
      return resolved(document.at(reference.substring(1)));
    }
    for (var choice :
        schema.path("oneOf").isArray() ? schema.path("oneOf") : schema.path("anyOf")) {
      if (!"null".equals(choice.path("type").asString(""))) {
        return resolved(choice);
      }
    }
    return schema;
  }
}
