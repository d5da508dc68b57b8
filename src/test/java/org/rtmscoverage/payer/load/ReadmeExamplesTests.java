package org.rtmscoverage.payer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.RequestType;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of payer-config/README.md load as they stand and show the whole language. */
class ReadmeExamplesTests {

  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CONSTRUCT = Pattern.compile("(?m)^\\| `(\\w+)` \\| `([^`]+)` \\|");
  private static final Path README = Path.of("payer-config/README.md");
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir private Path folder;

  @BeforeEach
  void copyTheShippedFiles() throws IOException {
    var examples = EXAMPLE.matcher(Files.readString(README)).results();
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

  /** The first two cells of the tables of constructs: its key, and an example of it. */
  private static Map<String, String> constructs() throws IOException {
    Map<String, String> constructs = new LinkedHashMap<>();
    CONSTRUCT
        .matcher(Files.readString(README))
        .results()
        .forEach(row -> constructs.put(row.group(1), row.group(2)));
    return constructs;
  }

  @Test
  void everyConstructHasAnExampleThatLoads() throws IOException {
    var constructs = constructs();
    assertThat(constructs.keySet()).containsExactlyInAnyOrderElementsOf(tests());
    for (var construct : constructs.entrySet()) {
      var example = construct.getValue();
      assertThat(example).matches("\\{?" + construct.getKey() + ": .*");
      policy(
          "example-" + construct.getKey().toLowerCase(Locale.ROOT),
          "2026-01-01",
          """
          policyId: %s
          title: Example
          effectiveFrom: 2026-01-01
          effectiveFromBasis: STATED
          source: {title: Example, grade: PRIMARY, reviewedOn: 2026-11-01}
          coverage: [{id: covered, label: Covered, covered: true}]
          criteria: {INITIAL: {id: example, label: Example, %s}}
          """
              .formatted(
                  "example-" + construct.getKey().toLowerCase(Locale.ROOT),
                  example.startsWith("{") ? example.substring(1, example.length() - 1) : example));
    }
    var catalog = catalog();
    assertThat(constructs.keySet())
        .allSatisfy(
            key -> {
              var id = "example-" + key.toLowerCase(Locale.ROOT);
              assertThat(catalog.policy(new PolicyId(id))).isPresent();
            });
  }

  /** Keys a node may have its test under, as the schema lists them. */
  private static List<String> tests() {
    return schema("policy")
        .at("/$defs/criterion/oneOf")
        .valueStream()
        .map(branch -> branch.at("/required/0").asString())
        .toList();
  }

  private static JsonNode schema(String name) {
    return JSON.readTree(Path.of("payer-config/schema/" + name + ".schema.json").toFile());
  }

  /** Whoever reads this page alone must meet every key. */
  @ParameterizedTest
  @ValueSource(strings = {"payer", "policy"})
  void everyKeyOfTheSchemasIsWrittenOf(String name) throws IOException {
    var text = Files.readString(README);
    Set<String> keys = new TreeSet<>();
    keys(schema(name), keys);
    keys.removeIf(key -> Pattern.compile("\\b" + key + "\\b").matcher(text).find());
    assertThat(keys).isEmpty();
  }

  private static void keys(JsonNode schema, Set<String> keys) {
    schema.path("properties").properties().forEach(property -> keys.add(property.getKey()));
    schema.forEach(below -> keys(below, keys));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "antidepressants",
        "rating-scales",
        "diagnosis-codes",
        "devices",
        "contraindications",
        "side-effects",
        "procedure-codes",
        "sources"
      })
  void columnsReadAreThoseNamed(String table) throws IOException {
    Files.delete(folder.resolve("reference/" + table + ".csv"));
    var named =
        Pattern.compile("(?m)^\\| " + table + " \\|[^|]*\\| ([^|]*) \\|$")
            .matcher(Files.readString(README));
    assertThat(named.find()).isTrue();
    var columns = named.group(1).replaceAll(" \\([^)]*\\)", "").replace(" ", "");
    assertThat(problems())
        .anyMatch(
            problem -> problem.endsWith("the table is missing; it needs the columns " + columns));
  }

  private List<String> problems() {
    return catchThrowableOfType(PayerConfigException.class, this::catalog).problems();
  }

  private void replace(String file, String right, String wrong) throws IOException {
    var path = folder.resolve(file);
    var text = Files.readString(path);
    assertThat(text).contains(right);
    Files.writeString(path, text.replaceFirst(Pattern.quote(right), wrong));
  }

  /** The list of mistakes shown is what the loader says, but for the lines. */
  @Test
  void mistakesShownAreToldInTheseWords() throws IOException {
    var payer = "payers/bcbs-ma.yaml";
    var policy = "policies/bcbs-ma-297/2024-07-01.yaml";
    replace(payer, "protocol: X12", "protocol: X13");
    replace(payer, "retries: 1", "retires: 1");
    replace(payer, "policyId: bcbs-ma-297", "policyId: bcbs-ma-279");
    replace(policy, "safety: {key: SEIZURE_DISORDER}", "safety: {key: SEIZURES}");
    replace(policy, "sameAs: INITIAL", "sameAs: EXTENSION");
    replace("reference/rating-scales.csv", ",0,27,", ",zero,27,");
    var shown =
        Files.readString(README)
            .lines()
            .filter(line -> line.startsWith("    config/"))
            .map(line -> line.strip().replaceFirst("^config/([^:]*):[0-9]+", "$1"))
            .toList();
    assertThat(problems())
        .extracting(
            problem ->
                problem.substring(folder.toString().length() + 1).replaceFirst(":[0-9]+", ""))
        .containsExactlyElementsOf(shown);
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
    assertThat(version.sessionLimits())
        .extracting(limit -> limit.maxSessions())
        .containsExactly(30, 44, 36);
    assertThat(version.documents()).containsExactly("Request form");
  }
}
