package org.rtmscoverage.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
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

  private static final MediaType CSS = MediaType.valueOf("text/css;charset=UTF-8");

  /** The routes. */
  @Bean
  RouterFunction<ServerResponse> assetRoutes() throws IOException {
    try (InputStream in = new ClassPathResource("assets/site.css").getInputStream()) {
      byte[] style = in.readAllBytes();
      return RouterFunctions.route()
          .GET(
              "/assets/site.css",
              _ ->
                  ServerResponse.ok()
                      .contentType(CSS)
                      .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                      .bodyValue(style))
          .build();
    }
  }
}
