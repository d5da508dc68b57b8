package org.rtmscoverage.eligibility.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.eligibility.PayerAnswer;
import org.rtmscoverage.eligibility.PayerReply;

/** Reads other people's 271s, if their folder is named by the property rtmscoverage.samples. */
class X12SampleTests {

  private static final int ELEMENT_SEPARATOR = 3;
  private static final int SEGMENT_END = 105;

  private final X12PayerClient client = X12Adapters.client();

  @Test
  void everyRowOfEverySampleIsDelivered() throws IOException {
    String folder = System.getProperty("rtmscoverage.samples");
    Assumptions.assumeTrue(folder != null, "no folder of samples: set rtmscoverage.samples");
    List<Path> samples;
    try (Stream<Path> files = Files.list(Path.of(folder, "x12-271"))) {
      samples = files.filter(file -> file.toString().endsWith(".271")).sorted().toList();
    }
    assertThat(samples).isNotEmpty();
    for (Path sample : samples) {
      byte[] bytes = Files.readAllBytes(sample);
      int delivered =
          switch (client.answer(
              new PayerReply(200, bytes, null), LocalDate.of(2026, 12, 1), null)) {
            case PayerAnswer.Told(var response) -> response.lines().size();
            case PayerAnswer.Refused(var _) -> 0;
          };
      assertThat(delivered).as(sample.getFileName().toString()).isEqualTo(rows(bytes));
    }
  }

  private static int rows(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\ufeff", "").strip();
    String eb = "EB" + text.charAt(ELEMENT_SEPARATOR);
    return (int)
        Pattern.compile(String.valueOf(text.charAt(SEGMENT_END)), Pattern.LITERAL)
            .splitAsStream(text)
            .filter(segment -> segment.strip().startsWith(eb))
            .count();
  }

  @ParameterizedTest
  @CsvSource({"EB*1**30~,1", "EB*1**30~EB*6**MH~,2"})
  void rowsAreCountedAsTheyStand(String segments, int rows) {
    assertThat(
            rows(
                org.rtmscoverage.eligibility.X12Text.answer("", segments)
                    .getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(rows);
  }
}
