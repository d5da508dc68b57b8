package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What pages need besides themselves is served to everybody, from here. */
class AssetsIntegrationTests extends SandboxTest {

  @ParameterizedTest
  @CsvSource({
    "/assets/pico.css, text/css;charset=UTF-8, --pico-",
    "/assets/site.css, text/css;charset=UTF-8, .state.clear",
    "/assets/htmx.js, text/javascript;charset=UTF-8, htmx",
    "/assets/htmx-sse.js, text/javascript;charset=UTF-8, EventSource",
    "/assets/site.js, text/javascript;charset=UTF-8, htmx:responseError",
    "/assets/icon.svg, image/svg+xml, <svg",
    "/openapi.yaml, application/yaml;charset=UTF-8, openapi"
  })
  void fileIsServedAndItsHeadAlone(String path, String type, String holds) {
    var pages = WebTestClient.bindToServer().baseUrl(address()).build();
    pages
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("Content-Type", type)
        .expectHeader()
        .valueEquals("Cache-Control", "max-age=300")
        .expectBody(String.class)
        .value(text -> assertThat(text).contains(holds));
    pages.method(HttpMethod.HEAD).uri(path).exchange().expectStatus().isOk().expectBody().isEmpty();
  }
}
