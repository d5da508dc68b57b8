package org.rtmscoverage.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.eligibility.fhir.FhirSample;
import org.rtmscoverage.eligibility.json.JsonSample;
import org.rtmscoverage.eligibility.x12.X12Sample;

/**
 * Reads other people's files, if their folder is named by the property rtmscoverage.samples, and
 * prints one table of what came of them. What a file holds is counted here by cutting its raw text,
 * without the readers.
 */
class SampleTests {

  private static final int ELEMENT_SEPARATOR = 3;
  private static final int SEGMENT_END = 105;
  private static final String BENEFIT = "BENEFIT";
  private static final Set<String> NOT_NOW = Set.of("42", "80");

  private final List<String> table = new ArrayList<>();

  /**
   * What a file holds by its raw text.
   *
   * @param rows EB01 of each benefit row, or the name of the element that makes one
   * @param reasons AAA03 of each reason
   */
  private record Held(List<String> rows, List<String> reasons) {}

  @Test
  void everythingInEverySampleIsAccountedFor() throws IOException {
    String folder = System.getProperty("rtmscoverage.samples");
    Assumptions.assumeTrue(folder != null, "no folder of samples: set rtmscoverage.samples");
    table.add(row("file", "EB", "AAA", "read", "reasons", "warnings", ""));
    Path samples = Path.of(folder);
    each(samples.resolve("x12-271"), ".271", SampleTests::segments, X12Sample::answer);
    each(samples.resolve("x12-270"), ".270", SampleTests::segments, X12Sample::answer);
    each(samples.resolve("json-eligibility"), ".json", SampleTests::json, JsonSample::answer);
    each(samples.resolve("fhir"), ".xml", SampleTests::fhir, FhirSample::fromXml);
    each(samples.resolve("fhir"), ".json", SampleTests::fhir, FhirSample::answer);
    System.out.println(String.join("\n", table));
  }

  private void each(
      Path folder,
      String ending,
      Function<String, Held> counter,
      Function<byte[], PayerAnswer> reader)
      throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
    assertThat(files).as(folder.toString()).isNotEmpty();
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      Held held = counter.apply(new String(bytes, StandardCharsets.UTF_8));
      accountFor(file.getFileName().toString(), held, bytes, reader);
    }
  }

  private void accountFor(
      String file, Held held, byte[] bytes, Function<byte[], PayerAnswer> reader) {
    try {
      switch (reader.apply(bytes)) {
        case PayerAnswer.Told(var response) -> {
          assertThat(rows(response)).as(file).containsExactlyElementsOf(held.rows());
          note(file, held, response.lines().size(), response.rejections(), response.warnings());
        }
        case PayerAnswer.Refused(var rejections) -> {
          assertThat(held.rows()).as(file).isEmpty();
          note(file, held, 0, rejections, List.of());
        }
      }
    } catch (PayerException declined) {
      String why = declined.getMessage();
      boolean unknownForm = why.contains("form that is not known") || why.contains("holds no ");
      assertThat(unknownForm || (held.rows().isEmpty() && NOT_NOW.containsAll(held.reasons())))
          .as(file + ": " + why)
          .isTrue();
      table.add(row(file, size(held.rows()), size(held.reasons()), "-", "-", "-", why));
    }
  }

  /** EB01 of each row, or BENEFIT for each benefit of a FHIR item however many rows it made. */
  private static List<String> rows(EligibilityResponse response) {
    boolean fhir = response.lines().getFirst().pointer().startsWith("insurance");
    return fhir
        ? response.lines().stream()
            .map(BenefitLine::pointer)
            .filter(pointer -> pointer.contains(".benefit["))
            .distinct()
            .map(_ -> BENEFIT)
            .toList()
        : response.lines().stream().map(BenefitLine::kindCode).toList();
  }

  private void note(
      String file, Held held, int read, List<Rejection> reasons, List<String> warnings) {
    assertThat(reasons.stream().map(Rejection::code)).as(file).containsAll(held.reasons());
    table.add(
        row(
            file,
            size(held.rows()),
            size(held.reasons()),
            Integer.toString(read),
            size(reasons),
            size(warnings),
            ""));
  }

  private static String size(List<?> list) {
    return Integer.toString(list.size());
  }

  private static String row(String file, String... columns) {
    return String.format(
        Locale.ROOT,
        "%-66s %4s %4s %5s %8s %9s  %s",
        Stream.concat(Stream.of(file), Stream.of(columns)).toArray());
  }

  private static Held segments(String file) {
    String text = file.replace("\ufeff", "").strip();
    String separator = Pattern.quote(text.substring(ELEMENT_SEPARATOR, ELEMENT_SEPARATOR + 1));
    List<String[]> segments =
        Pattern.compile(text.substring(SEGMENT_END, SEGMENT_END + 1), Pattern.LITERAL)
            .splitAsStream(text)
            .map(segment -> segment.strip().split(separator, -1))
            .toList();
    return new Held(
        segments.stream().filter(s -> s[0].equals("EB")).map(s -> s[1].strip()).toList(),
        segments.stream().filter(s -> s[0].equals("AAA")).map(s -> s[3].strip()).toList());
  }

  /** The saved answers have a form of their own, which is not read and must be declined. */
  private static Held json(String text) {
    return new Held(List.of(), found("\"reject_reason\": *\"([a-z_]+)\"", text));
  }

  private static Held fhir(String text) {
    return text.contains("<CoverageEligibilityResponse")
        ? new Held(
            found("<(benefit)>", text).stream().map(_ -> BENEFIT).toList(),
            found("(?s)<error>.*?<code value=\"([^\"]+)\"", text))
        : new Held(List.of(), List.of());
  }

  private static List<String> found(String regex, String text) {
    return Pattern.compile(regex).matcher(text).results().map(one -> one.group(1)).toList();
  }
}
