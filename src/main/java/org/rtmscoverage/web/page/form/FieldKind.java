package org.rtmscoverage.web.page.form;

import tools.jackson.databind.JsonNode;

/** What a field of a request holds, as openapi.yaml says. */
enum FieldKind {
  /** A text, or one word of a list. */
  TEXT,
  /** A whole number. */
  WHOLE,
  /** A number that may have decimals. */
  DECIMAL,
  /** True or false. */
  FLAG,
  /** A day. */
  DAY,
  /** A day, a month or a year. */
  PARTIAL_DAY,
  /** A moment. */
  MOMENT,
  /** A list of any of these. */
  LIST;

  /** The kind of a schema whose references are resolved. */
  static FieldKind of(JsonNode schema) {
    return switch (type(schema)) {
      case "integer" -> WHOLE;
      case "number" -> DECIMAL;
      case "boolean" -> FLAG;
      case "array" -> LIST;
      default -> ofText(schema);
    };
  }

  private static FieldKind ofText(JsonNode schema) {
    return switch (schema.path("format").asString("")) {
      case "date" -> DAY;
      case "date-time" -> MOMENT;
      default -> schema.path("pattern").asString("").startsWith("^(19|20)") ? PARTIAL_DAY : TEXT;
    };
  }

  private static String type(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray()
        ? type.valueStream()
            .map(JsonNode::asString)
            .filter(word -> !"null".equals(word))
            .findFirst()
            .orElse("")
        : type.asString("");
  }
}
