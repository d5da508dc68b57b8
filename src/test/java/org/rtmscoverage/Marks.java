package org.rtmscoverage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Values that stand for a person and can be found again, and requests of openapi.yaml that hold
 * them.
 */
final class Marks {

  /** A birth date that no request or policy has. */
  static final String BIRTH_DATE = "1937-03-09";

  /** Any of the marked values, as it was sent or as a payer's protocol writes it. */
  static final Pattern ANY = Pattern.compile("(?i)canar|1937-?03-?09|03/09/1937|1985-?07-?22");

  /** Words where a person writes what comes to mind. */
  static final String WORDS = "Canary text, call 617-555-CANAR";

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Set<String> WRITTEN_FREELY =
      Set.of(
          "question",
          "answer",
          "verifiedBy",
          "payerRepresentative",
          "referenceNumber",
          "note",
          "number",
          "reason",
          "organizationName");

  private Marks() {}

  /**
   * An operation of openapi.yaml.
   *
   * @param method in capital letters
   * @param path with the names of its parameters
   * @param parameters names of those in the query
   * @param bodies its examples; empty if it takes no body
   * @param takesBody whether it takes one
   */
  record Operation(
      String method,
      String path,
      List<String> parameters,
      List<JsonNode> bodies,
      boolean takesBody) {

    /** Its method and path. */
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** Every operation of openapi.yaml. */
  static List<Operation> operations() {
    var contract = YAMLMapper.shared().readTree(Path.of("openapi.yaml").toFile());
    return contract.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(entry -> entry.getValue().has("operationId"))
                    .map(entry -> operation(path.getKey(), entry)))
        .toList();
  }

  private static Operation operation(String path, Map.Entry<String, JsonNode> entry) {
    var operation = entry.getValue();
    var parameters =
        operation
            .path("parameters")
            .valueStream()
            .filter(parameter -> parameter.path("in").asString("").equals("query"))
            .map(parameter -> parameter.path("name").asString())
            .toList();
    var content = operation.at("/requestBody/content/application~1json");
    List<JsonNode> bodies = new ArrayList<>();
    if (content.has("example")) {
      bodies.add(content.path("example"));
    }
    content.path("examples").forEach(example -> bodies.add(example.path("value")));
    return new Operation(
        entry.getKey().toUpperCase(Locale.ROOT),
        path,
        parameters,
        bodies,
        operation.has("requestBody"));
  }

  /** A member id nobody else has, which the sandbox answers as usual. */
  static String memberId() {
    return "CANAR" + NUMBER.incrementAndGet();
  }

  /** The same request about a marked person, with marked words. */
  static ObjectNode marked(JsonNode body) {
    var marked = (ObjectNode) body.deepCopy();
    mark(marked);
    return marked;
  }

  private static void mark(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        if (object.get(name) instanceof StringNode) {
          var marked = mark(name);
          if (!marked.isEmpty()) {
            object.put(name, marked);
          }
        }
      }
    }
    node.forEach(Marks::mark);
  }

  private static String mark(String name) {
    return switch (name) {
      case "memberId" -> memberId();
      case "firstName" -> "Canarina";
      case "lastName" -> "Canarsson";
      case "middleName" -> "Canaris";
      case "dateOfBirth" -> BIRTH_DATE;
      default -> WRITTEN_FREELY.contains(name) ? WORDS : "";
    };
  }

  /**
   * The same request with one value at a time in the place of another, whatever was to stand there.
   */
  static List<JsonNode> spoiled(JsonNode body) {
    return leaves(body, "")
        .flatMap(
            leaf ->
                Stream.of(
                    with(body, leaf, JsonNodeFactory.instance.stringNode(WORDS)),
                    with(body, leaf, unknown())))
        .toList();
  }

  /** An object with a property that nobody knows. */
  private static JsonNode unknown() {
    return JsonNodeFactory.instance.objectNode().put("nickname", BIRTH_DATE);
  }

  private static Stream<String> leaves(JsonNode node, String pointer) {
    return switch (node) {
      case ObjectNode object ->
          object.properties().stream()
              .flatMap(
                  entry ->
                      leaves(
                          entry.getValue(),
                          pointer + "/" + entry.getKey().replace("~", "~0").replace("/", "~1")));
      case ArrayNode array -> array.isEmpty() ? Stream.of() : leaves(array.get(0), pointer + "/0");
      default -> Stream.of(pointer);
    };
  }

  private static JsonNode with(JsonNode body, String pointer, JsonNode value) {
    var changed = body.deepCopy();
    int end = pointer.lastIndexOf('/');
    var parent = changed.at(pointer.substring(0, end));
    var name = pointer.substring(end + 1).replace("~1", "/").replace("~0", "~");
    if (parent instanceof ObjectNode object) {
      object.set(name, value);
    } else {
      ((ArrayNode) parent).set(Integer.parseInt(name), value);
    }
    return changed;
  }
}
