package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.benefits.Plan;
import org.rtmscoverage.benefits.Row;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.eligibility.MemberEcho;

class EligibilityWarningsTests {

  private static final LocalDate DAY = LocalDate.parse("2026-12-01");

  private static Benefits until(LocalDate end) {
    return new Benefits(
        CoverageStatus.NOT_STATED,
        CoverageStatus.NOT_STATED,
        new Plan(null, null, null, LocalDate.parse("2024-01-01"), null, end),
        List.of(),
        Row.pricing(List.of()),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        List.of());
  }

  private static EligibilityResponse answer(@Nullable LocalDate verifiedFor) {
    return new EligibilityResponse(
        "Sample Payer",
        new MemberEcho(null, null, null, null),
        verifiedFor,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  @ParameterizedTest
  @CsvSource({",did not say", "2026-11-23,answered for 2026-11-23"})
  void dayThePayerAnsweredForIsSaid(@Nullable LocalDate verifiedFor, String words) {
    assertThat(EligibilityReading.warnings(answer(verifiedFor), until(DAY), DAY))
        .singleElement()
        .asString()
        .contains(words);
  }
}
