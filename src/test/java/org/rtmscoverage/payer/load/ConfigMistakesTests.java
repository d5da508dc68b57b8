package org.rtmscoverage.payer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.vocabulary.PolicyId;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

class ConfigMistakesTests {

  private static final String PAYER = "payers/bcbs-ma.yaml";
  private static final String POLICY = "policies/bcbs-ma-297/2024-07-01.yaml";

  @TempDir private Path folder;

  @BeforeEach
  void copyTheShippedFiles() throws IOException {
    FileSystemUtils.copyRecursively(Path.of("payer-config"), folder);
  }

  /** One mistake each: the text replaced stands once in the file, and its line is expected. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          payers/bcbs-ma.yaml ~ protocol: X12 ~ protocol: X13 ~ 'protocol' is "X13"; right would be one of X12, JSON, FHIR
          payers/bcbs-ma.yaml ~ openFor: 5s ~ openFor: 5 ~ right would be: How long the breaker stays open
          payers/bcbs-ma.yaml ~ maxResponse: 512KB ~ maxResponse: 4000MB ~ at most 999MB
          payers/bcbs-ma.yaml ~ connectTimeout: 2s ~ connectTimeout: 0s ~ a whole number with its unit
          policies/bcbs-ma-297/2024-07-01.yaml ~ sameAs: INITIAL ~ {sameAs: INITIAL, id: again} ~ unknown key 'id'; known here: sameAs
          payers/bcbs-ma.yaml ~ minimumCalls: 5 ~ minimumCalls: 11 ~ 11 exceeds slidingWindow 10
          payers/bcbs-ma.yaml ~ id: bcbs-ma ~ id: bcbs-mx ~ differ
          payers/bcbs-ma.yaml ~ name: Blue Cross Blue Shield of Massachusetts ~ nmae: Blue Cross ~ unknown key 'nmae'; known here: id, name
          payers/bcbs-ma.yaml ~ - policyId: bcbs-ma-297 ~ - policyId: bcbs-ma-279 ~ a word of it: bcbs-ma-297
          payers/bcbs-ma.yaml ~ codes: ["90867", "90868", "90869"] ~ codes: ["90866"] ~ reference/procedure-codes.csv
          policies/bcbs-ma-297/2024-07-01.yaml ~ policyId: bcbs-ma-297 ~ policyId: bcbs-ma-298 ~ the folder's name
          policies/bcbs-ma-297/2024-07-01.yaml ~ effectiveFrom: 2024-07-01 ~ effectiveFrom: 2024-07-02 ~ the file's name
          policies/bcbs-ma-297/2024-07-01.yaml ~ reviewedOn: 2026-11-22 ~ reviewedOn: 2026-11-31 ~ not a day of the calendar
          policies/bcbs-ma-297/2024-07-01.yaml ~ safety: {key: SEIZURE_DISORDER} ~ safety: {key: SEIZURES} ~ a word of it: SEIZURE_DISORDER, seizure-disorder, seizure-drugs
          policies/bcbs-ma-297/2024-07-01.yaml ~ diagnosis: {groups: [MDD], severities: [severe], episodes: [single, recurrent]} ~ diagnosis: {groups: [MD]} ~ column group
          policies/bcbs-ma-297/2024-07-01.yaml ~ diagnosis: {groups: [MDD], severities: [severe], episodes: [single, recurrent]} ~ diagnosis: {groups: [MDD], severities: [bad]} ~ column severity
          policies/bcbs-ma-297/2024-07-01.yaml ~ severeOnScale: {} ~ severeOnScale: {instruments: [PHQ-99]} ~ a word of it: PHQ-9
          policies/bcbs-ma-297/2024-07-01.yaml ~ - id: two-intolerances ~ - id: two-failed-trials ~ is taken in line
          policies/bcbs-ma-297/2024-07-01.yaml ~ sameAs: INITIAL ~ sameAs: EXTENSION ~ has no tree of its own
          policies/bcbs-ma-297/2024-07-01.yaml ~ medicationTrials: {count: 2, outcomes: [FAILURE]} ~ medicationTrials: {count: 0, outcomes: [FAILURE]} ~ 'count' must have a minimum value of 1
          policies/bcbs-ma-297/2024-07-01.yaml ~ medicationTrials: {count: 2, outcomes: [FAILURE]} ~ medicationTrials: {count: 2, outcomes: [FAILURE], klasses: 2} ~ unknown key 'klasses'
          policies/bcbs-ma-297/2024-07-01.yaml ~ medicationTrials: {count: 2, outcomes: [FAILURE]} ~ medicationTrials: {count: 2} ~ 'outcomes' is missing
          policies/bcbs-ma-297/2024-07-01.yaml ~ clearedDevice: true ~ clearedDevice: false ~ write it as: true
          policies/bcbs-ma-297/2024-07-01.yaml ~ requestTypes: [MAINTENANCE] ~ minAge: 0 ~ the row is never reached
          """)
  void mistakeIsReportedAtItsLine(String file, String right, String wrong, String message)
      throws IOException {
    var line = replace(file, right, wrong);
    assertThat(problems())
        .anySatisfy(
            problem -> {
              assertThat(problem).contains(message);
              if (!message.startsWith("the row is never") && !message.contains("is missing")) {
                assertThat(problem).startsWith(folder + "/" + file + ":" + line + ": ");
              }
            });
  }

  @Test
  void missingKeyIsReportedWhereItBelongs() throws IOException {
    var line =
        replace(
            POLICY,
            "medicationTrials: {count: 2, outcomes: [FAILURE]}",
            "medicationTrials: {count: 2}");
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith(
            folder + "/" + POLICY + ":" + line + ": 'outcomes' is missing; right would be:");
  }

  @Test
  void nodeWithoutTestIsTold() throws IOException {
    var line = replace(POLICY, "            severeOnScale: {}\n", "");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("the node names no test; name exactly one of all, any,")
        .startsWith(folder + "/" + POLICY + ":" + (line - 3) + ": ");
  }

  @Test
  void nodeWithTwoTestsIsTold() throws IOException {
    replace(POLICY, "severeOnScale: {}", "severeOnScale: {}\n            ectCandidate: true");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("names 2 tests (severeOnScale, ectCandidate)");
  }

  @Test
  void countOfChildrenThatCanNeverBeMetIsTold() throws IOException {
    var line =
        replace(
            POLICY,
            "severeOnScale: {}",
            "atLeast: {count: 2, of: [{id: only, label: Only, unpublished: true}]}");
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith(folder + "/" + POLICY + ":" + line + ": 2 of 1 children can never be MET");
  }

  @Test
  void brokenYamlIsReportedWithItsLine() throws IOException {
    var line = replace(PAYER, "protocol: X12", "protocol: [X12");
    assertThat(problems())
        .anySatisfy(
            problem ->
                assertThat(problem).contains("bcbs-ma.yaml:").contains("not readable as YAML"));
    assertThat(line).isPositive();
  }

  @Test
  void fileThatIsNoMappingIsReported() throws IOException {
    Files.writeString(folder.resolve(PAYER), "- bcbs-ma\n");
    Files.writeString(folder.resolve(POLICY), "");
    assertThat(problems())
        .hasSize(2)
        .anyMatch(problem -> problem.contains(PAYER + ":1: the file array found, object expected"))
        .anyMatch(problem -> problem.contains(POLICY + ":1: the file is empty"));
  }

  @Test
  void keyWrittenTwiceIsReported() throws IOException {
    var line = replace(PAYER, "protocol: X12", "protocol: X12\n  protocol: JSON");
    assertThat(problems())
        .containsExactly(
            folder
                + "/"
                + PAYER
                + ":"
                + (line + 1)
                + ": key 'protocol' stands here twice; keep one");
  }

  @Test
  void versionsInForceOnTheSameDayAreReported() throws IOException {
    var later =
        Files.readString(folder.resolve(POLICY))
            .replace("effectiveFrom: 2024-07-01", "effectiveFrom: 2026-01-01");
    Files.writeString(folder.resolve("policies/bcbs-ma-297/2026-01-01.yaml"), later);
    assertThat(problems())
        .singleElement()
        .asString()
        .contains(
            "2024-07-01.yaml:",
            "still in force when 2026-01-01.yaml begins",
            "effectiveTo: 2025-12-31 or earlier");
    replace(
        POLICY,
        "effectiveFromBasis: INFERRED",
        "effectiveFromBasis: INFERRED\neffectiveTo: 2025-12-31");
    assertThat(load().policy(new PolicyId("bcbs-ma-297")).orElseThrow().versions()).hasSize(2);
  }

  @Test
  void lastDayBeforeTheFirstIsReported() throws IOException {
    replace(
        POLICY,
        "effectiveFromBasis: INFERRED",
        "effectiveFromBasis: INFERRED\neffectiveTo: 2023-12-31");
    assertThat(problems()).singleElement().asString().contains("is before the first, 2024-07-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          antidepressants ~ ,antidepressant,labelled MDD,10,10, ~ ,antidepressant,labelled MDD,ten,10, ~ column min_adequate_dose is 'ten'
          rating-scales   ~ none:0-4|mild:5-9|moderate:10-14|moderately-severe:15-19|severe:20-27,10,20,89204-2 ~ none:0-4|mild:3-9,10,20,89204-2 ~ go up from low to high
          rating-scales   ~ Yale-Brown Obsessive Compulsive Scale,clinician,10,0,40 ~ Yale-Brown Obsessive Compulsive Scale,clinician,10,0,forty ~ column score_max holds 'forty'
          diagnosis-codes ~ F32.0,F320,exact ~ F32.0,F32.0,exact ~ the code without its dot
          diagnosis-codes ~ F32.0,F320,exact ~ F32.0,F320,like ~ right would be one of exact, prefix
          devices         ~ neuronetics-k083538,Neuronetics ~ neuronetics-k083538, ~ column manufacturer is empty
          contraindications ~ cochlear,implant ~ metal-head,implant ~ stands in the table twice
          side-effects    ~ nausea,Nausea, ~ nausea,Nausea,queasy, ~ the row has 4 cells, the header 3
          side-effects    ~ key,label,synonyms ~ key,label,words ~ column synonyms is missing
          """)
  void malformedCellIsReportedAtItsLine(String table, String right, String wrong, String message)
      throws IOException {
    var file = "reference/" + table + ".csv";
    var line = replace(file, right, wrong);
    assertThat(problems())
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith(folder + "/" + file + ":" + line + ": ")
                    .contains(message));
  }

  @Test
  void missingTableIsReported() throws IOException {
    Files.delete(folder.resolve("reference/side-effects.csv"));
    assertThat(problems())
        .containsExactly(
            folder
                + "/reference/side-effects.csv: the table is missing; it needs the columns key,label,synonyms");
  }

  @Test
  void fileInTheWrongPlaceIsReported() throws IOException {
    Files.writeString(folder.resolve("payers/aetna.yml"), "id: aetna\n");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("payers/aetna.yml: no file belongs here");
  }

  @Test
  void folderThatIsNotThereIsReported() {
    folder = folder.resolve("nowhere");
    assertThat(problems()).singleElement().asString().contains("is no folder");
  }

  @Test
  void everyMistakeOfEveryFileIsReportedAtOnce() throws IOException {
    var protocol = replace(PAYER, "protocol: X12", "protocol: X13");
    var retries = replace(PAYER, "retries: 1", "retires: 1");
    var safety = replace(POLICY, "safety: {key: SEIZURE_DISORDER}", "safety: {key: SEIZURES}");
    var same = replace(POLICY, "sameAs: INITIAL", "sameAs: EXTENSION");
    var cell = replace("reference/diagnosis-codes.csv", "F32.0,F320,exact", "F32.0,F320,like");
    assertThat(problems())
        .hasSize(6)
        .anyMatch(problem -> problem.startsWith(folder + "/" + PAYER + ":" + protocol + ": "))
        .anyMatch(problem -> problem.contains(PAYER + ":" + retries + ": unknown key 'retires'"))
        .anyMatch(problem -> problem.contains("'retries' is missing"))
        .anyMatch(problem -> problem.contains(POLICY + ":" + safety + ": 'SEIZURES'"))
        .anyMatch(problem -> problem.contains(POLICY + ":" + same + ": "))
        .anyMatch(problem -> problem.contains("diagnosis-codes.csv:" + cell + ": column match"));
  }

  @Test
  void startPrintsTheListCleanly() throws IOException {
    replace(PAYER, "protocol: X12", "protocol: X13");
    replace(POLICY, "safety: {key: SEIZURE_DISORDER}", "safety: {key: SEIZURES}");
    var failure = catchThrowableOfType(PayerConfigException.class, this::load);
    var analysis = Objects.requireNonNull(new PayerConfigFailureAnalyzer().analyze(failure));
    assertThat(analysis.getDescription())
        .startsWith("payer-config has 2 mistakes:")
        .contains(failure.problems());
  }

  private PayerCatalog load() {
    return new PayerCatalogLoader(new PathMatchingResourcePatternResolver()).load(folder);
  }

  private List<String> problems() {
    return catchThrowableOfType(PayerConfigException.class, this::load).problems();
  }

  /** Replaces the first place of a text and tells its line. */
  private int replace(String file, String right, String wrong) throws IOException {
    var path = folder.resolve(file);
    var text = Files.readString(path);
    var at = text.indexOf(right);
    assertThat(at).as(right).isNotNegative();
    Files.writeString(path, text.substring(0, at) + wrong + text.substring(at + right.length()));
    return Math.toIntExact(text.substring(0, at).lines().count())
        + (at == 0 || text.charAt(at - 1) == '\n' ? 1 : 0);
  }
}
