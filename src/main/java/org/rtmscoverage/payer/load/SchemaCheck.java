package org.rtmscoverage.payer.load;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Holds a YAML file against its JSON Schema and words what it finds for the person who mends it.
 */
final class SchemaCheck {

  private final Schema schema;
  private final JsonNode source;

  private SchemaCheck(Schema schema) {
    this.schema = schema;
    this.source = schema.getSchemaNode();
  }

  /** Reads a schema that is packed with the service. */
  static SchemaCheck of(String name) {
    try {
      var text =
          new ClassPathResource("payer-config/schema/" + name, SchemaCheck.class.getClassLoader())
              .getContentAsString(StandardCharsets.UTF_8);
      return new SchemaCheck(
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(text, InputFormat.JSON));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Words a definition of the schema offers beside those a file may declare. */
  Set<String> offered(String definition) {
    return source
        .at("/$defs/" + definition + "/anyOf/0/enum")
        .valueStream()
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Adds a problem for everything the schema refuses. */
  void check(YamlDocument document, Problems problems) {
    for (Error error : schema.validate(document.root())) {
      var path = error.getEvaluationPath().toString();
      if (path.contains("/oneOf/") || path.endsWith("/anyOf/0/enum")) {
        continue; // the oneOf itself is reported, in words; beside a list other words may stand
      }
      var pointer = error.getInstanceLocation().toString();
      var property = String.valueOf(error.getProperty());
      switch (error.getKeyword()) {
        case "additionalProperties" ->
            problems.add(
                document, YamlDocument.below(pointer, property), unknownKey(error, property));
        case "required" ->
            problems.add(
                document,
                pointer,
                "'" + property + "' is missing; " + wanted(error, "/properties/" + property));
        case "oneOf" -> problems.add(document, pointer, tests(document, pointer));
        case "const" ->
            problems.add(
                document, pointer, name(pointer) + " takes no value of its own; write it as: true");
        case "enum" -> problems.add(document, pointer, notInList(error, pointer));
        default ->
            problems.add(
                document,
                pointer,
                name(pointer) + " " + error.getMessage() + "; " + wanted(error, ""));
      }
    }
  }

  private String unknownKey(Error error, String property) {
    var known = new ArrayList<>(keywordsBeside(error).path("properties").propertyNames());
    return "unknown key '" + property + "'; known here: " + String.join(", ", known);
  }

  private String notInList(Error error, String pointer) {
    var values = keywordsBeside(error).path("enum").valueStream().map(JsonNode::asString).toList();
    var given = String.valueOf(error.getInstanceNode());
    return name(pointer) + " is " + given + "; right would be one of " + String.join(", ", values);
  }

  private String tests(YamlDocument document, String pointer) {
    var known =
        source
            .at("/$defs/criterion/oneOf")
            .valueStream()
            .map(branch -> branch.at("/required/0").stringValue(""))
            .toList();
    var named = new ArrayList<>(document.root().at(pointer).propertyNames());
    named.retainAll(known);
    var wrong =
        named.isEmpty()
            ? "the node names no test"
            : "the node names " + named.size() + " tests (" + String.join(", ", named) + ")";
    return wrong + "; name exactly one of " + String.join(", ", known);
  }

  private String wanted(Error error, String below) {
    var described = keywordsBeside(error).at(JsonPointer.compile(below));
    var reference = described.path("$ref").stringValue("");
    var text = described.path("description").stringValue("");
    if (text.isEmpty() && reference.startsWith("#")) {
      text = source.at(reference.substring(1)).path("description").stringValue("");
    }
    return "right would be: " + text;
  }

  private JsonNode keywordsBeside(Error error) {
    var fragment = error.getSchemaLocation().getFragment().toString();
    return source.at(fragment.substring(0, fragment.lastIndexOf('/')));
  }

  private static String name(String pointer) {
    if (pointer.isEmpty()) {
      return "the file";
    }
    var parts = pointer.split("/", -1);
    var last = parts[parts.length - 1];
    var item = last.matches("[0-9]+");
    return item ? "an item of '" + parts[parts.length - 2] + "'" : "'" + last + "'";
  }
}
