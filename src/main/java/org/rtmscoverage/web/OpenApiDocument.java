package org.rtmscoverage.web;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.i18n.MessageSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The file openapi.yaml, as served, and its schemas, compiled once. */
@Component
public final class OpenApiDocument {

  /** Name the schemas are registered under; nothing is ever fetched from it. */
  static final String LOCATION = "https://rtms-coverage.invalid/openapi.yaml";

  /**
   * Our own words are used. The library's are looked up in its jar when the first violation of a
   * kind is found, which would block an event loop.
   */
  private static final MessageSource NO_WORDS = (key, _, _, _) -> key;

  private final String text;
  private final JsonNode tree;
  private final SchemaRegistry registry;

  OpenApiDocument() throws IOException {
    try (InputStream in = new ClassPathResource("openapi.yaml").getInputStream()) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    tree = new YAMLMapper().readTree(text);
    var config =
        SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .failFast(false)
            .messageSource(NO_WORDS)
            .build();
    registry =
        SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi31(),
            builder -> builder.schemaRegistryConfig(config).schemas(Map.of(LOCATION, text)));
  }

  /** The file as it stands. */
  String text() {
    return text;
  }

  /**
   * The file as a tree.
   *
   * @return the tree; not to be changed
   */
  public JsonNode tree() {
    return tree;
  }

  /** A schema of components/schemas, ready to validate. */
  Schema schema(String name) {
    return at("/components/schemas/" + name);
  }

  /** A schema anywhere in the file, by JSON pointer. */
  Schema at(String pointer) {
    var schema = registry.getSchema(SchemaLocation.of(LOCATION + "#" + pointer));
    schema.initializeValidators();
    return schema;
  }
}
