package org.rtmscoverage.payer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rtmscoverage.payer.ConfigFingerprint;
import org.rtmscoverage.payer.PayerCatalog;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

class ConfigFingerprintTests {

  private final PayerCatalogLoader loader =
      new PayerCatalogLoader(new PathMatchingResourcePatternResolver());

  @TempDir private Path folder;

  @Test
  void everyVersionHasOneAndTheyAreTheSameEachTime() {
    PayerCatalog catalog = loader.loadFolder(Path.of("payer-config"));
    ConfigFingerprint print = catalog.fingerprint();

    assertThat(catalog.policies())
        .allSatisfy(
            policy ->
                assertThat(policy.versions())
                    .allSatisfy(version -> assertThat(print.of(version)).matches("[0-9a-f]{64}")));
    assertThat(loader.loadFolder(Path.of("payer-config")).fingerprint()).isEqualTo(print);
  }

  @Test
  void aChangedRuleChangesThatVersionAndThoseThatInheritFromIt() throws IOException {
    FileSystemUtils.copyRecursively(Path.of("payer-config"), folder);
    ConfigFingerprint before = loader.loadFolder(folder).fingerprint();
    Path changed = folder.resolve("policies/ny-medicaid-tms");
    try (var files = Files.list(changed)) {
      for (Path file : files.toList()) {
        Files.writeString(file, Files.readString(file) + "\n# read again\n");
      }
    }

    ConfigFingerprint after = loader.loadFolder(folder).fingerprint();

    assertThat(after.all()).isNotEqualTo(before.all());
    assertThat(after.versions().keySet()).isEqualTo(before.versions().keySet());
    var different =
        after.versions().keySet().stream()
            .filter(
                key ->
                    !String.valueOf(after.versions().get(key)).equals(before.versions().get(key)))
            .map(key -> key.substring(0, key.indexOf('@')))
            .distinct()
            .toList();
    assertThat(different).containsExactlyInAnyOrder("ny-medicaid-tms", "ny-fidelis-tms");
  }
}
