package org.rtmscoverage.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Serves what pages need besides themselves, from memory: our own files and those of webjars. */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration {

  private static final MediaType CSS = MediaType.valueOf("text/css;charset=UTF-8");
  private static final MediaType JAVASCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  /** Our own style, part by part; a later one may refine an earlier one. */
  private static final List<String> STYLES =
      List.of("base", "form", "result", "list", "directory", "print");

  /** The routes. */
  @Bean
  RouterFunction<ServerResponse> assetRoutes() throws IOException {
    var routes = RouterFunctions.route();
    add(routes, "pico.css", CSS, webjar("picocss__pico", "css/pico.min.css"));
    add(routes, "site.css", CSS, style());
    add(routes, "icon.svg", SVG, text("assets/icon.svg"));
    add(routes, "htmx.js", JAVASCRIPT, webjar("htmx.org", "dist/htmx.min.js"));
    add(routes, "htmx-sse.js", JAVASCRIPT, webjar("htmx-ext-sse", "sse.js"));
    add(routes, "site.js", JAVASCRIPT, text("assets/site.js"));
    return routes.build();
  }

  private static void add(
      RouterFunctions.Builder routes, String name, MediaType type, String content) {
    routes.GET(
        "/assets/" + name,
        _ ->
            ServerResponse.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .bodyValue(content));
  }

  private static String style() throws IOException {
    var whole = new StringBuilder();
    for (var part : STYLES) {
      whole.append(text("assets/css/" + part + ".css")).append('\n');
    }
    return whole.toString();
  }

  private static String text(String path) throws IOException {
    try (InputStream in = new ClassPathResource(path).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Whatever version the build brings: there is one. */
  private static String webjar(String name, String path) throws IOException {
    var found =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:META-INF/resources/webjars/" + name + "/*/" + path);
    if (found.length != 1) {
      throw new IOException("the web library " + name + " is there " + found.length + " times");
    }
    return found[0].getContentAsString(StandardCharsets.UTF_8);
  }
}
