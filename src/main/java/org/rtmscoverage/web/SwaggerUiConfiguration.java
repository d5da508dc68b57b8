package org.rtmscoverage.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Serves openapi.yaml and Swagger UI from memory: our own page and initializer, the rest from the
 * webjar, nothing from elsewhere.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SwaggerUiProperties.class)
class SwaggerUiConfiguration {

  private static final String PAGE = "/swagger-ui.html";
  private static final MediaType JAVASCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
  private static final MediaType CSS = MediaType.valueOf("text/css;charset=UTF-8");
  private static final MediaType YAML = MediaType.valueOf("application/yaml;charset=UTF-8");

  /**
   * The contract, which everybody may read.
   *
   * @param document openapi.yaml
   */
  @Bean
  RouterFunction<ServerResponse> contractRoute(OpenApiDocument document) {
    var routes = RouterFunctions.route();
    add(routes, "/openapi.yaml", YAML, document.text());
    return routes.build();
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
    var webjar = "META-INF/resources/webjars/swagger-ui/" + properties.version() + "/";
    var page =
        new String(bytes("swagger-ui/index.html"), StandardCharsets.UTF_8)
            .replace("data-api-key=\"\"", "data-api-key=\"" + properties.apiKey() + "\"");
    var routes = RouterFunctions.route();
    add(routes, PAGE, MediaType.TEXT_HTML, page);
    add(routes, "/swagger-ui/initializer.js", JAVASCRIPT, bytes("swagger-ui/initializer.js"));
    add(routes, "/swagger-ui/swagger-ui.css", CSS, bytes(webjar + "swagger-ui.css"));
    add(routes, "/swagger-ui/bundle.js", JAVASCRIPT, bytes(webjar + "swagger-ui-bundle.js"));
    add(routes, "/swagger-ui/icon.png", MediaType.IMAGE_PNG, bytes(webjar + "favicon-32x32.png"));
    return routes.build();
  }

  private static void add(
      RouterFunctions.Builder routes, String path, MediaType type, Object content) {
    routes.GET(
        path,
        _ ->
            ServerResponse.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .bodyValue(content));
  }

  private static byte[] bytes(String path) throws IOException {
    try (InputStream in = new ClassPathResource(path).getInputStream()) {
      return in.readAllBytes();
    }
  }
}
