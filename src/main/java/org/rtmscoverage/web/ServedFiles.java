package org.rtmscoverage.web;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Files that are served from memory as they are: the contract, styles, scripts, icons. */
public final class ServedFiles {

  /** A style sheet. */
  public static final MediaType CSS = MediaType.valueOf("text/css;charset=UTF-8");

  /** A script. */
  public static final MediaType JAVASCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");

  private final RouterFunctions.Builder routes = RouterFunctions.route();

  /**
   * Adds a file.
   *
   * @param address under which it is served
   * @param type its media type
   * @param content text or bytes
   * @return this
   */
  public ServedFiles with(String address, MediaType type, Object content) {
    routes.route(
        methods(HttpMethod.GET, HttpMethod.HEAD).and(path(address)),
        _ ->
            ServerResponse.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .bodyValue(content));
    return this;
  }

  /**
   * The routes.
   *
   * @return one for each file
   */
  public RouterFunction<ServerResponse> routes() {
    return routes.build();
  }

  /**
   * Reads a file of ours.
   *
   * @param path its place on the class path
   * @return its text
   * @throws IOException if it is not there
   */
  public static String text(String path) throws IOException {
    return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
  }

  /**
   * Reads a file of a library for browsers, of whatever version the build brings: there is one.
   *
   * @param library its name
   * @param path place within it
   * @return its bytes
   * @throws IOException if it is not there, or there are several
   */
  public static byte[] ofLibrary(String library, String path) throws IOException {
    var found =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:META-INF/resources/webjars/" + library + "/*/" + path);
    if (found.length != 1) {
      throw new IOException("the library " + library + " is there " + found.length + " times");
    }
    return found[0].getContentAsByteArray();
  }
}
