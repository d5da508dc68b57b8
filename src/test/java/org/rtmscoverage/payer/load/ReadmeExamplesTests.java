package org.rtmscoverage.payer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.RequestType;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** The examples of payer-config/README.md load as they stand and show the whole language. */
class ReadmeExamplesTests {

  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @BeforeEach
  void copyTheShippedFiles() throws IOException {
    var examples = EXAMPLE.matcher(Files.readString(Path.of("payer-config/README.md"))).results();
    var texts = examples.map(match -> match.group(1)).toList();
    FileSystemUtils.copyRecursively(Path.of("payer-config"), folder);
    Files.writeString(folder.resolve("payers/example-health.yaml"), texts.getFirst());
    policy("example-health-tms", "2026-01-01", texts.get(1));
    policy("example-plan-tms", "2026-06-01", texts.get(2));
  }

  private void policy(String id, String from, String text) throws IOException {
    var versions = Files.createDirectories(folder.resolve("policies").resolve(id));
    Files.writeString(versions.resolve(from + ".yaml"), text);
  }

  private PayerCatalog catalog() {
    return new PayerCatalogLoader(new PathMatchingResourcePatternResolver()).load(folder);
  }

  private static PolicyVersion version(PayerCatalog catalog, String id, LocalDate day) {
    return catalog.policy(new PolicyId(id)).orElseThrow().versionOn(day).orElseThrow();
  }

  private static Stream<Criterion> nodes(Criterion criterion) {
    return Stream.concat(
        Stream.of(criterion), criterion.children().stream().flatMap(ReadmeExamplesTests::nodes));
  }

  @Test
  void examplesLoadAndUseEveryConstruct() {
    var catalog = catalog();
    assertThat(catalog.payer(new PayerId("example-health"))).isPresent();
    var version = version(catalog, "example-health-tms", LocalDate.of(2026, 1, 1));
    List<String> used =
        version.criteria().values().stream()
            .flatMap(ReadmeExamplesTests::nodes)
            .map(node -> node.getClass().getSimpleName())
            .distinct()
            .toList();
    assertThat(Stream.of(Criterion.class.getPermittedSubclasses()).map(Class::getSimpleName))
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void overlayChangesWhatItNamesAndKeepsTheRest() {
    var version = version(catalog(), "example-plan-tms", LocalDate.of(2026, 6, 1));
    var root = Objects.requireNonNull(version.criteria().get(RequestType.INITIAL));
    assertThat(nodes(root).map(node -> node.node().id()))
        .contains("severe-mdd", "no-more-than-36", "drug-and-talk")
        .doesNotContain("section-4");
    assertThat(nodes(root).filter(node -> node.node().id().equals("no-more-than-36")).toList())
        .singleElement()
        .isInstanceOfSatisfying(
            Criterion.PlannedSessions.class, limit -> assertThat(limit.max()).isEqualTo(30));
    assertThat(version.criteria()).containsKeys(RequestType.EXTENSION, RequestType.RETREATMENT);
    assertThat(version.version()).isEqualTo("2026-06-01 over 2026-01-01");
    assertThat(version.sessionLimits()).hasSize(2);
    assertThat(version.documents()).containsExactly("Request form");
  }
}
