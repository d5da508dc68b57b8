package org.rtmscoverage.web.page.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rtmscoverage.check.CheckProgress;
import org.rtmscoverage.ledger.CheckState;
import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.summary.Outcome;
import org.rtmscoverage.summary.PayerInquiry;
import org.rtmscoverage.web.page.UsFormat;

class FollowUpWordsTests {

  private static final UsFormat US = new UsFormat(Clock.systemUTC());

  @Test
  void daysCertifiedAreToldAsFarAsTheyAreSaid() {
    var from = LocalDate.of(2026, 12, 1);
    var to = LocalDate.of(2027, 3, 1);
    assertThat(FollowUpWords.certified(from, to, US)).isEqualTo("12/01/2026 to 03/01/2027");
    assertThat(FollowUpWords.certified(from, null, US)).isEqualTo("from 12/01/2026");
    assertThat(FollowUpWords.certified(null, to, US)).isEqualTo("until 03/01/2027");
    assertThat(FollowUpWords.certified(null, null, US)).isEmpty();
  }

  @Test
  void notComparedIsNotUnchanged() {
    assertThat(FollowUpWords.unchanged(true)).isEqualTo("Nothing changed.");
    assertThat(FollowUpWords.unchanged(false)).startsWith("Could not be compared");
  }

  @Test
  void questionsOfAnotherProcessAreNotPromised() {
    var here = new CheckProgress(CheckState.RUNNING, true, List.of());
    var elsewhere = new CheckProgress(CheckState.RUNNING, false, List.of());
    assertThat(FollowUpWords.lead(here)).contains("show here as they are sent");
    assertThat(FollowUpWords.lead(elsewhere)).contains("another process", "do not show here");
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void noOutcomeIsGreenInAListWhichDoesNotKnowItsParts(Outcome outcome) {
    assertThat(FollowUpWords.tone(outcome)).isNotEqualTo("clear");
  }

  @ParameterizedTest
  @CsvSource({"30,Health plan coverage (30)", "MH,Mental health (MH)", "ZZ,Service type ZZ"})
  void serviceTypeIsNamedWhereItIsKnown(String code, String words) {
    assertThat(FollowUpWords.serviceType(code)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "nextSteps,Next steps",
    "authorization,Authorization",
    "priorAuthorization,Prior authorization"
  })
  void partOfAnAnswerIsNamedAsPeopleSayIt(String name, String words) {
    assertThat(FollowUpWords.part(name)).isEqualTo(words);
  }

  @Test
  void onlyAnAnswerOfNowIsNotBad() {
    assertThat(PayerInquiry.Result.values())
        .filteredOn(result -> !FollowUpWords.isBad(result))
        .containsExactly(PayerInquiry.Result.ANSWERED, PayerInquiry.Result.SERVICE_TYPE_IGNORED);
  }

  @Test
  void wholeCardNeedsNoWords() {
    assertThat(IdentitySearch.values())
        .filteredOn(search -> FollowUpWords.identity(search).isEmpty())
        .containsExactly(IdentitySearch.WHOLE);
  }

  @Test
  void personIsNamedWithoutTheirWayIn() {
    assertThat(FollowUpWords.person("staff:dana")).isEqualTo("dana");
    assertThat(FollowUpWords.person("service")).isEqualTo("service");
    assertThat(FollowUpWords.sentence("the payer")).isEqualTo("The payer");
    assertThat(FollowUpWords.sentence("")).isEmpty();
  }
}
