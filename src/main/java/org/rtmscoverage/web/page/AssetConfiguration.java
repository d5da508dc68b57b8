package org.rtmscoverage.web.page;

import static org.rtmscoverage.web.ServedFiles.CSS;
import static org.rtmscoverage.web.ServedFiles.JAVASCRIPT;
import static org.rtmscoverage.web.ServedFiles.ofLibrary;
import static org.rtmscoverage.web.ServedFiles.text;

import java.io.IOException;
import java.util.List;
import org.rtmscoverage.web.ServedFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Serves what pages need besides themselves. */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration {

  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  /** Our own style, part by part; a later one may refine an earlier one. */
  private static final List<String> STYLES =
      List.of("base", "form", "result", "list", "directory", "print");

  /** The routes. */
  @Bean
  RouterFunction<ServerResponse> assetRoutes() throws IOException {
    return new ServedFiles()
        .with("/assets/pico.css", CSS, ofLibrary("picocss__pico", "css/pico.min.css"))
        .with("/assets/site.css", CSS, style())
        .with("/assets/icon.svg", SVG, text("assets/icon.svg"))
        .with("/assets/htmx.js", JAVASCRIPT, ofLibrary("htmx.org", "dist/htmx.min.js"))
        .with("/assets/htmx-sse.js", JAVASCRIPT, ofLibrary("htmx-ext-sse", "sse.js"))
        .with("/assets/site.js", JAVASCRIPT, text("assets/site.js"))
        .routes();
  }

  private static String style() throws IOException {
    var whole = new StringBuilder();
    for (var part : STYLES) {
      whole.append(text("assets/css/" + part + ".css")).append('\n');
    }
    return whole.toString();
  }
}
