package org.rtmscoverage;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Holds the shape of the service: who may use whom, and what nobody may do. */
class ArchitectureTests {

  private static final String ROOT = "org.rtmscoverage.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.rtmscoverage");

  /** Package to the packages it may use, besides itself. */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          entry("vocabulary"),
          entry("security", "trace", "vocabulary"),
          entry("command", "ledger", "security", "vocabulary"),
          entry("policy", "vocabulary"),
          entry("payer", "policy", "vocabulary"),
          entry("trace"),
          entry("eligibility", "payer", "trace", "vocabulary"),
          entry("benefits", "eligibility", "vocabulary"),
          entry("course", "vocabulary"),
          entry("summary", "course", "benefits", "eligibility", "policy", "payer", "vocabulary"),
          entry(
              "packet",
              "summary",
              "course",
              "benefits",
              "eligibility",
              "policy",
              "payer",
              "vocabulary"),
          entry(
              "ledger",
              "summary",
              "course",
              "benefits",
              "eligibility",
              "policy",
              "payer",
              "vocabulary"),
          entry(
              "check",
              "ledger",
              "trace",
              "summary",
              "course",
              "benefits",
              "eligibility",
              "policy",
              "payer",
              "vocabulary"),
          entry(
              "web",
              "security",
              "check",
              "trace",
              "ledger",
              "packet",
              "summary",
              "course",
              "benefits",
              "eligibility",
              "policy",
              "payer",
              "vocabulary"));

  private static Map.Entry<String, List<String>> entry(String name, String... mayUse) {
    return Map.entry(name, List.of(mayUse));
  }

  static List<String> packages() {
    return MAY_USE.keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void packageUsesOnlyWhatTheTableAllows(String name) {
    var forbidden =
        MAY_USE.keySet().stream()
            .filter(
                other ->
                    !other.equals(name) && !MAY_USE.getOrDefault(name, List.of()).contains(other))
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);
    if (forbidden.length > 0) {
      noClasses()
          .that()
          .resideInAPackage(ROOT + name + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(forbidden)
          .check(CLASSES);
    }
  }

  @Test
  void theEdgeReachesTheLedgerOnlyThroughChecks() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "web..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ROOT + "ledger.CheckLedger")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "ledger.seal..")
        .check(CLASSES);
  }

  @Test
  void everyPackageStandsInTheTable() throws IOException {
    try (var folders = Files.list(Path.of("src/main/java/org/rtmscoverage"))) {
      assertThat(folders.filter(Files::isDirectory).map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
    }
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.rtmscoverage.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void pureStagesKnowNoSpringNoReactorAndNoInputOrOutput() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + "vocabulary..",
            ROOT + "policy..",
            ROOT + "benefits..",
            ROOT + "course..",
            ROOT + "summary..",
            ROOT + "packet..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "reactor..",
            "java.io..",
            "java.nio.file..",
            "java.net..",
            "tools.jackson..",
            "org.slf4j..")
        .check(CLASSES);
  }

  @Test
  void adaptersShowNothing() {
    classes()
        .that()
        .resideInAPackage(ROOT + "eligibility.*..")
        .and()
        .resideOutsideOfPackage(ROOT + "eligibility.codes")
        .should()
        .notBePublic()
        .check(CLASSES);
    noClasses()
        .that(resideOutsideOfPackage(ROOT + "eligibility.."))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + "eligibility.*.."))
        .check(CLASSES);
  }

  @Test
  void nobodyReadsTheWallClock() {
    ArchRule rule =
        noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
    rule.check(CLASSES);
  }

  /** A command's process does nothing but wait for it. */
  @Test
  void onlyCommandsBlockAndOneClassSubscribes() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + "check.RunningChecks")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + "command.Commands")
        .should()
        .callMethod(Mono.class, "subscribe")
        .orShould()
        .callMethod(Flux.class, "subscribe")
        .orShould()
        .callMethod(Publisher.class, "subscribe", Subscriber.class)
        .orShould()
        .callMethod(Mono.class, "block")
        .orShould()
        .callMethod(Mono.class, "toFuture")
        .orShould()
        .callMethod(Flux.class, "blockFirst")
        .orShould()
        .callMethod(Flux.class, "blockLast")
        .check(CLASSES);
  }

  @Test
  void flatMapOverManyNamesItsConcurrency() {
    noClasses()
        .should()
        .callMethod(Flux.class, "flatMap", Function.class)
        .orShould()
        .callMethod(Flux.class, "flatMapSequential", Function.class)
        .check(CLASSES);
  }

  /** What a command prints is what it is for; a service's words belong in its log. */
  @Test
  void onlyCommandsPrint() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "command")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void stateIsNeverStaticAndChangeable() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
    methods()
        .that()
        .haveNameMatching("set[A-Z].*")
        .should()
        .notBePublic()
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
