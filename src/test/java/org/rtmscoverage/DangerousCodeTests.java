package org.rtmscoverage;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds that nothing is used that lets input become code, a command, a file or an object. */
class DangerousCodeTests {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern DIGEST =
      Pattern.compile("MessageDigest\\s*\\.getInstance\\(([^)]*)\\)");

  /** What Thymeleaf prints without escaping it. */
  private static final Pattern UNESCAPED = Pattern.compile("th:utext|\\[\\(|th:inline|__\\$\\{");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.rtmscoverage");

  @Test
  void nothingStartsAProcess() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ProcessBuilder.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
        .check(CLASSES);
  }

  @Test
  void nothingIsRunThatIsNotCompiled() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.script..", "javax.tools..", "org.springframework.expression..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ClassLoader.class)
        .check(CLASSES);
  }

  @Test
  void namesAreLookedUpNowhere() {
    noClasses().should().dependOnClassesThat().resideInAnyPackage("javax.naming..").check(CLASSES);
  }

  @Test
  void memoryIsLeftToJava() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("sun.misc..", "jdk.internal..", "java.lang.foreign..")
        .check(CLASSES);
    methods().should().notHaveModifier(JavaModifier.NATIVE).check(CLASSES);
  }

  @Test
  void nothingIsDeserializedByJava() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.beans.XMLDecoder")
        .check(CLASSES);
  }

  /** H2 opens its own file; what a command writes goes to standard output. */
  @Test
  void filesAreOpenedByPayerConfigAlone() {
    noClasses()
        .that(resideOutsideOfPackage("org.rtmscoverage.payer.load"))
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            Files.class,
            java.io.File.class,
            java.io.FileInputStream.class,
            java.io.FileOutputStream.class,
            java.io.RandomAccessFile.class,
            java.nio.channels.FileChannel.class)
        .check(CLASSES);
  }

  @Test
  void digestsAreSha256() throws IOException {
    List<String> used =
        texts(SOURCES)
            .flatMap(text -> DIGEST.matcher(text).results().map(it -> it.group(1)))
            .toList();
    assertThat(used).isNotEmpty().allMatch(name -> name.equals("\"SHA-256\""));
  }

  @Test
  void templatesEscapeWhatTheyPrint() throws IOException {
    assertThat(texts(TEMPLATES))
        .isNotEmpty()
        .noneMatch(template -> UNESCAPED.matcher(template).find());
  }

  private static Stream<String> texts(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(DangerousCodeTests::text).toList().stream();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
