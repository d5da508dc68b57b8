package org.rtmscoverage.web.page.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a request of a form: fields by their JSON pointers, blanks left out, rows closed up, dates
 * and numbers as people write them. What cannot be read stays as it was typed, for the request's
 * own rules to refuse.
 */
@Component
public final class FormReader {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

  /** Thousands parted by commas, as people write amounts. */
  private static final Pattern GROUPED =
      Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]{1,6})?");

  private static final Pattern SIGNS = Pattern.compile("^\\$\\s*|\\s*%$");

  private final FormShapes shapes;
  private final ZoneId zone;

  FormReader(FormShapes shapes, Clock clock) {
    this.shapes = shapes;
    this.zone = clock.getZone();
  }

  /**
   * Reads a form.
   *
   * @param request name of the request's schema in openapi.yaml
   * @param fields as they were sent; those whose name is no pointer into the request are passed
   *     over
   * @return the request as JSON; nothing in it is checked
   */
  public ObjectNode read(String request, MultiValueMap<String, String> fields) {
    var places = new TreeMap<String, JsonNode>();
    fields.forEach(
        (name, values) -> {
          if (FormPointers.isPointer(name)) {
            shapes
                .schema(request, name)
                .map(schema -> value(schema, values))
                .filter(value -> !value.isMissingNode())
                .ifPresent(value -> places.put(name, value));
          }
        });
    return FormTree.of(places);
  }

  private JsonNode value(JsonNode schema, List<String> values) {
    var kind = FieldKind.of(schema);
    var said =
        values.stream()
            .filter(Objects::nonNull)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
    if (said.isEmpty()) {
      return JSON.missingNode();
    }
    if (kind != FieldKind.LIST) {
      return scalar(kind, said.getFirst());
    }
    var items = FieldKind.of(schema.path("items"));
    var list = JSON.arrayNode();
    said.stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .forEach(text -> list.add(scalar(items, text)));
    return list;
  }

  private JsonNode scalar(FieldKind kind, String text) {
    return switch (kind) {
      case TEXT, LIST -> JSON.stringNode(text);
      case WHOLE, DECIMAL -> number(text);
      case FLAG -> flag(text);
      case DAY -> JSON.stringNode(UsDates.toIsoDay(text).orElse(text));
      case PARTIAL_DAY -> JSON.stringNode(UsDates.toIso(text).orElse(text));
      case MOMENT -> JSON.stringNode(UsDates.toInstant(text, zone).orElse(text));
    };
  }

  private static JsonNode number(String text) {
    var number = SIGNS.matcher(text).replaceAll("");
    var bare = GROUPED.matcher(number).matches() ? number.replace(",", "") : number;
    return NUMBER.matcher(bare).matches()
        ? JSON.numberNode(new BigDecimal(bare))
        : JSON.stringNode(text);
  }

  private static JsonNode flag(String text) {
    return switch (text) {
      case "true" -> JSON.booleanNode(true);
      case "false" -> JSON.booleanNode(false);
      default -> JSON.stringNode(text);
    };
  }
}
