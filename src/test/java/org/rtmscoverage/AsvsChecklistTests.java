package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds that the checklist is whole, and that what it names exists. */
class AsvsChecklistTests {

  private static final Path TESTS = Path.of("src/test/java");

  /** Lines of level 1 and of level 2 by chapter, as the standard's file of 5.0.0 has them. */
  private static final Map<Integer, List<Integer>> LINES =
      Map.ofEntries(
          Map.entry(1, List.of(8, 19)),
          Map.entry(2, List.of(4, 7)),
          Map.entry(3, List.of(8, 11)),
          Map.entry(4, List.of(2, 8)),
          Map.entry(5, List.of(4, 5)),
          Map.entry(6, List.of(13, 22)),
          Map.entry(7, List.of(6, 12)),
          Map.entry(8, List.of(4, 3)),
          Map.entry(9, List.of(4, 3)),
          Map.entry(10, List.of(5, 24)),
          Map.entry(11, List.of(3, 11)),
          Map.entry(12, List.of(3, 6)),
          Map.entry(13, List.of(1, 12)),
          Map.entry(14, List.of(2, 7)),
          Map.entry(15, List.of(3, 10)),
          Map.entry(16, List.of(0, 16)),
          Map.entry(17, List.of(0, 7)));

  private static final Pattern ROW =
      Pattern.compile("^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
  private static final Pattern REQUIREMENT = Pattern.compile("\\d+\\.\\d+\\.\\d+");
  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
  private static final Pattern TEST = Pattern.compile("([A-Z][A-Za-z0-9]*Tests)(?:#([a-z]\\w*))?");
  private static final Pattern NOT_APPLICABLE = Pattern.compile("does not apply: .{10,}");
  private static final Pattern NOT_MET = Pattern.compile("not met: .{10,}\\. To mend: .{5,}");

  /**
   * A line of the checklist.
   *
   * @param id number of the requirement, or clause
   * @param level 1, 2, or a word of the other table
   * @param answer what holds it
   */
  private record Line(String id, String level, String answer) {

    int chapter() {
      return Integer.parseInt(id.substring(0, id.indexOf('.')));
    }

    Stream<String> named() {
      return NAMED.matcher(answer).results().map(it -> it.group(1));
    }
  }

  @Test
  void everyRequirementStandsOnceUnderItsLevel() throws IOException {
    List<Line> lines = requirements();
    assertThat(lines).extracting(Line::id).doesNotHaveDuplicates().hasSize(70 + 183);
    LINES.forEach(
        (chapter, count) -> {
          var of = lines.stream().filter(line -> line.chapter() == chapter);
          assertThat(of.collect(Collectors.groupingBy(Line::level, Collectors.counting())))
              .as("chapter %s", chapter)
              .isEqualTo(
                  Stream.of(1, 2)
                      .filter(level -> count.get(level - 1) > 0)
                      .collect(
                          Collectors.toMap(String::valueOf, level -> (long) count.get(level - 1))));
        });
  }

  @Test
  void everyAnswerHasOneOfTheForms() throws IOException {
    assertThat(lines()).allMatch(AsvsChecklistTests::isWellFormed, "has one of the four forms");
  }

  private static boolean isWellFormed(Line line) {
    var answer = line.answer();
    return answer.startsWith("test: `")
        || answer.startsWith("set: `")
        || NOT_APPLICABLE.matcher(answer).matches()
        || NOT_MET.matcher(answer).matches();
  }

  @Test
  void everyTestNamedExists() throws IOException {
    var tests =
        lines().stream()
            .filter(line -> line.answer().startsWith("test: "))
            .flatMap(Line::named)
            .distinct()
            .filter(name -> !isFile(name))
            .toList();
    assertThat(tests).hasSizeGreaterThan(50).allMatch(AsvsChecklistTests::exists, "exists");
  }

  @Test
  void everyFileNamedExists() throws IOException {
    var files =
        lines().stream()
            .filter(line -> line.answer().startsWith("set: "))
            .flatMap(Line::named)
            .distinct();
    assertThat(files).isNotEmpty().allMatch(AsvsChecklistTests::isFile, "is a file");
  }

  private static boolean isFile(String name) {
    return Files.isRegularFile(Path.of(name));
  }

  private static boolean exists(String name) {
    var parts = TEST.matcher(name);
    return parts.matches()
        && classes(parts.group(1))
            .anyMatch(type -> parts.group(2) == null || hasMethod(type, parts.group(2)));
  }

  private static Stream<Class<?>> classes(String simpleName) {
    try (var files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.endsWith(simpleName + ".java"))
          .map(file -> TESTS.relativize(file).toString().replace(".java", ""))
          .<Class<?>>map(path -> type(path.replace('/', '.').replace('\\', '.')))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, AsvsChecklistTests.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Its own, or inherited from a kit that several classes pass. */
  private static boolean hasMethod(Class<?> type, String method) {
    return Stream.concat(
            Stream.<Class<?>>iterate(type, each -> each != Object.class, Class::getSuperclass),
            Arrays.stream(type.getInterfaces()))
        .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
        .anyMatch(each -> each.getName().equals(method));
  }

  private static List<Line> requirements() throws IOException {
    return lines().stream().filter(line -> REQUIREMENT.matcher(line.id()).matches()).toList();
  }

  private static List<Line> lines() throws IOException {
    return ROW.matcher(Files.readString(Path.of("src/docs/asvs.md")))
        .results()
        .map(AsvsChecklistTests::line)
        .filter(line -> line.id().matches("[0-9(].*"))
        .toList();
  }

  private static Line line(MatchResult row) {
    return new Line(row.group(1), row.group(2), row.group(4));
  }
}
