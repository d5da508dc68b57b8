package org.rtmscoverage.web;

import static org.rtmscoverage.web.ServedFiles.CSS;
import static org.rtmscoverage.web.ServedFiles.JAVASCRIPT;
import static org.rtmscoverage.web.ServedFiles.ofLibrary;
import static org.rtmscoverage.web.ServedFiles.text;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Serves openapi.yaml and Swagger UI from memory: our own page and initializer, the rest from the
 * webjar, nothing from elsewhere.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SwaggerUiProperties.class)
class SwaggerUiConfiguration {

  private static final MediaType YAML = MediaType.valueOf("application/yaml;charset=UTF-8");

  /**
   * The contract, which everybody may read.
   *
   * @param document openapi.yaml
   */
  @Bean
  RouterFunction<ServerResponse> contractRoute(OpenApiDocument document) {
    return new ServedFiles().with("/openapi.yaml", YAML, document.text()).routes();
  }

  /**
   * The page that tries it, where it is switched on.
   *
   * @param properties how it is set
   */
  @Bean
  @ConditionalOnBooleanProperty("rtmscoverage.swagger-ui.enabled")
  RouterFunction<ServerResponse> swaggerUiRoutes(SwaggerUiProperties properties)
      throws IOException {
    var page =
        text("swagger-ui/index.html")
            .replace("data-api-key=\"\"", "data-api-key=\"" + properties.apiKey() + "\"");
    return new ServedFiles()
        .with("/swagger-ui.html", MediaType.TEXT_HTML, page)
        .with("/swagger-ui/initializer.js", JAVASCRIPT, text("swagger-ui/initializer.js"))
        .with("/swagger-ui/swagger-ui.css", CSS, ofLibrary("swagger-ui", "swagger-ui.css"))
        .with("/swagger-ui/bundle.js", JAVASCRIPT, ofLibrary("swagger-ui", "swagger-ui-bundle.js"))
        .with(
            "/swagger-ui/icon.png",
            MediaType.IMAGE_PNG,
            ofLibrary("swagger-ui", "favicon-32x32.png"))
        .routes();
  }
}
