package org.rtmscoverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of src/deploy and what they must agree with. */
final class DeployFiles {

  static final Path FOLDER = Path.of("src/deploy");

  private static final Path MANIFESTS = FOLDER.resolve("kubernetes");

  private DeployFiles() {}

  static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every match of the pattern in the file. */
  static List<MatchResult> found(String file, String pattern) {
    return Pattern.compile(pattern, Pattern.MULTILINE).matcher(text(file)).results().toList();
  }

  /** The one manifest of this kind in a file. */
  static JsonNode manifest(String file, String kind) {
    var parser = YAMLMapper.shared().createParser(MANIFESTS.resolve(file).toFile());
    try (var documents =
        YAMLMapper.shared().readerFor(JsonNode.class).<JsonNode>readValues(parser)) {
      return documents.readAll().stream()
          .filter(document -> document.path("kind").asString().equals(kind))
          .findFirst()
          .orElseThrow();
    }
  }

  static JsonNode pod() {
    return manifest("deployment.yaml", "Deployment").at("/spec/template/spec");
  }

  static JsonNode container() {
    return pod().at("/containers/0");
  }

  /** A setting of application.yaml. */
  static JsonNode setting(String pointer) {
    return YAMLMapper.shared()
        .readTree(Path.of("src/main/resources/application.yaml").toFile())
        .at(pointer);
  }

  /** Whether Spring Boot, a library or this service has a property that this variable sets. */
  static boolean isBound(String variable) {
    return properties()
        .anyMatch(
            property -> {
              var name = property.path("name").asString();
              var isMap = property.path("type").asString().startsWith("java.util.Map");
              return forms(name)
                  .anyMatch(it -> isMap ? variable.startsWith(it + "_") : variable.equals(it));
            });
  }

  /** As Spring Boot binds it: dashes go or become underscores, as dots do. */
  private static Stream<String> forms(String property) {
    return Stream.of(property.replace("-", ""), property.replace('-', '_'))
        .map(name -> name.replace('.', '_').toUpperCase(Locale.ROOT));
  }

  private static Stream<JsonNode> properties() {
    try {
      return Stream.of(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath*:META-INF/spring-configuration-metadata.json"))
          .flatMap(
              resource -> {
                try (var in = resource.getInputStream()) {
                  return JsonMapper.shared()
                      .readTree(in)
                      .path("properties")
                      .valueStream()
                      .toList()
                      .stream();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
