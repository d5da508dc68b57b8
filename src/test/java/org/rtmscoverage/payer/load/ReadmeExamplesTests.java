package org.rtmscoverage.payer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.DoseStandard;
import org.rtmscoverage.policy.TrialWindow;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.RequestType;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

class ReadmeExamplesTests {

  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void examplesLoadAsTheyStand() throws IOException {
    var examples = examples();
    FileSystemUtils.copyRecursively(Path.of("payer-config"), folder);
    Files.writeString(folder.resolve("payers/example-health.yaml"), examples.getFirst());
    var policies = Files.createDirectories(folder.resolve("policies/example-health-tms"));
    Files.writeString(policies.resolve("2026-01-01.yaml"), examples.getLast());

    var catalog = new PayerCatalogLoader(new PathMatchingResourcePatternResolver()).load(folder);

    assertThat(catalog.payer(new PayerId("example-health"))).isPresent();
    assertTree(catalog);
  }

  private static void assertTree(PayerCatalog catalog) {
    var policy = catalog.policy(new PolicyId("example-health-tms")).orElseThrow();
    var version = policy.versionOn(LocalDate.of(2026, 1, 1)).orElseThrow();
    var root = Objects.requireNonNull(version.criteria().get(RequestType.INITIAL));
    var children = ((Criterion.All) root).children();
    assertThat(children)
        .extracting(Object::getClass)
        .containsExactly(
            Criterion.DiagnosisStated.class,
            Criterion.SevereOnScale.class,
            Criterion.MedicationTrials.class,
            Criterion.AtLeast.class,
            Criterion.Not.class,
            Criterion.Not.class,
            Criterion.Any.class,
            Criterion.Unpublished.class,
            Criterion.ClearedDevice.class);
    assertThat(((Criterion.AtLeast) children.get(3)).children())
        .extracting(Object::getClass)
        .containsExactly(
            Criterion.FailedPsychotherapy.class,
            Criterion.PriorTmsResponse.class,
            Criterion.EctCandidate.class);
    assertThat(((Criterion.Any) children.get(6)).children())
        .extracting(Object::getClass)
        .containsExactly(Criterion.Attested.class, Criterion.External.class);
    var rule = ((Criterion.MedicationTrials) children.get(2)).rule();
    assertThat(rule.doseStandard()).isEqualTo(DoseStandard.MINIMUM_EFFECTIVE);
    assertThat(rule.window()).isEqualTo(TrialWindow.CURRENT_EPISODE);
    assertThat(rule.minDays()).isEqualTo(42);
    assertThat(children.getFirst().node().citation()).isNull();
  }

  private static List<String> examples() throws IOException {
    var readme = Files.readString(Path.of("payer-config/README.md"));
    return EXAMPLE.matcher(readme).results().map(found -> found.group(1)).toList();
  }
}
