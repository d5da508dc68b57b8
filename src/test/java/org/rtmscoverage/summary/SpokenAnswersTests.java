package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.rtmscoverage.summary.Situation.DELIVERY;
import static org.rtmscoverage.summary.Situation.PLANNING;
import static org.rtmscoverage.summary.Situation.REDETERMINATION;

import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.payer.AuthorizationRule;
import org.rtmscoverage.payer.RuleScope;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.SourceGrade;

@NullUnmarked // a null that slips through fails the test anyway
class SpokenAnswersTests {

  private static final String RECENT = "2026-11-20";

  private static Situation clear() {
    return Situation.clear();
  }

  private static Verification yes() {
    return Recorded.said(AuthorizationRequired.YES, RECENT, "R-1");
  }

  private static Verification no() {
    return Recorded.said(AuthorizationRequired.NO, RECENT, "R-1", PLANNING, DELIVERY);
  }

  static Stream<Arguments> answers() {
    var required = AuthorizationRequired.YES;
    var free = AuthorizationRequired.NO;
    var open = AuthorizationRequired.UNKNOWN;
    return Stream.of(
        arguments("yes", clear().said(yes()), required, false),
        arguments("no that counts", clear().said(no()), free, false),
        arguments(
            "no without a number",
            clear().said(Recorded.said(free, RECENT, null, PLANNING, DELIVERY)),
            open,
            false),
        arguments(
            "no with a blank number",
            clear().said(Recorded.said(free, RECENT, " ", PLANNING, DELIVERY)),
            open,
            false),
        arguments(
            "no for one code of two",
            clear().said(Recorded.said(free, RECENT, "R-1", DELIVERY)),
            open,
            false),
        arguments(
            "no for codes not named",
            clear().said(Recorded.said(free, RECENT, "R-1")),
            open,
            false),
        arguments(
            "no on the 90th day before",
            clear().said(Recorded.said(free, "2026-09-02", "R-1", PLANNING, DELIVERY)),
            free,
            false),
        arguments(
            "no on the 91st day before",
            clear().said(Recorded.said(free, "2026-09-01", "R-1", PLANNING, DELIVERY)),
            open,
            false),
        arguments(
            "yes for a code not planned",
            clear().said(Recorded.said(required, RECENT, "R-1", REDETERMINATION)),
            open,
            false),
        arguments("yes against a rule", clear().rule(false).said(yes()), required, true),
        arguments("no against a rule", clear().rule(true).said(no()), required, true),
        arguments("yes beside a rule", clear().rule(true).said(yes()), required, false),
        arguments("no beside a rule", clear().rule(false).said(no()), free, false),
        arguments(
            "no against the payer's yes",
            clear().says(AuthorizationIndicator.YES, "90868").said(no()),
            required,
            true),
        arguments(
            "no that does not count against a rule",
            clear().rule(true).said(Recorded.said(free, RECENT, null, PLANNING, DELIVERY)),
            required,
            false),
        arguments(
            "a later no after a yes",
            clear().said(Recorded.said(required, "2026-11-19", "R-0")).said(no()),
            required,
            true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void telephoneAnswerCountsAsASource(
      String name, Situation situation, AuthorizationRequired required, boolean conflict) {
    PriorAuthorization found = situation.summary().priorAuthorization();
    assertThat(found.required()).as(name).isEqualTo(required);
    assertThat(found.conflict()).as(name).isEqualTo(conflict);
    assertThat(found.basis())
        .extracting(AuthorizationBasis::source)
        .as("every answer is shown")
        .contains("VERIFICATION");
  }

  @Test
  void wordsNameDayPersonAndNumber() {
    assertThat(clear().said(no()).summary().priorAuthorization().basis())
        .filteredOn(basis -> basis.source().equals("VERIFICATION"))
        .singleElement()
        .satisfies(
            basis -> {
              assertThat(basis.says()).isEqualTo("NO");
              assertThat(basis.why()).isNull();
              assertThat(basis.text())
                  .isEqualTo(
                      "By telephone on November 20, 2026, Jo said that prior authorization is not"
                          + " required for 90867 and 90868; reference R-1.");
            });
  }

  @Test
  void answerThatDoesNotDecideSaysWhy() {
    var bare = Recorded.said(AuthorizationRequired.NO, "2026-08-01", null);
    assertThat(clear().said(bare).summary().priorAuthorization().basis().getLast().why())
        .isEqualTo(
            "It does not decide: it does not name every code planned, it has no reference number"
                + " and it was given more than 90 days before the day of service.");
  }

  @Test
  void noByTelephoneAloneIsClearAndSaysWhatItRestsOn() {
    CoverageSummary summary = clear().said(no()).summary();
    Part part = summary.determination().parts().authorization();
    assertThat(part.state()).isEqualTo(PartState.CLEAR);
    assertThat(part.text()).contains("by telephone, not a written one (reference R-1)");
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.LIKELY_COVERED);
    assertThat(clear().rule(false).said(no()).summary().determination().parts().authorization())
        .satisfies(written -> assertThat(written.text()).doesNotContain("telephone"));
  }

  @Test
  void noReadAtSecondHandIsConfirmedByTelephone() {
    var rule =
        new AuthorizationRule(
            false,
            RuleScope.ALL,
            "none needed",
            new Citation("Guide", null, null, SourceGrade.SECONDARY, Situation.DAY));
    assertThat(clear().rule(rule).summary().determination().parts().authorization().state())
        .isEqualTo(PartState.ACTION);
    assertThat(clear().rule(rule).said(no()).summary().determination().parts().authorization())
        .satisfies(part -> assertThat(part.state()).isEqualTo(PartState.CLEAR))
        .satisfies(part -> assertThat(part.text()).contains("reference R-1"));
  }

  @Test
  void conflictWithATelephoneAnswerIsSaid() {
    CoverageSummary summary = clear().rule(true).said(no()).summary();
    assertThat(summary.determination().parts().authorization().text())
        .contains("What the payer wrote and said about authorization contradicts itself.");
    assertThat(summary.nextSteps()).extracting(NextStep::id).contains("authorization-conflict");
  }

  @Test
  void answersStandInProvenanceAndOnRecord() {
    CoverageSummary summary = clear().said(no()).said(yes()).summary();
    assertThat(summary.provenance())
        .extracting(ProvenanceEntry::source)
        .contains("a telephone answer, recorded by the clinic on November 20, 2026");
    assertThat(summary.onRecord().verifications()).hasSize(2);
  }

  @Test
  void personIsHidden() {
    assertThat(no()).hasToString("Verification[hidden]");
    assertThat(OnRecord.NONE).hasToString("OnRecord[hidden]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recorded.said(AuthorizationRequired.UNKNOWN, RECENT, "R-1"));
  }
}
