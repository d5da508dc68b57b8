package org.rtmscoverage.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Serves what pages need besides themselves, from memory. */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration {

  private static final Map<String, MediaType> ASSETS =
      Map.of(
          "site.css", MediaType.valueOf("text/css;charset=UTF-8"),
          "icon.svg", MediaType.valueOf("image/svg+xml"));

  /** The routes. */
  @Bean
  RouterFunction<ServerResponse> assetRoutes() throws IOException {
    var routes = RouterFunctions.route();
    for (var asset : ASSETS.entrySet()) {
      var content = bytes(asset.getKey());
      routes.GET(
          "/assets/" + asset.getKey(),
          _ ->
              ServerResponse.ok()
                  .contentType(asset.getValue())
                  .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                  .bodyValue(content));
    }
    return routes.build();
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = new ClassPathResource("assets/" + name).getInputStream()) {
      return in.readAllBytes();
    }
  }
}
