package org.rtmscoverage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An operation of openapi.yaml with what its examples send.
 *
 * @param method its method
 * @param template its path, with names in braces for ids
 * @param roles words of x-roles; empty if the file lists none
 * @param examples values of parameters in the path and behind the question mark, by name
 * @param query names of the parameters behind the question mark
 * @param body the first example of a body; null if it takes none
 */
record ApiOperation(
    HttpMethod method,
    String template,
    List<String> roles,
    Map<String, String> examples,
    List<String> query,
    @Nullable String body) {

  static final String CHECK = "/v1/coverage-checks/{id}";

  /** Keeps copies. */
  ApiOperation {
    roles = List.copyOf(roles);
    examples = Map.copyOf(examples);
    query = List.copyOf(query);
  }

  /** All of them, in the order of the file. */
  static List<ApiOperation> all() {
    JsonNode contract = YAMLMapper.shared().readTree(Path.of("openapi.yaml").toFile());
    List<ApiOperation> all = new ArrayList<>();
    for (var path : contract.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var method = HttpMethod.valueOf(operation.getKey().toUpperCase(Locale.ROOT));
        all.add(read(contract, method, path.getKey(), operation.getValue()));
      }
    }
    return all;
  }

  private static ApiOperation read(
      JsonNode contract, HttpMethod method, String path, JsonNode operation) {
    List<JsonNode> parameters =
        operation
            .path("parameters")
            .valueStream()
            .map(parameter -> resolved(contract, parameter))
            .toList();
    return new ApiOperation(
        method,
        path,
        operation.path("x-roles").valueStream().map(JsonNode::asString).toList(),
        parameters.stream()
            .filter(parameter -> parameter.has("example"))
            .collect(Collectors.toMap(ApiOperation::name, one -> one.path("example").asString())),
        parameters.stream()
            .filter(parameter -> parameter.path("in").asString("").equals("query"))
            .map(ApiOperation::name)
            .toList(),
        example(operation.at("/requestBody/content/application~1json")));
  }

  private static JsonNode resolved(JsonNode contract, JsonNode parameter) {
    String place = parameter.path("$ref").asString("");
    return place.isEmpty() ? parameter : contract.at(place.substring(1));
  }

  private static String name(JsonNode parameter) {
    return parameter.path("name").asString("");
  }

  private static @Nullable String example(JsonNode content) {
    JsonNode first =
        content.has("example")
            ? content.path("example")
            : content.path("examples").valueStream().findFirst().orElse(content).path("value");
    return first.isMissingNode() ? null : first.toString();
  }

  /** Whether its path names a kept check. */
  boolean isOfCheck() {
    return template.startsWith(CHECK);
  }

  /** Its path with the ids of a kept check, or those of the examples, and the example query. */
  String path(Map<String, String> ids) {
    Map<String, String> known = new HashMap<>(examples);
    if (isOfCheck()) {
      known.putAll(ids);
    }
    String path = template;
    for (var one : known.entrySet()) {
      path = path.replace("{" + one.getKey() + "}", one.getValue());
    }
    String asked =
        query.stream()
            .filter(examples::containsKey)
            .map(name -> name + "=" + examples.get(name))
            .collect(Collectors.joining("&"));
    return asked.isEmpty() ? path : path + "?" + asked;
  }

  /** Those whose path names a kept check. */
  static Stream<ApiOperation> ofChecks() {
    return all().stream().filter(ApiOperation::isOfCheck);
  }

  @Override
  public String toString() {
    return method + " " + template;
  }
}
