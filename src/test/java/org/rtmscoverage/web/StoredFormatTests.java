package org.rtmscoverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mapstruct.factory.Mappers;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.ProcedureCode;
import org.rtmscoverage.web.request.RequestMapper;
import org.rtmscoverage.web.view.ViewMapper;
import tools.jackson.databind.json.JsonMapper;

class StoredFormatTests {

  private final StoredFormat format =
      new StoredFormat(
          Mappers.getMapper(RequestMapper.class),
          Mappers.getMapper(ViewMapper.class),
          JsonMapper.builder().build());

  @Test
  void keptRequestIsTheQuestionOfTheDayItWasAsked() {
    var check = format.toCheck(FakeDesk.request(), LocalDate.of(2026, 11, 23));
    assertThat(check.payerId().value()).isEqualTo("bcbs-ma");
    assertThat(check.facts().requestedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(check.facts().serviceDate()).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(check.member().dateOfBirth()).isEqualTo(LocalDate.of(1985, 7, 22));
  }

  @Test
  void keptAmountsComeBackToTheCent() {
    var request =
        new String(FakeDesk.request(), StandardCharsets.UTF_8)
            .replace(
                "\"modality\":\"RTMS\"",
                "\"modality\":\"RTMS\",\"allowedAmounts\":{\"90868\":220.10}");
    var check =
        format.toCheck(request.getBytes(StandardCharsets.UTF_8), LocalDate.of(2026, 11, 23));
    assertThat(check.planned().prices().allowed())
        .containsEntry(new ProcedureCode("90868"), Money.of("220.10"));
  }

  @Test
  void sameSummaryGivesTheSameBytes() {
    assertThat(format.toAnswer(EdgeFixture.summary()))
        .isEqualTo(format.toAnswer(EdgeFixture.summary()));
  }
}
