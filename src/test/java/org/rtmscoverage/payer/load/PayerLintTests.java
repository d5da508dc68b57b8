package org.rtmscoverage.payer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** Mistakes that show only in the compiled files, told with file and line as all others. */
class PayerLintTests {

  private static final String RULES = "authorizationRules:\n";

  @TempDir private Path folder;

  @BeforeEach
  void copyTheShippedFiles() throws IOException {
    FileSystemUtils.copyRecursively(Path.of("payer-config"), folder);
  }

  private List<String> problems() {
    return catchThrowableOfType(
            PayerConfigException.class,
            () -> new PayerCatalogLoader(new PathMatchingResourcePatternResolver()).load(folder))
        .problems();
  }

  private void replace(String file, String right, String wrong) throws IOException {
    var path = folder.resolve(file);
    var text = Files.readString(path);
    assertThat(text).contains(right);
    Files.writeString(path, text.replace(right, wrong));
  }

  @ParameterizedTest
  @CsvSource({
    "false, 2026-03-05, the rule contradicts rule 1",
    "true, 2026-01-01, the rule says what rule 1 says"
  })
  void rulesForTheSameCaseOnTheSameDaysAreMistakes(String required, String from, String text)
      throws IOException {
    replace(
        "payers/cigna.yaml",
        RULES,
        RULES
            + "  - {required: "
            + required
            + ", from: "
            + from
            + ", to: 2026-03-31, text: Another., citation: {section: x}}\n");
    assertThat(problems()).singleElement().asString().contains("payers/cigna.yaml:").contains(text);
  }

  @Test
  void ruleForADayThatFollowsIsNone() throws IOException {
    replace("payers/cigna.yaml", "to: 2026-03-05", "to: 2026-02-28");
    replace(
        "payers/cigna.yaml",
        RULES,
        RULES
            + "  - {required: false, from: 2026-03-01, to: 2026-03-05, text: Another., citation:"
            + " {section: x}}\n");
    assertThat(
            new PayerCatalogLoader(new PathMatchingResourcePatternResolver()).load(folder).payers())
        .isNotEmpty();
  }

  @Test
  void selectionThatIsNeverReachedIsAMistake() throws IOException {
    replace(
        "payers/bcbs-ma.yaml",
        "policies:\n",
        "policies:\n  - {policyId: bcbs-ma-297, linesOfBusiness: [COMMERCIAL, EXCHANGE]}\n");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("the policy is never selected: selection 1 fits all it speaks of");
  }

  @Test
  void lineThePayerDoesNotServeIsAMistake() throws IOException {
    replace("payers/cigna.yaml", "linesOfBusiness: [EXCHANGE]", "linesOfBusiness: [MEDICAID]");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("'MEDICAID' is not in linesOfBusiness of the payer");
  }

  @Test
  void mistakeInATreeNamesItsLine() throws IOException {
    var policy = "policies/bcbs-ma-297/2024-07-01.yaml";
    replace(
        policy,
        "severeOnScale: {}",
        "any: [{id: e1, label: E, ectCandidate: true}, {id: e2, label: E, ectCandidate: true}]");
    var lines = Files.readAllLines(folder.resolve(policy));
    var line = 1;
    while (!lines.get(line - 1).contains("id: e2")) {
      line++;
    }
    assertThat(problems())
        .containsExactly(
            folder
                + "/"
                + policy
                + ":"
                + line
                + ": 'e2' asks the same as 'e1' in 'severe-on-scale'; right would be another test,"
                + " or one of the two");
  }
}
