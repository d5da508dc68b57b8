package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Sends every request example of openapi.yaml, as it stands, to the sandbox. */
class OpenApiExamplesIntegrationTests extends SandboxTest {

  static Stream<Arguments> examples() {
    var contract = YAMLMapper.shared().readTree(Path.of("openapi.yaml").toFile());
    List<Arguments> examples = new ArrayList<>();
    for (var path : contract.at("/paths").properties()) {
      JsonNode bodies = path.getValue().at("/post/requestBody/content/application~1json/examples");
      for (var example : bodies.properties()) {
        examples.add(
            Arguments.of(path.getKey(), example.getKey(), example.getValue().get("value")));
      }
    }
    assertThat(examples).hasSizeGreaterThanOrEqualTo(14);
    return examples.stream();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("examples")
  void exampleIsAcceptedAndAnsweredByTheContract(String path, String name, ObjectNode body) {
    assertThat(post(path, body).isObject()).as(name).isTrue();
  }
}
