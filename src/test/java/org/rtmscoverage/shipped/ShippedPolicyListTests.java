package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedPolicyListTests {

  @ParameterizedTest
  @MethodSource("org.rtmscoverage.shipped.ShippedPolicy#ids")
  void pageOfPoliciesListsEveryVersionWithItsGrade(String id) throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("src/docs/policies.md")).stream()
            .filter(line -> line.startsWith("| `" + id + "` |"))
            .toList();

    assertThat(rows).hasSize(1);
    for (var version : new ShippedPolicy(id).versions()) {
      assertThat(rows.getFirst())
          .contains(version.effectiveFrom().toString(), version.source().grade().name());
    }
  }
}
