package org.rtmscoverage.web.page.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.summary.Outcome;
import org.rtmscoverage.summary.PayerInquiry;

class FollowUpWordsTests {

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
