package org.rtmscoverage.payer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Mistakes in the constructs of the language, one each in the example of payer-config/README.md.
 */
class LanguageMistakesTests {

  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final String BASE = "policies/example-health-tms/2026-01-01.yaml";
  private static final String OVER = "policies/example-plan-tms/2026-06-01.yaml";

  @TempDir private Path folder;

  @BeforeEach
  void copyTheExamples() throws IOException {
    var texts =
        EXAMPLE
            .matcher(Files.readString(Path.of("payer-config/README.md")))
            .results()
            .map(match -> match.group(1))
            .toList();
    FileSystemUtils.copyRecursively(Path.of("payer-config"), folder);
    write("payers/example-health.yaml", texts.getFirst());
    write(BASE, texts.get(1));
    write(OVER, texts.get(2));
  }

  private void write(String file, String text) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          augmenters: [aripiprazole ~ augmenters: [aripiprazol ~ reference/antidepressants.csv
          accepted: [PHQ-9 ~ accepted: [PHQ-99 ~ reference/rating-scales.csv
          SNRI: [SNRI] ~ SNRI: [SNRIS] ~ reference/antidepressants.csv
          classTable: ours ~ classTable: theirs ~ definitions.classTables of this file
          adequate: six-weeks ~ adequate: five-weeks ~ definitions.adequateTrials of this file
          distinctClasses: 2 ~ distinctClasses: 5 ~ 5 exceeds count 4
          severeOnScale: {instruments: [accepted] ~ severeOnScale: {instruments: [refused] ~ reference/rating-scales.csv
          {instrument: PHQ-9, atLeast: 15} ~ {instrument: PHQ-9, atLeast: 28} ~ no total of PHQ-9 fits
          {instrument: PHQ-9, atLeast: 15} ~ {instrument: PHQ-9, atLeast: 15, lessThan: 15} ~ no total of PHQ-9 fits
          key: IMPLANT_NEAR_COIL ~ key: IMPLANT_FAR ~ reference/contraindications.csv
          keys: [neuronetics-k083538] ~ keys: [neuronetics] ~ reference/devices.csv
          minAge: 15, maxAge: 17 ~ minAge: 18, maxAge: 16 ~ 18 exceeds maxAge 16
          count: 4 ~ count: 21 ~ maximum value of 20
          {count: 2, augmentation: ONLY ~ {count: 5, augmentation: ONLY ~ 5 exceeds count 4
          SNRI: [SNRI] ~ SNRI: [SSRI] ~ 'SSRI' stands in two classes of the table
          {minReductionPercent: 50, ~ {remission: true, minReductionPercent: 50, ~ 'remission' and 'minReductionPercent' exclude
          {count: 2, augmentation: ONLY ~ {count: 2, augmentation: COUNTED ~ speaks of augmentation alone
          {minDays: 42, ~ { ~ 'judgedDurationSuffices' replaces minDays
          roles: [PSYCHIATRIST] ~ roles: [PSYCHIATRISTS] ~ nor in definitions.roles of this file; right would be a word of it: PSYCHIATRIST
          anyOf: [PSYCHIATRY] ~ anyOf: [PSYCHATRY] ~ nor in definitions.specialties of this file; right would be a word of it: PSYCHIATRY
          types: [CBT, IPT] ~ types: [CBT, ITP] ~ nor in definitions.psychotherapyTypes of this file
          causes: [ECT_INDUCED] ~ causes: [ECT] ~ nor in definitions.causes of this file; right would be a word of it: ECT_INDUCED
          confirmedBy: [PSYCHIATRIST] ~ confirmedBy: [psychiatrist] ~ 'confirmedBy' does not match
          modalities: [DEEP_TMS] ~ modalities: [] ~ 'modalities' must have at least 1 items
          taper: [3, 2, 1] ~ taper: [30, 20] ~ 50 sessions in all exceed maxSessions 36
          {sessions: 20, weeks: 4} ~ {sessions: 21, weeks: 4} ~ 37 sessions in all exceed maxSessions 36
          citation: {section: "5"} ~ citation: {section: "5", title: Another} ~ not its grade
          minAge: 15, maxAge: 17 ~ minAge: 19 ~ the case is never reached
          `minAge: 15, maxAge: 17}` ~ `maxAge: 17}
                      then: {id: young, label: Young, refer: {to: medical director}}
                    - when: {maxAge: 30}` ~ the case of 'adolescents' is never reached
          maxSessions: 44, modalities: [DEEP_TMS] ~ maxSessions: 36 ~ the limit is never reached
          groups: [MDD], severities: [severe], psychoticFeatures: false ~ codes: [F33.20] ~ column code of reference/diagnosis-codes.csv
          groups: [MDD], severities: [severe], psychoticFeatures: false ~ codes: [F332] ~ column code of reference/diagnosis-codes.csv
          groups: [MDD], severities: [severe], psychoticFeatures: false ~ codes: [F38.*] ~ column code of reference/diagnosis-codes.csv
          groups: [MDD], severities: [severe], psychoticFeatures: false ~ groups: [MDD], codes: [F42.2] ~ 'F42.2' is of group OCD
          plannedSessions: {max: 36} ~ plannedSessions: {max: 37} ~ 'no-more-than-36' allows 37 sessions where sessionLimits allow 36
          plannedSessions: {max: 44} ~ plannedSessions: {max: 43} ~ 'no-more-than-44' allows 43 sessions where sessionLimits allow 44 (DEEP_TMS)
          {id: section-4, label: Section 4, unpublished: true} ~ `{id: section-4, label: Points, scoreChange: {instruments: [PHQ-9, MADRS], direction: IMPROVEMENT, orPoints: {PHQ-9: 5}}}` ~ 'MADRS' has no points and no percentage is stated
          {id: section-4, label: Section 4, unpublished: true} ~ `{id: section-4, label: Points, scoreChange: {direction: IMPROVEMENT}}` ~ orPoints
          {id: section-4, label: Section 4, unpublished: true} ~ `{id: section-4, label: Again, attestation: {key: second-opinion, question: Has a third physician agreed?, roles: [PSYCHIATRIST]}}` ~ under the same key 'second-opinion'
          {id: section-4, label: Section 4, unpublished: true} ~ `{id: section-4, label: Again, attestation: {key: second-opinion, question: Has a second physician agreed?, roles: [PHYSICIAN]}}` ~ under the same key 'second-opinion'
          """)
  void mistakeIsReported(String right, String wrong, String message) throws IOException {
    assertThat(problems(BASE, right, wrong))
        .anySatisfy(problem -> assertThat(problem).contains(BASE + ":", message, "right would be"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          inherits: example-health-tms ~ inherits: example-health-tns ~ is not in the folder policies
          inherits: example-health-tms ~ inherits: example-plan-tms ~ itself inherits from another
          remove: [section-4] ~ remove: [section-5] ~ 'section-5' is not in this tree
          id: drug-and-talk ~ id: section-4 ~ 'section-4' is in the inherited tree
          remove: [section-4] ~ remove: [no-more-than-36] ~ is taken out and replaced
          remove: [section-4] ~ remove: [necessary] ~ 'necessary' is the root
          remove: [section-4] ~ remove: [no-younger] ~ 'no-younger' cannot be taken out without what stands above it
          remove: [section-4] ~ remove: [trials] ~ 'trials' cannot be taken out without what stands above it
          remove: [section-4] ~ remove: [seizures] ~ 'seizures' cannot be taken out without what stands above it
          remove: [section-4] ~ remove: [second-opinion, interqual, history] ~ 'interqual' cannot be taken out without what stands above it
          criteria: ~ `criteria:
            RETREATMENT: {sameAs: MAINTENANCE}
            MAINTENANCE: {sameAs: RETREATMENT}` ~ 'MAINTENANCE' has no tree of its own in this file
          """)
  void mistakeOfAnOverlayIsReported(String right, String wrong, String message) throws IOException {
    assertThat(problems(OVER, right, wrong))
        .anySatisfy(problem -> assertThat(problem).contains(OVER + ":", message, "right would be"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"F33.2", "F33.*", "F33*", "F42.0", "F31.81", "G43.909"})
  void codesThatHitARowAreTaken(String code) throws IOException {
    var path = folder.resolve(BASE);
    Files.writeString(
        path,
        Files.readString(path)
            .replace("groups: [MDD], severities: [severe], psy", "codes: [\"" + code + "\"], psy"));
    assertThat(new PayerCatalogLoader(new PathMatchingResourcePatternResolver()).load(folder))
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "roles, roles: [PSYCHIATRIST], roles: [WORD_OF_MINE]",
    "specialties, anyOf: [PSYCHIATRY], anyOf: [WORD_OF_MINE]",
    "psychotherapyTypes, 'types: [CBT, IPT]', types: [WORD_OF_MINE]",
    "causes, causes: [ECT_INDUCED], causes: [WORD_OF_MINE]"
  })
  void wordsTheFileDeclaresAreTaken(String kind, String right, String wrong) throws IOException {
    var path = folder.resolve(BASE);
    var declared = "  " + kind + ": [WORD_OF_MINE, SOCIAL_WORKER]\n";
    Files.writeString(
        path,
        Files.readString(path)
            .replaceFirst(
                kind.equals("roles") ? "(?m)^  roles: .*\n" : "(?m)^(?=coverage:)", declared)
            .replace(right, wrong));
    assertThat(new PayerCatalogLoader(new PathMatchingResourcePatternResolver()).load(folder))
        .isNotNull();
  }

  @Test
  void treeThatNeitherFileHasIsReported() throws IOException {
    var base = folder.resolve(BASE);
    Files.writeString(
        base, Files.readString(base).replaceAll("(?s)  EXTENSION:\n.*?(?=  RETREATMENT:)", ""));
    assertThat(problems(OVER, "criteria:", "criteria:\n  RETREATMENT: {sameAs: EXTENSION}"))
        .singleElement()
        .asString()
        .contains(OVER + ":", "'EXTENSION' has no tree in this file and none in " + BASE);
  }

  private List<String> problems(String file, String right, String wrong) throws IOException {
    var path = folder.resolve(file);
    var text = Files.readString(path);
    assertThat(text).contains(right);
    var at = text.indexOf(right);
    Files.writeString(path, text.substring(0, at) + wrong + text.substring(at + right.length()));
    return catchThrowableOfType(
            PayerConfigException.class,
            () -> new PayerCatalogLoader(new PathMatchingResourcePatternResolver()).load(folder))
        .problems();
  }
}
